package org.daohu.testkit.example;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Fact;
import org.daohu.warning.Finding;
import org.daohu.warning.Parameter;
import org.daohu.warning.Rule;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 突击花钱 – a vendor's own rule: what is paid from a quota near the end of its fiscal year, refunds deducted, exceeds a share of
 * its amount. The parameter {@code rush} is one step: the first day of the rush and the share that is still in order.
 */
public class YearEndRush implements Rule<QuotaFacts> {

    /** The rule's id in policy packs. */
    public static final String ID = "year-end-rush";

    private static final String RUSH = "rush";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String titleZh() {
        return "突击花钱";
    }

    @Override
    public String titleEn() {
        return "Year-end rush";
    }

    @Override
    public ImmutableSet<Class<? extends QuotaFacts>> judges() {
        return ImmutableSet.of(QuotaFacts.class);
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                RUSH, RuleParameter.Steps.class, "年末起算日与支付占比上限", "first day of the rush, and the share in order"));
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return facts.row().amount().isPositive();
    }

    @Override
    public LocalDate lawDate(QuotaFacts facts, LocalDate asOf) {
        return facts.row().fiscalYear().lastDay();
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow row = facts.row();
        ProgressStep rush = thresholds.steps(RUSH).steps().get(0);
        LocalDate first = rush.due().atYear(row.fiscalYear().year());
        Money paid = Money.ZERO;
        for (Payment payment : facts.payments()) {
            LocalDate day = payment.payDate();
            if (!day.isBefore(first) && !day.isAfter(row.fiscalYear().lastDay()) && counts(payment)) {
                paid = paid.plus(payment.amount());
            }
        }
        return isAbove(new Rate(paid, row.amount(), "指标金额"), rush.percent())
                ? new Verdict.Raised(finding(row, first, paid))
                : Verdict.CLEAR;
    }

    /** Whether a payment of the rush counts: every one does, a refund with its minus. */
    protected boolean counts(Payment payment) {
        return true;
    }

    /** Whether the exact rate is above {@code percent}; exactly that much is in order. */
    private static boolean isAbove(Rate rate, BigDecimal percent) {
        BigDecimal due =
                BigDecimal.valueOf(rate.whole().fen()).multiply(percent).movePointLeft(2);
        return BigDecimal.valueOf(rate.part().fen()).compareTo(due) > 0;
    }

    private static Finding finding(QuotaRow row, LocalDate first, Money paid) {
        return new Finding(
                "指标%s金额%s元,自%s起支付%s元。".formatted(row.id(), row.amount(), first, paid),
                "Quota %s is of %s yuan; from %s on %s yuan were paid.".formatted(row.id(), row.amount(), first, paid),
                ImmutableList.of(
                        new Fact("AMOUNT", row.amount().toString(), row.origin()),
                        new Fact("paid", paid.toString(), row.origin())),
                paid);
    }
}
