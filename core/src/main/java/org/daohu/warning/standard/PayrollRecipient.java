package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.household.RecipientCheck;
import org.daohu.household.RecipientRole;
import org.daohu.household.Stretch;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.ListRowFacts;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 财政供养人员领取 – a policy that excludes public payroll staff names somebody who was on the payroll on the pay day: the
 * beneficiary, the head of the household or the payee. Basis: practice of the platforms.
 */
final class PayrollRecipient extends PaidRowRule {

    private static final String POLICIES = "policies";
    private static final String ALL = "*";

    PayrollRecipient() {
        super("payroll-recipient", "财政供养人员领取", "Paid to public payroll staff");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                POLICIES,
                RuleParameter.Codes.class,
                "财政供养人员不得领取的补贴政策编码,* 表示全部",
                "codes of the policies that exclude public payroll staff; * is all",
                "\\*|[^*]+"));
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.PAYROLL);
    }

    @Override
    public boolean concerns(ListRowFacts facts, Thresholds thresholds, LocalDate day) {
        ImmutableSet<String> excluding = thresholds.codes(POLICIES);
        return excluding.contains(ALL) || excluding.contains(facts.row().policy());
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate payDay = payDay(facts);
        ImmutableList<RecipientCheck.Hit> listed = facts.recipients().payroll();
        if (listed == null) {
            return missing(Dataset.PAYROLL.label());
        }
        List<RecipientCheck.Hit> paid = onPayroll(listed, payDay);
        if (paid.isEmpty()) {
            String unidentified = facts.recipients().unidentified();
            return unidentified == null ? clear() : missing(unidentified);
        }
        Doubt doubt = doubtAboutPaid(facts);
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        for (RecipientCheck.Hit hit : paid) {
            Stretch stretch = hit.stretch();
            doubt.fact(hit.role().zh() + "供养起始日期", stretch.from(), stretch.origin())
                    .fact(hit.role().zh() + "供养终止日期", stretch.to(), stretch.origin());
            zh.append(zh.isEmpty() ? "" : "、").append(hit.role().zh());
            en.append(en.isEmpty() ? "the " : " and the ").append(hit.role().en());
        }
        return doubt.raised(
                facts.row().paid(),
                "发放明细" + facts.row().reference() + ":" + personZh(facts.row()) + "的政策"
                        + facts.row().policy() + "补贴" + facts.row().paid() + "元于" + payDay + "发放,当日" + zh
                        + "为财政供养人员,该政策不允许其领取。",
                "List row " + facts.row().reference() + ": " + facts.row().paid() + " yuan of policy "
                        + facts.row().policy() + " for " + personEn(facts.row()) + " were paid on " + payDay
                        + ", a day on which " + en + " stood on the public payroll, which the policy excludes.");
    }

    /** Each part's first stretch that holds the pay day. */
    private static List<RecipientCheck.Hit> onPayroll(ImmutableList<RecipientCheck.Hit> listed, LocalDate payDay) {
        List<RecipientCheck.Hit> paid = new ArrayList<>();
        RecipientRole last = null;
        for (RecipientCheck.Hit hit : listed) {
            if (hit.role() != last && hit.stretch().contains(payDay)) {
                paid.add(hit);
                last = hit.role();
            }
        }
        return paid;
    }
}
