package org.daohu.payment;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 退回款 – money of a payment that a bank sent back (account closed, name and number apart), as recorded. It is to be paid again
 * or taken back. Whose it was stays in the payment and its list. Blank is null. Immutable and thread-safe.
 *
 * @param returnNumber 退回流水号, folded, not blank
 * @param voucherNumber 支付凭证号 of the payment that came back, folded, or null
 * @param returnDate 退回日期
 * @param amount 退回金额
 * @param reason 退回原因
 * @param reissueVoucher 重新发放凭证号, the payment that paid it again, folded, or null
 * @param recoveryDate 收回日期, when it was taken back to the treasury
 * @param live not deleted
 * @param origin where it was read
 */
public record ReturnedPayment(
        String returnNumber,
        @Nullable String voucherNumber,
        LocalDate returnDate,
        Money amount,
        @Nullable String reason,
        @Nullable String reissueVoucher,
        @Nullable LocalDate recoveryDate,
        boolean live,
        Origin origin) {

    public ReturnedPayment {
        returnNumber = TextFolding.fold(returnNumber);
        if (returnNumber.isEmpty()) {
            throw new IllegalArgumentException("a returned payment needs a number (" + origin + ")");
        }
        voucherNumber = Payment.voucherKey(voucherNumber);
        reissueVoucher = Payment.voucherKey(reissueVoucher);
        Objects.requireNonNull(returnDate, "returnDate");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(origin, "origin");
    }
}
