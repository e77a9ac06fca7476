package org.daohu.files;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One reading of all files of a kind. What is found is settled in the order of file and row, whoever makes the facts and
 * whoever takes them. Used once, by one thread.
 */
final class TableReading<T> {

    private final RowReader<T> reader;
    private final ImmutableList<ReadableFile> files;
    private final KeySet keys = new KeySet();
    private final List<Fault> kept = new ArrayList<>();
    private final Map<String, FileTally> tallies = new LinkedHashMap<>();
    private long faults;
    private boolean ended;

    TableReading(RowReader<T> reader, List<ReadableFile> files) {
        this.reader = reader;
        this.files = ImmutableList.copyOf(files);
        for (ReadableFile file : files) {
            String label = file.source().label();
            tallies.put(label, new FileTally(label, 0, 0, 0));
        }
    }

    /** Reads all files and gives the facts to {@code consumer}, in order, on this thread. */
    void run(int threads, Consumer<? super List<T>> consumer) {
        Queue<BatchReader<T>> idle = new ConcurrentLinkedQueue<>();
        try (BatchSource source = new BatchSource(files)) {
            OrderedWork.run(threads, source::next, batch -> BatchReader.read(batch, reader, idle), outcome -> {
                List<T> facts = settle(outcome, source);
                if (!facts.isEmpty()) {
                    consumer.accept(facts);
                }
            });
        }
        addEmptyFiles();
    }

    /** Reads all files with a thread for each of {@code consumers}, each of which takes some of the facts. */
    void run(List<? extends Consumer<? super List<T>>> consumers) {
        Queue<BatchReader<T>> idle = new ConcurrentLinkedQueue<>();
        try (BatchSource source = new BatchSource(files)) {
            ConcurrentWork.<Batch, BatchReader.Outcome<T>, List<T>>run(
                    consumers,
                    source::next,
                    batch -> BatchReader.read(batch, reader, idle),
                    outcome -> settle(outcome, source));
        }
        addEmptyFiles();
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

    /** Takes note of what was found, in the order of the batches; gives the facts that stay. */
    private List<T> settle(BatchReader.Outcome<T> outcome, BatchSource source) {
        if (ended) {
            return List.of();
        }
        if (outcome.ended()) {
            ended = true;
            source.end();
        }
        String label = outcome.file().source().label();
        List<Fault> found = outcome.faults();
        List<T> facts = withoutRepeats(label, outcome, found);
        FileTally tally = tally(label);
        long leftOut = tally.leftOut() + outcome.rows() - facts.size();
        tallies.put(label, new FileTally(label, tally.rows() + outcome.rows(), leftOut, tally.faults()));
        found.forEach(this::add);
        return Collections.unmodifiableList(facts);
    }

    private List<T> withoutRepeats(String label, BatchReader.Outcome<T> outcome, List<Fault> found) {
        Column column = reader.keyColumn();
        List<T> facts = outcome.facts();
        if (column == null) {
            return facts;
        }
        List<T> distinct = null;
        for (int i = 0; i < facts.size(); i++) {
            T fact = facts.get(i);
            long high = outcome.keys()[2 * i];
            long low = outcome.keys()[2 * i + 1];
            if ((high | low) == 0 || keys.add(high, low)) {
                if (distinct != null) {
                    distinct.add(fact);
                }
                continue;
            }
            distinct = distinct == null ? new ArrayList<>(facts.subList(0, i)) : distinct;
            String quoted = column.quote(quotable(reader.key(fact)));
            found.add(new Fault(label, outcome.numbers()[i], reader.keyName(), quoted, Expected.UNIQUE, false));
        }
        return distinct == null ? facts : distinct;
    }

    private static String quotable(@Nullable String key) {
        return key == null ? "" : key.replace('\t', '+');
    }

    private void addEmptyFiles() {
        boolean whole = kept.stream().noneMatch(Fault::stopping);
        for (FileTally tally : List.copyOf(tallies.values())) {
            if (whole && tally.rows() == 0) {
                add(new Fault(tally.file(), 1, "", "", Expected.DATA_ROWS, false));
            }
        }
    }

    private void add(Fault fault) {
        faults++;
        if (kept.size() < Limits.FAULTS_KEPT || fault.stopping()) {
            kept.add(fault);
        }
        FileTally tally = tally(fault.file());
        tallies.put(fault.file(), new FileTally(tally.file(), tally.rows(), tally.leftOut(), tally.faults() + 1));
    }

    private FileTally tally(String label) {
        return tallies.getOrDefault(label, new FileTally(label, 0, 0, 0));
    }
}
