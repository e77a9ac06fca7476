package org.daohu.files;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reading of all files of a kind, in the order of file and row. Used once, by one thread. */
final class TableReading<T> {

    /** Small enough to keep little in memory, large enough that handing it to a thread costs nothing. */
    private static final int BATCH_ROWS = 2_000;

    private final RowReader<T> reader;
    private final ImmutableList<ReadableFile> files;
    private final KeySet keys = new KeySet();
    private final List<Fault> kept = new ArrayList<>();
    private final Map<String, FileTally> tallies = new LinkedHashMap<>();
    private long faults;

    TableReading(RowReader<T> reader, List<ReadableFile> files) {
        this.reader = reader;
        this.files = ImmutableList.copyOf(files);
        for (ReadableFile file : files) {
            String label = file.source().label();
            tallies.put(label, new FileTally(label, 0, 0, 0));
        }
    }

    /** Rows of one file; with what ends the reading, if something does. */
    private record Batch(
            ReadableFile file, List<RawRow> rows, @Nullable Fault end) {}

    /** What was made of a batch; {@code numbers} are the facts' rows. */
    private record Outcome<F>(ReadableFile file, List<F> facts, List<Long> numbers, int rows, List<Fault> faults) {}

    /** Reads all files and gives the facts to {@code consumer}, in order, on this thread. */
    void run(int threads, Consumer<? super List<T>> consumer) {
        try (BatchSource source = new BatchSource(files)) {
            OrderedWork.run(threads, source::next, this::read, outcome -> deliver(outcome, consumer));
        }
        boolean whole = kept.stream().noneMatch(Fault::stopping);
        for (FileTally tally : List.copyOf(tallies.values())) {
            if (whole && tally.rows() == 0) {
                add(new Fault(tally.file(), 1, "", "", Expected.DATA_ROWS, false));
            }
        }
    }

    /** The faults kept, in order. */
    List<Fault> kept() {
        return Collections.unmodifiableList(kept);
    }

    /** All faults, kept or not. */
    long faults() {
        return faults;
    }

    /** A tally for each file, in order. */
    ImmutableList<FileTally> tallies() {
        return ImmutableList.copyOf(tallies.values());
    }

    private Outcome<T> read(Batch batch) {
        List<T> facts = new ArrayList<>(batch.rows().size());
        List<Long> numbers = reader.keyColumn() == null
                ? List.of()
                : new ArrayList<>(batch.rows().size());
        RowCells cells = new RowCells(batch.file().source());
        int width = batch.file().slots().length;
        int rows = 0;
        for (RawRow row : batch.rows()) {
            if (row.blank()) {
                continue;
            }
            rows++;
            cells.moveTo(row);
            if (batch.file().countsCells() && row.fields() != width) {
                cells.refuseRow(row.fields() + "", Expected.cells(width));
                continue;
            }
            T fact = reader.read(cells);
            if (fact != null) {
                facts.add(fact);
                if (reader.keyColumn() != null) {
                    numbers.add(row.number());
                }
            }
        }
        List<Fault> found = cells.faults();
        if (batch.end() != null) {
            found.add(batch.end());
        }
        return new Outcome<>(batch.file(), facts, numbers, rows, found);
    }

    private void deliver(Outcome<T> outcome, Consumer<? super List<T>> consumer) {
        String label = outcome.file().source().label();
        List<Fault> found = outcome.faults();
        List<T> facts = withoutRepeats(label, outcome, found);
        FileTally tally = tallies.getOrDefault(label, new FileTally(label, 0, 0, 0));
        tallies.put(
                label,
                new FileTally(
                        label,
                        tally.rows() + outcome.rows(),
                        tally.leftOut() + outcome.rows() - facts.size(),
                        tally.faults()));
        found.forEach(this::add);
        if (!facts.isEmpty()) {
            consumer.accept(Collections.unmodifiableList(facts));
        }
    }

    private List<T> withoutRepeats(String label, Outcome<T> outcome, List<Fault> found) {
        Column column = reader.keyColumn();
        if (column == null) {
            return outcome.facts();
        }
        List<T> facts = new ArrayList<>(outcome.facts().size());
        for (int i = 0; i < outcome.facts().size(); i++) {
            T fact = outcome.facts().get(i);
            String key = reader.key(fact);
            if (key == null || keys.add(key)) {
                facts.add(fact);
            } else {
                String quoted = column.quote(key.replace('\t', '+'));
                found.add(new Fault(label, outcome.numbers().get(i), reader.keyName(), quoted, Expected.UNIQUE, false));
            }
        }
        return facts;
    }

    private void add(Fault fault) {
        faults++;
        if (kept.size() < Limits.FAULTS_KEPT || fault.stopping()) {
            kept.add(fault);
        }
        FileTally tally = tallies.getOrDefault(fault.file(), new FileTally(fault.file(), 0, 0, 0));
        tallies.put(fault.file(), new FileTally(tally.file(), tally.rows(), tally.leftOut(), tally.faults() + 1));
    }

    /** The batches of the files, one after another. Used by one thread at a time. */
    private static final class BatchSource implements AutoCloseable {

        private final ImmutableList<ReadableFile> files;
        private int at;
        private @Nullable RowSource open;

        BatchSource(ImmutableList<ReadableFile> files) {
            this.files = files;
        }

        /** The next batch, or null at the end. After a batch that ends the reading there is none. */
        synchronized @Nullable Batch next() {
            while (at < files.size()) {
                ReadableFile file = files.get(at);
                try {
                    List<RawRow> rows = fill(file);
                    if (!rows.isEmpty()) {
                        return new Batch(file, rows, null);
                    }
                    close();
                    at++;
                } catch (UnreadableFile broken) {
                    close();
                    at = files.size();
                    return new Batch(
                            file, List.of(), broken.asFault(file.source().label()));
                }
            }
            return null;
        }

        private List<RawRow> fill(ReadableFile file) throws UnreadableFile {
            try {
                if (open == null) {
                    open = file.rows();
                }
            } catch (IOException failed) {
                throw new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE);
            }
            List<RawRow> rows = new ArrayList<>(BATCH_ROWS);
            while (rows.size() < BATCH_ROWS) {
                RawRow row = open.next();
                if (row == null) {
                    break;
                }
                rows.add(row);
            }
            return rows;
        }

        @Override
        public synchronized void close() {
            RowSource source = open;
            open = null;
            if (source != null) {
                try {
                    source.close();
                } catch (IOException ignored) {
                    // All that was wanted has been read.
                }
            }
        }
    }
}
