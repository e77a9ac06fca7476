package org.daohu.warning;

import org.daohu.ledger.Facts;

/**
 * 速判步骤 – a check for very many subjects, most of which are clear: it tells the clear ones by a plain condition, and takes its
 * time for the others alone. A {@link DayRule} that binds itself to one is asked about many subjects at once; any other
 * {@link Check} does as well, and is asked about one after the other. Immutable and thread-safe.
 *
 * @param <F> the facts that it judges
 */
public interface QuickCheck<F extends Facts> extends Check<F> {

    /**
     * Whether the verdict is surely {@link Verdict#CLEAR}. It may be false of a subject that {@link #examine} then finds clear. It is
     * asked of every subject: no objects, and few branches.
     */
    boolean isPlainlyClear(F facts);

    /** The verdict on a subject that is not {@linkplain #isPlainlyClear plainly clear}. Never null, never an exception. */
    Verdict examine(F facts);

    /** Clear where it is plainly so, else what {@link #examine} finds. */
    @Override
    default Verdict judge(F facts) {
        return isPlainlyClear(facts) ? Verdict.CLEAR : examine(facts);
    }

    /**
     * Asks which subjects of {@code batch} are plainly clear: {@code batch.sift(rule, this)}, with the rule that was bound. Nothing
     * else belongs here. Each final class says that line itself, and has its rule as a final class, so that the compiler of the
     * virtual machine makes a loop for this rule alone instead of one that calls any rule's methods.
     */
    void sift(Batch<F> batch);
}
