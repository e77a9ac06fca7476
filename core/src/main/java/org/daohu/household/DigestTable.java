package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * Stretches of days by person, without the persons: each is a {@link PersonDigest} of a number. Some 20 bytes an entry.
 *
 * <p>Entries are added, then {@link #sort} is called once, then it is read. Safe to read from any thread afterwards if it is
 * published safely.
 */
final class DigestTable {

    /** First day of an entry that has none. */
    static final int SINCE_EVER = Integer.MIN_VALUE;

    /** First day after an entry that has none. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final int PAGE_BITS = 12;
    private static final int PAGE_MASK = (1 << PAGE_BITS) - 1;

    // The cells of an entry. The digest takes two.
    private static final int DIGEST = 0;
    private static final int FROM = 2;
    private static final int TO = 3;
    private static final int ROW = 4;
    private static final int CELLS = 5;

    private static final int BUCKET_BITS = 16;
    private static final int SMALL = 16;

    private int[][] pages = new int[4][];
    private int size;
    private int[] buckets = {};

    /** An entry as it comes back. */
    record Entry(int from, int to, int row) {}

    /** @throws IllegalStateException if there are two thousand million entries */
    void add(long digest, int from, int to, int row) {
        if (size == Integer.MAX_VALUE - PAGE_MASK) {
            throw new IllegalStateException("more entries than a table of digests holds");
        }
        if ((size & PAGE_MASK) == 0) {
            int page = size >>> PAGE_BITS;
            if (page == pages.length) {
                pages = Arrays.copyOf(pages, 2 * page);
            }
            pages[page] = new int[CELLS << PAGE_BITS];
        }
        int at = size++;
        set(at, DIGEST, (int) (digest >> Integer.SIZE));
        set(at, DIGEST + 1, (int) digest);
        set(at, FROM, from);
        set(at, TO, to);
        set(at, ROW, row);
    }

    /** Makes the table readable. */
    void sort() {
        sort(0, size - 1, new int[CELLS]);
        buckets = new int[(1 << BUCKET_BITS) + 1];
        for (int at = 0; at < size; at++) {
            buckets[bucket(get(at, DIGEST)) + 1]++;
        }
        for (int i = 1; i < buckets.length; i++) {
            buckets[i] += buckets[i - 1];
        }
    }

    /** The entries of this digest, by first day, then by the day after, then by row; empty if there are none. */
    ImmutableList<Entry> find(long digest) {
        if (size == 0) {
            return ImmutableList.of();
        }
        int bucket = bucket((int) (digest >> Integer.SIZE));
        int low = buckets[bucket];
        int high = buckets[bucket + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compareDigest(middle, digest) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        ImmutableList.Builder<Entry> found = ImmutableList.builder();
        for (int at = low; at < size && compareDigest(at, digest) == 0; at++) {
            found.add(new Entry(get(at, FROM), get(at, TO), get(at, ROW)));
        }
        return found.build();
    }

    int size() {
        return size;
    }

    private static int bucket(int first) {
        return (first ^ Integer.MIN_VALUE) >>> (Integer.SIZE - BUCKET_BITS);
    }

    private int compareDigest(int at, long digest) {
        int order = Integer.compare(get(at, DIGEST), (int) (digest >> Integer.SIZE));
        return order == 0 ? Integer.compare(get(at, DIGEST + 1), (int) digest) : order;
    }

    /** Quicksort in place: digests are spread evenly, and the row makes nearly every entry different. */
    private void sort(int from, int to, int[] pivot) {
        int low = from;
        int high = to;
        while (high - low >= SMALL) {
            read((low + high) >>> 1, pivot);
            int left = low;
            int right = high;
            while (left <= right) {
                while (compare(left, pivot) < 0) {
                    left++;
                }
                while (compare(right, pivot) > 0) {
                    right--;
                }
                if (left <= right) {
                    swap(left++, right--);
                }
            }
            if (right - low < high - left) {
                sort(low, right, pivot);
                low = left;
            } else {
                sort(left, high, pivot);
                high = right;
            }
        }
        for (int next = low + 1; next <= high; next++) {
            read(next, pivot);
            int at = next;
            while (at > low && compare(at - 1, pivot) > 0) {
                swap(at - 1, at);
                at--;
            }
        }
    }

    private int compare(int at, int[] cells) {
        int[] page = pages[at >>> PAGE_BITS];
        int start = (at & PAGE_MASK) * CELLS;
        for (int cell = 0; cell < CELLS; cell++) {
            int order = Integer.compare(page[start + cell], cells[cell]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private void read(int at, int[] cells) {
        System.arraycopy(pages[at >>> PAGE_BITS], (at & PAGE_MASK) * CELLS, cells, 0, CELLS);
    }

    private void swap(int one, int other) {
        int[] pageOne = pages[one >>> PAGE_BITS];
        int[] pageOther = pages[other >>> PAGE_BITS];
        int startOne = (one & PAGE_MASK) * CELLS;
        int startOther = (other & PAGE_MASK) * CELLS;
        for (int cell = 0; cell < CELLS; cell++) {
            int kept = pageOne[startOne + cell];
            pageOne[startOne + cell] = pageOther[startOther + cell];
            pageOther[startOther + cell] = kept;
        }
    }

    private int get(int at, int cell) {
        return pages[at >>> PAGE_BITS][(at & PAGE_MASK) * CELLS + cell];
    }

    private void set(int at, int cell, int value) {
        pages[at >>> PAGE_BITS][(at & PAGE_MASK) * CELLS + cell] = value;
    }
}
