package org.daohu.warning.standard;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.daohu.Money;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;

/**
 * 分解进程 – when the children of a quota without balance used it up, by their document dates. A child without a date can have
 * come at any time: the earliest day supposes that all such children came at once, the latest that they came at the very
 * end (reductions the other way round), so that what a missing date cannot change is still decided.
 */
final class Decomposition {

    private final Money target;
    private final NavigableMap<LocalDate, Money> byDate = new TreeMap<>();
    private Money undatedAdded = Money.ZERO;
    private Money undatedReduced = Money.ZERO;

    private Decomposition(Money target) {
        this.target = target;
    }

    /** The decomposition of what {@code facts} did not pay themselves: amount − paid. */
    static Decomposition of(QuotaFacts facts) {
        Decomposition decomposition = new Decomposition(facts.row().amount().minus(facts.paid()));
        facts.children().forEach(decomposition::add);
        return decomposition;
    }

    private void add(QuotaRow child) {
        LocalDate date = child.documentDate();
        if (date != null) {
            byDate.merge(date, child.amount(), Money::plus);
        } else if (child.amount().isNegative()) {
            undatedReduced = undatedReduced.plus(child.amount());
        } else {
            undatedAdded = undatedAdded.plus(child.amount());
        }
    }

    /** Whether nothing was left on some day up to {@code last}, whenever the undated children came. */
    boolean isCompleteBy(LocalDate last) {
        return !target.isPositive() || reaches(undatedReduced, last);
    }

    /** Whether something was left on {@code last} and all days before, whenever the undated children came. */
    boolean isLateAfter(LocalDate last) {
        return target.isPositive() && !reaches(undatedAdded, last);
    }

    private boolean reaches(Money start, LocalDate last) {
        Money sum = start;
        if (sum.compareTo(target) >= 0) {
            return true;
        }
        for (Map.Entry<LocalDate, Money> day : byDate.headMap(last, true).entrySet()) {
            sum = sum.plus(day.getValue());
            if (sum.compareTo(target) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** What was left at the end of {@code last} even if all undated children had come by then. */
    Money openAfter(LocalDate last) {
        Money sum = undatedAdded;
        for (Money dayTotal : byDate.headMap(last, true).values()) {
            sum = sum.plus(dayTotal);
        }
        return target.minus(sum);
    }

    /**
     * The first document date by which nothing can have been left.
     *
     * @throws IllegalStateException if the dated children do not tell: ask only after {@link #isLateAfter} of a quota
     *     without balance
     */
    LocalDate completedNotBefore() {
        Money sum = undatedAdded;
        for (Map.Entry<LocalDate, Money> day : byDate.entrySet()) {
            sum = sum.plus(day.getValue());
            if (sum.compareTo(target) >= 0) {
                return day.getKey();
            }
        }
        throw new IllegalStateException("a balance was left");
    }
}
