package org.daohu.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Keys that were seen, millions of them in 16 bytes each: of a key only the first 128 bits of its SHA-256 are kept, which
 * two different keys do not share. Used by one thread.
 */
final class KeySet {

    private final MessageDigest digest;
    /** Two words a key; two zero words are a free place. */
    private long[] table = new long[1 << 11];

    private int size;

    KeySet() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Adds {@code key}; says whether it is new. */
    boolean add(String key) {
        byte[] hash = digest.digest(key.getBytes(StandardCharsets.UTF_8));
        boolean added = put(table, word(hash, 0), word(hash, Long.BYTES));
        if (added && ++size * 4 > table.length) {
            grow();
        }
        return added;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(table.length, 2)];
        for (int i = 0; i < table.length; i += 2) {
            if ((table[i] | table[i + 1]) != 0) {
                put(larger, table[i], table[i + 1]);
            }
        }
        table = larger;
    }

    private static boolean put(long[] table, long high, long low) {
        int mask = table.length - 1;
        int at = (int) high << 1 & mask;
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

    private static long word(byte[] hash, int from) {
        return ByteBuffer.wrap(hash, from, Long.BYTES).getLong();
    }
}
