package org.daohu.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One look at a whole csv file in one encoding: whether all of it is text, and where its rows stand. The file is read block
 * by block; each block is judged by itself, perhaps on another thread, with the guess that a field begins where it begins;
 * where the guess is wrong, its rows are counted once more. Used once, by one thread.
 */
final class CsvLook {

    /** More than the longest lawful cell, so that a block nearly always has a place to be cut at. */
    static final int BLOCK_BYTES = 5 << 16;
    /** Bytes of the longest character in any encoding that is looked at. */
    private static final int LONGEST_CHARACTER = 4;
    /** More bytes than a row within the limits can have: four a character, each quote doubled, and a last cell too large. */
    private static final int LONGEST_ROW_BYTES = 9 << 20;

    private final ByteDecoding decoding;
    private final char separator;
    private final int blockBytes;
    private final Queue<byte[]> buffers = new ConcurrentLinkedQueue<>();
    private final RecordEnds ends;
    private final CsvIndex.Builder index = new CsvIndex.Builder();

    // The reader of the blocks.
    private byte[] tail = new byte[0];
    private long readTo;

    // What is known of the blocks so far.
    private volatile long wrongAt = -1;
    private int state = RecordEnds.FIELD_START;
    private long rowStart;
    private long end;
    private boolean endless;

    private CsvLook(TextEncoding encoding, char separator, int blockBytes) {
        this.decoding = ByteDecoding.of(encoding.charset());
        this.readTo = encoding.markLength();
        this.separator = separator;
        this.blockBytes = blockBytes;
        this.ends = new RecordEnds(separator);
    }

    /**
     * What a look shows.
     *
     * @param index where the rows stand; null if not all is text
     * @param wrongAt the place of the first byte that is not text, or -1
     */
    record Outcome(@Nullable CsvIndex index, long wrongAt) {}

    /** Some bytes from the file, from {@code start} on. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] bytes, int length, long start) {}

    /** What a block shows: the first byte that is not text, or -1; its rows, if a field begins where it begins. */
    private record Judged(Block block, long wrongAt, int count, int first, int last, int state) {}

    /**
     * Looks at {@code file}.
     *
     * @param blockBytes bytes of a block, at least 8
     */
    static Outcome at(Path file, TextEncoding encoding, char separator, int threads, int blockBytes)
            throws IOException {
        return new CsvLook(encoding, separator, blockBytes).look(file, threads);
    }

    private Outcome look(Path file, int threads) throws IOException {
        long size = Files.size(file);
        FileTime modified = Files.getLastModifiedTime(file);
        rowStart = readTo;
        end = readTo;
        index.startAt(readTo);
        try (FileChannel channel = FileChannel.open(file)) {
            Failure failure = new Failure();
            OrderedWork.run(threads, () -> wrongAt >= 0 ? null : nextBlock(channel, failure), this::judge, this::add);
            if (failure.cause != null) {
                throw failure.cause;
            }
        }
        if (rowStart < end) {
            // The last row need not have an end.
            index.addRows(1);
        }
        return wrongAt >= 0 ? new Outcome(null, wrongAt) : new Outcome(index.build(end, size, modified), -1);
    }

    /** An error of reading, carried from one thread to the other. */
    private static final class Failure {
        private volatile @Nullable IOException cause;
    }

    private @Nullable Block nextBlock(FileChannel channel, Failure failure) {
        byte[] bytes = buffers.poll();
        bytes = bytes == null ? new byte[blockBytes] : bytes;
        System.arraycopy(tail, 0, bytes, 0, tail.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes, tail.length, bytes.length - tail.length);
        long start = readTo - tail.length;
        try {
            while (rest.hasRemaining()) {
                int count = channel.read(rest, readTo);
                if (count < 0) {
                    tail = new byte[0];
                    return rest.position() == 0 ? null : new Block(bytes, rest.position(), start);
                }
                readTo += count;
            }
        } catch (IOException failed) {
            failure.cause = failed;
            return null;
        }
        int length = ByteDecoding.cut(bytes, bytes.length);
        if (length == 0) {
            // A run without a place to cut it at. What seems wrong at its end may be a character whose rest is still to
            // come.
            int wrong = decoding.wrongAt(bytes, 0, bytes.length);
            length = wrong > bytes.length - LONGEST_CHARACTER ? wrong : bytes.length;
        }
        tail = Arrays.copyOfRange(bytes, length, bytes.length);
        return new Block(bytes, length, start);
    }

    private Judged judge(Block block) {
        int wrong = decoding.wrongAt(block.bytes, 0, block.length);
        if (wrong >= 0) {
            return new Judged(block, block.start + wrong, 0, -1, -1, RecordEnds.FIELD_START);
        }
        RecordEnds guessed = new RecordEnds(separator);
        int after = guessed.scan(block.bytes, 0, block.length, RecordEnds.FIELD_START);
        return new Judged(block, -1, guessed.count(), guessed.first(), guessed.last(), after);
    }

    private void add(Judged judged) {
        Block block = judged.block;
        if (wrongAt < 0) {
            wrongAt = judged.wrongAt;
        }
        if (wrongAt < 0 && !endless) {
            if (state == RecordEnds.FIELD_START) {
                addRows(block, judged.count, judged.first, judged.last);
                state = judged.state;
            } else {
                state = ends.scan(block.bytes, 0, block.length, state);
                addRows(block, ends.count(), ends.first(), ends.last());
            }
        }
        buffers.add(block.bytes);
    }

    private void addRows(Block block, int count, int first, int last) {
        end = block.start + block.length;
        if (count == 0) {
            // Reading will find the row too long, and nothing behind it is read.
            endless = end - rowStart > LONGEST_ROW_BYTES;
            return;
        }
        index.addRows(1);
        index.startAt(block.start + first);
        index.addRows(count - 1L);
        rowStart = block.start + last;
    }
}
