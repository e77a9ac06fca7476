package org.daohu.examples.bench;

import java.util.Comparator;
import org.daohu.warning.Warning;

/**
 * 疑点标记 – which rule raised which quota, and nothing else: all that the Drools side has to say. Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param quota the quota's id
 */
public record Raised(String rule, String quota) implements Comparable<Raised> {

    private static final Comparator<Raised> ORDER =
            Comparator.comparing(Raised::rule).thenComparing(Raised::quota);

    static Raised of(Warning warning) {
        return new Raised(warning.rule(), warning.subject().key());
    }

    /** By rule, then by quota. */
    @Override
    public int compareTo(Raised other) {
        return ORDER.compare(this, other);
    }
}
