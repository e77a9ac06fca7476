package org.daohu.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Keys that were seen, as {@link KeyDigest} makes them. Registers mostly come in the order of their keys, so a key above all
 * before it is only written down, in 16 bytes; others go to a hash table, in about 30. Used by one thread.
 */
final class KeySet {

    private static final int RUN_KEYS = 1 << 14;
    private static final int PARTS = 1 << 6;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** Keys that rise, in arrays of {@link #RUN_KEYS}, two words each. */
    private final List<long[]> rising = new ArrayList<>();

    private long[] lastRun = new long[0];
    private int inLastRun = RUN_KEYS;
    private long highest;
    private long highestLow;

    /** By the hash's highest bits, so that no more than one part at a time is copied when it grows. */
    private final Part[] parts = new Part[PARTS];
    /** Where a key lies changes nothing but the time; so nobody can make a file whose keys all lie together. */
    private final long salt = ThreadLocalRandom.current().nextLong();

    KeySet() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Adds the key of two words, not both zero; says whether it is new. */
    boolean add(long high, long low) {
        if (compare(high, low, highest, highestLow) > 0) {
            append(high, low);
            return true;
        }
        if (isAmongRising(high, low)) {
            return false;
        }
        long hash = hash(high, low);
        return parts[(int) (hash >>> (Long.SIZE - 6))].add(high, low, hash);
    }

    private void append(long high, long low) {
        if (inLastRun == RUN_KEYS) {
            lastRun = new long[2 * RUN_KEYS];
            rising.add(lastRun);
            inLastRun = 0;
        }
        lastRun[2 * inLastRun] = high;
        lastRun[2 * inLastRun + 1] = low;
        inLastRun++;
        highest = high;
        highestLow = low;
    }

    private boolean isAmongRising(long high, long low) {
        long from = 0;
        long to = (rising.size() - 1L) * RUN_KEYS + inLastRun;
        while (from < to) {
            long middle = (from + to) >>> 1;
            long[] run = rising.get((int) (middle / RUN_KEYS));
            int at = (int) (middle % RUN_KEYS) * 2;
            int order = compare(run[at], run[at + 1], high, low);
            if (order == 0) {
                return true;
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return false;
    }

    private static int compare(long high, long low, long otherHigh, long otherLow) {
        int byHigh = Long.compareUnsigned(high, otherHigh);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, otherLow);
    }

    private long hash(long high, long low) {
        long hash = (high ^ salt) * SPREAD;
        hash = (hash ^ hash >>> 32 ^ low) * SPREAD;
        return hash ^ hash >>> 29;
    }

    /** Two words a key; two zero words are a free place. */
    private final class Part {
        private long[] table = new long[1 << 5];
        private int size;

        boolean add(long high, long low, long hash) {
            boolean added = put(table, high, low, hash);
            if (added && ++size * 8L > table.length * 3L) {
                grow();
            }
            return added;
        }

        private void grow() {
            long[] larger = new long[Math.multiplyExact(table.length, 2)];
            for (int i = 0; i < table.length; i += 2) {
                if ((table[i] | table[i + 1]) != 0) {
                    put(larger, table[i], table[i + 1], hash(table[i], table[i + 1]));
                }
            }
            table = larger;
        }
    }

    private static boolean put(long[] table, long high, long low, long hash) {
        int mask = table.length - 1;
        int at = (int) hash << 1 & mask;
        while ((table[at] | table[at + 1]) != 0) {
            if (table[at] == high && table[at + 1] == low) {
                return false;
            }
            at = at + 2 & mask;
        }
        table[at] = high;
        table[at + 1] = low;
        return true;
    }
}
