package org.daohu.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;

/**
 * Where the rows of a csv file stand: pieces of some hundred thousand bytes that begin and end with whole rows, so that each
 * can be read by itself. A row too long to be read ends the last piece, wherever it ends. Immutable; 16 bytes a piece.
 */
final class CsvIndex {

    private final long[] starts;
    private final long[] firstRows;
    private final int pieces;
    private final FileTime modified;
    private final long size;

    private CsvIndex(Builder builder, long size, FileTime modified) {
        this.pieces = builder.pieces;
        this.starts = Arrays.copyOf(builder.starts, pieces + 1);
        this.firstRows = Arrays.copyOf(builder.firstRows, pieces + 1);
        this.modified = modified;
        this.size = size;
    }

    /** How many pieces there are. */
    int pieces() {
        return pieces;
    }

    /** The number of the first row of {@code piece}, as a spreadsheet shows it; of the piece behind the last, the next. */
    long firstRow(int piece) {
        return firstRows[piece];
    }

    /** Bytes of {@code piece}. */
    int length(int piece) {
        return (int) (starts[piece + 1] - starts[piece]);
    }

    /** Reads {@code piece} to the start of {@code into}. */
    void read(FileChannel channel, int piece, byte[] into) throws IOException, UnreadableFile {
        ByteBuffer bytes = ByteBuffer.wrap(into, 0, length(piece));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, starts[piece] + bytes.position()) < 0) {
                throw changed();
            }
        }
    }

    /** Refuses a file that is no longer the one that was looked at. */
    void requireUnchanged(Path file) throws IOException, UnreadableFile {
        if (Files.size(file) != size || !Files.getLastModifiedTime(file).equals(modified)) {
            throw changed();
        }
    }

    private static UnreadableFile changed() {
        return new UnreadableFile("a file that was changed while it was read", Expected.REGULAR_FILE);
    }

    /** Gathers pieces. Used by one thread. */
    static final class Builder {

        private long[] starts = new long[64];
        private long[] firstRows = new long[64];
        private int pieces;
        private long row = 1;

        /** A piece begins at {@code start}, with the row that is now the next. */
        void startAt(long start) {
            if (pieces + 1 >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                firstRows = Arrays.copyOf(firstRows, firstRows.length * 2);
            }
            starts[pieces] = start;
            firstRows[pieces] = row;
            pieces++;
        }

        /** {@code count} rows have ended. */
        void addRows(long count) {
            row += count;
        }

        /** The index, whose last piece ends at {@code end}. */
        CsvIndex build(long end, long size, FileTime modified) {
            starts[pieces] = end;
            firstRows[pieces] = row;
            return new CsvIndex(this, size, modified);
        }
    }
}
