package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.payment.Payment;
import org.daohu.warning.GroupedRule;

/**
 * 明细分组类规则 – a rule about what list rows have in common, under the law of the latest pay day among them, else of the as-of
 * date. Rows of a dead voucher belong to no group.
 */
abstract class RowGroupRule extends StandardRule<RowGroupFacts> implements GroupedRule<RowGroupFacts> {

    /** The pay day of a row that has none, as marks carry it: before all others. */
    static final long NO_PAY_DAY = Long.MIN_VALUE;

    RowGroupRule(String id, String titleZh, String titleEn) {
        super(id, titleZh, titleEn, ImmutableSet.of(RowGroupFacts.class));
    }

    @Override
    public final boolean concerns(RowGroupFacts facts) {
        return !facts.told().voucherDead();
    }

    @Override
    public final LocalDate lawDate(RowGroupFacts facts, LocalDate asOf) {
        Payment voucher = facts.told().voucher();
        return voucher == null ? asOf : voucher.payDate();
    }

    static long payDay(ListRowFacts facts) {
        Payment voucher = facts.voucher();
        return voucher == null ? NO_PAY_DAY : voucher.payDate().toEpochDay();
    }
}
