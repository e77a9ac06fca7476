package org.daohu.files;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * 问题清单 – the faults of a county's files, in the order of file, row and column. Immutable and thread-safe.
 *
 * @param kept the faults; of each kind of file at most 500,000 are kept
 * @param total how many there are, kept or not
 */
public record FaultList(ImmutableList<Fault> kept, long total) {

    private static final ImmutableList<String> HEADER = ImmutableList.of("file", "row", "column", "found", "allowed");

    public FaultList {
        if (total < kept.size()) {
            throw new IllegalArgumentException("fewer faults in all than were kept: " + total);
        }
    }

    /** Whether a fault stops the run: then nothing but the faults is to be written. */
    public boolean stopsTheRun() {
        return kept.stream().anyMatch(Fault::stopping);
    }

    /** These faults, and {@code others} behind them. */
    public FaultList with(Collection<Fault> others) {
        ImmutableList.Builder<Fault> all = ImmutableList.builder();
        return new FaultList(all.addAll(kept).addAll(others).build(), total + others.size());
    }

    /**
     * Writes {@code faults.csv}: file, row (blank for a fault of the whole file), column, found, allowed. If not all
     * faults were kept, a last line says how many there are in all.
     */
    public void writeCsv(Path file) throws IOException {
        try (CsvOut out = CsvOut.create(file, HEADER)) {
            for (Fault fault : kept) {
                String row = fault.row() == Fault.WHOLE_FILE ? "" : Long.toString(fault.row());
                out.row(List.of(
                        fault.shownFile(),
                        row,
                        fault.column(),
                        fault.found(),
                        fault.allowed().toString()));
            }
            if (total > kept.size()) {
                String more = Long.toString(total - kept.size());
                out.row(List.of("", "", "", more, "未逐条列出的其他问题数 / further faults, counted and not listed"));
            }
        }
    }
}
