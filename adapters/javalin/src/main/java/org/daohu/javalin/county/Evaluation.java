package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.daohu.Division;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;

/**
 * 核查结果 – what the rules say of a snapshot under one pack as of one day. Immutable and thread-safe.
 *
 * @param pack the pack
 * @param asOf the day
 * @param doubts warnings by rule and subject
 * @param counts verdicts by division and rule
 */
record Evaluation(
        PolicyPack pack,
        LocalDate asOf,
        ImmutableList<Doubt> doubts,
        ImmutableSortedMap<Division, ImmutableMap<String, VerdictCounts>> counts) {

    private static final int ID_DIGITS = 16;

    static Evaluation of(
            PolicyPack pack,
            LocalDate asOf,
            List<Warning> warnings,
            Map<Division, Map<String, VerdictCounts>> counts,
            Division reporting) {
        ImmutableList<Doubt> doubts = warnings.stream()
                .sorted(Comparator.naturalOrder())
                .map(warning ->
                        new Doubt(id(warning), warning, warning.division() == null ? reporting : warning.division()))
                .collect(ImmutableList.toImmutableList());
        ImmutableSortedMap.Builder<Division, ImmutableMap<String, VerdictCounts>> copied =
                ImmutableSortedMap.naturalOrder();
        counts.forEach((division, byRule) -> copied.put(division, ImmutableMap.copyOf(byRule)));
        return new Evaluation(pack, asOf, doubts, copied.buildOrThrow());
    }

    /** The same for the same rule and subject, whatever the pack and the day. */
    static String id(Warning warning) {
        return Hashing.sha256()
                .hashString(warning.rule() + '\n' + warning.subject(), StandardCharsets.UTF_8)
                .toString()
                .substring(0, ID_DIGITS);
    }
}
