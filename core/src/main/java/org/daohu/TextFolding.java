package org.daohu;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 文本归一 – makes keys out of what people typed: full-width digits and letters become half-width, encoded and real line
 * breaks and all blank space around the text go. For comparing; the original stays beside the key. Pure and thread-safe.
 */
public final class TextFolding {

    /** A line feed, carriage return or tab that an export wrote as a character reference, e.g. &#38;#10; or &#38;#x0D;. */
    private static final Pattern ENCODED_BREAK = Pattern.compile("&#(?:0*(?:9|10|13)|[xX]0*[9aAdD]);");

    private TextFolding() {}

    /**
     * {@code text} with width folded (NFKC), control and format characters removed, encoded line breaks (&#38;#10; and its
     * like) removed, and trimmed (ideographic and non-breaking spaces too). Spaces inside stay. Folding what is folded
     * changes nothing. Trimmed text of plain ASCII and common Chinese characters comes back as the same object.
     */
    public static String fold(String text) {
        String folded = text;
        // What is removed can bring together what then folds further, so this runs until nothing changes: nearly always
        // once, and once more to see it.
        while (!isPlain(folded)) {
            String next = foldOnce(folded);
            if (next.equals(folded)) {
                return folded;
            }
            folded = next;
        }
        return folded;
    }

    /** {@code text} folded, or null where it is null or nothing of it is left. */
    public static @Nullable String foldOrNull(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String folded = fold(text);
        return folded.isEmpty() ? null : folded;
    }

    /** Whether nothing of {@code text} is left after folding. */
    public static boolean isBlank(String text) {
        if (text.isEmpty()) {
            return true;
        }
        // A letter, digit or Chinese character in front stays whatever follows: what vanishes starts with &.
        char first = text.charAt(0);
        boolean stays = (first >= '0' && first <= '9')
                || (first >= 'A' && first <= 'Z')
                || (first >= 'a' && first <= 'z')
                || (first >= '\u4e00' && first <= '\u9fff');
        return !stays && (isSpace(text) || fold(text).isEmpty());
    }

    private static boolean isSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String foldOnce(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                kept.appendCodePoint(c);
            }
        }
        String folded = Normalizer.normalize(kept, Normalizer.Form.NFKC);
        if (folded.contains("&#")) {
            folded = ENCODED_BREAK.matcher(folded).replaceAll("");
        }
        return stripSpaces(folded);
    }

    /** Whether folding cannot change {@code text}: trimmed, and nothing but plain ASCII, common Chinese characters, brackets and stops. */
    static boolean isPlain(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 0x20 && c < 0x7f && c != '&')
                    || (c >= '\u4e00' && c <= '\u9fff')
                    || (c >= '\u3001' && c <= '\u3020');
            if (!plain) {
                return false;
            }
        }
        return length == 0 || (text.charAt(0) != ' ' && text.charAt(length - 1) != ' ');
    }

    private static String stripSpaces(String text) {
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
