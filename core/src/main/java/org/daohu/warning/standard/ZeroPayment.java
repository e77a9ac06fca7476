package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 零支付 – medical aid left the patient nothing to pay: over-protection. A share below zero, which pays the patient for being
 * ill, is doubted as well. Basis: Sichuan finance department 2019 (川财社〔2019〕25号).
 */
final class ZeroPayment extends PaidRowRule {

    private static final String POLICIES = "policies";
    private static final String OWN_SHARE = "自付金额";

    ZeroPayment() {
        super("zero-payment", "零支付", "Patient paid nothing");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                POLICIES,
                RuleParameter.Codes.class,
                "属于医疗救助的补贴政策编码",
                "codes of the policies that are medical aid",
                "[^*]+"));
    }

    @Override
    public boolean concerns(ListRowFacts facts, Thresholds thresholds, LocalDate day) {
        return thresholds.codes(POLICIES).contains(facts.row().policy());
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate lawDate = payDay(facts);
        ListRow row = facts.row();
        Money ownShare = row.selfPaid();
        if (ownShare == null) {
            return missing(OWN_SHARE);
        }
        if (ownShare.isPositive()) {
            return clear();
        }
        return doubtAboutPaid(facts)
                .fact(OWN_SHARE, ownShare, facts.origin())
                .raised(
                        row.paid(),
                        "发放明细" + row.reference() + ":" + personZh(row) + "于" + lawDate + "获政策" + row.policy() + "医疗救助"
                                + row.paid() + "元,个人自付" + ownShare + "元,属“零支付”。",
                        "List row " + row.reference() + ": " + personEn(row) + " got " + row.paid()
                                + " yuan of medical aid (policy " + row.policy() + ") on " + lawDate
                                + " and paid a share of " + ownShare + " yuan.");
    }
}
