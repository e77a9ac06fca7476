package org.daohu.warning;

import com.google.common.collect.ImmutableList;

/**
 * 疑点说明 – a doubt put into words: two sentences and the facts that they rest on. A rule that raises many doubts keeps the facts
 * in one of these and writes only when asked; each call writes anew. What it writes depends on what it was made of alone, so
 * it is the same whenever and however often it is asked (L7), and persons are masked (L11; a {@link Finding} masks resident IDs in any case). Immutable and thread-safe.
 */
public interface Explanation {

    /** The doubt in one Chinese sentence with its figures; not blank. */
    String sentenceZh();

    /** The same in English; not blank. */
    String sentenceEn();

    /** The facts it rests on, each with its origin; not empty. */
    ImmutableList<Fact> facts();
}
