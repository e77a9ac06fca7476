package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.warning.LawDate;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/** 超指标分配 – the children of a quota add up to more than its amount, by a fen or more. Basis: 下达 − 分配 = 未分配. */
final class OverAllocated extends QuotaRule {

    OverAllocated() {
        super("over-allocated", "超指标分配", "Allocated beyond the quota");
    }

    @Override
    public LawDate lawDate(QuotaFacts facts, LocalDate asOf) {
        LocalDate received = facts.row().receivedDate();
        return LawDate.of(received == null ? documentDateElse(facts.row(), asOf) : received);
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow row = facts.row();
        if (facts.allocated().compareTo(row.amount()) <= 0) {
            return clear(thresholds.lawDate());
        }
        Money excess = facts.allocated().minus(row.amount());
        int children = facts.children().size();
        return new Doubt()
                .fact("AMOUNT", row.amount(), row.origin())
                .fact("allocated", facts.allocated(), row.origin())
                .children(facts.children())
                .raised(
                        thresholds.lawDate(),
                        excess,
                        "指标%s下达%s元,其%d条下级指标合计分配%s元,超出%s元。"
                                .formatted(row.id(), row.amount(), children, facts.allocated(), excess),
                        "Quota %s is of %s yuan, but its child rows (%d) allocate %s yuan in all: %s yuan too much."
                                .formatted(row.id(), row.amount(), children, facts.allocated(), excess));
    }
}
