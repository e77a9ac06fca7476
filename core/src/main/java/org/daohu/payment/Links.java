package org.daohu.payment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daohu.Money;

/**
 * 挂接结果 – what {@link Linking} made of vouchers, batches and decisions. Immutable and thread-safe.
 *
 * <p>What is linked to a voucher and its residual are the voucher's amount, to the fen (L4), and each batch is linked with
 * the whole of its amount or not at all.
 */
public final class Links {

    /** The most candidates of an open item. */
    public static final int MOST_CANDIDATES = 5;

    private static final Comparator<Link> ORDER =
            Comparator.comparing(Link::voucherNumber).thenComparing(Link::batch);

    private final ImmutableList<Link> links;
    private final ImmutableList<OpenItem> workList;
    private final ImmutableList<DecisionStanding> decisions;
    private final ImmutableMap<String, Money> linked;

    Links(List<Link> links, List<OpenItem> workList, List<DecisionStanding> decisions) {
        this.links = ImmutableList.sortedCopyOf(ORDER, links);
        this.workList = ImmutableList.copyOf(workList);
        this.decisions = ImmutableList.copyOf(decisions);
        Map<String, Money> sums = new HashMap<>();
        for (Link link : this.links) {
            sums.merge(link.voucherNumber(), link.amount(), Money::plus);
        }
        this.linked = ImmutableMap.copyOf(sums);
    }

    /** The links, by voucher and batch. */
    public ImmutableList<Link> links() {
        return links;
    }

    /** 待办清单 – what is left for a person: vouchers by number, then batches by key. */
    public ImmutableList<OpenItem> workList() {
        return workList;
    }

    /** Every decision with what became of it, in the order of voucher, batch, day, person and choice. */
    public ImmutableList<DecisionStanding> decisions() {
        return decisions;
    }

    /** Σ links of the voucher (folded number); zero if it has none. */
    public Money linked(String voucherNumber) {
        return linked.getOrDefault(voucherNumber, Money.ZERO);
    }

    /** Whether the voucher (folded number) has a link. */
    public boolean isLinked(String voucherNumber) {
        return linked.containsKey(voucherNumber);
    }

    /** How far its links explain {@code payment}. @throws ArithmeticException if the residual does not fit */
    public Coverage coverage(Payment payment) {
        return Coverage.of(payment, linked(payment.voucherNumber()));
    }
}
