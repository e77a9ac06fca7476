package org.daohu;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 期间 – a half-open stretch of days: {@code from} is in it, {@code to} is the first day that is not. An open end is null.
 * Immutable and thread-safe.
 *
 * @param from the first day, or null for "since ever"
 * @param to the first day after, or null for "until further notice"; after {@code from}
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** All days. */
    public static final Period ALWAYS = new Period(null, null);

    /** @throws IllegalArgumentException if {@code to} is not after {@code from}: an empty period holds no day at all */
    public Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("an empty period: from " + from + " to (exclusive) " + to);
        }
    }

    /** From {@code from} on, without end. */
    public static Period since(LocalDate from) {
        return new Period(Objects.requireNonNull(from, "from"), null);
    }

    /** Whether {@code day} lies in the period. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /** Whether the two periods share a day. */
    public boolean overlaps(Period other) {
        return (from == null || other.to == null || from.isBefore(other.to))
                && (other.from == null || to == null || other.from.isBefore(to));
    }

    /** As intervals are written, e.g. {@code [2020-01-01, 2021-01-01)}; … stands for an open end. */
    @Override
    public String toString() {
        return "[" + (from == null ? "…" : from) + ", " + (to == null ? "…" : to) + ")";
    }
}
