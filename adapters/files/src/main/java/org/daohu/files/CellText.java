package org.daohu.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/** Reads amounts and dates from folded text, without garbage: there are millions. Pure and thread-safe. */
final class CellText {

    /** 10^14 yuan in fen. */
    private static final long MOST_FEN = 10_000_000_000_000_000L;

    private static final int MOST_MEASURE_DIGITS = 12;

    private CellText() {}

    /**
     * The amount in yuan: an optional sign, digits that may carry thousands commas in their right places, and a point with
     * one or two digits; at most 10^14 yuan either way. Null for anything else.
     */
    static @Nullable Money amount(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int start = at;
        int groupStart = at;
        boolean grouped = false;
        long yuan = 0;
        while (at < length && text.charAt(at) != '.') {
            char c = text.charAt(at);
            if (c == ',') {
                int digits = at - groupStart;
                if (grouped ? digits != 3 : digits < 1 || digits > 3) {
                    return null;
                }
                grouped = true;
                groupStart = at + 1;
            } else if (isDigit(c) && yuan <= MOST_FEN) {
                yuan = yuan * 10 + (c - '0');
            } else {
                return null;
            }
            at++;
        }
        if (at == start || (grouped && at - groupStart != 3) || yuan > MOST_FEN / 100) {
            return null;
        }
        int cents = at == length ? 0 : decimals(text, at + 1);
        long fen = yuan * 100 + cents;
        return cents < 0 || fen > MOST_FEN ? null : Money.ofFen(text.charAt(0) == '-' ? -fen : fen);
    }

    /**
     * The fen of an amount of plain ASCII digits, at most 13 before the point, with one or two behind it or none; -1 for
     * anything else, lawful or not.
     */
    static long plainFen(byte[] cell, int from, int to) {
        long value = 0;
        int at = from;
        while (at < to && at - from < 13 && cell[at] >= '0' && cell[at] <= '9') {
            value = value * 10 + (cell[at] - '0');
            at++;
        }
        int decimals = to - at - 1;
        if (at == from || decimals == 0 || decimals > 2 || (decimals > 0 && cell[at] != '.')) {
            return -1;
        }
        for (int i = 1; i <= 2; i++) {
            int digit = i > decimals ? 0 : cell[at + i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /**
     * The measure: at most {@value #MOST_MEASURE_DIGITS} digits before a point and as many behind it, no sign, no commas, no
     * exponent. Null for anything else.
     */
    static @Nullable BigDecimal quantity(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        boolean fits = whole >= 1 && whole <= MOST_MEASURE_DIGITS && decimals <= MOST_MEASURE_DIGITS;
        return fits
                        && areDigits(text, 0, whole)
                        && (point < 0 || (decimals > 0 && areDigits(text, point + 1, text.length())))
                ? new BigDecimal(text)
                : null;
    }

    /** The one or two digits from {@code from} to the end as hundredths, or -1. */
    private static int decimals(String text, int from) {
        int count = text.length() - from;
        if (count < 1 || count > 2 || !areDigits(text, from, text.length())) {
            return -1;
        }
        int value = number(text, from, text.length());
        return count == 1 ? value * 10 : value;
    }

    /** The date that {@code 2020-06-30}, {@code 20200630} or {@code 2020/6/30} states, from 1900 on; null for anything else. */
    static @Nullable LocalDate date(String text) {
        int length = text.length();
        if (length == 8 && areDigits(text, 0, 8)) {
            return date(text, 4, 4, 6, 6, 8);
        }
        if (length == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            return date(text, 4, 5, 7, 8, 10);
        }
        if (length >= 8 && length <= 10 && text.charAt(4) == '/') {
            int second = text.indexOf('/', 5);
            return second < 0 ? null : date(text, 4, 5, second, second + 1, length);
        }
        return null;
    }

    private static @Nullable LocalDate date(String text, int yearEnd, int month, int monthEnd, int day, int dayEnd) {
        boolean lengths = monthEnd > month && monthEnd - month <= 2 && dayEnd > day && dayEnd - day <= 2;
        if (!lengths
                || !areDigits(text, 0, yearEnd)
                || !areDigits(text, month, monthEnd)
                || !areDigits(text, day, dayEnd)) {
            return null;
        }
        int year = number(text, 0, yearEnd);
        try {
            return year < 1900 ? null : LocalDate.of(year, number(text, month, monthEnd), number(text, day, dayEnd));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Whole digits of at most four places, or -1. */
    static int smallNumber(String text) {
        int length = text.length();
        return length >= 1 && length <= 4 && areDigits(text, 0, length) ? number(text, 0, length) : -1;
    }

    /** {@code text} without the ".0" that a spreadsheet or a data frame has put behind a code of digits. */
    static String withoutZeroDecimals(String text) {
        if (!text.endsWith("0")) {
            return text;
        }
        int point = text.indexOf('.');
        if (point < 1 || point == text.length() - 1 || !areDigits(text, 0, point)) {
            return text;
        }
        for (int i = point + 1; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return text;
            }
        }
        return text.substring(0, point);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
