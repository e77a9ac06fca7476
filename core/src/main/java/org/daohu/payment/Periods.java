package org.daohu.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** 发放期 – months and years as plain numbers: a month is year × 12 + month − 1, a year is −year − 1. */
final class Periods {

    /** Any period: the key of what is sought in all of them. No month and no year has it. */
    static final int ANY = Integer.MIN_VALUE;

    private Periods() {}

    static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    static int year(LocalDate day) {
        return -day.getYear() - 1;
    }

    static int of(BatchKey batch) {
        return batch.month() == BatchKey.WHOLE_YEAR ? -batch.year() - 1 : batch.year() * 12 + batch.month() - 1;
    }

    /** How many days {@code day} is off the batch's period; 0 within it. */
    static long daysApart(LocalDate day, BatchKey batch) {
        boolean year = batch.month() == BatchKey.WHOLE_YEAR;
        LocalDate first = LocalDate.of(batch.year(), year ? 1 : batch.month(), 1);
        LocalDate last = year
                ? LocalDate.of(batch.year(), 12, 31)
                : YearMonth.of(batch.year(), batch.month()).atEndOfMonth();
        if (day.isBefore(first)) {
            return ChronoUnit.DAYS.between(day, first);
        }
        return day.isAfter(last) ? ChronoUnit.DAYS.between(last, day) : 0;
    }
}
