package org.daohu.files;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The batches of some files, one after another. Pieces of csv files are only named, and read by whoever takes them; rows of
 * workbooks and of UTF-16 are read here, some at a time. Used by several threads, one at a time.
 */
final class BatchSource implements AutoCloseable {

    /** Small enough to keep little in memory, large enough that handing it to a thread costs nothing. */
    private static final int BATCH_ROWS = 2_000;

    private final ImmutableList<ReadableFile> files;
    private final Function<ReadableFile, WantedRows> wanted;
    private int at;
    private WantedRows rows = WantedRows.ALL;
    private boolean begun;
    private int piece;
    private @Nullable RowSource open;

    /** All rows of {@code files}. */
    BatchSource(List<ReadableFile> files) {
        this(files, file -> WantedRows.ALL);
    }

    /** @param wanted which rows of each file */
    BatchSource(List<ReadableFile> files, Function<ReadableFile, WantedRows> wanted) {
        this.files = ImmutableList.copyOf(files);
        this.wanted = wanted;
    }

    /** The next batch, or null at the end. After a batch that ends the reading there is none. */
    synchronized @Nullable Batch next() {
        while (at < files.size()) {
            ReadableFile file = files.get(at);
            Batch batch;
            try {
                begin(file);
                batch = file.index() == null ? nextRows(file) : nextPiece(file, file.index());
            } catch (UnreadableFile unreadable) {
                batch = new Batch.Rows(
                        file, List.of(), unreadable.asFault(file.source().label()));
            }
            if (batch == null) {
                endFile();
                at++;
                continue;
            }
            if (batch instanceof Batch.Rows read && read.end() != null) {
                end();
            }
            return batch;
        }
        return null;
    }

    private void begin(ReadableFile file) throws UnreadableFile {
        if (begun) {
            return;
        }
        begun = true;
        piece = 0;
        rows = wanted.apply(file);
        try {
            if (file.index() != null && rows.hasMore()) {
                file.index().requireUnchanged(file.source().path());
            }
        } catch (IOException failed) {
            throw new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE);
        }
    }

    private @Nullable Batch nextPiece(ReadableFile file, CsvIndex index) {
        while (piece < index.pieces() && rows.hasMore()) {
            int next = piece++;
            long[] some = rows.before(index.firstRow(next + 1));
            if (some == null || some.length > 0) {
                return new Batch.Piece(file, index, next, some);
            }
        }
        return null;
    }

    private @Nullable Batch nextRows(ReadableFile file) throws UnreadableFile {
        List<RawRow> read = new ArrayList<>(BATCH_ROWS);
        try {
            while (read.size() < BATCH_ROWS && rows.hasMore()) {
                if (open == null) {
                    open = file.rows();
                }
                RawRow row = open.next();
                if (row == null) {
                    break;
                }
                if (rows.has(row.number())) {
                    read.add(row);
                }
            }
        } catch (IOException failed) {
            throw new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE);
        } catch (UnreadableFile broken) {
            return new Batch.Rows(file, read, broken.asFault(file.source().label()));
        }
        return read.isEmpty() ? null : new Batch.Rows(file, read, null);
    }

    private void endFile() {
        begun = false;
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

    /** Ends the reading: there is no further batch. */
    synchronized void end() {
        endFile();
        at = files.size();
    }

    @Override
    public void close() {
        end();
    }
}
