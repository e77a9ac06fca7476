package org.daohu.payment;

import java.util.Objects;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.Rate;

/**
 * 明细覆盖 – how far household-list rows explain one voucher, or many: residual and coverage. Immutable and thread-safe.
 *
 * <p>In a sum, a voucher with too many rows can hide one with too few; {@code agreeing} tells how many vouchers agree each
 * by itself.
 *
 * @param vouchers how many vouchers
 * @param agreeing how many of them have a residual of exactly zero
 * @param amount Σ 凭证金额; refunds are negative
 * @param listed Σ 实发金额 of the rows that name them
 */
public record Coverage(long vouchers, long agreeing, Money amount, Money listed) {

    /** 凭证金额 – what a {@link #rate} is a part of. */
    public static final String DENOMINATOR = "凭证金额";

    /** No voucher. */
    public static final Coverage NONE = new Coverage(0, 0, Money.ZERO, Money.ZERO);

    public Coverage {
        if (agreeing < 0 || agreeing > vouchers) {
            throw new IllegalArgumentException(agreeing + " of " + vouchers + " vouchers agree");
        }
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(listed, "listed");
    }

    /** The coverage of one voucher by the rows that name it. @throws ArithmeticException if the residual does not fit */
    public static Coverage of(Payment voucher, VoucherList list) {
        return of(voucher, list.paid());
    }

    /** The coverage of one voucher by {@code listed}. @throws ArithmeticException if the residual does not fit */
    public static Coverage of(Payment voucher, Money listed) {
        boolean agrees = voucher.amount().minus(listed).isZero();
        return new Coverage(1, agrees ? 1 : 0, voucher.amount(), listed);
    }

    /** These vouchers and the others. @throws ArithmeticException if a sum does not fit */
    public Coverage plus(Coverage other) {
        return new Coverage(
                Math.addExact(vouchers, other.vouchers),
                Math.addExact(agreeing, other.agreeing),
                amount.plus(other.amount),
                listed.plus(other.listed));
    }

    /** 差额 – amount − listed, so that rows + residual = vouchers (L4). @throws ArithmeticException if it does not fit */
    public Money residual() {
        return amount.minus(listed);
    }

    /** 覆盖率 – listed ÷ {@value #DENOMINATOR}, exact; empty if the vouchers add up to zero. May be above 100 %. */
    public Optional<Rate> rate() {
        return amount.isZero() ? Optional.empty() : Optional.of(new Rate(listed, amount, DENOMINATOR));
    }
}
