package org.daohu.files.check;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file sorted by a key in bounded memory: what does not fit is sorted and spilled to a file, and the files are merged at
 * the end. A county whose register is the wrong one raises a warning a row, and millions of them must not cost the heap.
 * Lines of equal keys are sorted by their bytes, so the order in which they came does not show. Not thread-safe.
 */
final class SortedRows implements AutoCloseable {

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::key).thenComparing(Row::compareBytes);
    private static final int FIRST_BYTES = 1 << 16;

    private final Path folder;
    private final int bytesInMemory;

    private final List<Row> buffer = new ArrayList<>();
    private int buffered;

    /** Where the next lines go, side by side, so that a collector of garbage need not move each while it waits. */
    private byte[] room = new byte[0];

    private int filled;
    private final List<Path> runs = new ArrayList<>();

    /**
     * @param folder where runs are spilled; it must exist, and is left as found
     * @param bytesInMemory how many bytes of lines are held before they are spilled; of a longer line they are held all the same
     */
    SortedRows(Path folder, int bytesInMemory) {
        this.folder = folder;
        this.bytesInMemory = bytesInMemory;
    }

    /** Adds a line as the file will have it, with its end. */
    void add(String key, byte[] line) throws IOException {
        if (line.length > bytesInMemory - buffered) {
            spill();
        }
        if (line.length > room.length - filled) {
            int wanted = Math.min(bytesInMemory, Math.max(FIRST_BYTES, 2 * room.length));
            room = new byte[Math.max(line.length, wanted)];
            filled = 0;
        }
        System.arraycopy(line, 0, room, filled, line.length);
        buffer.add(new Row(key, room, filled, line.length));
        filled += line.length;
        buffered += line.length;
    }

    /** Writes all lines by key. Call once, after the last {@link #add}. */
    void writeTo(OutputStream out) throws IOException {
        if (runs.isEmpty()) {
            buffer.sort(ORDER);
            for (Row row : buffer) {
                out.write(row.bytes, row.from, row.length);
            }
            return;
        }
        spill();
        List<Run> open = new ArrayList<>();
        try {
            PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(run -> run.head(), ORDER));
            for (Path file : runs) {
                Run run = new Run(file);
                open.add(run);
                if (run.next != null) {
                    queue.add(run);
                }
            }
            for (Run run = queue.poll(); run != null; run = queue.poll()) {
                Row row = run.head();
                out.write(row.bytes, row.from, row.length);
                run.advance();
                if (run.next != null) {
                    queue.add(run);
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    private void spill() throws IOException {
        if (buffer.isEmpty()) {
            return;
        }
        buffer.sort(ORDER);
        Path file = Files.createTempFile(folder, "run-", ".spill");
        runs.add(file);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            for (Row row : buffer) {
                byte[] key = row.key.getBytes(StandardCharsets.UTF_8);
                write(out, key, 0, key.length);
                write(out, row.bytes, row.from, row.length);
            }
        }
        buffer.clear();
        buffered = 0;
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes, int from, int length) throws IOException {
        out.writeInt(length);
        out.write(bytes, from, length);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    /** A line: some of {@code bytes}. */
    @SuppressWarnings("ArrayRecordComponent") // private, compared by ORDER alone
    private record Row(String key, byte[] bytes, int from, int length) {

        private int compareBytes(Row other) {
            return Arrays.compareUnsigned(
                    bytes, from, from + length, other.bytes, other.from, other.from + other.length);
        }
    }

    private static final class Run implements AutoCloseable {
        private final DataInputStream in;
        private @Nullable Row next;

        private Run(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            advance();
        }

        private Row head() {
            if (next == null) {
                throw new IllegalStateException("the run is exhausted");
            }
            return next;
        }

        private void advance() throws IOException {
            byte[] key;
            try {
                key = read(in);
            } catch (EOFException end) {
                next = null;
                return;
            }
            byte[] line = read(in);
            next = new Row(new String(key, StandardCharsets.UTF_8), line, 0, line.length);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
