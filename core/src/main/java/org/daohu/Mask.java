package org.daohu;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 脱敏 – how personal data is shown. What is masked is replaced by {@code *}; a short or odd value is masked more, never
 * less; nothing is thrown but for null; a blank value stays as it is. Pure and thread-safe.
 *
 * <p>What stays visible is chosen so that it does not lead to the person even for a reader who knows the birth date and
 * the county, as the neighbours of a person on a list do (Personal Information Protection Law 6, 28, 51: the least that
 * is necessary).
 */
public final class Mask {

    /** 18 characters, with up to two digits behind them as on a disability certificate; or 15 digits. */
    private static final Pattern IDENTITY_NUMBERS =
            Pattern.compile("(?<!\\p{Nd})(?:(\\p{Nd}{17}[\\p{Nd}XxＸｘ])\\p{Nd}{0,2}|\\p{Nd}{15})(?!\\p{Nd})");

    private static final int FEWEST_DIGITS = 15;

    /** 省级代码, the first two digits of a resident ID. */
    private static final Pattern PROVINCE = Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]");

    private static final char STAR = '*';
    private static final String HIDDEN = "******";
    private static final int LONG_NUMBER = 15;
    private static final int SHORT_NUMBER = 8;

    /** 脱敏级别 – who will see it. */
    public enum Level {
        /** The screens and reports of the offices in charge: enough stays to tell rows apart. */
        INTERNAL,
        /** Lists put up or published: numbers vanish, and so does their length, which tells a disability certificate. */
        PUBLIC
    }

    private Mask() {}

    /** The first character of a name, and a * for each further one: 张三 is 张*. A name of one character is *. */
    public static String name(String name) {
        String folded = name.strip();
        if (folded.isEmpty()) {
            return name;
        }
        int count = folded.codePointCount(0, folded.length());
        if (count == 1) {
            return String.valueOf(STAR);
        }
        return folded.substring(0, folded.offsetByCodePoints(0, 1)) + stars(count - 1);
    }

    /** The number for {@link Level#INTERNAL}. */
    public static String identityNumber(String number) {
        return identityNumber(number, Level.INTERNAL);
    }

    /**
     * An identity number of any kind. Internally, from 15 characters on, the first six (the place) and the last one stay;
     * from 8 on only the last; the birth date and the serial never. With the birth date and the place known, some ninety
     * serials still fit, where the usual "first six and last four" would give the number away. For the public, nothing.
     */
    public static String identityNumber(String number, Level level) {
        String stripped = number.strip();
        if (stripped.isEmpty()) {
            return number;
        }
        if (level == Level.PUBLIC) {
            return HIDDEN;
        }
        if (stripped.length() >= LONG_NUMBER) {
            return keep(stripped, 6, 1);
        }
        return keep(stripped, 0, stripped.length() >= SHORT_NUMBER ? 1 : 0);
    }

    /** The account for {@link Level#INTERNAL}. */
    public static String account(String account) {
        return account(account, Level.INTERNAL);
    }

    /** A bank account or card. Internally the last four characters stay, of fewer than 8 none. For the public, nothing. */
    public static String account(String account, Level level) {
        String stripped = account.strip();
        if (stripped.isEmpty()) {
            return account;
        }
        return level == Level.PUBLIC ? HIDDEN : keep(stripped, 0, stripped.length() >= SHORT_NUMBER ? 4 : 0);
    }

    /**
     * {@code text} with every valid resident ID in it masked as {@link #identityNumber(String)} does: of 18 characters, also with one or
     * two digits behind it as disability certificates have, and of 15 digits if they begin with a province. Nothing else is: voucher
     * numbers, quota ids and division codes stay. For whole sentences, where {@link #inText} would take too much: people do use an
     * identity number as a household or a voucher number.
     */
    public static String residentIds(String text) {
        if (text.length() < FEWEST_DIGITS || !hasDigitRun(text, FEWEST_DIGITS)) {
            return text;
        }
        Matcher numbers = IDENTITY_NUMBERS.matcher(text);
        return numbers.find()
                ? numbers.replaceAll(number -> isResidentId(number)
                        ? Matcher.quoteReplacement(identityNumber(number.group()))
                        : number.group())
                : text;
    }

    private static boolean isResidentId(MatchResult number) {
        String eighteen = number.group(1);
        if (eighteen != null) {
            return ResidentId.parse(eighteen).isPresent();
        }
        // Of 15 digits that are no resident ID every 28th has a date where one would have it.
        return ResidentId.parse(number.group())
                .filter(id -> PROVINCE.matcher(id.number().substring(0, 2)).matches())
                .isPresent();
    }

    /**
     * Free text with every number that may be an identity number or an account replaced by *: runs of 12 or more digits,
     * of either width, with one X among them or behind them; and 15 or more digits written in groups of at least four
     * (the last may be shorter) with single spaces or hyphens between. Dates, amounts and document numbers stay.
     *
     * <p>Names cannot be told in free text: quote no text that names people.
     */
    public static String inText(String text) {
        return NumberRuns.mask(text, STAR);
    }

    private static boolean hasDigitRun(String text, int least) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Digits beyond the basic plane come as surrogates: let the pattern look.
            run = (c <= '9' ? c >= '0' : c > 0x7f && (Character.isDigit(c) || Character.isSurrogate(c))) ? run + 1 : 0;
            if (run >= least) {
                return true;
            }
        }
        return false;
    }

    private static String keep(String text, int first, int last) {
        int length = text.length();
        return text.substring(0, first) + stars(length - first - last) + text.substring(length - last);
    }

    private static String stars(int count) {
        return String.valueOf(STAR).repeat(count);
    }
}
