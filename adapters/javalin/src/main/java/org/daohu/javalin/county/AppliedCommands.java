package org.daohu.javalin.county;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.daohu.quota.Entry;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.Quota;
import org.jspecify.annotations.Nullable;

/**
 * 已办指令 – the applied commands at one moment and the quotas that they led to. Equal for the same commands, in whatever order
 * they were taken up. Immutable and thread-safe.
 *
 * @param quotas every quota of the ledger of commands, by id
 * @param outcomes what was applied, by command id
 */
record AppliedCommands(ImmutableSortedMap<String, Quota> quotas, ImmutableSortedMap<String, Outcome.Applied> outcomes) {

    static final AppliedCommands NONE = new AppliedCommands(ImmutableSortedMap.of(), ImmutableSortedMap.of());

    /**
     * What {@code log} made of {@code state}. The state may be older than the log, since a quota that the log has changed is
     * taken from its last change.
     */
    static AppliedCommands of(LedgerState state, List<Outcome.Applied> log) {
        Map<String, Quota> quotas = new TreeMap<>(state.quotas());
        Map<String, Outcome.Applied> outcomes = new TreeMap<>();
        for (Outcome.Applied outcome : log) {
            outcome.quotas().forEach(change -> quotas.put(change.after().id(), change.after()));
            outcomes.put(commandId(outcome), outcome);
        }
        return new AppliedCommands(ImmutableSortedMap.copyOf(quotas), ImmutableSortedMap.copyOf(outcomes));
    }

    /**
     * These and {@code more}, which may come in any order and may hold what is known already; null if one of them starts from a
     * quota that none of them leads to, so that a command must be missing.
     */
    @Nullable
    AppliedCommands plus(Collection<Outcome.Applied> more) {
        Map<String, Quota> quotasNow = new TreeMap<>(quotas);
        Map<String, Outcome.Applied> all = new TreeMap<>(outcomes);
        List<Outcome.Applied> open = new ArrayList<>(more);
        open.removeIf(outcome -> outcomes.containsKey(commandId(outcome)));
        boolean found = true;
        while (found) {
            found = open.removeIf(outcome -> follows(outcome, quotasNow, all));
        }
        return open.isEmpty()
                ? new AppliedCommands(ImmutableSortedMap.copyOf(quotasNow), ImmutableSortedMap.copyOf(all))
                : null;
    }

    private static boolean follows(
            Outcome.Applied outcome, Map<String, Quota> quotas, Map<String, Outcome.Applied> outcomes) {
        for (Outcome.QuotaChange change : outcome.quotas()) {
            if (!Objects.equals(change.before(), quotas.get(change.after().id()))) {
                return false;
            }
        }
        outcome.quotas().forEach(change -> quotas.put(change.after().id(), change.after()));
        outcomes.put(commandId(outcome), outcome);
        return true;
    }

    /** The quotas that the commands have created or changed. */
    Touched touched() {
        Map<String, Entry> broughtBy = new HashMap<>();
        Map<String, Quota> changed = new HashMap<>();
        for (Outcome.Applied outcome : outcomes.values()) {
            for (Outcome.QuotaChange change : outcome.quotas()) {
                String id = change.after().id();
                changed.put(id, Objects.requireNonNull(quotas.get(id), id));
                if (change.before() == null) {
                    broughtBy.put(id, outcome.command().entry());
                }
            }
        }
        return new Touched(ImmutableSortedMap.copyOf(changed), ImmutableMap.copyOf(broughtBy));
    }

    /**
     * 指令涉及的指标 – quotas that commands have created or changed.
     *
     * @param quotas as they stand now, by id
     * @param broughtBy the entry of the command that created it, of those that a command created
     */
    record Touched(ImmutableSortedMap<String, Quota> quotas, ImmutableMap<String, Entry> broughtBy) {}

    private static String commandId(Outcome.Applied outcome) {
        return outcome.command().entry().commandId();
    }
}
