package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.Facts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.Batch;
import org.daohu.warning.QuickCheck;
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
        return facts.lastPaymentDay() != Facts.UNKNOWN_DAY;
    }

    @Override
    public long lawDay(QuotaFacts facts, long asOf) {
        return facts.lastPaymentDay() == Facts.UNKNOWN_DAY ? asOf : facts.lastPaymentDay();
    }

    @Override
    public QuickCheck<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
        return new Bound();
    }

    private final class Bound implements QuickCheck<QuotaFacts> {
        @Override
        public boolean isPlainlyClear(QuotaFacts facts) {
            return !facts.balance().isNegative();
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            return new Excess(facts).raised(facts.balance().negated());
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(OverPaid.this, this);
        }
    }

    private static final class Excess extends QuotaDoubt {

        Excess(QuotaFacts facts) {
            super(facts);
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "指标%s金额%s元,已分配%s元,其%s笔支付(退款已冲减)合计%s元,超出可支付额%s元。"
                    .formatted(
                            row.id(),
                            row.amount(),
                            facts.allocated(),
                            facts.payments().size(),
                            facts.paid(),
                            facts.balance().negated());
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Quota %s is of %s yuan, of which %s yuan are allocated; its payments (%s, refunds deducted) add up to %s yuan, %s yuan more than was left to pay."
                    .formatted(
                            row.id(),
                            row.amount(),
                            facts.allocated(),
                            facts.payments().size(),
                            facts.paid(),
                            facts.balance().negated());
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("AMOUNT", row.amount(), row.origin())
                    .fact("allocated", facts.allocated(), row.origin())
                    .fact("paid", facts.paid(), row.origin())
                    .payments(facts.payments());
        }
    }
}
