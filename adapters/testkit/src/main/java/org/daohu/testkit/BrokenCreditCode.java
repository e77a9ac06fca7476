package org.daohu.testkit;

/** 信用代码错法 – ways in which a unified social credit code is written down wrong. */
public enum BrokenCreditCode {
    /** The last character was cut off. */
    ONE_TOO_SHORT,
    /** A letter I, which no code has, stands for a one. */
    LETTER_OUTSIDE_THE_SET,
    /** A letter stands among the digits of the registering division. */
    LETTER_IN_DIVISION,
    /** The check character is another. */
    CHECK_WRONG;

    /** {@code lawful}, 18 characters that pass their check, broken in this way. */
    public String of(String lawful) {
        return switch (this) {
            case ONE_TOO_SHORT -> lawful.substring(0, 17);
            case LETTER_OUTSIDE_THE_SET -> lawful.substring(0, 9) + "I" + lawful.substring(10);
            case LETTER_IN_DIVISION -> lawful.substring(0, 4) + "A" + lawful.substring(5);
            case CHECK_WRONG -> lawful.substring(0, 17) + (lawful.charAt(17) == '0' ? '1' : '0');
        };
    }
}
