package org.daohu.javalin.events;

import java.util.Objects;
import org.daohu.Division;
import org.jspecify.annotations.Nullable;

/**
 * 事件. Immutable and thread-safe; persons are masked.
 *
 * @param kind what it is about
 * @param change what happened to it
 * @param id its id
 * @param division where; null where everybody may know
 * @param sentenceZh in Chinese
 * @param sentenceEn in English
 */
public record Event(
        Kind kind, String change, String id, @Nullable Division division, String sentenceZh, String sentenceEn) {

    /** 事件类型. */
    public enum Kind {
        /** The stream is open. */
        READY,
        /** A doubt came up, changed or went. */
        WARNING,
        /** A command was handed in or decided. */
        SUBMISSION,
        /** Files were imported. */
        IMPORT,
        /** Another policy pack is in force. */
        PACK
    }

    public Event {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sentenceZh, "sentenceZh");
        Objects.requireNonNull(sentenceEn, "sentenceEn");
    }
}
