package org.daohu.warning;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;

/**
 * 明细标记 – what a list row leaves behind for a comparison with others: the 128-bit digest of a key and a few numbers. Of two
 * rows with the same key, texts and numbers were written in the same order. Nothing personal is kept. Not thread-safe.
 */
public final class RowMark {

    /** Words of a mark without its numbers: two of the key's digest, and the place. */
    static final int WORDS = 3;

    private static final HashFunction HASH = Hashing.murmur3_128();
    private static final int MOST_NUMBERS = 8;

    private Hasher hasher = HASH.newHasher();
    private final byte[] digest = new byte[16];
    private final long[] numbers = new long[MOST_NUMBERS];
    private int count;

    RowMark() {}

    void clear() {
        hasher = HASH.newHasher();
        count = 0;
    }

    /** Adds a text to the key; it is compared as it is, so it should be folded. */
    public RowMark key(CharSequence text) {
        hasher.putInt(text.length()).putUnencodedChars(text);
        return this;
    }

    /** Adds a number to the key. */
    public RowMark key(long number) {
        hasher.putLong(number);
        return this;
    }

    /** Adds a number that the comparison needs. @throws IllegalStateException if there are eight already */
    public RowMark number(long value) {
        if (count == MOST_NUMBERS) {
            throw new IllegalStateException("a mark carries at most " + MOST_NUMBERS + " numbers");
        }
        numbers[count++] = value;
        return this;
    }

    int count() {
        return count;
    }

    /** Writes digest, {@code place} and numbers to {@code words}. */
    void writeTo(long[] words, long place) {
        hasher.hash().writeBytesTo(digest, 0, digest.length);
        words[0] = eightBytes(0);
        words[1] = eightBytes(8);
        words[2] = place;
        System.arraycopy(numbers, 0, words, WORDS, count);
    }

    private long eightBytes(int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = (value << 8) | (digest[i] & 0xff);
        }
        return value;
    }
}
