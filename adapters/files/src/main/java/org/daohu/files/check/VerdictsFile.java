package org.daohu.files.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.files.CsvOut;
import org.daohu.warning.VerdictCounts;

/** {@code verdicts.csv}: by rule, how many subjects got which of the four answers (L8). */
final class VerdictsFile {

    private static final List<String> HEADER = List.of("rule", "raised", "clear", "not_in_force", "indeterminate");

    private VerdictsFile() {}

    static void write(Map<String, VerdictCounts> verdicts, Path file) throws IOException {
        try (CsvOut out = CsvOut.create(file, HEADER)) {
            for (Map.Entry<String, VerdictCounts> entry : new TreeMap<>(verdicts).entrySet()) {
                VerdictCounts counts = entry.getValue();
                out.row(List.of(
                        entry.getKey(),
                        Long.toString(counts.raised()),
                        Long.toString(counts.clear()),
                        Long.toString(counts.notInForce()),
                        Long.toString(counts.indeterminate())));
            }
        }
    }
}
