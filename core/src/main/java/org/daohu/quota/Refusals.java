package org.daohu.quota;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Builds refusals; called only once it is known that a command is refused. */
final class Refusals {

    private Refusals() {}

    /** A refusal with the facts {@code keysAndValues}: key, value, key, value … */
    static Refusal of(RefusalCode code, Object... keysAndValues) {
        List<Refusal.Fact> facts = new ArrayList<>(keysAndValues.length / 2);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            facts.add(new Refusal.Fact((String) keysAndValues[i], keysAndValues[i + 1]));
        }
        return new Refusal(code, facts);
    }

    /** {@code value} as a fact, "–" if there is none. */
    static Object orDash(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "–");
    }
}
