package org.daohu.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Records of a fixed number of words that several threads write and that are read back sorted, part by part: sorted runs in
 * a {@link Spill}, merged when they are read. Which record stood in which run does not show. A part holds the records with the
 * same top byte of their first word. Thread-safe; each {@link Writer} is for one thread, and is closed before the first
 * {@link #merge}.
 */
final class RecordRuns {

    /** Into how many parts the records fall. */
    static final int PARTS = 256;

    private static final int FIRST_RECORDS = 256;
    private static final int RECORDS_READ_AT_ONCE = 256;

    /** 16 MiB: enough for a part of a hundred million marks. */
    private static final int WORDS_SORTED_AT_ONCE = 1 << 21;

    private final int width;
    private final Spill spill;
    private final long wordsSortedAtOnce;
    private final List<SortedRun> runs = new ArrayList<>();

    /** @param width words of a record, at least 1; the first three decide the order */
    RecordRuns(int width, Spill spill) {
        this(width, spill, WORDS_SORTED_AT_ONCE);
    }

    /** @param wordsSortedAtOnce the most words of a part that are sorted in memory; beyond that its runs are merged */
    RecordRuns(int width, Spill spill, long wordsSortedAtOnce) {
        this.width = width;
        this.spill = spill;
        this.wordsSortedAtOnce = wordsSortedAtOnce;
    }

    Writer writer() {
        return new Writer();
    }

    /** The records of {@code part}, 0 to {@link #PARTS} − 1, in order. Any part at any time, on any thread. */
    Merge merge(int part) {
        return merge(part, part + 1);
    }

    /** All records, in order. */
    Merge mergeAll() {
        return merge(0, PARTS);
    }

    /** The records whose first word, without its sign, is {@code least} or more, in order. */
    synchronized Merge mergeFrom(long least) {
        List<Cursor> cursors = new ArrayList<>();
        for (SortedRun run : runs) {
            int from = firstFrom(run, least);
            if (from < run.ends[PARTS]) {
                cursors.add(new Cursor(width, run.run, from, run.ends[PARTS]));
            }
        }
        return new Merge(cursors);
    }

    private Merge merge(int fromPart, int toPart) {
        List<SortedRun> some = new ArrayList<>();
        long records = 0;
        synchronized (this) {
            for (SortedRun run : runs) {
                int count = run.ends[toPart] - run.ends[fromPart];
                if (count > 0) {
                    some.add(run);
                    records += count;
                }
            }
        }
        List<Cursor> cursors = new ArrayList<>();
        if (some.size() > 1 && records * width <= wordsSortedAtOnce) {
            cursors.add(sorted(some, fromPart, toPart, (int) records));
        } else {
            for (SortedRun run : some) {
                cursors.add(new Cursor(width, run.run, run.ends[fromPart], run.ends[toPart]));
            }
        }
        return new Merge(cursors);
    }

    /** The records of several runs sorted anew, so that no queue of the runs has to be kept in order for every record. */
    private Cursor sorted(List<SortedRun> some, int fromPart, int toPart, int records) {
        long[] words = new long[records * width];
        int filled = 0;
        for (SortedRun run : some) {
            int count = (run.ends[toPart] - run.ends[fromPart]) * width;
            long[] part = new long[count];
            run.run.read(run.ends[fromPart] * width, part, count);
            System.arraycopy(part, 0, words, filled, count);
            filled += count;
        }
        new RecordSort(width).sort(words, records);
        return new Cursor(width, (from, into, count) -> System.arraycopy(words, from, into, 0, count), 0, records);
    }

    private int firstFrom(SortedRun run, long least) {
        long[] word = new long[1];
        int low = 0;
        int high = run.ends[PARTS];
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

    private synchronized void add(SortedRun run) {
        runs.add(run);
    }

    /** @param ends record {@code ends[p]} is the first of part p; the last element is the number of records */
    @SuppressWarnings("ArrayRecordComponent") // private, compared by nobody
    private record SortedRun(Spill.Run run, int[] ends) {}

    /** Collects the records of one thread. */
    final class Writer {
        private final RecordSort sort = new RecordSort(width);
        private final int mostRecords = Math.max(1, spill.longestRun() / width);
        private long[] words = new long[width * Math.min(mostRecords, FIRST_RECORDS)];
        private int used;

        /** Adds the record in the first words of {@code record}. */
        void add(long[] record) {
            if (used == words.length) {
                makeRoom();
            }
            System.arraycopy(record, 0, words, used, width);
            used += width;
        }

        /** Writes what is left; nothing may be added afterwards. */
        void close() {
            writeRun();
            words = new long[0];
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
            int count = used / width;
            sort.sort(words, count);
            int[] ends = new int[PARTS + 1];
            int record = 0;
            for (int part = 0; part < PARTS; part++) {
                ends[part] = record;
                while (record < count && (int) (words[record * width] >>> 56) == part) {
                    record++;
                }
            }
            ends[PARTS] = count;
            add(new SortedRun(spill.keep(words, used), ends));
            used = 0;
        }

        private void add(SortedRun run) {
            RecordRuns.this.add(run);
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
