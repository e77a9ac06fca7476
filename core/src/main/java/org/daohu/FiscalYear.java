package org.daohu;

import java.time.LocalDate;

/**
 * 预算年度 – the fiscal year, which is the calendar year (预算法 18). Immutable and thread-safe.
 *
 * @param year from 1949 to 2199
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    /** @throws IllegalArgumentException if {@code year} is out of range */
    public FiscalYear {
        if (year < 1949 || year > 2199) {
            throw new IllegalArgumentException("fiscal year out of range 1949–2199: " + year);
        }
    }

    /**
     * The fiscal year in which {@code day} lies.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getYear());
    }

    /**
     * The fiscal year that follows.
     *
     * @throws IllegalArgumentException after 2199
     */
    public FiscalYear next() {
        return new FiscalYear(year + 1);
    }

    /** 1 January. */
    public LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    /** 31 December. */
    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }

    /** From 1 January to the 1 January that follows, which is no longer in it. */
    public Period period() {
        return new Period(firstDay(), LocalDate.of(year + 1, 1, 1));
    }

    /** By time. */
    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }

    /** Four digits. */
    @Override
    public String toString() {
        return Integer.toString(year);
    }
}
