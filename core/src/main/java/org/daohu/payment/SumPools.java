package org.daohu.payment;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.daohu.Money;
import org.daohu.payment.SumSolutions.Solution;

/** 合计挂接范围 – which units and vouchers may be added up with each other, what may be linked, and the linking of a solution. */
final class SumPools {

    private final LinkBook book;
    private final List<ListUnit> units;
    private final boolean[] unitLinked;

    private record PoolKey(String kind, String name, int period) {}

    private static final Comparator<PoolKey> POOL_ORDER =
            Comparator.comparing(PoolKey::kind).thenComparing(PoolKey::name).thenComparingInt(PoolKey::period);

    SumPools(LinkBook book, List<ListUnit> units) {
        this.book = book;
        this.units = units;
        this.unitLinked = new boolean[units.size()];
    }

    /** The units that are not linked yet, by policy and period. */
    List<SumPool> unitPools() {
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
    List<SumPool> paymentPools() {
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

    private static void put(Map<PoolKey, List<Integer>> byKey, String kind, String name, int period, int place) {
        byKey.computeIfAbsent(new PoolKey(kind, name, period), key -> new ArrayList<>())
                .add(place);
    }

    private static List<SumPool> pools(Map<PoolKey, List<Integer>> byKey, IntToLongFunction fen) {
        List<SumPool> pools = new ArrayList<>();
        byKey.forEach((key, places) -> pools.add(SumPool.of(places, fen, key.period(), key.name())));
        return pools;
    }

    /** Whether sums may link the voucher. */
    boolean isSought(int p) {
        return book.needsList(p) && isWithinBounds(p);
    }

    /** Whether something is open of the voucher, and no sum with it can overflow. */
    boolean isWithinBounds(int p) {
        return book.unexplained(p) > 0 && book.unexplained(p) <= ListUnit.MOST_FEN;
    }

    /** Whether the machine may link all of them. */
    boolean areLinkable(ImmutableIntArray members) {
        return members.stream().allMatch(u -> units.get(u).linkable());
    }

    /** Whether several vouchers may share the units: their funds fit, and each batch can be parted. */
    boolean mayPart(ImmutableIntArray payments, ImmutableIntArray members) {
        IntPredicate fits = u -> units.get(u).canBeParted(book)
                && payments.stream().allMatch(p -> book.fits(p, units.get(u).policy()));
        return areLinkable(members) && members.stream().allMatch(fits);
    }

    /** Whether a person keeps one of the vouchers apart from one of the units. */
    boolean isKeptApart(ImmutableIntArray payments, ImmutableIntArray members) {
        return members.stream()
                .anyMatch(u -> payments.stream().anyMatch(p -> units.get(u).isKeptApart(book, p)));
    }

    /** Fills the vouchers in the order of day and number with the batches in their order. */
    void link(Solution solution) {
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
