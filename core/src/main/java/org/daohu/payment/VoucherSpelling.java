package org.daohu.payment;

import java.util.Locale;

/** 凭证号写法 – voucher numbers compared more freely than by {@link Payment#voucherKey}. */
final class VoucherSpelling {

    /** Shorter numbers are one slip from too many others. */
    private static final int LEAST_FOR_SLIP = 6;

    private VoucherSpelling() {}

    /**
     * {@code number} in upper case, without anything that is neither letter nor digit, and without the leading zeros of
     * each run of digits: {@code pz-0017} and {@code PZ 17} are one.
     */
    static String loose(String number) {
        String upper = number.toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(upper.length());
        boolean leading = true;
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            boolean digit = Character.isDigit(c);
            if (digit && c == '0' && leading && isDigitAt(upper, i + 1)) {
                continue;
            }
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                kept.append(c);
                leading = !digit;
            } else {
                leading = true;
            }
        }
        return kept.toString();
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
