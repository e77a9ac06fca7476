package org.daohu.files.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.daohu.warning.Spill;
import org.jspecify.annotations.Nullable;

/**
 * Keeps runs in memory up to a budget, and the rest in one file of a folder, which is there only once it is needed and goes with {@link
 * #close}. Which run lies where changes no answer. Thread-safe; a full or failing disk is an {@link UncheckedIOException}.
 */
final class DiskSpill implements Spill, AutoCloseable {

    private static final int BYTES_AT_ONCE = 1 << 20;

    private static final int SHORTEST_RUN = 1 << 7;
    private static final int LONGEST_RUN = 1 << 19;
    private static final int RUNS_IN_MEMORY = 16;

    private final Path file;
    private final int longestRun;
    private long memoryLeft;
    private long fileEnd;
    private @Nullable FileChannel channel;

    /**
     * @param folder where the file goes; it must exist
     * @param memory bytes that may stay in memory, 0 or more
     */
    DiskSpill(Path folder, long memory) {
        this.file = folder.resolve("marks.spill");
        this.memoryLeft = memory;
        this.longestRun =
                (int) Math.max(SHORTEST_RUN, Math.min(LONGEST_RUN, memory / (RUNS_IN_MEMORY * (long) Long.BYTES)));
    }

    @Override
    public Run keep(long[] words, int length) {
        long bytes = (long) length * Long.BYTES;
        FileChannel to;
        long at;
        synchronized (this) {
            if (bytes <= memoryLeft) {
                memoryLeft -= bytes;
                return new HeapRun(Arrays.copyOf(words, length));
            }
            try {
                to = open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            at = fileEnd;
            fileEnd += bytes;
        }
        try {
            write(to, at, words, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FileRun(to, at);
    }

    /** Long enough that few runs are merged, and short beside the memory given. */
    @Override
    public int longestRun() {
        return longestRun;
    }

    /** Closes and deletes the file; nothing can be read afterwards. */
    @Override
    public synchronized void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(
                    file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    private static void write(FileChannel to, long at, long[] words, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(Math.min(BYTES_AT_ONCE, length * Long.BYTES));
        int wordsAtOnce = buffer.capacity() / Long.BYTES;
        long position = at;
        for (int from = 0; from < length; from += wordsAtOnce) {
            int count = Math.min(wordsAtOnce, length - from);
            buffer.clear().limit(count * Long.BYTES);
            buffer.asLongBuffer().put(words, from, count);
            while (buffer.hasRemaining()) {
                position += to.write(buffer, position);
            }
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // private, compared by nobody
    private record HeapRun(long[] words) implements Run {
        @Override
        public void read(int from, long[] into, int count) {
            System.arraycopy(words, from, into, 0, count);
        }
    }

    private record FileRun(FileChannel channel, long start) implements Run {
        @Override
        public void read(int from, long[] into, int count) {
            ByteBuffer buffer = ByteBuffer.allocate(count * Long.BYTES);
            long position = start + (long) from * Long.BYTES;
            try {
                while (buffer.hasRemaining()) {
                    int got = channel.read(buffer, position);
                    if (got < 0) {
                        throw new EOFException("the spill file ends early");
                    }
                    position += got;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            buffer.flip();
            buffer.asLongBuffer().get(into, 0, count);
        }
    }
}
