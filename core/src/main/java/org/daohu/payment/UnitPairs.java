package org.daohu.payment;

import com.google.common.collect.Multiset;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 按金额挂接 – links a unit and a voucher of the same amount where each is the only one: in the period, or in all periods where
 * something else speaks for them too.
 */
final class UnitPairs {

    /** The key of units whose policy is paid out of period, whatever their own. */
    private static final int OUT_OF_PERIOD = Periods.ANY + 1;

    private final LinkBook book;
    private final List<ListUnit> units;
    private final AmountIndex paymentIndex = new AmountIndex();
    private final AmountIndex unitIndex = new AmountIndex();
    private final Multiset<Long> amounts;
    private int open;

    private UnitPairs(LinkBook book, List<ListUnit> units) {
        this.book = book;
        this.units = units;
        this.amounts = book.amounts();
        for (int p = 0; p < book.payments(); p++) {
            long fen = book.unexplained(p);
            if (fen > 0) {
                open++;
                paymentIndex.add(fen, book.month(p), p);
                paymentIndex.add(fen, book.year(p), p);
                paymentIndex.add(fen, Periods.ANY, p);
            }
        }
        for (int u = 0; u < units.size(); u++) {
            ListUnit unit = units.get(u);
            unitIndex.add(unit.fen(), unit.period(), u);
            unitIndex.add(unit.fen(), Periods.ANY, u);
            if (book.isPaidOutOfPeriod(unit.policy())) {
                unitIndex.add(unit.fen(), OUT_OF_PERIOD, u);
            }
        }
    }

    private record Pair(int payment, ListUnit unit, LinkReason reason) {}

    static void link(LinkBook book, List<ListUnit> units) {
        UnitPairs search = new UnitPairs(book, units);
        List<Pair> pairs = new ArrayList<>();
        for (ListUnit unit : units) {
            Pair pair = unit.linkable() ? search.inPeriod(unit) : null;
            pair = pair == null && unit.linkable() ? search.inAnyPeriod(unit) : pair;
            if (pair != null) {
                pairs.add(pair);
            }
        }
        // All are found before one is linked: a link must not change what the next one is judged by.
        for (Pair pair : pairs) {
            ImmutableIntArray batches = pair.unit().batches();
            Link.Sum sum =
                    new Link.Sum(1, batches.length(), Money.ofFen(pair.unit().fen()));
            batches.forEach(b -> book.link(pair.payment(), b, book.paid(b), pair.reason(), sum));
        }
    }

    private @Nullable Pair inPeriod(ListUnit unit) {
        boolean anyPeriod = book.isPaidOutOfPeriod(unit.policy());
        int p = onlyPayment(unit, anyPeriod ? Periods.ANY : unit.period());
        return p >= 0
                        && mayBeLinked(p, unit)
                        && !book.isLinked(p)
                        && isInPeriod(p, unit)
                        && (anyPeriod
                                ? isOnlyUnit(p, unit, Periods.ANY)
                                : isOnlyUnit(p, unit, book.month(p), book.year(p), OUT_OF_PERIOD))
                ? new Pair(p, unit, LinkReason.AMOUNT_AND_MONTH)
                : null;
    }

    private @Nullable Pair inAnyPeriod(ListUnit unit) {
        int p = onlyPayment(unit, Periods.ANY);
        if (p < 0 || !mayBeLinked(p, unit) || !isOnlyUnit(p, unit, Periods.ANY)) {
            return null;
        }
        if (book.isLinked(p)) {
            boolean sameList = unit.batches().stream()
                    .anyMatch(b -> book.hasRowsIn(p, book.key(b).list()));
            boolean samePeriod = book.paysFor(p, unit.policy(), unit.period())
                    || (book.pays(p, unit.policy()) && isInPeriod(p, unit));
            return sameList || samePeriod ? new Pair(p, unit, LinkReason.REMAINDER) : null;
        }
        return book.isKnownToPay(p, unit.policy())
                        && amounts.count(unit.fen()) == 1
                        && book.isPaidAfter(p, unit.period())
                        && Chance.isBeyond(unit.fen(), Chance.roundness(unit.fen()), open)
                ? new Pair(p, unit, LinkReason.AMOUNT_ALONE)
                : null;
    }

    private boolean mayBeLinked(int p, ListUnit unit) {
        return book.needsList(p) && book.fits(p, unit.policy());
    }

    private boolean isInPeriod(int p, ListUnit unit) {
        return unit.period() == book.month(p) || unit.period() == book.year(p);
    }

    /** The only voucher of the unit's amount in that period, or −1. */
    private int onlyPayment(ListUnit unit, int period) {
        List<Integer> equal = paymentIndex.find(unit.fen(), period);
        if (equal.size() > AmountIndex.MOST_EQUAL) {
            return -1;
        }
        List<Integer> rivals =
                equal.stream().filter(p -> !unit.isKeptApart(book, p)).toList();
        return rivals.size() == 1 ? rivals.get(0) : -1;
    }

    /** Whether no other unit of the amount may belong to the voucher in those periods. */
    private boolean isOnlyUnit(int p, ListUnit unit, int... periods) {
        Set<Integer> rivals = new HashSet<>();
        for (int period : periods) {
            List<Integer> equal = unitIndex.find(unit.fen(), period);
            if (equal.size() > AmountIndex.MOST_EQUAL) {
                return false;
            }
            equal.stream().filter(u -> !units.get(u).isKeptApart(book, p)).forEach(rivals::add);
        }
        return rivals.size() == 1;
    }
}
