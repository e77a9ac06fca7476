package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;

/**
 * 公民身份号码 – makes resident ID numbers by the standard's own table of weights (GB 11643). Written apart from
 * {@code org.daohu.ResidentId} on purpose: a slip in either shows as a difference between truth and warnings.
 */
final class IdentityNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumbers() {}

    static String of(String area, LocalDate birth, int serial) {
        StringBuilder digits = new StringBuilder(18).append(area);
        Digits.append(digits, birth.getYear(), 4);
        Digits.append(digits, birth.getMonthValue(), 2);
        Digits.append(digits, birth.getDayOfMonth(), 2);
        String first17 = Digits.append(digits, serial, 3).toString();
        return first17 + check(first17);
    }

    static char check(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(first17.charAt(i), 10);
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The 15 digits that a person born in the 1900s had before. */
    static String fifteen(String eighteen) {
        if (!eighteen.startsWith("19", 6)) {
            throw new IllegalArgumentException("only the 1900s had 15 digits");
        }
        return eighteen.substring(0, 6) + eighteen.substring(8, 17);
    }

    /** The number of a disability certificate of the holder. */
    static String certificate(String eighteen, int category, int grade) {
        return eighteen + category + grade;
    }

    /** The number with the character at {@code index} moved on by one, so that its check fails. */
    static String oneDigitOff(String eighteen, int index) {
        char moved = (char) ('0' + (eighteen.charAt(index) - '0' + 1) % 10);
        return eighteen.substring(0, index) + moved + eighteen.substring(index + 1);
    }

    /** The number with a last character that its first 17 do not have. */
    static String wrongCheck(String eighteen) {
        char right = eighteen.charAt(17);
        return eighteen.substring(0, 17) + (right == '5' ? 'X' : '5');
    }

    /** A number with a day that no calendar has and the check character that belongs to it. */
    static String impossibleDay(String eighteen) {
        String first17 = eighteen.substring(0, 10) + "0230" + eighteen.substring(14, 17);
        return first17 + check(first17);
    }
}
