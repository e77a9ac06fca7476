package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.policy.CountyStatus;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.NegativeListAnswer;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.SpendingText;
import org.daohu.policy.SubsidyCap;
import org.jspecify.annotations.Nullable;

/**
 * 适用阈值 – the policy row in force for one rule at one law date, and the negative list at that date. Immutable and
 * thread-safe.
 *
 * @param row the row in force
 * @param pack the pack that it stands in
 * @param lawDate the law date
 */
public record Thresholds(RuleRow row, PolicyPack pack, LocalDate lawDate) {

    public Thresholds {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(lawDate, "lawDate");
    }

    /** Calendar days. @throws IllegalStateException if the pack was not checked and lacks them */
    public int days(String name) {
        return row.days(name);
    }

    /** Fiscal years. @throws IllegalStateException if the pack was not checked and lacks them */
    public int years(String name) {
        return row.years(name);
    }

    /** A set of codes. @throws IllegalStateException if the pack was not checked and lacks them */
    public ImmutableSet<String> codes(String name) {
        return row.codes(name).codes();
    }

    /** A progress line. @throws IllegalStateException if the pack was not checked and lacks it */
    public RuleParameter.Steps steps(String name) {
        return row.steps(name);
    }

    /** A number of things. @throws IllegalStateException if the pack was not checked and lacks it */
    public int count(String name) {
        return row.count(name);
    }

    /** The caps of {@code policy} that hold at the law date. @throws IllegalStateException if the pack lacks the parameter */
    public ImmutableList<SubsidyCap> caps(String name, String policy) {
        ImmutableList.Builder<SubsidyCap> holding = ImmutableList.builder();
        for (SubsidyCap cap : row.caps(name).byPolicy().get(policy)) {
            if (cap.holdsOn(lawDate)) {
                holding.add(cap);
            }
        }
        return holding.build();
    }

    /** Sets of policies. @throws IllegalStateException if the pack was not checked and lacks them */
    public ImmutableList<ExclusivePolicies> exclusive(String name) {
        return row.exclusive(name).sets();
    }

    /** What the negative list in force at the law date says. */
    public NegativeListAnswer negativeList(
            SpendingText spending, @Nullable Division division, @Nullable CountyStatus county) {
        return pack.negativeList(spending, division, county, lawDate);
    }
}
