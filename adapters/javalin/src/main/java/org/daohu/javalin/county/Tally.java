package org.daohu.javalin.county;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts values. Not thread-safe. */
final class Tally<T extends Comparable<? super T>> {

    private final Map<T, Long> counts = new TreeMap<>();

    void add(T value) {
        counts.merge(value, 1L, Long::sum);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** The value counted most often, of equal ones the smallest; null if nothing was counted. */
    @Nullable
    T most() {
        T most = null;
        long best = 0;
        for (Map.Entry<T, Long> entry : counts.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                most = entry.getKey();
            }
        }
        return most;
    }
}
