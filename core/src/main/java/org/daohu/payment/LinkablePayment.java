package org.daohu.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 待挂接凭证 – a live payment with what linking asks of its quota and project. Immutable and thread-safe.
 *
 * @param payment the payment; live
 * @param project 项目 that it pays for, or null if unknown
 * @param fund 资金 that it is paid from, or null if unknown
 * @param perHousehold 到人到户, the mark of its quota; false if it has no live quota
 */
public record LinkablePayment(
        Payment payment, @Nullable String project, @Nullable String fund, boolean perHousehold) {

    /** @throws IllegalArgumentException if the payment is not live */
    public LinkablePayment {
        Objects.requireNonNull(payment, "payment");
        if (!payment.live()) {
            throw new IllegalArgumentException("a dead payment cannot be linked: " + payment.voucherNumber());
        }
    }
}
