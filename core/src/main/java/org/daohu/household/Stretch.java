package org.daohu.household;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 在列 – the days for which somebody or something stands on an outside list, as a lookup gives it. It tells no number. Immutable
 * and thread-safe.
 *
 * @param from the first day, or null for "since ever"
 * @param to the first day after, or null for "until further notice"; if it is not after {@code from}, no day lies in it
 * @param origin the line
 */
public record Stretch(@Nullable LocalDate from, @Nullable LocalDate to, Origin origin) {

    public Stretch {
        Objects.requireNonNull(origin, "origin");
    }

    /** Whether {@code day} lies in it: from ≤ day &lt; to. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
