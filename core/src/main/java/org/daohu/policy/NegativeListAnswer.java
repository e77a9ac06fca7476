package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 负面清单比对结果 – what the negative list says of a spending text. Immutable and thread-safe. */
public sealed interface NegativeListAnswer {

    /** No entry is in force for the place and the law date. */
    record NotInForce() implements NegativeListAnswer {}

    /**
     * No entry forbids it.
     *
     * @param silenced entries that matched, each with the exception that silenced it
     */
    record Free(ImmutableList<Match> silenced) implements NegativeListAnswer {}

    /**
     * At least one entry forbids it.
     *
     * @param matches the entries that forbid it, in the pack's order; not empty
     * @param silenced other entries that matched and were silenced
     */
    record Forbidden(ImmutableList<Match> matches, ImmutableList<Match> silenced) implements NegativeListAnswer {}

    /**
     * An entry matched, and only an exception whose condition is unknown could silence it.
     *
     * @param match the first such entry
     * @param missing the fact that would decide, e.g. {@code DELISTED_DATE}
     */
    record Unknown(Match match, String missing) implements NegativeListAnswer {}

    /**
     * 命中 – an entry that matched.
     *
     * @param entry the entry's id in the pack
     * @param article the entry's text
     * @param source the document that forbids it
     * @param hits what matched where, in the order found; not empty
     * @param exception the exception that silenced it, or null
     */
    record Match(
            String entry,
            String article,
            Source source,
            ImmutableList<Hit> hits,
            @Nullable String exception) {
        public Match {
            Objects.requireNonNull(source, "source");
            if (hits.isEmpty()) {
                throw new IllegalArgumentException("a match names what matched");
            }
        }
    }

    /**
     * 命中词 – a word or code that matched.
     *
     * @param field where, e.g. {@code USE_DES}
     * @param word the word or code
     */
    record Hit(String field, String word) {}
}
