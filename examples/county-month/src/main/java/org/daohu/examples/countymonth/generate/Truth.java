package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** 应报清单 – what an exact checker must raise, and nothing else. Not thread-safe. */
final class Truth {

    private record Expected(String rule, String subject) implements Comparable<Expected> {
        @Override
        public int compareTo(Expected other) {
            int byRule = rule.compareTo(other.rule);
            return byRule != 0 ? byRule : subject.compareTo(other.subject);
        }
    }

    private final List<Expected> expected = new ArrayList<>();

    void raised(String rule, String subject) {
        expected.add(new Expected(rule, subject));
    }

    /** Writes {@code truth.csv}, sorted. @throws IllegalStateException if the same doubt was written down twice */
    void write(Path file) throws IOException {
        Collections.sort(expected);
        try (CsvTable table = CsvTable.plain(file)) {
            table.write(List.of("rule", "subject"));
            Expected before = null;
            for (Expected each : expected) {
                if (each.equals(before)) {
                    throw new IllegalStateException("planted twice: " + each.rule + " of " + each.subject);
                }
                table.write(List.of(each.rule, each.subject));
                before = each;
            }
        }
    }
}
