package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import java.time.LocalDate;
import org.daohu.ledger.Subject;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.VerdictCounts;

/**
 * 权限内的核查结果 – what a caller sees of a snapshot and of what the rules say of it. Immutable and thread-safe.
 *
 * @param view the facts
 * @param pack the pack that judged
 * @param asOf the day as of which
 * @param doubts warnings by rule and subject
 * @param doubtsBySubject how many doubts there are about each subject
 * @param verdicts counts by rule
 */
public record JudgedCounty(
        CountyView view,
        PolicyPack pack,
        LocalDate asOf,
        ImmutableList<Doubt> doubts,
        ImmutableMultiset<Subject> doubtsBySubject,
        ImmutableMap<String, VerdictCounts> verdicts) {

    static JudgedCounty of(
            CountyView view,
            PolicyPack pack,
            LocalDate asOf,
            ImmutableList<Doubt> doubts,
            ImmutableMap<String, VerdictCounts> verdicts) {
        ImmutableMultiset<Subject> bySubject = doubts.stream()
                .map(doubt -> doubt.warning().subject())
                .collect(ImmutableMultiset.toImmutableMultiset());
        return new JudgedCounty(view, pack, asOf, doubts, bySubject, verdicts);
    }
}
