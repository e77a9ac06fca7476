package org.daohu.warning;

import java.util.function.Consumer;
import org.daohu.Division;
import org.daohu.ledger.Facts;
import org.jspecify.annotations.Nullable;

/**
 * 批次 – subjects that are judged together, rule by rule and not subject by subject: what a rule finds plainly clear is told apart
 * in one loop ({@link QuickCheck}), and the machine fetches the next subjects while it judges one. Sets of subjects are bits by
 * their places. Not thread-safe.
 *
 * @param <F> the facts that are judged
 */
public final class Batch<F extends Facts> {

    /** One bit each. */
    static final int SIZE = Long.SIZE;

    private final Facts[] subjects = new Facts[SIZE];
    private final @Nullable Division[] divisions = new Division[SIZE];
    private int size;

    // Of whom, and when, the next loop asks.
    private long asked;
    private @Nullable Rule<? super F> askedRule;
    private @Nullable QuickCheck<F> askedCheck;
    private long asOf;
    private long firstDay;
    private long endDay;

    // What it found of those; for the doubtful their verdicts and law dates, too.
    private long clear;
    private long doubtful;
    private long outside;
    private boolean isSifted;
    private final Verdict[] verdicts = new Verdict[SIZE];
    private final long[] lawDays = new long[SIZE];

    /** By subject, then by rule. */
    private final @Nullable Warning[] warnings;

    private final int rules;
    private long raised;

    Batch(int rules) {
        this.rules = rules;
        this.warnings = new Warning[rules * SIZE];
    }

    /**
     * Sorts those asked about: who is no subject of {@code rule}, whose law date lies outside the days for which {@code check} was
     * bound, who is plainly clear, and what the verdict is on any other. For {@link QuickCheck#sift} alone.
     *
     * @throws IllegalStateException if {@code rule} or {@code check} is not the one that is asked, as where a rule wraps another and
     *     hands out its quick check, or if a verdict is null
     */
    public void sift(DayRule<F> rule, QuickCheck<F> check) {
        if (rule != askedRule || check != askedCheck) {
            throw new IllegalStateException(
                    "a quick check sifts its batch for rule " + rule.id()
                            + " and not for itself and the rule that bound it; a rule that wraps another binds a Check of its own");
        }
        long clearHere = 0;
        long doubtfulHere = 0;
        long outsideHere = 0;
        long from = firstDay;
        long end = endDay;
        long today = asOf;
        for (int place = 0; place < size; place++) {
            F facts = subject(place);
            if (rule.concerns(facts)) {
                long day = rule.lawDay(facts, today);
                if (day < from || day >= end) {
                    outsideHere |= 1L << place;
                } else if (check.isPlainlyClear(facts)) {
                    clearHere |= 1L << place;
                } else {
                    doubtfulHere |= 1L << place;
                }
            }
        }
        clear = clearHere & asked;
        doubtful = doubtfulHere & asked;
        outside = outsideHere & asked;
        isSifted = true;
        for (long left = doubtful; left != 0; left &= left - 1) {
            int place = Long.numberOfTrailingZeros(left);
            F facts = subject(place);
            verdicts[place] = given(check.examine(facts), rule, facts);
            lawDays[place] = rule.lawDay(facts, today);
        }
    }

    /** The verdict, for none would be counted nowhere (L8). */
    static Verdict given(@Nullable Verdict verdict, Rule<?> rule, Facts facts) {
        if (verdict == null) {
            throw new IllegalStateException("rule " + rule.id() + " gave no verdict on " + facts.subject());
        }
        return verdict;
    }

    /** Adds a subject, for which there must be room. */
    void add(F facts) {
        subjects[size++] = facts;
    }

    boolean isFull() {
        return size == SIZE;
    }

    /**
     * Notes where everyone lies. Nothing in this loop waits for what it reads, so that the machine fetches the facts of several
     * subjects at a time, which the rules then find at hand.
     */
    void locate() {
        for (int place = 0; place < size; place++) {
            divisions[place] = subjects[place].division();
        }
    }

    /** Everyone, as bits. */
    long everyone() {
        return size == SIZE ? -1 : (1L << size) - 1;
    }

    @SuppressWarnings("unchecked") // nothing else was added
    F subject(int place) {
        return (F) subjects[place];
    }

    @Nullable
    Division division(int place) {
        return divisions[place];
    }

    /**
     * Sifts {@code places} by {@code check}, which {@code rule} bound for the days from {@code firstDay} until before {@code endDay}. What it
     * found stays until the next time.
     */
    void sift(Rule<? super F> rule, QuickCheck<F> check, long places, long asOf, long firstDay, long endDay) {
        this.askedRule = rule;
        this.askedCheck = check;
        this.asked = places;
        this.asOf = asOf;
        this.firstDay = firstDay;
        this.endDay = endDay;
        this.isSifted = false;
        check.sift(this);
        if (!isSifted) {
            throw new IllegalStateException("a quick check of rule " + rule.id() + " did not sift its batch");
        }
    }

    /** Who is plainly clear. */
    long clear() {
        return clear;
    }

    /** Who is not, and has a verdict and a law date. */
    long doubtful() {
        return doubtful;
    }

    /** Subjects on whom the check may not judge. */
    long outside() {
        return outside;
    }

    Verdict verdict(int place) {
        return verdicts[place];
    }

    long lawDay(int place) {
        return lawDays[place];
    }

    /** Keeps a warning of the rule with this position until all rules were asked. */
    void raised(int place, int rule, Warning warning) {
        warnings[place * rules + rule] = warning;
        raised |= 1L << place;
    }

    /** Hands the warnings on, by subject and then by rule as if all were judged so, and empties the batch. */
    void handOn(Consumer<Warning> sink) {
        for (long left = raised; left != 0; left &= left - 1) {
            int first = Long.numberOfTrailingZeros(left) * rules;
            for (int i = first; i < first + rules; i++) {
                Warning warning = warnings[i];
                if (warning != null) {
                    warnings[i] = null;
                    sink.accept(warning);
                }
            }
        }
        raised = 0;
        size = 0;
    }
}
