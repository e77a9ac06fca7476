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
 * 适用阈值 – the policy row in force for one rule, and the negative list of its pack. Immutable and
 * thread-safe.
 *
 * @param row the row in force
 * @param pack the pack that it stands in
 */
public record Thresholds(RuleRow row, PolicyPack pack) {

    public Thresholds {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(pack, "pack");
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

    /** The caps of {@code policy} that hold on {@code day}. @throws IllegalStateException if the pack lacks the parameter */
    public ImmutableList<SubsidyCap> caps(String name, String policy, LocalDate day) {
        ImmutableList.Builder<SubsidyCap> holding = ImmutableList.builder();
        for (SubsidyCap cap : row.caps(name).byPolicy().get(policy)) {
            if (cap.holdsOn(day)) {
                holding.add(cap);
            }
        }
        return holding.build();
    }

    /** Sets of policies. @throws IllegalStateException if the pack was not checked and lacks them */
    public ImmutableList<ExclusivePolicies> exclusive(String name) {
        return row.exclusive(name).sets();
    }

    /** What the negative list in force on {@code day} says. */
    public NegativeListAnswer negativeList(
            SpendingText spending, @Nullable Division division, @Nullable CountyStatus county, LocalDate day) {
        return pack.negativeList(spending, division, county, day);
    }
}
