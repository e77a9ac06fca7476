package org.daohu.household;

import org.daohu.BankCard;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 可核对账号 – the text under which a bank account is looked up: two ways of writing an account have the same usable account. Pure
 * and thread-safe.
 */
public final class UsableAccount {

    private static final int FEWEST_DIGITS = 8;

    /** More than banks give, and fewer than two card numbers in one cell have. */
    private static final int MOST_DIGITS = 30;

    /** So many digits of a number a spreadsheet keeps. */
    private static final int DIGITS_KEPT = 15;

    /** Two zeros behind the digits kept are too common to be held against an account. */
    private static final int FEWEST_DIGITS_LOST = 3;

    /** What guards a cell against being taken for a number: '6217…, ="6217…". */
    private static final String GUARDS = "='\"`‘’“”";

    private static final String HYPHENS = "-‐‑‒–—―−";

    private UsableAccount() {}

    /**
     * The usable account, or null if the text has none: {@value #FEWEST_DIGITS} to {@value #MOST_DIGITS} digits, when it is folded
     * ({@link TextFolding#fold}) and what is only a way of writing is gone: spaces and hyphens between digits, the apostrophe or quotes
     * around a cell, the {@code .0} of a data frame.
     *
     * <p>Null are what can be neither found nor ruled out: a blank, a masked account (6217****0012), the last digits alone, a power of
     * ten, words, two accounts in one cell, one digit all along, and a number of 18 digits or more that ends in zeros
     * where a spreadsheet loses digits, unless its check digit ({@link BankCard#luhn}) is right.
     *
     * @param account 收款账号 as recorded, folded or not; null or blank where there is none; personal data
     * @return personal data, for looking up and never for display; the same object if {@code account} is clean
     */
    public static @Nullable String of(@Nullable String account) {
        if (account == null) {
            return null;
        }
        String digits = areDigits(account) ? account : withoutZeroDecimals(compact(TextFolding.fold(account)));
        boolean usable = digits.length() >= FEWEST_DIGITS
                && digits.length() <= MOST_DIGITS
                && areDigits(digits)
                && !isFrom(digits, 1, digits.charAt(0))
                && !hasLostItsEnd(digits);
        return usable ? digits : null;
    }

    private static String compact(String folded) {
        int from = 0;
        int to = folded.length();
        while (from < to && GUARDS.indexOf(folded.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && GUARDS.indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        StringBuilder kept = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = folded.charAt(i);
            if (HYPHENS.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String withoutZeroDecimals(String text) {
        int point = text.indexOf('.');
        return point >= 0 && point < text.length() - 1 && isFrom(text, point + 1, '0')
                ? text.substring(0, point)
                : text;
    }

    private static boolean hasLostItsEnd(String digits) {
        return digits.length() >= DIGITS_KEPT + FEWEST_DIGITS_LOST
                && isFrom(digits, DIGITS_KEPT, '0')
                && !BankCard.luhn(digits);
    }

    /** Whether {@code text} is nothing but {@code c} from {@code from} on. */
    private static boolean isFrom(String text, int from, char c) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) != c) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
