package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.warning.LawDate;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 超指标支付 – the payments from a quota, refunds deducted, exceed what its allocations leave of its amount. Basis: 下达 − 分配
 * = 未分配.
 */
final class OverPaid extends QuotaRule {

    OverPaid() {
        super("over-paid", "超指标支付", "Paid beyond the quota");
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return !facts.payments().isEmpty();
    }

    @Override
    public LawDate lawDate(QuotaFacts facts, LocalDate asOf) {
        LocalDate last = null;
        for (Payment payment : facts.payments()) {
            if (last == null || payment.payDate().isAfter(last)) {
                last = payment.payDate();
            }
        }
        return LawDate.of(last == null ? asOf : last);
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow row = facts.row();
        if (!facts.balance().isNegative()) {
            return clear(thresholds.lawDate());
        }
        Money excess = facts.balance().negated();
        int payments = facts.payments().size();
        return new Doubt()
                .fact("AMOUNT", row.amount(), row.origin())
                .fact("allocated", facts.allocated(), row.origin())
                .fact("paid", facts.paid(), row.origin())
                .payments(facts.payments())
                .raised(
                        thresholds.lawDate(),
                        excess,
                        "指标%s金额%s元,已分配%s元,其%d笔支付(退款已冲减)合计%s元,超出可支付额%s元。"
                                .formatted(row.id(), row.amount(), facts.allocated(), payments, facts.paid(), excess),
                        "Quota %s is of %s yuan, of which %s yuan are allocated; its payments (%d, refunds deducted) add up to %s yuan, %s yuan more than was left to pay."
                                .formatted(row.id(), row.amount(), facts.allocated(), payments, facts.paid(), excess));
    }
}
