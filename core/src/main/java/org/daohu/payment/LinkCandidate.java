package org.daohu.payment;

import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Objects;
import org.daohu.Money;

/**
 * 候选挂接 – a pair that a person may link: a proposal, never a link. Immutable and thread-safe.
 *
 * @param voucherNumber 支付凭证号
 * @param batch the batch
 * @param grounds what speaks for it, in the order of their points
 * @param amountDifference what the voucher has still to explain − what the batch pays
 * @param daysApart days between the pay day and the batch's period; 0 within it
 * @param sharedWords the longest run of Chinese characters that the purpose and the list's name share; "" if none
 */
public record LinkCandidate(
        String voucherNumber,
        BatchKey batch,
        ImmutableSet<LinkGround> grounds,
        Money amountDifference,
        long daysApart,
        String sharedWords) {

    /** The best first: by points, then the smaller amount difference, then fewer days, then voucher and batch. */
    static final Comparator<LinkCandidate> BEST_FIRST = Comparator.comparingInt(LinkCandidate::points)
            .reversed()
            .thenComparing(LinkCandidate::distance)
            .thenComparingLong(LinkCandidate::daysApart)
            .thenComparing(LinkCandidate::voucherNumber)
            .thenComparing(LinkCandidate::batch);

    public LinkCandidate {
        Objects.requireNonNull(voucherNumber, "voucherNumber");
        Objects.requireNonNull(batch, "batch");
        Objects.requireNonNull(grounds, "grounds");
        Objects.requireNonNull(amountDifference, "amountDifference");
        Objects.requireNonNull(sharedWords, "sharedWords");
    }

    /** Σ points of the grounds. */
    public int points() {
        int points = 0;
        for (LinkGround ground : grounds) {
            points += ground.points();
        }
        return points;
    }

    private Money distance() {
        return amountDifference.isNegative() ? amountDifference.negated() : amountDifference;
    }
}
