package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Division;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.VerdictCounts;

/**
 * 核查结果 – what the rules say of a moment's facts under one pack as of one day. Immutable and thread-safe.
 *
 * @param pack the pack
 * @param asOf the day
 * @param facts what was judged
 * @param rows what the rules say of list rows
 * @param factDoubts warnings about everything else, by rule and subject
 * @param factCounts verdicts on everything else, by division and rule
 */
record Evaluation(
        PolicyPack pack,
        LocalDate asOf,
        CountyFacts facts,
        OfRows rows,
        ImmutableList<Doubt> factDoubts,
        ImmutableMap<Division, ImmutableMap<String, VerdictCounts>> factCounts) {

    /**
     * 发放明细核查结果.
     *
     * @param doubts warnings by rule and subject
     * @param counts verdicts by division and rule
     */
    record OfRows(ImmutableList<Doubt> doubts, ImmutableMap<Division, ImmutableMap<String, VerdictCounts>> counts) {}

    /** All warnings by rule and subject. */
    ImmutableList<Doubt> doubts() {
        return ImmutableList.copyOf(Iterables.mergeSorted(ImmutableList.of(rows.doubts, factDoubts), Doubt.ORDER));
    }

    /** All verdicts by division and rule. */
    ImmutableMap<Division, ImmutableMap<String, VerdictCounts>> counts() {
        Map<Division, Map<String, VerdictCounts>> sums = new TreeMap<>();
        rows.counts.forEach((division, counts) -> Judging.add(sums, division, counts));
        factCounts.forEach((division, counts) -> Judging.add(sums, division, counts));
        return copyOf(sums);
    }

    static ImmutableMap<Division, ImmutableMap<String, VerdictCounts>> copyOf(
            Map<Division, Map<String, VerdictCounts>> counts) {
        ImmutableMap.Builder<Division, ImmutableMap<String, VerdictCounts>> copied = ImmutableMap.builder();
        counts.forEach((division, byRule) -> copied.put(division, ImmutableMap.copyOf(byRule)));
        return copied.buildOrThrow();
    }
}
