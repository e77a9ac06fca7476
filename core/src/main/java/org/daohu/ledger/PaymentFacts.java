package org.daohu.ledger;

import com.google.common.collect.ImmutableMap;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.payment.Payment;
import org.daohu.payment.VoucherList;
import org.daohu.policy.CountyStatus;
import org.daohu.policy.SpendingText;
import org.jspecify.annotations.Nullable;

/**
 * 支付事实 – a live payment with the live rows that it names. Immutable and thread-safe.
 *
 * @param payment the payment
 * @param quota the live quota that it names, or null if it names none, one that does not exist, or a dead one
 * @param project the live project that it names, or null likewise
 * @param list the list rows that name its voucher, added up; {@link VoucherList#NONE} if there are none
 * @param county status of the county of quota or project, or null if unknown
 * @param reporting the division that reports the data, or null if nobody said
 */
public record PaymentFacts(
        Payment payment,
        @Nullable QuotaRow quota,
        @Nullable Project project,
        VoucherList list,
        @Nullable CountyStatus county,
        @Nullable Division reporting)
        implements SpendingFacts {

    @Override
    public Subject subject() {
        return Subject.payment(payment.voucherNumber());
    }

    /** Whether it must have a payment list: it pays, from a live quota marked 到人到户. A refund needs none. */
    public boolean needsList() {
        return quota != null && quota.perHousehold() && payment.amount().isPositive();
    }

    /** Whether its coverage counts: it needs a list or has one. */
    public boolean countsForCoverage() {
        return needsList() || list.rows() > 0;
    }

    /** The quota's division, else the project's, else the one that reports. */
    @Override
    public @Nullable Division division() {
        return quota != null ? quota.division() : project != null ? project.division() : reporting;
    }

    @Override
    public Origin origin() {
        return payment.origin();
    }

    /** Purpose and subjects (USE_DES, EXP_FUNC_CODE, GOV_BGT_ECO_CODE). */
    @Override
    public SpendingText spending() {
        String purpose = payment.purpose();
        return new SpendingText(
                null,
                payment.functionCode(),
                payment.economicCode(),
                purpose == null || purpose.isBlank() ? ImmutableMap.of() : ImmutableMap.of("USE_DES", purpose));
    }
}
