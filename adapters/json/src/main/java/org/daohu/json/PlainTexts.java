package org.daohu.json;

/** Which texts are taken from JSON, whose escapes can write what no file of a host has. */
final class PlainTexts {

    private PlainTexts() {}

    /**
     * Whether {@code text} has neither control characters, but for line breaks and tabs, nor halves of surrogate pairs: those all become
     * one and the same character when they are written, in a digest, too, and databases refuse the others.
     */
    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'));
    }

    /** {@code text} with each half of a surrogate pair written as {@code ?}; mostly the same object. */
    static String whole(String text) {
        // A plain loop: the words of millions of warnings come by.
        int i = 0;
        while (i < text.length() && !Character.isSurrogate(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder whole = new StringBuilder(text.length());
        text.codePoints().forEach(c -> whole.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '?' : c));
        return whole.toString();
    }
}
