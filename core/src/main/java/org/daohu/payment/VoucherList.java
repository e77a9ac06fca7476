package org.daohu.payment;

import org.daohu.Money;

/**
 * 凭证明细汇总 – the list rows that name one voucher, added up. Immutable and thread-safe.
 *
 * @param rows how many rows name it
 * @param paid Σ 实发金额 of them
 */
public record VoucherList(long rows, Money paid) {

    /** No row names the voucher. */
    public static final VoucherList NONE = new VoucherList(0, Money.ZERO);

    public VoucherList {
        if (rows < 0) {
            throw new IllegalArgumentException("rows below zero: " + rows);
        }
    }

    /** These and one more row. @throws ArithmeticException if the sum does not fit */
    public VoucherList plus(Money rowPaid) {
        return new VoucherList(rows + 1, paid.plus(rowPaid));
    }

    /** 差额 – what the voucher pays and the rows do not explain: voucher − rows (L4: rows + residual = voucher). */
    public Money residual(Money voucher) {
        return voucher.minus(paid);
    }
}
