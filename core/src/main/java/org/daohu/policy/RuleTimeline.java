package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * 规则沿革 – which row of one rule is in force when, in one area: stretches of days, numbered from the first, that leave no
 * day out. Who judges many subjects asks for it once and then only looks for the day. Immutable and thread-safe.
 */
public final class RuleTimeline {

    /** The timeline of a rule without rows. */
    static final RuleTimeline EMPTY = new RuleTimeline(ImmutableList.of());

    private final LocalDate[] firstDays;
    private final @Nullable RuleRow[] rows;

    /** The first days as numbers. */
    private final long[] firstEpochDays;

    /** Of {@code preferred}, rows that cover the area, the first whose period has the day. */
    private RuleTimeline(List<RuleRow> preferred) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        changes.add(LocalDate.MIN);
        for (RuleRow row : preferred) {
            if (row.period().from() != null) {
                changes.add(row.period().from());
            }
            if (row.period().to() != null) {
                changes.add(row.period().to());
            }
        }
        List<LocalDate> days = new ArrayList<>();
        List<@Nullable RuleRow> inForce = new ArrayList<>();
        for (LocalDate day : changes) {
            RuleRow row = firstOn(day, preferred);
            if (days.isEmpty() || !Objects.equals(row, inForce.get(inForce.size() - 1))) {
                days.add(day);
                inForce.add(row);
            }
        }
        this.firstDays = days.toArray(new LocalDate[0]);
        this.rows = inForce.toArray(new @Nullable RuleRow[0]);
        this.firstEpochDays = days.stream().mapToLong(LocalDate::toEpochDay).toArray();
    }

    /** The timeline of rows that cover one area, those that win over others first. */
    static RuleTimeline of(List<RuleRow> preferred) {
        return preferred.isEmpty() ? EMPTY : new RuleTimeline(preferred);
    }

    /** How many stretches there are, from 1. */
    public int stretches() {
        return rows.length;
    }

    /** The number, from 0, of the stretch that {@code day} lies in. */
    public int stretch(LocalDate day) {
        int last = firstDays.length - 1;
        while (last > 0 && day.isBefore(firstDays[last])) {
            last--;
        }
        return last;
    }

    /** The same for a day as {@link LocalDate#toEpochDay} counts. */
    public int stretch(long epochDay) {
        int last = firstEpochDays.length - 1;
        while (last > 0 && epochDay < firstEpochDays[last]) {
            last--;
        }
        return last;
    }

    /** The first day of a stretch as {@link LocalDate#toEpochDay} counts; that of the stretch after the last is the end of time. */
    public long firstDay(int stretch) {
        return stretch < firstEpochDays.length ? firstEpochDays[stretch] : Long.MAX_VALUE;
    }

    /** The row in force throughout a stretch, or null if there is none or it is repealed. */
    public @Nullable RuleRow row(int stretch) {
        return rows[stretch];
    }

    private static @Nullable RuleRow firstOn(LocalDate day, List<RuleRow> preferred) {
        for (RuleRow row : preferred) {
            if (row.period().contains(day)) {
                return row.inForce() ? row : null;
            }
        }
        return null;
    }
}
