package org.daohu.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Records of a fixed number of words that several threads write and that are read back part by part, sorted or as they came. A part
 * holds the records with the same top byte of their first word; in each run that goes to a {@link Spill} parts lie one after
 * another. Which record stood in which run does not show in what is sorted. Thread-safe; each {@link Writer} is for one thread, and is
 * closed before anything is read.
 */
final class RecordRuns {

    /** Into how many parts the records fall. */
    static final int PARTS = 256;

    private static final int FIRST_RECORDS = 256;
    private static final int RECORDS_READ_AT_ONCE = 256;

    /** 16 MiB: enough for a part of a hundred million marks. */
    private static final int WORDS_SORTED_AT_ONCE = 1 << 21;

    /** Many times what a run has of a part, unless most records have one key. */
    private static final int MOST_UNSORTED = 1 << 13;

    private final int width;
    private final Spill spill;
    private final long wordsSortedAtOnce;
    private final int mostUnsorted;
    private final List<PartedRun> runs = new ArrayList<>();

    private RecordRuns(int width, Spill spill, long wordsSortedAtOnce, int mostUnsorted) {
        this.width = width;
        this.spill = spill;
        this.wordsSortedAtOnce = wordsSortedAtOnce;
        this.mostUnsorted = mostUnsorted;
    }

    /**
     * Records that are read part by part, and therefore sorted when they are read, if at all.
     *
     * @param width words of a record, at least 1; the first three decide the order
     */
    static RecordRuns byPart(int width, Spill spill) {
        return byPart(width, spill, WORDS_SORTED_AT_ONCE, MOST_UNSORTED);
    }

    /**
     * @param wordsSortedAtOnce the most words of a part that are sorted in memory; beyond that its runs are merged
     * @param mostUnsorted the most records of a part that a run has as they came; more are sorted when they are written, so that
     *     merging need not hold them all
     */
    static RecordRuns byPart(int width, Spill spill, long wordsSortedAtOnce, int mostUnsorted) {
        return new RecordRuns(width, spill, wordsSortedAtOnce, mostUnsorted);
    }

    /** Records that may be read from anywhere on, and therefore are sorted when they are written; else as {@link #byPart}. */
    static RecordRuns sorted(int width, Spill spill) {
        return new RecordRuns(width, spill, 0, 0);
    }

    Writer writer() {
        return new Writer();
    }

    /** The records of {@code part}, 0 to {@link #PARTS} − 1, in order. Any part at any time, on any thread. */
    Merge merge(int part) {
        List<Slice> slices = slices(part);
        long records = 0;
        for (Slice slice : slices) {
            records += slice.records();
        }
        List<Cursor> cursors = new ArrayList<>();
        if (records * width <= wordsSortedAtOnce) {
            if (records > 0) {
                cursors.add(sorted(slices, (int) records));
            }
        } else {
            for (Slice slice : slices) {
                cursors.add(
                        slice.records() > mostUnsorted ? slice.cursor(width) : sorted(List.of(slice), slice.records()));
            }
        }
        return new Merge(cursors);
    }

    /** Gives the records of {@code part} to {@code reader} as they came. Any part at any time, on any thread. */
    void read(int part, RecordReader reader) {
        long[] words = new long[0];
        for (Slice slice : slices(part)) {
            int length = slice.records() * width;
            words = words.length < length ? new long[length] : words;
            slice.run.read(slice.from * width, words, length);
            for (int at = 0; at < length; at += width) {
                reader.take(words, at);
            }
        }
    }

    /** Takes a record: its words begin at {@code at}. */
    interface RecordReader {
        void take(long[] words, int at);
    }

    /** The records whose first word, without its sign, is {@code least} or more, in order; only of {@link #sorted} ones. */
    synchronized Merge mergeFrom(long least) {
        List<Cursor> cursors = new ArrayList<>();
        for (PartedRun run : runs) {
            int from = firstFrom(run, least);
            if (from < run.starts[PARTS]) {
                cursors.add(new Slice(run.run, from, run.starts[PARTS]).cursor(width));
            }
        }
        return new Merge(cursors);
    }

    private synchronized List<Slice> slices(int part) {
        List<Slice> slices = new ArrayList<>();
        for (PartedRun run : runs) {
            if (run.starts[part] < run.starts[part + 1]) {
                slices.add(new Slice(run.run, run.starts[part], run.starts[part + 1]));
            }
        }
        return slices;
    }

    /** The records of some slices sorted together, so that no queue of the runs has to be kept in order for every record. */
    private Cursor sorted(List<Slice> slices, int records) {
        long[] words = new long[records * width];
        long[] read = new long[0];
        int filled = 0;
        for (Slice slice : slices) {
            int length = slice.records() * width;
            read = read.length < length ? new long[length] : read;
            slice.run.read(slice.from * width, read, length);
            System.arraycopy(read, 0, words, filled, length);
            filled += length;
        }
        new RecordSort(width).sort(words, 0, records);
        Spill.Run all = (from, into, count) -> System.arraycopy(words, from, into, 0, count);
        return new Slice(all, 0, records).cursor(width);
    }

    private int firstFrom(PartedRun run, long least) {
        long[] word = new long[1];
        int low = 0;
        int high = run.starts[PARTS];
        while (low < high) {
            int middle = (low + high) >>> 1;
            run.run.read(middle * width, word, 1);
            if (Long.compareUnsigned(word[0], least) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int part(long word) {
        return (int) (word >>> 56);
    }

    private synchronized void add(PartedRun run) {
        runs.add(run);
    }

    /** @param starts record {@code starts[p]} is the first of part p; the last element is the number of records */
    @SuppressWarnings("ArrayRecordComponent") // private, compared by nobody
    private record PartedRun(Spill.Run run, int[] starts) {}

    /** Records {@code from} to before {@code to} of a run. */
    private record Slice(Spill.Run run, int from, int to) {

        int records() {
            return to - from;
        }

        Cursor cursor(int width) {
            return new Cursor(width, run, from, to);
        }
    }

    /** Collects the records of one thread. */
    final class Writer {
        private final RecordSort sort = new RecordSort(width);
        private final int mostRecords = Math.max(1, spill.longestRun() / width);
        private long[] words = new long[width * Math.min(mostRecords, FIRST_RECORDS)];
        private long[] parted = new long[0];
        private int used;

        /** Adds the record in the first words of {@code record}. */
        void add(long[] record) {
            if (used == words.length) {
                makeRoom();
            }
            for (int i = 0; i < width; i++) {
                words[used + i] = record[i];
            }
            used += width;
        }

        /** Writes what is left; nothing may be added afterwards. */
        void close() {
            writeRun();
            words = new long[0];
            parted = new long[0];
        }

        private void makeRoom() {
            int records = words.length / width;
            if (records < mostRecords) {
                words = Arrays.copyOf(words, width * Math.min(mostRecords, 2 * records));
            } else {
                writeRun();
            }
        }

        private void writeRun() {
            if (used == 0) {
                return;
            }
            int[] starts = starts();
            distribute(starts);
            for (int part = 0; part < PARTS; part++) {
                if (starts[part + 1] - starts[part] > mostUnsorted) {
                    sort.sort(parted, starts[part], starts[part + 1]);
                }
            }
            RecordRuns.this.add(new PartedRun(spill.keep(parted, used), starts));
            used = 0;
        }

        private int[] starts() {
            int[] starts = new int[PARTS + 1];
            for (int at = 0; at < used; at += width) {
                starts[part(words[at]) + 1]++;
            }
            for (int part = 0; part < PARTS; part++) {
                starts[part + 1] += starts[part];
            }
            return starts;
        }

        private void distribute(int[] starts) {
            parted = parted.length < used ? new long[words.length] : parted;
            int[] next = starts.clone();
            for (int at = 0; at < used; at += width) {
                int to = next[part(words[at])]++ * width;
                for (int i = 0; i < width; i++) {
                    parted[to + i] = words[at + i];
                }
            }
        }
    }

    /** Walks through records in order. Not thread-safe. */
    static final class Merge {
        private final PriorityQueue<Cursor> queue = new PriorityQueue<>();
        private @Nullable Cursor at;

        private Merge(List<Cursor> cursors) {
            queue.addAll(cursors);
        }

        /** Goes to the next record; false if there is none. */
        boolean next() {
            Cursor last = at;
            if (last != null && last.advance()) {
                Cursor rival = queue.peek();
                if (rival == null || last.compareTo(rival) <= 0) {
                    return true;
                }
                queue.add(last);
            }
            at = queue.poll();
            return at != null;
        }

        /** Word {@code index} of the record. */
        long word(int index) {
            Cursor cursor = at;
            if (cursor == null) {
                throw new IllegalStateException("there is no record here");
            }
            return cursor.buffer[cursor.offset + index];
        }
    }

    /** A place in a run. */
    private static final class Cursor implements Comparable<Cursor> {
        private final int width;
        private final Spill.Run run;
        private final long[] buffer;
        private int nextRecord;
        private final int endRecord;
        private int offset;
        private int filled;

        /** The first word of the record, which decides nearly always, as an unsigned number. */
        private long head;

        private Cursor(int width, Spill.Run run, int fromRecord, int endRecord) {
            this.width = width;
            this.run = run;
            this.nextRecord = fromRecord;
            this.endRecord = endRecord;
            this.buffer = new long[width * Math.min(RECORDS_READ_AT_ONCE, endRecord - fromRecord)];
            fill();
        }

        private void fill() {
            int records = Math.min(buffer.length / width, endRecord - nextRecord);
            run.read(nextRecord * width, buffer, records * width);
            nextRecord += records;
            filled = records * width;
            offset = 0;
            head = buffer[0];
        }

        private boolean advance() {
            offset += width;
            if (offset < filled) {
                head = buffer[offset];
                return true;
            }
            if (nextRecord == endRecord) {
                return false;
            }
            fill();
            return true;
        }

        @Override
        public int compareTo(Cursor other) {
            int order = Long.compareUnsigned(head, other.head);
            return order != 0 ? order : RecordSort.compare(buffer, offset, other.buffer, other.offset, width);
        }
    }
}
