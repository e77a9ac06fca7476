package org.daohu;

/** Finds the long numbers in free text for {@link Mask#inText}. */
final class NumberRuns {

    private static final int LONG_RUN = 12;
    private static final int LONG_GROUPED_RUN = 15;
    private static final int LEAST_GROUP = 4;

    private NumberRuns() {}

    /** {@code text} with each character of a long number, but not its separators, replaced by {@code star}. */
    static String mask(String text, char star) {
        StringBuilder masked = null;
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfLongNumber(text, at);
            if (end > at) {
                masked = masked == null ? new StringBuilder(text) : masked;
                for (int i = at; i < end; i++) {
                    if (!isSeparator(text.charAt(i))) {
                        masked.setCharAt(i, star);
                    }
                }
                at = end;
            } else {
                at = endOfGroup(text, at);
            }
        }
        return masked == null ? text : masked.toString();
    }

    /** Where the long number that begins at {@code from} ends, or {@code from} if none begins there. */
    private static int endOfLongNumber(String text, int from) {
        int end = from;
        int digits = 0;
        int group = from;
        while (true) {
            int groupEnd = endOfGroup(text, group);
            digits += groupEnd - group;
            if (digits >= (group == from ? LONG_RUN : LONG_GROUPED_RUN)) {
                end = groupEnd;
            }
            boolean another = groupEnd - group >= LEAST_GROUP
                    && groupEnd + 1 < text.length()
                    && isSeparator(text.charAt(groupEnd))
                    && isDigit(text.charAt(groupEnd + 1));
            if (!another) {
                return end;
            }
            group = groupEnd + 1;
        }
    }

    /** The end of the digits from {@code from} on, with the X that may check them and the digits that may follow it. */
    private static int endOfGroup(String text, int from) {
        int end = endOfDigits(text, from);
        return end < text.length() && isX(text.charAt(end)) ? endOfDigits(text, end + 1) : end;
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x' || c == 'Ｘ' || c == 'ｘ' || c == 'Ⅹ' || c == 'ⅹ';
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '\u3000' || c == '\u00a0' || c == '－';
    }
}
