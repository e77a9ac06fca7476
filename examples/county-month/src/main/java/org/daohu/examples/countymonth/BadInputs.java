package org.daohu.examples.countymonth;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 输入问题 – what is wrong with several inputs of a command, so that all of it is told at once. Not thread-safe. */
final class BadInputs {

    private final List<Exception> found = new ArrayList<>();

    /** What {@code input} gives, or null if it is bad. @throws Exception what is not the caller's to mend */
    <T> @Nullable T read(Callable<T> input) throws Exception {
        try {
            return input.call();
        } catch (Exception failed) {
            if (!FailureWords.of(failed).badInput()) {
                throw failed;
            }
            found.add(failed);
            return null;
        }
    }

    /** Whether anything was bad. */
    boolean any() {
        return !found.isEmpty();
    }

    /** All that was bad, for the command to end with. */
    Exception told() {
        return found.size() == 1
                ? found.get(0)
                : new IllegalArgumentException(found.stream()
                        .map(bad -> FailureWords.of(bad).text())
                        .collect(Collectors.joining("\n  ", "\n  ", "")));
    }
}
