package org.daohu.payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** 发放期 – months and years as plain numbers: a month is year × 12 + month − 1, a year is −year − 1. */
final class Periods {

    /** Any period: the key of what is sought in all of them. No month and no year has it. */
    static final int ANY = Integer.MIN_VALUE;

    private Periods() {}

    static int month(LocalDate day) {
        return year(day.getYear()) * 12 + day.getMonthValue() - 1;
    }

    static int year(LocalDate day) {
        return -year(day.getYear()) - 1;
    }

    static int of(BatchKey batch) {
        return batch.month() == BatchKey.WHOLE_YEAR
                ? -year(batch.year()) - 1
                : year(batch.year()) * 12 + batch.month() - 1;
    }

    /** The first day of a month or a year. */
    static LocalDate firstDay(int period) {
        return period < 0 ? LocalDate.of(-period - 1, 1, 1) : LocalDate.of(period / 12, period % 12 + 1, 1);
    }

    /** How many days {@code day} is off the batch's period; 0 within it. */
    static long daysApart(LocalDate day, BatchKey batch) {
        boolean year = batch.month() == BatchKey.WHOLE_YEAR;
        LocalDate first = firstDay(of(batch));
        LocalDate last = first.plusMonths(year ? 12 : 1).minusDays(1);
        if (day.isBefore(first)) {
            return ChronoUnit.DAYS.between(day, first);
        }
        return day.isAfter(last) ? ChronoUnit.DAYS.between(last, day) : 0;
    }

    /** A row may state any year; beyond those of the calendar in use it meets no payment anyway. */
    private static int year(int stated) {
        return Math.max(1, Math.min(stated, 9_999));
    }
}
