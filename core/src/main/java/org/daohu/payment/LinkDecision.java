package org.daohu.payment;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 人工认定 – what a person decided about one voucher and one batch. It stands against every machine (L12). Immutable and
 * thread-safe; its toString masks the person.
 *
 * @param voucherNumber 支付凭证号, folded and trimmed, not blank
 * @param batch the batch
 * @param choice linked or refused
 * @param decidedBy 决定人; a name
 * @param decidedOn 日期
 * @param basis 依据, or null
 * @param origin where it was read
 */
public record LinkDecision(
        String voucherNumber,
        BatchKey batch,
        Choice choice,
        String decidedBy,
        LocalDate decidedOn,
        @Nullable String basis,
        Origin origin) {

    /** 决定 – what was decided. */
    public enum Choice {
        /** 挂接: the voucher pays the batch. */
        LINKED,
        /** 否决: it does not, and is not to be proposed again. */
        REFUSED
    }

    /** @throws IllegalArgumentException if the voucher number is blank */
    public LinkDecision {
        String key = Payment.voucherKey(voucherNumber);
        if (key == null) {
            throw new IllegalArgumentException("a decision needs a voucher number (" + origin + ")");
        }
        voucherNumber = key;
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public String toString() {
        return "LinkDecision[" + voucherNumber + ", " + batch + ", " + choice + ", " + Mask.name(decidedBy) + " on "
                + decidedOn + ", " + origin + "]";
    }
}
