package org.daohu.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes facts of batches. Used by one thread at a time; keeps what it knows of cells from one batch to the next. */
final class BatchReader<T> {

    private final RowReader<T> reader;
    private final KeyDigest digest = new KeyDigest();
    private final Map<Charset, Texts> texts = new HashMap<>();
    private final DateMemo dates = new DateMemo();
    private byte[] buffer = new byte[0];

    BatchReader(RowReader<T> reader) {
        this.reader = reader;
    }

    /**
     * What was made of a batch.
     *
     * @param facts the facts, in order
     * @param numbers their rows; empty if rows have no key
     * @param keys their keys, two words each, both zero where a row may share its key; empty if rows have none
     * @param rows how many rows there were that are not blank
     * @param faults the faults, in order
     * @param ended whether the file breaks off here
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Outcome<F>(
            ReadableFile file,
            List<F> facts,
            long[] numbers,
            long[] keys,
            long rows,
            List<Fault> faults,
            boolean ended) {}

    /** What is kept of an encoding: the same bytes are other text in another one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Texts(CellDecoder decoder, CellMemo[] memos) {}

    /** Reads {@code batch} with an idle reader, or a new one if all are at work. */
    static <T> Outcome<T> read(Batch batch, RowReader<T> reader, Queue<BatchReader<T>> idle) {
        BatchReader<T> free = idle.poll();
        BatchReader<T> worker = free == null ? new BatchReader<>(reader) : free;
        Outcome<T> outcome = worker.read(batch);
        idle.add(worker);
        return outcome;
    }

    private Outcome<T> read(Batch batch) {
        Gathered gathered = new Gathered(batch.file());
        if (batch instanceof Batch.Rows some) {
            some.rows().forEach(gathered::add);
            return gathered.outcome(some.end());
        }
        try {
            read((Batch.Piece) batch, gathered);
            return gathered.outcome(null);
        } catch (UnreadableFile broken) {
            return gathered.outcome(broken.asFault(batch.file().source().label()));
        }
    }

    private void read(Batch.Piece batch, Gathered gathered) throws UnreadableFile {
        ReadableFile file = batch.file();
        CsvIndex index = batch.index();
        int length = index.length(batch.piece());
        load(file.source().path(), index, batch.piece());
        ByteDecoding decoding = ByteDecoding.of(file.charset());
        int width = file.source().table().layout().slots();
        CsvRows rows = new CsvRows(file.slots(), width, file.separator(), decoding);
        rows.moveTo(buffer, length, index.firstRow(batch.piece()));
        Texts known =
                texts.computeIfAbsent(file.charset(), charset -> new Texts(new CellDecoder(decoding), memos(width)));
        ByteCells cells = new ByteCells(file.source(), gathered.faults, rows, known.decoder, known.memos, dates);
        if (batch.wanted() == null) {
            gathered.addAll(rows, cells);
        } else {
            gathered.addWanted(batch.wanted(), rows, cells);
        }
    }

    private void load(Path path, CsvIndex index, int piece) throws UnreadableFile {
        int length = index.length(piece);
        if (buffer.length < CsvRows.room(length)) {
            buffer = new byte[CsvRows.room(length)];
        }
        try (FileChannel channel = FileChannel.open(path)) {
            index.read(channel, piece, buffer);
        } catch (IOException failed) {
            throw new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE);
        }
    }

    private static CellMemo[] memos(int width) {
        return IntStream.range(0, width).mapToObj(slot -> new CellMemo()).toArray(CellMemo[]::new);
    }

    /** What comes together of one batch. */
    private final class Gathered {

        private final ReadableFile file;
        private final List<T> facts = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final TextCells textCells;
        private final boolean keyed = reader.keyColumn() != null;
        private long[] numbers = new long[0];
        private long[] keys = new long[0];
        private long rows;

        Gathered(ReadableFile file) {
            this.file = file;
            this.textCells = new TextCells(file.source(), faults);
        }

        void add(RawRow row) {
            if (!row.blank()) {
                textCells.moveTo(row);
                add(textCells, row.fields());
            }
        }

        /** Adds all rows but the header. */
        void addAll(CsvRows piece, ByteCells cells) throws UnreadableFile {
            while (piece.next()) {
                if (piece.number() > 1) {
                    add(piece, cells);
                }
            }
        }

        /** Adds the rows with these numbers, which rise, as far as the piece has them. */
        void addWanted(long[] wanted, CsvRows piece, ByteCells cells) throws UnreadableFile {
            for (long number : wanted) {
                while (piece.number() < number - 1) {
                    if (!piece.skip()) {
                        return;
                    }
                }
                if (!piece.next()) {
                    return;
                }
                add(piece, cells);
            }
        }

        private void add(CsvRows row, ByteCells cells) {
            RawRow longRow = row.longRow();
            if (longRow != null) {
                add(longRow);
            } else if (!row.isBlank()) {
                cells.moveTo(row.number());
                add(cells, row.fields());
            }
        }

        private void add(RowCells cells, int fields) {
            rows++;
            int width = file.slots().length;
            if (file.countsCells() && fields != width) {
                cells.refuseRow(fields + "", Expected.cells(width));
                return;
            }
            T fact = reader.read(cells);
            if (fact == null) {
                return;
            }
            if (keyed) {
                addKey(reader.key(fact), cells.rowNumber());
            }
            facts.add(fact);
        }

        private void addKey(@Nullable String key, long number) {
            int at = facts.size();
            if (at == numbers.length) {
                int more = Math.max(1 << 10, at * 2);
                numbers = Arrays.copyOf(numbers, more);
                keys = Arrays.copyOf(keys, more * 2);
            }
            numbers[at] = number;
            if (key != null) {
                digest.put(key, keys, at * 2);
            }
        }

        Outcome<T> outcome(@Nullable Fault end) {
            if (end != null) {
                faults.add(end);
            }
            return new Outcome<>(file, facts, numbers, keys, rows, faults, end != null);
        }
    }
}
