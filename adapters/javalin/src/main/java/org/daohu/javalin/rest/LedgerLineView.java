package org.daohu.javalin.rest;

import java.math.RoundingMode;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.ledger.LedgerFigures;
import org.daohu.ledger.LedgerLine;
import org.jspecify.annotations.Nullable;

/** A line of the master ledger as answers and files show it. */
record LedgerLineView(
        Division division,
        int fiscalYear,
        String fund,
        @Nullable String quota,
        Money amount,
        Money received,
        Money allocatedDown,
        Money allocatedOwn,
        Money pending,
        Money unallocated,
        Money paid,
        Money refunded,
        Money unpaid,
        @Nullable String allocationPercent,
        @Nullable String allocationPercentOf,
        @Nullable String paymentPercent,
        @Nullable String paymentPercentOf) {

    static LedgerLineView of(LedgerLine line) {
        LedgerFigures figures = line.figures();
        return new LedgerLineView(
                line.division(),
                line.year().year(),
                line.fund(),
                line.quotaId(),
                line.amount(),
                figures.received(),
                figures.allocatedDown(),
                figures.allocatedOwn(),
                figures.pending(),
                figures.unallocated(),
                figures.paid(),
                figures.refunded(),
                figures.unpaid(),
                percent(line.allocationRate()),
                line.allocationRate().map(Rate::denominator).orElse(null),
                percent(line.paymentRate()),
                line.paymentRate().map(Rate::denominator).orElse(null));
    }

    /** Two decimals, rounded half up; null where there is no whole to take a share of. */
    static @Nullable String percent(Optional<Rate> rate) {
        return rate.map(r -> r.percent(2, RoundingMode.HALF_UP).toPlainString()).orElse(null);
    }
}
