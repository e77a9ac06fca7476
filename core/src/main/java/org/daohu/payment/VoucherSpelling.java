package org.daohu.payment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 凭证号写法 – a voucher number for comparing more freely than by {@link Payment#voucherKey}: in upper case, without what is
 * neither letter nor digit, without the words around a number (第…号, 字, 凭证号, No.) and without leading zeros. Two forms,
 * since a separator may have been dropped or a number have been filled up: {@code PZ-2020-0017} is {@code PZ20200017} and
 * {@code PZ-2020-17}.
 *
 * @param parted without the leading zeros of each part between separators
 * @param joined the parts put together first
 */
record VoucherSpelling(String parted, String joined) {

    /** Shorter numbers are one slip from too many others. */
    private static final int LEAST_FOR_SLIP = 6;

    private static final Pattern WORDS = Pattern.compile("支付凭证|凭证|编[号號]|号码|[第字号號]|^NO(?![A-Z])");
    private static final String CHINESE_DIGITS = "一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾";
    private static final VoucherSpelling NONE = new VoucherSpelling("", "");

    /** The spelling of {@code number}; blank if it is null. */
    static VoucherSpelling of(@Nullable String number) {
        if (number == null) {
            return NONE;
        }
        String parts = WORDS.matcher(number.toUpperCase(Locale.ROOT)).replaceAll(" ");
        return new VoucherSpelling(withoutLeadingZeros(parts), withoutLeadingZeros(withoutSeparators(parts)));
    }

    /** Whether nothing is left to compare. */
    boolean isBlank() {
        return parted.isEmpty();
    }

    /** Whether the two differ in nothing but spelling. */
    boolean isSameAs(VoucherSpelling other) {
        return !isBlank() && (parted.equals(other.parted) || joined.equals(other.joined));
    }

    /** Whether {@code text} can be somebody's number: people fill a required cell with 待补, 无, 0 or a dash, too. */
    static boolean isNumber(String text) {
        return text.chars().anyMatch(c -> (Character.isDigit(c) && c != '0') || CHINESE_DIGITS.indexOf(c) >= 0);
    }

    private static String withoutSeparators(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isKept(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String withoutLeadingZeros(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean leading = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = Character.isDigit(c);
            if (c == '0' && leading && isDigitAt(text, i + 1)) {
                continue;
            }
            if (isKept(c)) {
                kept.append(c);
                leading = !digit;
            } else {
                leading = true;
            }
        }
        return kept.toString();
    }

    private static boolean isKept(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /** Whether one character is wrong, missing or too many, or two neighbours are swapped. Equal numbers are no slip. */
    static boolean oneSlip(String one, String other) {
        if (one.length() < other.length()) {
            return oneSlip(other, one);
        }
        if (other.length() < LEAST_FOR_SLIP || one.length() - other.length() > 1 || one.equals(other)) {
            return false;
        }
        int from = 0;
        while (from < other.length() && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        if (one.length() > other.length()) {
            return one.regionMatches(from + 1, other, from, other.length() - from);
        }
        boolean wrong = one.regionMatches(from + 1, other, from + 1, one.length() - from - 1);
        boolean swapped = from + 1 < one.length()
                && one.charAt(from) == other.charAt(from + 1)
                && one.charAt(from + 1) == other.charAt(from)
                && one.regionMatches(from + 2, other, from + 2, one.length() - from - 2);
        return wrong || swapped;
    }

    private static boolean isDigitAt(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }
}
