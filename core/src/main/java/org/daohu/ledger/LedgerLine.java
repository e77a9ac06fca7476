package org.daohu.ledger;

import java.util.Objects;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.payment.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * 台账行 – a line of the master ledger: a division × fiscal year × fund, or one quota of it. Immutable and thread-safe.
 *
 * @param division 区划
 * @param year 预算年度
 * @param fund 资金
 * @param quotaId the quota, or null for the roll-up
 * @param amount the quota's amount, or what the roll-up received
 * @param figures the amounts
 */
public record LedgerLine(
        Division division,
        FiscalYear year,
        String fund,
        @Nullable String quotaId,
        Money amount,
        LedgerFigures figures) {

    /** Denominator of a quota's rates: its amount. */
    public static final String OF_AMOUNT = "amount";
    /** Denominator of a roll-up's allocation rate: what it received. */
    public static final String OF_RECEIVED = "received";
    /** Denominator of a roll-up's payment rate: what was placed with its own agencies and projects. */
    public static final String OF_ALLOCATED_OWN = "allocated_own";

    /** Denominator of the coverage rate: the vouchers that need or have a list. */
    public static final String OF_VOUCHER_AMOUNT = "voucher_amount";

    public LedgerLine {
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(fund, "fund");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(figures, "figures");
    }

    /** 分配进度 – (down + own) of the amount or of what was received; empty where that is not above zero. */
    public Optional<Rate> allocationRate() {
        Money allocated = figures.allocatedDown().plus(figures.allocatedOwn());
        return rate(allocated, amount, quotaId == null ? OF_RECEIVED : OF_AMOUNT);
    }

    /** 支付进度 – net payments of the quota's amount, or of what the roll-up placed; empty where that is not above zero. */
    public Optional<Rate> paymentRate() {
        return quotaId == null
                ? rate(figures.netPaid(), figures.allocatedOwn(), OF_ALLOCATED_OWN)
                : rate(figures.netPaid(), amount, OF_AMOUNT);
    }

    /** 明细覆盖率 – what lists explain of the vouchers that need or have one, as {@link Coverage#rate}; empty where these add up to zero. */
    public Optional<Rate> coverageRate() {
        return figures.coverage().rate().map(rate -> new Rate(rate.part(), rate.whole(), OF_VOUCHER_AMOUNT));
    }

    private static Optional<Rate> rate(Money part, Money whole, String denominator) {
        return whole.isPositive() ? Optional.of(new Rate(part, whole, denominator)) : Optional.empty();
    }
}
