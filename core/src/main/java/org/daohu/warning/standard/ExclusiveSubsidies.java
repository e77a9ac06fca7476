package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.ledger.Subject;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 补贴交叉重叠 – a household gets two policies that a document declares exclusive, for overlapping months of the same year. Two
 * different policies are lawful unless they are declared so. Basis: Sichuan finance department 2019 (housing subsidies whose
 * scopes cross); which policies exclude each other is set by the place.
 */
final class ExclusiveSubsidies extends RowGroupRule {

    static final String ID = "exclusive-subsidies";
    static final String SETS = "sets";

    ExclusiveSubsidies() {
        super(ID, "补贴交叉重叠", "Exclusive subsidies paid together");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                SETS,
                RuleParameter.Exclusive.class,
                "同一户同一时期不得同时享受的补贴政策",
                "sets of policies of which a household may have only one at a time"));
    }

    @Override
    public ImmutableList<RowGrouping> groupings() {
        return ImmutableList.of(PoliciesOfHouseholds.INSTANCE);
    }

    @Override
    public Verdict check(RowGroupFacts facts, Thresholds thresholds, LocalDate asOf) {
        long figure = facts.others().figure();
        if (figure == PoliciesOfHouseholds.NONE) {
            return clear();
        }
        if (figure == PoliciesOfHouseholds.TOO_MANY) {
            return missing("户编号");
        }
        ImmutableList<Subject> crossing =
                facts.others().rows().subList(1, facts.others().rows().size());
        String rows = crossing.stream().map(Subject::toString).collect(Collectors.joining(", "));
        boolean all = crossing.size() < PoliciesOfHouseholds.MOST_NAMED;
        ExclusivePolicies set = set(thresholds, figure);
        String policies = set == null ? "–" : String.join(" ", set.policies());
        String household = facts.subject().toString();
        return new Doubt()
                .fact("互斥政策", policies, facts.origin())
                .fact("依据", set == null ? null : set.source(), facts.origin())
                .fact("crossing rows", rows, facts.origin())
                .raised(
                        null,
                        "同一户(" + household + ")在重叠的月份领取互斥的补贴政策(" + policies + "),相关明细:" + rows + (all ? "" : "等") + "。",
                        "Household " + household + " got exclusive policies (" + policies
                                + ") for overlapping months, in rows " + rows + (all ? "" : " and more") + ".");
    }

    /** The set that a walk has named, as the law of the latest row declares it, else as another row of the pack does. */
    private static @Nullable ExclusivePolicies set(Thresholds thresholds, long named) {
        for (ExclusivePolicies set : thresholds.exclusive(SETS)) {
            if (PoliciesOfHouseholds.identity(set) == named) {
                return set;
            }
        }
        return PoliciesOfHouseholds.declared(thresholds.pack()).get(named);
    }
}
