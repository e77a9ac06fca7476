package org.daohu.payment;

import com.google.common.collect.Multiset;
import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import org.daohu.payment.SumSolutions.Solution;

/**
 * 逾期合计挂接 – finds sums for policies that are commonly paid out of their period: units of one policy and period that add up
 * to a voucher, and vouchers of one project or fund and month that add up to a unit. As no month speaks for them, each of
 * these must: the voucher is paid within a year after the period, by a fund or project that is known to pay the policy; the
 * sum is no other voucher's and no linked batch's amount; nothing else, in any period and of any policy, answers to a part
 * of it; and it is too exact for chance to have met it among all vouchers and units. That a pool is used up proves nothing.
 */
final class LateSums {

    private final LinkBook book;
    private final List<ListUnit> units;
    private final SumPools pools;
    private final Multiset<Long> amounts;
    private final AmountIndex payments = new AmountIndex();
    private final AmountIndex unitsByAmount = new AmountIndex();
    private int open;

    private LateSums(LinkBook book, List<ListUnit> units) {
        this.book = book;
        this.units = units;
        this.pools = new SumPools(book, units);
        this.amounts = book.amounts();
        for (int p = 0; p < book.payments(); p++) {
            if (pools.isWithinBounds(p)) {
                payments.add(book.unexplained(p), Periods.ANY, p);
                open++;
            }
        }
        for (int u = 0; u < units.size(); u++) {
            unitsByAmount.add(units.get(u).fen(), Periods.ANY, u);
        }
    }

    static void link(LinkBook book, List<ListUnit> units) {
        if (units.stream().noneMatch(unit -> book.isPaidOutOfPeriod(unit.policy()))) {
            return;
        }
        LateSums sums = new LateSums(book, units);
        SumSolutions solutions = new SumSolutions(book.payments(), units.size());
        sums.offerUnitSums(solutions);
        sums.offerPaymentSums(solutions);
        solutions.standing().forEach(sums.pools::link);
    }

    private void offerUnitSums(SumSolutions solutions) {
        List<SumPool> unitPools = pools.unitPools();
        long tried = tried(unitPools, open);
        for (SumPool pool : unitPools) {
            boolean late = book.isPaidOutOfPeriod(pool.group());
            pool.forEachSubset((subset, sum) -> {
                List<Integer> equal = payments.find(sum, Periods.ANY);
                if (equal.isEmpty()) {
                    return;
                }
                ImmutableIntArray members = pool.members(subset);
                if (equal.size() > AmountIndex.MOST_EQUAL) {
                    solutions.contestUnits(members);
                    return;
                }
                boolean proves = late
                        && members.length() > 1
                        && amounts.count(sum) == 1
                        && pools.areLinkable(members)
                        && Chance.isBeyond(sum, pool.commonStep(subset), tried);
                for (int p : equal) {
                    ImmutableIntArray payment = ImmutableIntArray.of(p);
                    if (!pools.isKeptApart(payment, members)) {
                        solutions.offer(
                                new Solution(payment, members, proves && pays(payment, pool.group(), pool.period())));
                    }
                }
            });
        }
    }

    private void offerPaymentSums(SumSolutions solutions) {
        List<SumPool> paymentPools = pools.paymentPools();
        long tried = tried(paymentPools, units.size());
        for (SumPool pool : paymentPools) {
            pool.forEachSubset((subset, sum) -> {
                List<Integer> equal = unitsByAmount.find(sum, Periods.ANY);
                ImmutableIntArray members = pool.members(subset);
                if (equal.isEmpty() || members.length() < 2) {
                    return;
                }
                if (equal.size() > AmountIndex.MOST_EQUAL) {
                    solutions.contestPayments(members);
                    return;
                }
                boolean proves = amounts.count(sum) == 0 && Chance.isBeyond(sum, pool.commonStep(subset), tried);
                for (int u : equal) {
                    ListUnit unit = units.get(u);
                    ImmutableIntArray one = ImmutableIntArray.of(u);
                    if (!pools.isKeptApart(members, one)) {
                        boolean linkable = proves
                                && book.isPaidOutOfPeriod(unit.policy())
                                && pools.mayPart(members, one)
                                && pays(members, unit.policy(), unit.period());
                        solutions.offer(new Solution(members, one, linkable));
                    }
                }
            });
        }
    }

    /** Whether all of them are open, paid within a year after the period, and by a fund or project of the policy. */
    private boolean pays(ImmutableIntArray members, String policy, int period) {
        return members.stream()
                .allMatch(p -> pools.isSought(p)
                        && !book.isLinked(p)
                        && book.isKnownToPay(p, policy)
                        && book.isPaidAfter(p, period));
    }

    /** How many sums are held against how many amounts. */
    private static long tried(List<SumPool> pools, int amounts) {
        long sums = 0;
        for (SumPool pool : pools) {
            sums += pool.trials();
        }
        return LongMath.saturatedMultiply(sums, amounts);
    }
}
