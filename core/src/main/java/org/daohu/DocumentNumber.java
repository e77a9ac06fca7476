package org.daohu;

import java.util.Optional;

/**
 * 文号 – the number of an official document in its normal form, e.g. {@code 达市财农〔2024〕3号}: issuer word, year in 〔〕,
 * numeral, 号. Immutable and thread-safe.
 *
 * <p>Of what people write, only two things are put right: width, and the brackets [] ［］ ﹝﹞. Round brackets, a missing
 * 号, 第 before the numeral or a year of two digits are malformed, because a rule has to be able to say so.
 *
 * @param issuer 机关代字, 1 to 20 Chinese characters, e.g. 达市财农
 * @param year 1949 to 2199
 * @param numeral from 0 to 99999; a padded 03 reads as 3
 */
public record DocumentNumber(String issuer, int year, int numeral) implements Comparable<DocumentNumber> {

    private static final int ISSUER_LENGTH = 20;
    private static final int YEAR_DIGITS = 4;
    private static final int NUMERAL_DIGITS = 5;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_NUMERAL = 99999;

    /** @throws IllegalArgumentException if a part is not in its range */
    public DocumentNumber {
        if (!isIssuer(issuer, issuer.length()) || !isYear(year) || numeral < 0 || numeral > LAST_NUMERAL) {
            throw new IllegalArgumentException(
                    "not a document number: " + Mask.inText(issuer) + "〔" + year + "〕" + numeral + "号");
        }
    }

    /**
     * {@code text} folded ({@link TextFolding#fold}), all spaces removed, and the brackets [] ［］ ﹝﹞ written as 〔〕. What
     * this does not turn into a document number comes back just so. Normalising what is normal changes nothing.
     */
    public static String normalise(String text) {
        String normal = normaliseOnce(text);
        if (TextFolding.isPlain(text)) {
            return normal;
        }
        String before;
        do {
            before = normal;
            normal = normaliseOnce(before);
        } while (!normal.equals(before));
        return normal;
    }

    /** The document number that {@code text} reads after {@link #normalise}, or empty if it is none. */
    public static Optional<DocumentNumber> parse(String text) {
        String normal = normalise(text);
        int open = normal.indexOf('〔');
        int close = open + YEAR_DIGITS + 1;
        int end = normal.length() - 1;
        if (open < 1
                || end <= close + 1
                || end > close + 1 + NUMERAL_DIGITS
                || normal.charAt(close) != '〕'
                || normal.charAt(end) != '号'
                || !isIssuer(normal, open)) {
            return Optional.empty();
        }
        int year = digits(normal, open + 1, close);
        int numeral = digits(normal, close + 1, end);
        return isYear(year) && numeral >= 0
                ? Optional.of(new DocumentNumber(normal.substring(0, open), year, numeral))
                : Optional.empty();
    }

    /** Whether {@link #parse} reads a document number from {@code text}; makes no object where it is written as it should be. */
    public static boolean isWellFormed(String text) {
        return isPlainlyWritten(text) || parse(text).isPresent();
    }

    /** Whether {@code text} is a document number as it stands, but for its brackets, in the most common Chinese characters. */
    private static boolean isPlainlyWritten(String text) {
        int length = text.length();
        int open = 0;
        while (open < length && isCommonHan(text.charAt(open))) {
            open++;
        }
        int close = open + YEAR_DIGITS + 1;
        int end = length - 1;
        return open >= 1
                && open <= ISSUER_LENGTH
                && end > close + 1
                && end <= close + 1 + NUMERAL_DIGITS
                && (text.charAt(open) == '〔' || text.charAt(open) == '[')
                && (text.charAt(close) == '〕' || text.charAt(close) == ']')
                && text.charAt(end) == '号'
                && isYear(digits(text, open + 1, close))
                && digits(text, close + 1, end) >= 0;
    }

    private static boolean isCommonHan(int c) {
        return c >= '\u4e00' && c <= '\u9fa5';
    }

    /** By issuer, then year, then numeral. */
    @Override
    public int compareTo(DocumentNumber other) {
        int byIssuer = issuer.compareTo(other.issuer);
        if (byIssuer != 0) {
            return byIssuer;
        }
        int byYear = Integer.compare(year, other.year);
        return byYear != 0 ? byYear : Integer.compare(numeral, other.numeral);
    }

    /** The normal form, e.g. {@code 达市财农〔2024〕3号}. */
    @Override
    public String toString() {
        return issuer + "〔" + year + "〕" + numeral + "号";
    }

    /** Whether the first {@code end} characters of {@code text} are 1 to 20 Chinese characters. */
    private static boolean isIssuer(String text, int end) {
        int count = 0;
        int i = 0;
        while (i < end) {
            int c = text.codePointAt(i);
            if (!isCommonHan(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN) {
                return false;
            }
            count++;
            i += Character.charCount(c);
        }
        return count >= 1 && count <= ISSUER_LENGTH;
    }

    /** The number that ASCII digits write, or −1 if there is anything else. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static boolean isNormal(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '[' || c == ']' || Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Folding turns ［］ into [] and ﹝﹞ into 〔〕. */
    private static String normaliseOnce(String text) {
        String folded = TextFolding.fold(text);
        if (isNormal(folded)) {
            return folded;
        }
        StringBuilder normal = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            switch (c) {
                case '[' -> normal.append('〔');
                case ']' -> normal.append('〕');
                default -> {
                    if (!Character.isSpaceChar(c)) {
                        normal.append(c);
                    }
                }
            }
        }
        return normal.toString();
    }
}
