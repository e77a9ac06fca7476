package org.daohu.warning;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.daohu.Division;
import org.daohu.ledger.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A rule as one evaluator asks it, with its tally. It keeps the thresholds that it looked up last: the rows of a list, one after the
 * other, have the same voucher, so the same division and law date. Not thread-safe.
 */
final class Asked<F extends Facts> {

    private final Rule<? super F> rule;
    private final Tally tally;
    private final Terms terms;
    private boolean known;
    private @Nullable Division division;
    private @Nullable LocalDate day;
    private @Nullable Thresholds thresholds;

    Asked(Rule<? super F> rule, Tally tally, Terms terms) {
        this.rule = rule;
        this.tally = tally;
        this.terms = terms;
    }

    Rule<? super F> rule() {
        return rule;
    }

    Tally tally() {
        return tally;
    }

    /** Asks the rule and counts its verdict; a warning goes to {@code sink}. */
    void judge(F facts, Consumer<Warning> sink) {
        count(verdict(facts), facts, sink);
    }

    /** The verdict, not counted; null if the facts are no subject. */
    @Nullable
    Verdict verdict(F facts) {
        return RuleBook.judge(rule, facts, this::thresholds, terms.absent(), terms.asOf());
    }

    void count(@Nullable Verdict verdict, F facts, Consumer<Warning> sink) {
        tally.count(verdict);
        if (verdict instanceof Verdict.Raised raised) {
            sink.accept(RuleBook.warning(rule, facts, raised, terms.pack(), terms.asOf()));
        }
    }

    /** The thresholds in force for {@code facts}, or null; where the law date is unknown, those of the as-of date. */
    @Nullable
    Thresholds thresholds(F facts) {
        LocalDate lawDay = rule.lawDate(facts, terms.asOf()).day();
        return thresholds(facts.division(), lawDay == null ? terms.asOf() : lawDay);
    }

    private @Nullable Thresholds thresholds(@Nullable Division ofDivision, LocalDate onDay) {
        if (!known || !onDay.equals(day) || !Objects.equals(ofDivision, division)) {
            thresholds = RuleBook.thresholds(rule, ofDivision, onDay, terms.pack());
            division = ofDivision;
            day = onDay;
            known = true;
        }
        return thresholds;
    }
}
