package org.daohu.payment;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.Money;

/** 按金额和月份挂接 – links a unit and a voucher of the same amount and period where each is the only one. */
final class UnitPairs {

    /** The key of units whose policy is paid out of period, whatever their own. */
    private static final int OUT_OF_PERIOD = Periods.ANY + 1;

    private final LinkBook book;
    private final List<ListUnit> units;
    private final AmountIndex paymentIndex = new AmountIndex();
    private final AmountIndex unitIndex = new AmountIndex();

    private UnitPairs(LinkBook book, List<ListUnit> units) {
        this.book = book;
        this.units = units;
        for (int p = 0; p < book.payments(); p++) {
            long fen = book.unexplained(p);
            if (fen > 0) {
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

    private record Pair(int payment, ListUnit unit) {}

    static void link(LinkBook book, List<ListUnit> units) {
        // All are found before one is linked: a link must not change what the next one is judged by.
        for (Pair pair : new UnitPairs(book, units).pairs()) {
            ImmutableIntArray batches = pair.unit().batches();
            Link.Sum sum =
                    new Link.Sum(1, batches.length(), Money.ofFen(pair.unit().fen()));
            batches.forEach(b -> book.link(pair.payment(), b, book.paid(b), LinkReason.AMOUNT_AND_MONTH, sum));
        }
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (ListUnit unit : units) {
            boolean anyPeriod = book.isPaidOutOfPeriod(unit.policy());
            List<Integer> equal = paymentIndex.find(unit.fen(), anyPeriod ? Periods.ANY : unit.period());
            if (equal.size() > AmountIndex.MOST_EQUAL) {
                continue;
            }
            List<Integer> rivals =
                    equal.stream().filter(p -> !unit.isKeptApart(book, p)).toList();
            if (rivals.size() == 1 && isLinkable(rivals.get(0), unit) && isOnlyUnit(rivals.get(0), unit, anyPeriod)) {
                pairs.add(new Pair(rivals.get(0), unit));
            }
        }
        return pairs;
    }

    private boolean isLinkable(int p, ListUnit unit) {
        return book.needsList(p)
                && !book.isLinked(p)
                && (unit.period() == book.month(p) || unit.period() == book.year(p))
                && book.fits(p, unit.policy());
    }

    private boolean isOnlyUnit(int p, ListUnit unit, boolean anyPeriod) {
        Set<Integer> rivals = new HashSet<>();
        int[] periods = anyPeriod ? new int[] {Periods.ANY} : new int[] {book.month(p), book.year(p), OUT_OF_PERIOD};
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
