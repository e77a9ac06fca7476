package org.daohu.warning;

import org.jspecify.annotations.Nullable;

/** Counts the verdicts of one rule. Not thread-safe. */
final class Tally {

    /** Kinds of verdicts, as two bits of a mark. */
    static final int RAISED = 0;

    private static final int CLEAR = 1;
    private static final int NOT_IN_FORCE = 2;
    private static final int INDETERMINATE = 3;
    private static final int KINDS = 4;

    private final long[] counts = new long[KINDS];

    static int kind(Verdict verdict) {
        if (verdict instanceof Verdict.Clear) {
            return CLEAR;
        }
        if (verdict instanceof Verdict.Raised) {
            return RAISED;
        }
        return verdict instanceof Verdict.Indeterminate ? INDETERMINATE : NOT_IN_FORCE;
    }

    /** Counts a verdict; null, where there is no subject, counts for nothing. */
    void count(@Nullable Verdict verdict) {
        if (verdict != null) {
            counts[kind(verdict)]++;
        }
    }

    void count(int kind) {
        counts[kind]++;
    }

    void addClear(long clear) {
        counts[CLEAR] += clear;
    }

    void add(Tally other) {
        for (int kind = 0; kind < KINDS; kind++) {
            counts[kind] += other.counts[kind];
        }
    }

    VerdictCounts counts() {
        return new VerdictCounts(counts[RAISED], counts[CLEAR], counts[NOT_IN_FORCE], counts[INDETERMINATE]);
    }
}
