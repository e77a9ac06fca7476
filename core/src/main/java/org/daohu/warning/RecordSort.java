package org.daohu.warning;

/**
 * Sorts records of a fixed number of words by their first three words (fewer if they have fewer), each as an unsigned number,
 * in place: by one byte after the other, and the rest, few as they are, by insertion. Not thread-safe.
 */
final class RecordSort {

    private static final int FEW = 24;
    private static final int BYTES = 8;
    private static final int BUCKETS = 256;
    private static final int SORT_WORDS = 3;

    private final int width;
    private final int sortBytes;
    private final long[] held;

    RecordSort(int width) {
        this.width = width;
        this.sortBytes = Math.min(width, SORT_WORDS) * BYTES;
        this.held = new long[width];
    }

    /** Sorts records {@code from} to before {@code to} of {@code words}. */
    void sort(long[] words, int from, int to) {
        sort(words, from, to, 0);
    }

    /** Compares a record of {@code left} with one of {@code right}, both given by the index of their first word. */
    static int compare(long[] left, int leftAt, long[] right, int rightAt, int width) {
        int last = Math.min(width, SORT_WORDS);
        for (int i = 0; i < last; i++) {
            int order = Long.compareUnsigned(left[leftAt + i], right[rightAt + i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void sort(long[] words, int from, int to, int firstByte) {
        int index = firstByte;
        while (to - from > FEW && index < sortBytes) {
            int[] ends = new int[BUCKETS];
            for (int i = from; i < to; i++) {
                ends[bucket(words, i, index)]++;
            }
            if (ends[bucket(words, from, index)] == to - from) {
                index++;
                continue;
            }
            distribute(words, from, ends, index);
            int start = from;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                if (ends[bucket] - start > 1) {
                    sort(words, start, ends[bucket], index + 1);
                }
                start = ends[bucket];
            }
            return;
        }
        if (index < sortBytes) {
            insert(words, from, to);
        }
    }

    /** Puts each record into its bucket, walking the cycles; {@code counts} become the buckets' ends. */
    private void distribute(long[] words, int from, int[] counts, int index) {
        int[] next = new int[BUCKETS];
        int end = from;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            next[bucket] = end;
            end += counts[bucket];
            counts[bucket] = end;
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            while (next[bucket] < counts[bucket]) {
                int home = bucket(words, next[bucket], index);
                if (home == bucket) {
                    next[bucket]++;
                } else {
                    swap(words, next[bucket], next[home]++);
                }
            }
        }
    }

    private int bucket(long[] words, int record, int index) {
        return (int) (words[record * width + (index >>> 3)] >>> (56 - ((index & 7) << 3))) & (BUCKETS - 1);
    }

    private void insert(long[] words, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int at = i;
            while (at > from && compare(words, (at - 1) * width, words, i * width, width) > 0) {
                at--;
            }
            if (at < i) {
                System.arraycopy(words, i * width, held, 0, width);
                System.arraycopy(words, at * width, words, (at + 1) * width, (i - at) * width);
                System.arraycopy(held, 0, words, at * width, width);
            }
        }
    }

    /** Word by word: so few are not worth the call of a copying routine. */
    private void swap(long[] words, int left, int right) {
        int leftAt = left * width;
        int rightAt = right * width;
        for (int i = 0; i < width; i++) {
            long word = words[leftAt + i];
            words[leftAt + i] = words[rightAt + i];
            words[rightAt + i] = word;
        }
    }
}
