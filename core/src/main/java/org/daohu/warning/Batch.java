package org.daohu.warning;

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
    private long asOf;
    private long firstDay;
    private long endDay;

    // What it found of those.
    private long concerned;
    private long within;
    private long clear;

    Batch() {}

    /**
     * Sorts out who of those asked about is a subject of {@code rule}, whose law date lies in the stretch of days for which
     * {@code check} was bound, and who of these is plainly clear. For {@link QuickCheck#sift} alone.
     */
    public void sift(DayRule<F> rule, QuickCheck<F> check) {
        long concernedHere = 0;
        long withinHere = 0;
        long clearHere = 0;
        long from = firstDay;
        long end = endDay;
        long today = asOf;
        for (int place = 0; place < size; place++) {
            F facts = subject(place);
            if (rule.concerns(facts)) {
                long bit = 1L << place;
                long day = rule.lawDay(facts, today);
                concernedHere |= bit;
                if (from <= day && day < end) {
                    withinHere |= bit;
                    clearHere |= check.isPlainlyClear(facts) ? bit : 0;
                }
            }
        }
        concerned = concernedHere & asked;
        within = withinHere & asked;
        clear = clearHere & asked;
    }

    /**
     * Adds a subject, for which there must be room. Reading its division here, where nothing waits for the answer, lets the machine
     * fetch the facts of several subjects at a time.
     */
    void add(F facts) {
        subjects[size] = facts;
        divisions[size] = facts.division();
        size++;
    }

    boolean isFull() {
        return size == SIZE;
    }

    void clear() {
        size = 0;
    }

    /** Everyone. */
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
     * Sifts {@code places} by {@code check}, which was bound for the days from {@code firstDay} until before {@code endDay}. What it
     * found stays until the next time.
     */
    void sift(QuickCheck<F> check, long places, long asOf, long firstDay, long endDay) {
        this.asked = places;
        this.asOf = asOf;
        this.firstDay = firstDay;
        this.endDay = endDay;
        check.sift(this);
    }

    /** Subjects of the rule that was asked last. */
    long concerned() {
        return concerned;
    }

    /** Those of them on whom the check may judge. */
    long within() {
        return within;
    }

    /** Those of these who are plainly clear. */
    long plainlyClear() {
        return clear;
    }
}
