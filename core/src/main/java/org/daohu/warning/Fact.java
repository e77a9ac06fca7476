package org.daohu.warning;

import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Origin;

/**
 * 依据事实 – one fact that a warning rests on, and where it was read. Immutable and thread-safe.
 *
 * @param name the column or the figure, e.g. {@code AMOUNT}; resident IDs in it are masked here
 * @param value as shown to people: names and accounts are masked by the rule that writes it, resident IDs in any case here
 * @param origin file and row, or the host's reference
 */
public record Fact(String name, String value, Origin origin) {
    public Fact {
        name = Mask.residentIds(name);
        value = Mask.residentIds(value);
        Objects.requireNonNull(origin, "origin");
    }
}
