package org.daohu.payment;

import java.util.Objects;
import org.daohu.Money;

/**
 * 挂接 – a voucher pays a batch, or a part of it, and why it is said to. Immutable and thread-safe.
 *
 * @param voucherNumber 支付凭证号
 * @param batch the batch
 * @param amount how much of the batch the voucher pays; the links of a batch add up to its paid amount. Zero where a person
 *     linked more vouchers than the batch needs
 * @param reason why
 * @param sum what was compared
 */
public record Link(String voucherNumber, BatchKey batch, Money amount, LinkReason reason, Sum sum) {

    /**
     * 合计 – the vouchers and batches that a reason speaks of together.
     *
     * @param payments how many vouchers
     * @param batches how many batches
     * @param total Σ of the amounts that the step linked between them
     */
    public record Sum(int payments, int batches, Money total) {
        public Sum {
            Objects.requireNonNull(total, "total");
        }
    }

    public Link {
        Objects.requireNonNull(voucherNumber, "voucherNumber");
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(sum, "sum");
    }

    /** One Chinese sentence that says why. */
    public String sentenceZh() {
        return reason.zh() + ":" + sum.payments() + "张凭证与" + sum.batches() + "个批次," + sum.total() + "元。";
    }

    /** The same in English. */
    public String sentenceEn() {
        return reason.en() + ": vouchers " + sum.payments() + ", batches " + sum.batches() + ", " + sum.total()
                + " yuan.";
    }
}
