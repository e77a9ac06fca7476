package org.daohu.warning;

import java.util.Objects;
import org.daohu.Origin;

/**
 * 依据事实 – one fact that a warning rests on, and where it was read. Immutable and thread-safe.
 *
 * @param name the column or the figure, e.g. {@code AMOUNT}
 * @param value as shown to people: persons and accounts are masked by the rule that writes it
 * @param origin file and row, or the host's reference
 */
public record Fact(String name, String value, Origin origin) {
    public Fact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
