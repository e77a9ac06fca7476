package org.daohu.testkit;

import org.daohu.ResidentId;
import org.daohu.ResidentIdFault;

/** 身份证号错法 – ways in which a resident ID is written down wrong. */
public enum BrokenResidentId {
    /** Nothing is there. */
    BLANK(ResidentIdFault.LENGTH),
    /** The last character was cut off. */
    ONE_TOO_SHORT(ResidentIdFault.LENGTH),
    /** A digit was typed once more at the end. */
    ONE_TOO_LONG(ResidentIdFault.LENGTH),
    /** A letter O stands for a zero in the serial. */
    LETTER_INSIDE(ResidentIdFault.CHARACTER),
    /** The check character is a letter other than X. */
    LETTER_AT_END(ResidentIdFault.CHARACTER),
    /** Born on 30 February; the check character is right. */
    NO_SUCH_DAY(ResidentIdFault.DATE),
    /** Born in 1799; the check character is right. */
    BORN_TOO_EARLY(ResidentIdFault.DATE),
    /** One digit of the serial is another. */
    ONE_DIGIT_WRONG(ResidentIdFault.CHECK_DIGIT),
    /** The check character is another digit. */
    CHECK_WRONG(ResidentIdFault.CHECK_DIGIT);

    private final ResidentIdFault fault;

    BrokenResidentId(ResidentIdFault fault) {
        this.fault = fault;
    }

    /** What {@link ResidentId#fault} says of a number that is broken so. */
    public ResidentIdFault fault() {
        return fault;
    }

    /** {@code lawful}, 18 characters that pass their check, broken in this way. */
    public String of(String lawful) {
        return switch (this) {
            case BLANK -> "";
            case ONE_TOO_SHORT -> lawful.substring(0, 17);
            case ONE_TOO_LONG -> lawful + "0";
            case LETTER_INSIDE -> lawful.substring(0, 14) + "O" + lawful.substring(15);
            case LETTER_AT_END -> lawful.substring(0, 17) + "A";
            case NO_SUCH_DAY -> checked(lawful.substring(0, 10) + "0230" + lawful.substring(14, 17));
            case BORN_TOO_EARLY -> checked(lawful.substring(0, 6) + "1799" + lawful.substring(10, 17));
            case ONE_DIGIT_WRONG -> lawful.substring(0, 16) + next(lawful.charAt(16)) + lawful.charAt(17);
            case CHECK_WRONG -> lawful.substring(0, 17) + next(lawful.charAt(17));
        };
    }

    private static String checked(String first17) {
        return first17 + ResidentId.checkCharacter(first17);
    }

    private static char next(char digit) {
        return digit >= '0' && digit < '9' ? (char) (digit + 1) : '0';
    }
}
