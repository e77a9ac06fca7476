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

    private static final Comparator<Row> ORDER =
            Comparator.comparing(Row::key).thenComparing(Row::line, Arrays::compareUnsigned);

    private final Path folder;
    private final int rowsInMemory;
    private final List<Row> buffer = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    /**
     * @param folder where runs are spilled; it must exist, and is left as found
     * @param rowsInMemory how many rows are held before they are spilled, at least 1
     */
    SortedRows(Path folder, int rowsInMemory) {
        this.folder = folder;
        this.rowsInMemory = rowsInMemory;
    }

    /** Adds a line as the file will have it, with its end. */
    void add(String key, byte[] line) throws IOException {
        buffer.add(new Row(key, line));
        if (buffer.size() >= rowsInMemory) {
            spill();
        }
    }

    /** Writes all lines by key. Call once, after the last {@link #add}. */
    void writeTo(OutputStream out) throws IOException {
        buffer.sort(ORDER);
        if (runs.isEmpty()) {
            for (Row row : buffer) {
                out.write(row.line);
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
                out.write(run.head().line);
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
                write(out, row.key.getBytes(StandardCharsets.UTF_8));
                write(out, row.line);
            }
        }
        buffer.clear();
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    @SuppressWarnings("ArrayRecordComponent") // private, compared by ORDER alone
    private record Row(String key, byte[] line) {}

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
            next = new Row(new String(key, StandardCharsets.UTF_8), read(in));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
