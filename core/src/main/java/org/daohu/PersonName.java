package org.daohu;

import java.text.Normalizer;

/**
 * 姓名 – makes names comparable. A name alone never decides who somebody is: it gives candidates, and an identity number
 * or a household number decides. Pure and thread-safe.
 */
public final class PersonName {

    /**
     * The marks that are written between the parts of a name, after width folding: the middle dots, bullets and
     * full stops that keyboards and code pages put in the place of U+00B7.
     */
    private static final String INTERPUNCTS = "·•‧∙⋅⸱・·.。●◦⦁ꞏ᛫";

    private PersonName() {}

    /**
     * The key under which two spellings of one name meet: width folded (NFKC), every space, interpunct (· • ・ ‧ ∙ . 。
     * and their like), control and variation character removed, letters in upper case. Characters are not exchanged:
     * homophones, rare characters and traditional forms stay different. Blank gives "".
     *
     * <p>A name in plain Chinese characters comes back as the same object; nothing is allocated.
     */
    public static String key(String name) {
        int marks = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isMark(c)) {
                marks++;
            } else if (c < '\u4e00' || c > '\u9fff') {
                return reduce(name);
            }
        }
        return marks == 0 ? name : withoutMarks(name, marks);
    }

    /** The usual marks and spaces that just go: folding makes nothing else of them, nor of plain Chinese characters beside them. */
    private static boolean isMark(char c) {
        return c == '\u00b7' || c == '\u2022' || c == '\u30fb' || c == ' ' || c == '\u3000';
    }

    private static String withoutMarks(String name, int marks) {
        char[] kept = new char[name.length() - marks];
        int count = 0;
        for (int i = 0; i < name.length(); i++) {
            if (!isMark(name.charAt(i))) {
                kept[count++] = name.charAt(i);
            }
        }
        return new String(kept);
    }

    private static String reduce(String name) {
        String folded = TextFolding.fold(withoutDotAbove(name));
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> !isDropped(c))
                .map(Character::toUpperCase)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFKC);
    }

    /** U+02D9 folds to a space and a combining dot, which must not stick to the letter before it; a folded name has these. */
    private static String withoutDotAbove(String name) {
        String rest = name.startsWith("\u0307") ? name.substring(1) : name;
        return rest.replace('\u02d9', '.').replace(" \u0307", ".");
    }

    private static boolean isDropped(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || INTERPUNCTS.indexOf(c) >= 0
                || (c >= 0xfe00 && c <= 0xfe0f)
                || (c >= 0xe0100 && c <= 0xe01ef);
    }
}
