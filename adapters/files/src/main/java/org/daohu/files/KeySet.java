package org.daohu.files;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Keys that were seen, as {@link KeyDigest} makes them: some 25 bytes each for millions of them. Used by one thread.
 */
final class KeySet {

    private static final int PARTS = 1 << 6;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    /** By the hash's highest bits, so that no more than one part at a time is copied when it grows. */
    private final Part[] parts = new Part[PARTS];
    /** Where a key lies changes nothing but the time; nobody can make a file whose keys all lie together. */
    private final long salt = ThreadLocalRandom.current().nextLong();

    KeySet() {
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    /** Adds the key of two words, not both zero; says whether it is new. */
    boolean add(long high, long low) {
        long hash = hash(high, low);
        return parts[(int) (hash >>> Long.SIZE - 6)].add(high, low, hash);
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
