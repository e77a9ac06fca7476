package org.daohu.payment;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daohu.payment.SumSolutions.Solution;

/**
 * 按合计挂接 – finds sums: units of one policy and period that add up to a voucher, vouchers of one project or fund and period
 * that add up to a unit, and then all open of both that add up to the same.
 *
 * <p>Subsets of small pools are tried once each and looked up by their sum, so time grows with the number of vouchers and
 * units, never with their product.
 */
final class LinkSums {

    /** Larger groups are not linked as a whole. */
    private static final int MOST_IN_GROUP = 64;

    private final LinkBook book;
    private final List<ListUnit> units;
    private final List<ListUnit> outOfPeriod;
    private final SumPools open;

    private LinkSums(LinkBook book, List<ListUnit> all) {
        this.book = book;
        this.units = all.stream()
                .filter(unit -> !book.isPaidOutOfPeriod(unit.policy()))
                .toList();
        this.outOfPeriod = all.stream()
                .filter(unit -> book.isPaidOutOfPeriod(unit.policy()))
                .toList();
        this.open = new SumPools(book, units);
    }

    static void link(LinkBook book, List<ListUnit> units) {
        LinkSums sums = new LinkSums(book, units);
        sums.linkGroups(sums.linkSums());
    }

    /** Links what stands alone, and tells of all that came out. */
    private SumSolutions linkSums() {
        SumSolutions solutions = new SumSolutions(book.payments(), units.size());
        List<SumPool> unitPools = open.unitPools();
        List<SumPool> paymentPools = open.paymentPools();
        offerUnitSums(unitPools, trials(unitPools), solutions);
        offerPaymentSums(paymentPools, trials(paymentPools), solutions);
        contestWhatMayBePaidLate(solutions);
        solutions.standing().forEach(open::link);
        return solutions;
    }

    /** The lists of a policy that is paid out of its period may belong to any voucher of their amount. */
    private void contestWhatMayBePaidLate(SumSolutions solutions) {
        Map<Long, List<ListUnit>> late = new HashMap<>();
        outOfPeriod.forEach(unit ->
                late.computeIfAbsent(unit.fen(), fen -> new ArrayList<>()).add(unit));
        for (int p = 0; p < book.payments(); p++) {
            int payment = p;
            if (late.getOrDefault(book.unexplained(p), List.of()).stream()
                    .anyMatch(unit -> !unit.isKeptApart(book, payment))) {
                solutions.contestPayments(ImmutableIntArray.of(p));
            }
        }
    }

    private static Map<Integer, Long> trials(List<SumPool> pools) {
        Map<Integer, Long> trials = new HashMap<>();
        pools.forEach(pool -> trials.merge(pool.period(), pool.trials(), Long::sum));
        return trials;
    }

    private void offerUnitSums(List<SumPool> pools, Map<Integer, Long> trials, SumSolutions solutions) {
        AmountIndex payments = new AmountIndex();
        for (int p = 0; p < book.payments(); p++) {
            // Marked or not: one that may not be linked makes it a question all the same.
            if (open.isWithinBounds(p)) {
                payments.add(book.unexplained(p), book.month(p), p);
                payments.add(book.unexplained(p), book.year(p), p);
            }
        }
        for (SumPool pool : pools) {
            pool.forEachSubset((subset, sum) -> {
                List<Integer> equal = payments.find(sum, pool.period());
                if (equal.isEmpty()) {
                    return;
                }
                ImmutableIntArray members = pool.members(subset);
                if (equal.size() > AmountIndex.MOST_EQUAL) {
                    solutions.contestUnits(members);
                    return;
                }
                for (int p : equal) {
                    if (!open.isKeptApart(ImmutableIntArray.of(p), members)) {
                        long tried = trials.getOrDefault(book.month(p), 0L) + trials.getOrDefault(book.year(p), 0L);
                        boolean strong = subset == SumPool.ALL || Chance.isBeyond(sum, pool.commonStep(subset), tried);
                        boolean mayLink = members.length() > 1
                                && open.isSought(p)
                                && open.areLinkable(members)
                                && (!book.isLinked(p) || book.pays(p, pool.group()));
                        solutions.offer(new Solution(
                                ImmutableIntArray.of(p), members, strong && mayLink && book.fits(p, pool.group())));
                    }
                }
            });
        }
    }

    private void offerPaymentSums(List<SumPool> pools, Map<Integer, Long> trials, SumSolutions solutions) {
        AmountIndex byAmount = new AmountIndex();
        for (int u = 0; u < units.size(); u++) {
            byAmount.add(units.get(u).fen(), units.get(u).period(), u);
        }
        for (SumPool pool : pools) {
            pool.forEachSubset((subset, sum) -> {
                List<Integer> equal = byAmount.find(sum, pool.period());
                if (equal.isEmpty()
                        || Integer.bitCount(subset) < 2
                        || pool.places().length() < 2) {
                    return;
                }
                ImmutableIntArray members = pool.members(subset);
                if (equal.size() > AmountIndex.MOST_EQUAL) {
                    solutions.contestPayments(members);
                    return;
                }
                long tried = trials.getOrDefault(pool.period(), 0L);
                boolean strong = subset == SumPool.ALL || Chance.isBeyond(sum, pool.commonStep(subset), tried);
                for (int u : equal) {
                    ImmutableIntArray unit = ImmutableIntArray.of(u);
                    if (!open.isKeptApart(members, unit)) {
                        solutions.offer(new Solution(members, unit, strong && open.mayPart(members, unit)));
                    }
                }
            });
        }
    }

    /** Not where a part of a group came out as a sum: its money could be parted in another way. */
    private void linkGroups(SumSolutions parts) {
        SumSolutions solutions = new SumSolutions(book.payments(), units.size());
        List<SumPool> paymentPools =
                open.paymentPools().stream().filter(LinkSums::isGroup).toList();
        AmountIndex byTotal = new AmountIndex();
        for (int i = 0; i < paymentPools.size(); i++) {
            byTotal.add(paymentPools.get(i).total(), paymentPools.get(i).period(), i);
        }
        for (SumPool pool : open.unitPools()) {
            long total = pool.total();
            if (!isGroup(pool) || total < 0) {
                continue;
            }
            List<Integer> equal = byTotal.find(total, pool.period());
            if (equal.size() > AmountIndex.MOST_EQUAL) {
                continue;
            }
            for (int i : equal) {
                ImmutableIntArray payments = paymentPools.get(i).places();
                boolean linkable = !open.isKeptApart(payments, pool.places())
                        && !hasEqualPair(payments, pool.places())
                        && !parts.touches(payments, pool.places())
                        && !paymentPools.get(i).hasPartEqualTo(pool)
                        && open.mayPart(payments, pool.places());
                solutions.offer(new Solution(payments, pool.places(), linkable));
            }
        }
        solutions.standing().forEach(open::link);
    }

    /** A voucher and a unit of one amount belong together or not: the sums of their groups cannot tell. */
    private boolean hasEqualPair(ImmutableIntArray payments, ImmutableIntArray members) {
        Set<Long> amounts = new HashSet<>();
        payments.forEach(p -> amounts.add(book.unexplained(p)));
        return members.stream().anyMatch(u -> amounts.contains(units.get(u).fen()));
    }

    private static boolean isGroup(SumPool pool) {
        return pool.places().length() > 1 && pool.places().length() <= MOST_IN_GROUP;
    }
}
