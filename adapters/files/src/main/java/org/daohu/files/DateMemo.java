package org.daohu.files;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Makes dates of cells in the usual forms, each day once where it can: a register has few of them. Used by one thread. */
final class DateMemo {

    private static final int YEARS = 16;

    /** By year, month and day; years that lie {@value #YEARS} apart share their places. */
    private final @Nullable LocalDate[] days = new @Nullable LocalDate[YEARS << 9];

    /**
     * The date of a cell such as {@code 2020-06-30} or {@code 20200630}, from 1900 on; null for anything else, whether it is
     * a date or not.
     */
    @Nullable
    LocalDate of(byte[] cell, int from, int to) {
        int gap = to - from == 10 && cell[from + 4] == '-' && cell[from + 7] == '-' ? 1 : 0;
        if (to - from != 8 + 2 * gap) {
            return null;
        }
        int year = two(cell, from) * 100 + two(cell, from + 2);
        int month = two(cell, from + 4 + gap);
        int day = two(cell, from + 6 + 2 * gap);
        // What has another character than digits is far below these.
        if (year < 1900 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        int place = (year & YEARS - 1) << 9 | month << 5 | day;
        LocalDate known = days[place];
        if (known == null || known.getYear() != year) {
            if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
                return null;
            }
            known = LocalDate.of(year, month, day);
            days[place] = known;
        }
        return known;
    }

    /** Two digits, or something far below 0. */
    private static int two(byte[] cell, int at) {
        int tens = cell[at] - '0';
        int ones = cell[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100_000 : tens * 10 + ones;
    }
}
