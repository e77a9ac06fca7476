package org.daohu.payment;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.daohu.Money;
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
    private final boolean[] unitLinked;

    private record PoolKey(String kind, String name, int period) {}

    private LinkSums(LinkBook book, List<ListUnit> all) {
        this.book = book;
        this.units = all.stream()
                .filter(unit -> !book.isPaidOutOfPeriod(unit.policy()))
                .toList();
        this.outOfPeriod = all.stream()
                .filter(unit -> book.isPaidOutOfPeriod(unit.policy()))
                .toList();
        this.unitLinked = new boolean[units.size()];
    }

    static void link(LinkBook book, List<ListUnit> units) {
        LinkSums sums = new LinkSums(book, units);
        sums.linkGroups(sums.linkSums());
    }

    /** Links what stands alone, and tells of all that came out. */
    private SumSolutions linkSums() {
        SumSolutions solutions = new SumSolutions(book.payments(), units.size());
        List<SumPool> unitPools = unitPools();
        List<SumPool> paymentPools = paymentPools();
        offerUnitSums(unitPools, trials(unitPools), solutions);
        offerPaymentSums(paymentPools, trials(paymentPools), solutions);
        contestWhatMayBePaidLate(solutions);
        solutions.standing().forEach(this::link);
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
            if (isWithinBounds(p)) {
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
                    if (!isKeptApart(ImmutableIntArray.of(p), members)) {
                        long tried = trials.getOrDefault(book.month(p), 0L) + trials.getOrDefault(book.year(p), 0L);
                        boolean strong = subset == SumPool.ALL || Chance.isBeyond(sum, pool.commonStep(subset), tried);
                        boolean mayLink = members.length() > 1
                                && isSought(p)
                                && areLinkable(members)
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
                    if (!isKeptApart(members, unit)) {
                        solutions.offer(new Solution(members, unit, strong && mayPart(members, unit)));
                    }
                }
            });
        }
    }

    /** Not where a part of a group came out as a sum: its money could be parted in another way. */
    private void linkGroups(SumSolutions parts) {
        SumSolutions solutions = new SumSolutions(book.payments(), units.size());
        List<SumPool> paymentPools =
                paymentPools().stream().filter(LinkSums::isGroup).toList();
        AmountIndex byTotal = new AmountIndex();
        for (int i = 0; i < paymentPools.size(); i++) {
            byTotal.add(paymentPools.get(i).total(), paymentPools.get(i).period(), i);
        }
        for (SumPool pool : unitPools()) {
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
                boolean linkable = !isKeptApart(payments, pool.places())
                        && !hasEqualPair(payments, pool.places())
                        && !parts.touches(payments, pool.places())
                        && mayPart(payments, pool.places());
                solutions.offer(new Solution(payments, pool.places(), linkable));
            }
        }
        solutions.standing().forEach(this::link);
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

    private List<SumPool> unitPools() {
        Map<PoolKey, List<Integer>> byKey = new TreeMap<>(POOL_ORDER);
        for (int u = 0; u < units.size(); u++) {
            if (!unitLinked[u]) {
                ListUnit unit = units.get(u);
                put(byKey, "policy", unit.policy(), unit.period(), u);
            }
        }
        return pools(byKey, u -> units.get(u).fen());
    }

    /** Vouchers without a link, by project and by fund, in their month and, if a list is for a year, in their year. */
    private List<SumPool> paymentPools() {
        boolean years = units.stream().anyMatch(unit -> unit.period() < 0);
        Map<PoolKey, List<Integer>> byKey = new TreeMap<>(POOL_ORDER);
        for (int p = 0; p < book.payments(); p++) {
            if (!isSought(p) || book.isLinked(p)) {
                continue;
            }
            String project = book.payment(p).project();
            String fund = book.payment(p).fund();
            for (int period : years ? new int[] {book.month(p), book.year(p)} : new int[] {book.month(p)}) {
                if (project != null) {
                    put(byKey, "project", project, period, p);
                }
                if (fund != null) {
                    put(byKey, "fund", fund, period, p);
                }
            }
        }
        return pools(byKey, book::unexplained);
    }

    private static final Comparator<PoolKey> POOL_ORDER =
            Comparator.comparing(PoolKey::kind).thenComparing(PoolKey::name).thenComparingInt(PoolKey::period);

    private static void put(Map<PoolKey, List<Integer>> byKey, String kind, String name, int period, int place) {
        byKey.computeIfAbsent(new PoolKey(kind, name, period), key -> new ArrayList<>())
                .add(place);
    }

    private static List<SumPool> pools(Map<PoolKey, List<Integer>> byKey, IntToLongFunction fen) {
        List<SumPool> pools = new ArrayList<>();
        byKey.forEach((key, places) -> pools.add(SumPool.of(places, fen, key.period(), key.name())));
        return pools;
    }

    private boolean isSought(int p) {
        return book.needsList(p) && isWithinBounds(p);
    }

    private boolean isWithinBounds(int p) {
        return book.unexplained(p) > 0 && book.unexplained(p) <= ListUnit.MOST_FEN;
    }

    private boolean areLinkable(ImmutableIntArray members) {
        return members.stream().allMatch(u -> units.get(u).linkable());
    }

    /** Whether several vouchers may share the units: their funds fit, and each batch can be parted. */
    private boolean mayPart(ImmutableIntArray payments, ImmutableIntArray members) {
        IntPredicate fits = u -> units.get(u).canBeParted(book)
                && payments.stream().allMatch(p -> book.fits(p, units.get(u).policy()));
        return areLinkable(members) && members.stream().allMatch(fits);
    }

    private boolean isKeptApart(ImmutableIntArray payments, ImmutableIntArray members) {
        return members.stream()
                .anyMatch(u -> payments.stream().anyMatch(p -> units.get(u).isKeptApart(book, p)));
    }

    /** Fills the vouchers in the order of day and number with the batches in their order. */
    private void link(Solution solution) {
        List<Integer> payments = new ArrayList<>(solution.payments().asList());
        payments.sort(
                Comparator.comparing((Integer p) -> book.payment(p).payment().payDate())
                        .thenComparing(p -> p));
        int[] batches = solution.units().stream()
                .flatMap(u -> units.get(u).batches().stream())
                .sorted()
                .toArray();
        solution.units().forEach(u -> unitLinked[u] = true);
        LinkReason reason = payments.size() == 1
                ? LinkReason.BATCHES_ADD_UP
                : solution.units().length() == 1 ? LinkReason.PAYMENTS_ADD_UP : LinkReason.GROUPS_ADD_UP;
        long total = 0;
        for (int b : batches) {
            total = Math.addExact(total, book.paid(b));
        }
        Link.Sum sum = new Link.Sum(payments.size(), batches.length, Money.ofFen(total));
        int next = 0;
        for (int b : batches) {
            long left = book.paid(b);
            if (payments.size() == 1) {
                book.link(payments.get(0), b, left, reason, sum);
                continue;
            }
            while (left > 0) {
                int p = payments.get(next);
                long part = Math.min(left, book.unexplained(p));
                book.link(p, b, part, reason, sum);
                left -= part;
                if (book.unexplained(p) == 0) {
                    next++;
                }
            }
        }
    }
}
