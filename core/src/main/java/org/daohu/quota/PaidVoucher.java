package org.daohu.quota;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 已付凭证 – what the quota ledger keeps of a payment: enough to say what may still be refunded. Immutable and
 * thread-safe. A broken row is representable; a refund of it is refused ({@link RefusalCode#VOUCHER_BROKEN}).
 *
 * @param number PAY_CERT_NO, unique in the ledger
 * @param quotaId the quota that it was paid from
 * @param amount what was paid
 * @param refunded what came back of it since
 * @param listTotal the total of the payment list (到人到户补助资金发放表); null if the quota was not marked per household
 * @param date the law date of the payment
 */
public record PaidVoucher(
        String number,
        String quotaId,
        Money amount,
        Money refunded,
        @Nullable Money listTotal,
        LocalDate date) {

    public PaidVoucher {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(quotaId, "quotaId");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(refunded, "refunded");
        Objects.requireNonNull(date, "date");
    }

    /** What may still be refunded. @throws ArithmeticException if it does not fit */
    public Money refundable() {
        return amount.minus(refunded);
    }

    /** Whether the amount is from 1 fen to {@link Limits#AMOUNT_FEN_MAX} and the refunds from 0 to the amount. */
    boolean isSound() {
        return amount.isPositive()
                && amount.fen() <= Limits.AMOUNT_FEN_MAX
                && !refunded.isNegative()
                && refunded.compareTo(amount) <= 0;
    }

    PaidVoucher refund(Money more) {
        return new PaidVoucher(number, quotaId, amount, refunded.plus(more), listTotal, date);
    }
}
