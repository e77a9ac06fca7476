package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.daohu.Division;
import org.jspecify.annotations.Nullable;

/**
 * 规则各地沿革 – the timelines of one rule: one for every area that has rows of its own. Made once when a pack is, since rules
 * ask millions of times. Immutable and thread-safe.
 */
public final class RuleHistory {

    /** The history of a rule that a pack does not mention. */
    static final RuleHistory NONE = new RuleHistory(ImmutableList.of());

    /** Of rows of one area: the later first, then what was laid on top; rows since ever last. */
    private static final Comparator<Placed> PREFERRED_FIRST =
            Comparator.comparing(Placed::from).thenComparing(Placed::position).reversed();

    /** The areas that have rows of their own, the narrowest first. */
    private final String[] scopes;

    private final RuleTimeline[] timelines;
    private final RuleTimeline nation;

    private record Placed(RuleRow row, int position) {
        LocalDate from() {
            LocalDate from = row.period().from();
            return from == null ? LocalDate.MIN : from;
        }
    }

    private RuleHistory(List<RuleRow> rows) {
        List<Placed> placed = new ArrayList<>();
        TreeSet<String> areas = new TreeSet<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (RuleRow row : rows) {
            placed.add(new Placed(row, placed.size()));
            if (!row.scope().isEmpty()) {
                areas.add(row.scope());
            }
        }
        placed.sort(PREFERRED_FIRST);
        Map<String, List<RuleRow>> byScope = new HashMap<>();
        for (Placed one : placed) {
            byScope.computeIfAbsent(one.row.scope(), scope -> new ArrayList<>()).add(one.row);
        }
        this.scopes = areas.toArray(new String[0]);
        this.timelines = new RuleTimeline[scopes.length];
        for (int i = 0; i < scopes.length; i++) {
            timelines[i] = RuleTimeline.of(covering(scopes[i], byScope));
        }
        this.nation = RuleTimeline.of(covering("", byScope));
    }

    /** The history that these rows of one rule make, the later of them laid over the earlier. */
    static RuleHistory of(List<RuleRow> rows) {
        return new RuleHistory(rows);
    }

    /**
     * The timeline in {@code division} (null = place unknown: the nation's rows). On any day that row is in force, of those
     * whose area and period cover division and day, which has the narrowest area; of these the latest.
     */
    public RuleTimeline in(@Nullable Division division) {
        if (division != null) {
            for (int i = 0; i < scopes.length; i++) {
                if (division.isWithin(scopes[i])) {
                    return timelines[i];
                }
            }
        }
        return nation;
    }

    /** Whether {@link #in} answers the same for every division: no area has rows of its own. */
    public boolean isSameEverywhere() {
        return scopes.length == 0;
    }

    /** The rows of {@code scope} and of the areas that it lies in, the narrowest first. */
    private static List<RuleRow> covering(String scope, Map<String, List<RuleRow>> byScope) {
        List<RuleRow> covering = new ArrayList<>();
        for (int length = scope.length(); length >= 0; length--) {
            covering.addAll(byScope.getOrDefault(scope.substring(0, length), List.of()));
        }
        return covering;
    }
}
