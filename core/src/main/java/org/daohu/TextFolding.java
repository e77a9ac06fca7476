package org.daohu;

import java.text.Normalizer;

/**
 * 文本归一 – makes keys out of what people typed: full-width digits and letters become half-width, encoded and real line
 * breaks and all blank space around the text go. For comparing; the original stays beside the key. Pure and thread-safe.
 */
public final class TextFolding {

    private TextFolding() {}

    /**
     * {@code text} with width folded (NFKC), {@code &#10;}-like line breaks and control characters removed, and trimmed
     * (ideographic and non-breaking spaces too). Plain trimmed ASCII comes back as the same object.
     */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        String folded = text.replace("&#10;", "")
                .replace("&#13;", "")
                .replace("&#xA;", "")
                .replace("&#xa;", "")
                .replace("&#xD;", "")
                .replace("&#xd;", "");
        folded = Normalizer.normalize(folded, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return stripSpaces(kept);
    }

    private static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7f || c == '&') {
                return false;
            }
        }
        return length == 0 || (text.charAt(0) != ' ' && text.charAt(length - 1) != ' ');
    }

    private static String stripSpaces(StringBuilder text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
