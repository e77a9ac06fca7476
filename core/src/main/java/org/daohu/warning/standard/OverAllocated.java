package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.Facts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.Batch;
import org.daohu.warning.QuickCheck;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/** 超指标分配 – the children of a quota add up to more than its amount, by a fen or more. Basis: 下达 − 分配 = 未分配. */
final class OverAllocated extends QuotaRule {

    OverAllocated() {
        super("over-allocated", "超指标分配", "Allocated beyond the quota");
    }

    @Override
    public long lawDay(QuotaFacts facts, long asOf) {
        return facts.receivedDay() == Facts.UNKNOWN_DAY ? documentDayElse(facts, asOf) : facts.receivedDay();
    }

    @Override
    public QuickCheck<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
        return new Bound();
    }

    private final class Bound implements QuickCheck<QuotaFacts> {
        @Override
        public boolean isPlainlyClear(QuotaFacts facts) {
            return facts.allocated().compareTo(facts.amount()) <= 0;
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            return new Excess(facts).raised(facts.allocated().minus(facts.amount()));
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(OverAllocated.this, this);
        }
    }

    private static final class Excess extends QuotaDoubt {

        Excess(QuotaFacts facts) {
            super(facts);
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "指标%s下达%s元,其%s条下级指标合计分配%s元,超出%s元。"
                    .formatted(
                            row.id(),
                            row.amount(),
                            facts.children().size(),
                            facts.allocated(),
                            facts.allocated().minus(row.amount()));
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Quota %s is of %s yuan, but its child rows (%s) allocate %s yuan in all: %s yuan too much."
                    .formatted(
                            row.id(),
                            row.amount(),
                            facts.children().size(),
                            facts.allocated(),
                            facts.allocated().minus(row.amount()));
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("AMOUNT", row.amount(), row.origin())
                    .fact("allocated", facts.allocated(), row.origin())
                    .children(facts.children());
        }
    }
}
