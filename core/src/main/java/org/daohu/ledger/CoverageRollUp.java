package org.daohu.ledger;

import com.google.common.collect.ImmutableList;
import org.daohu.payment.Coverage;

/**
 * 覆盖汇总 – residual and coverage of a division, a fund or a project, with the vouchers that it is the sum of (L9). Immutable
 * and thread-safe.
 *
 * @param by what it is rolled up by
 * @param key the division's code, the fund or the project; "" for vouchers of which it is not known
 * @param total the sum
 * @param vouchers its vouchers, by number
 */
public record CoverageRollUp(CoverageBy by, String key, Coverage total, ImmutableList<VoucherCoverage> vouchers) {

    /**
     * 凭证覆盖 – one voucher's coverage. Immutable and thread-safe.
     *
     * @param voucherNumber 支付凭证号
     * @param coverage its coverage
     */
    public record VoucherCoverage(String voucherNumber, Coverage coverage) {}
}
