package org.daohu.warning;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.daohu.ledger.Facts;
import org.daohu.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/** A rule as one evaluator asks it, with its tally. Not thread-safe. */
final class Asked<F extends Facts> {

    private final BoundRule<F> bound;
    private final Tally tally;
    private final PolicyPack pack;

    Asked(Rule<? super F> rule, Tally tally, Terms terms) {
        this.bound = new BoundRule<>(rule, terms);
        this.tally = tally;
        this.pack = terms.pack();
    }

    Rule<? super F> rule() {
        return bound.rule();
    }

    PolicyPack pack() {
        return pack;
    }

    Tally tally() {
        return tally;
    }

    /** Asks the rule and counts its verdict; a warning goes to {@code sink}. */
    void judge(F facts, Consumer<Warning> sink) {
        count(bound.judge(facts), facts, sink);
    }

    /**
     * Asks the rule about all of a batch and counts its verdicts; the batch keeps the warnings.
     *
     * @param position the rule's position among those asked
     */
    void judge(Batch<F> batch, int position) {
        long singly = batch.everyone();
        QuickCheck<F> quick = bound.firstQuick(batch);
        while (quick != null) {
            long here = bound.sift(batch, quick, singly);
            tally.addClear(Long.bitCount(batch.clear()));
            for (long left = batch.doubtful(); left != 0; left &= left - 1) {
                int place = Long.numberOfTrailingZeros(left);
                Verdict verdict = batch.verdict(place);
                tally.count(verdict);
                if (verdict instanceof Verdict.Raised raised) {
                    batch.raised(place, position, bound.warning(batch.subject(place), batch.lawDay(place), raised));
                }
            }
            singly = (singly & ~here) | batch.outside();
            quick = bound.nextQuick(batch, singly);
        }
        for (long left = singly; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            count(
                    bound.judge(batch.subject(place)),
                    batch.subject(place),
                    warning -> batch.raised(place, position, warning));
        }
    }

    /** The verdict, not counted; null if the facts are no subject. */
    @Nullable
    Verdict verdict(F facts) {
        return bound.judge(facts);
    }

    void count(@Nullable Verdict verdict, F facts, Consumer<Warning> sink) {
        tally.count(verdict);
        if (verdict instanceof Verdict.Raised raised) {
            sink.accept(bound.warning(facts, raised));
        }
    }

    /** The law date of {@code facts}, or the as-of date where it is unknown. */
    LocalDate day(F facts) {
        return bound.day(facts);
    }

    /** The thresholds in force for {@code facts}, or null; where the law date is unknown, those of the as-of date. */
    @Nullable
    Thresholds thresholds(F facts) {
        return bound.thresholds(facts);
    }
}
