package org.daohu.files.check;

import com.google.common.collect.Comparators;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells sorted by a key in bounded memory: what does not fit is sorted and spilled to a file, and the files are merged at
 * the end. A county whose register is the wrong one raises a warning a row, and millions of them must not cost the heap.
 * Rows of equal keys are sorted by their cells, so the order in which they came does not show. Not thread-safe.
 */
final class SortedRows implements AutoCloseable {

    /** Takes the rows in order. */
    interface Sink {
        void accept(List<String> cells);
    }

    private static final Comparator<Row> ORDER = Comparator.comparing(Row::key)
            .thenComparing(Row::cells, Comparators.lexicographical(Comparator.<String>naturalOrder()));

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

    void add(String key, List<String> cells) throws IOException {
        buffer.add(new Row(key, cells));
        if (buffer.size() >= rowsInMemory) {
            spill();
        }
    }

    /** Hands all rows on by key. Call once, after the last {@link #add}. */
    void drainTo(Sink sink) throws IOException {
        buffer.sort(ORDER);
        if (runs.isEmpty()) {
            for (Row row : buffer) {
                sink.accept(row.cells);
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
                sink.accept(run.head().cells);
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
                writeText(out, row.key);
                out.writeInt(row.cells.size());
                for (String cell : row.cells) {
                    writeText(out, cell);
                }
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

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private record Row(String key, List<String> cells) {}

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
            String key;
            try {
                key = readText(in);
            } catch (EOFException end) {
                next = null;
                return;
            }
            int width = in.readInt();
            List<String> cells = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                cells.add(readText(in));
            }
            next = new Row(key, cells);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
