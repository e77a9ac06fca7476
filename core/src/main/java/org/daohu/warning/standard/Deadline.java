package org.daohu.warning.standard;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 时限 – calendar days from a day on; the last of them is still in time. Immutable and thread-safe.
 *
 * @param from the day from which the days are counted, e.g. that of receipt
 * @param days how many
 */
record Deadline(LocalDate from, int days) {

    /** The same from a day that is counted as {@link LocalDate#toEpochDay} does. */
    static Deadline ofDay(long from, int days) {
        return new Deadline(LocalDate.ofEpochDay(from), days);
    }

    /** The last day in time. */
    LocalDate lastDay() {
        return from.plusDays(days);
    }

    /** Whether {@code day} is later than the last day in time. */
    boolean isPassedOn(LocalDate day) {
        return day.isAfter(lastDay());
    }

    /** The day on which the deadline will have passed, if that is still to come after {@code asOf}. */
    Optional<LocalDate> passesAfter(LocalDate asOf) {
        LocalDate first = lastDay().plusDays(1);
        return first.isAfter(asOf) ? Optional.of(first) : Optional.empty();
    }
}
