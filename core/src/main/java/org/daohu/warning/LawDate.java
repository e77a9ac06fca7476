package org.daohu.warning;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 适用日期 – the date whose law applies to a subject, or the name of the fact that would tell it. Immutable and thread-safe.
 *
 * @param day the date, or null if it is unknown
 * @param missing the fact that is missing, or null if the date is known
 */
public record LawDate(@Nullable LocalDate day, @Nullable String missing) {

    public LawDate {
        if ((day == null) == (missing == null)) {
            throw new IllegalArgumentException("either a date or the missing fact");
        }
    }

    /** The law of {@code day}. */
    public static LawDate of(LocalDate day) {
        return new LawDate(Objects.requireNonNull(day, "day"), null);
    }

    /** The law of {@code day}, or, where it is null, unknown for want of {@code fact}. */
    public static LawDate ofNullable(@Nullable LocalDate day, String fact) {
        return day == null ? new LawDate(null, fact) : new LawDate(day, null);
    }
}
