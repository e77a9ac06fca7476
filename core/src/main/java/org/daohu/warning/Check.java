package org.daohu.warning;

import org.daohu.ledger.Facts;

/**
 * 判定步骤 – a rule bound to the row in force and to the as-of date ({@link Rule#bind}): what can be worked out without the facts
 * is worked out, and many facts are judged. Immutable and thread-safe, as rules are.
 *
 * @param <F> the facts that it judges
 */
@FunctionalInterface
public interface Check<F extends Facts> {

    /** The verdict on a subject. Never null, never an exception for broken facts. */
    Verdict judge(F facts);
}
