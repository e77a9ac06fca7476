package org.daohu.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 自动挂接 – links vouchers and the batches of payment lists without hands, as far as that needs no guess, and says of each
 * link why. A pure function: the same vouchers, batches and decisions give the same links, whatever their order.
 *
 * <p>The steps, in this order; what one step linked, no later one touches:
 *
 * <ol start="0">
 *   <li>A person's decisions. A linked pair stands; a batch that a person linked is linked only as the person says, and
 *       stays open if that voucher is no more, or if the pair was refused as well. A refused pair is neither linked nor
 *       proposed, not even where the numbers agree (L12).
 *   <li>The voucher number as written, {@linkplain Payment#voucherKey folded and trimmed}: the batch belongs to that
 *       voucher whole, even if the amounts differ. Then numbers that differ only in case, separators, leading zeros and
 *       the words around them (第…号, 凭证号, No.), if one voucher alone, live or not, has such a number and the amounts
 *       agree to the fen.
 *   <li>Amount and month, if each is the only one: no other voucher, marked or not, and no other list has that amount in
 *       that period. The batches under one written number that names no voucher count as one: whoever mistyped it did so
 *       in all its rows. Then, if the amount is the only one of all periods on both sides: what a voucher's own rows leave
 *       unexplained and a batch of the same list; and a voucher paid later than the period, if its amount is too odd to be
 *       a coincidence and its fund or project is known to pay the policy.
 *   <li>Sums: batches of one policy and period that add up to a voucher (or to what its number left unexplained), vouchers
 *       of one project or fund that add up to a batch, then all open of both. At most twelve are tried
 *       against each other, only one solution may exist, and unless it uses up all that is open it must be too exact to be
 *       a coincidence.
 *   <li>All else is left to a person, with ranked candidates.
 * </ol>
 *
 * <p>Steps 2 and 3 never link a batch that names a voided voucher, a voucher without the mark 到人到户, amounts of zero or
 * below, or a voucher whose fund none of the policy's links has; but such batches and vouchers count where something must
 * be the only one. Where links show that a policy is commonly paid outside its period, its months prove nothing: an amount
 * must then be the only one of all periods, and a sum too, paid after the period by a fund or project of the policy, and
 * so exact that chance does not meet it.
 */
public final class Linking {

    private Linking() {}

    /**
     * Links.
     *
     * @param payments the live payments
     * @param deadVouchers numbers (folded) of payments that are not live; one that also lives counts as live
     * @param batches the batches of all lists
     * @param decisions what persons decided, in any order
     * @throws IllegalArgumentException if two payments have one number, or two batches one key
     * @throws ArithmeticException if a sum does not fit
     */
    public static Links link(
            Collection<LinkablePayment> payments,
            Collection<String> deadVouchers,
            Collection<ListBatch> batches,
            Collection<LinkDecision> decisions) {
        LinkBook book = new LinkBook(payments, deadVouchers, batches);
        List<DecisionStanding> standing = decide(book, decisions);
        NumberLinks.link(book);
        book.learn();
        UnitPairs.link(book, ListUnit.open(book));
        LinkSums.link(book, ListUnit.open(book));
        LateSums.link(book, ListUnit.open(book));
        return new Links(book.links(), OpenItems.of(book), standing);
    }

    private static List<DecisionStanding> decide(LinkBook book, Collection<LinkDecision> decisions) {
        List<LinkDecision> sorted = decisions.stream()
                .sorted(Comparator.comparing(LinkDecision::voucherNumber)
                        .thenComparing(LinkDecision::batch)
                        .thenComparing(LinkDecision::decidedOn)
                        .thenComparing(LinkDecision::decidedBy)
                        .thenComparing(LinkDecision::choice)
                        .thenComparing(decision -> decision.origin().toString()))
                .toList();
        Map<Pair, LinkDecision.Choice> choices = new HashMap<>();
        Map<Pair, Boolean> contradicted = new HashMap<>();
        for (LinkDecision decision : sorted) {
            LinkDecision.Choice earlier = choices.putIfAbsent(Pair.of(decision), decision.choice());
            if (earlier != null && earlier != decision.choice()) {
                contradicted.put(Pair.of(decision), true);
            }
        }
        List<DecisionStanding> standing = new ArrayList<>();
        Map<Integer, List<Integer>> paymentsOfBatch = new TreeMap<>();
        for (LinkDecision decision : sorted) {
            Integer p = book.findPayment(decision.voucherNumber());
            Integer b = book.findBatch(decision.batch());
            DecisionStanding.State state;
            if (p == null) {
                state = DecisionStanding.State.PAYMENT_GONE;
                boolean linked = decision.choice() == LinkDecision.Choice.LINKED;
                if (b != null && linked && !contradicted.containsKey(Pair.of(decision))) {
                    book.withhold(b);
                }
            } else if (b == null) {
                state = DecisionStanding.State.BATCH_GONE;
            } else if (contradicted.containsKey(Pair.of(decision))) {
                state = DecisionStanding.State.CONTRADICTED;
                book.keepApart(p, b);
                // To give it to another would take the side of the refusal.
                book.withhold(b);
            } else {
                state = DecisionStanding.State.HELD;
                if (decision.choice() == LinkDecision.Choice.REFUSED) {
                    book.keepApart(p, b);
                } else {
                    List<Integer> of = paymentsOfBatch.computeIfAbsent(b, batch -> new ArrayList<>());
                    if (!of.contains(p)) {
                        of.add(p);
                    }
                }
            }
            standing.add(new DecisionStanding(decision, state));
        }
        paymentsOfBatch.forEach((b, of) -> linkAsDecided(book, b, of));
        return standing;
    }

    /** Fills the vouchers in the order of day and number; the last one takes what is left, so that no fen is lost. */
    private static void linkAsDecided(LinkBook book, int b, List<Integer> payments) {
        payments.sort(
                Comparator.comparing((Integer p) -> book.payment(p).payment().payDate())
                        .thenComparing(book::number));
        Link.Sum sum = new Link.Sum(payments.size(), 1, book.batch(b).paid());
        long left = book.paid(b);
        for (int i = 0; i < payments.size(); i++) {
            int p = payments.get(i);
            boolean last = i == payments.size() - 1;
            long open = book.unexplained(p);
            long fit = left < 0 ? Math.min(0, Math.max(left, open)) : Math.max(0, Math.min(left, open));
            long part = last ? left : fit;
            book.link(p, b, part, LinkReason.DECIDED, sum);
            left = Math.subtractExact(left, part);
        }
    }

    private record Pair(String voucherNumber, BatchKey batch) {
        static Pair of(LinkDecision decision) {
            return new Pair(decision.voucherNumber(), decision.batch());
        }
    }
}
