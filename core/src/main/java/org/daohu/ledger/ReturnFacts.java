package org.daohu.ledger;

import org.daohu.Division;
import org.daohu.Mask;
import org.daohu.Origin;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.jspecify.annotations.Nullable;

/**
 * 退回款事实 – a live returned payment with the payments that it names. Immutable and thread-safe.
 *
 * @param returned the returned payment
 * @param voucher the live payment that came back, or null if it is unknown or, as is usual after a return, voided
 * @param reissue the live payment that paid it again, or null if none is named, or the one named is unknown or not live
 * @param division the division of the voucher's quota or project, else of the reissue's, else the one that reports, or null
 */
public record ReturnFacts(
        ReturnedPayment returned,
        @Nullable Payment voucher,
        @Nullable Payment reissue,
        @Nullable Division division) implements Facts {

    /** By its number; a resident ID that somebody used as one is masked. */
    @Override
    public Subject subject() {
        return Subject.returned(Mask.residentIds(returned.returnNumber()));
    }

    @Override
    public Origin origin() {
        return returned.origin();
    }
}
