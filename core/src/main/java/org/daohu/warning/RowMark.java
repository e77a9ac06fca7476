package org.daohu.warning;

/**
 * 明细标记 – what a list row leaves behind for a comparison with others: the 128-bit digest of a key and a few numbers. Of two
 * rows with the same key, texts and numbers were written in the same order. Nothing personal is kept. Not thread-safe.
 */
public final class RowMark {

    /** Words of a mark without its numbers: two of the key's digest, and the place. */
    static final int WORDS = 3;

    /** The most numbers of a mark. */
    static final int MOST_NUMBERS = 8;

    private static final int CHARACTERS_A_WORD = Long.BYTES / Character.BYTES;

    /** Whole words, and enough for most keys at once. */
    private static final int BUFFERED = 8 * CHARACTERS_A_WORD;

    // Odd constants without pattern: the fractions of the golden ratio and of roots of primes.
    private static final long FIRST = 0x9e3779b97f4a7c15L;
    private static final long SECOND = 0xbb67ae8584caa73bL;
    private static final long THIRD = 0x3c6ef372fe94f82bL;
    private static final long FOURTH = 0xa54ff53a5f1d36f1L;

    private final long[] numbers = new long[MOST_NUMBERS];
    private final char[] buffer = new char[BUFFERED];
    private long high = FIRST;
    private long low = SECOND;
    private int count;
    private boolean compared;

    RowMark() {}

    /** @param nextCompared whether the next mark will be compared with others */
    void clear(boolean nextCompared) {
        compared = nextCompared;
        high = FIRST;
        low = SECOND;
        count = 0;
    }

    /** Adds a text to the key; it is compared as it is, so it should be folded. */
    public RowMark key(CharSequence text) {
        String characters = text.toString();
        int length = characters.length();
        add(length);
        for (int from = 0; from < length; from += BUFFERED) {
            int count = Math.min(BUFFERED, length - from);
            characters.getChars(from, from + count, buffer, 0);
            addBuffered(count);
        }
        return this;
    }

    /** Adds a number to the key. */
    public RowMark key(long number) {
        add(number);
        return this;
    }

    /**
     * Whether the mark will be compared with others. Where it is not, groups are only counted and numbers are dropped, so that a
     * grouping need not find them.
     */
    public boolean isCompared() {
        return compared;
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

    /** Writes digest, {@code place} and the first {@code kept} numbers to {@code words}. */
    void writeTo(long[] words, long place, int kept) {
        words[0] = spread(high + low);
        words[1] = spread(low);
        words[2] = place;
        System.arraycopy(numbers, 0, words, WORDS, kept);
    }

    /** Four characters a word. */
    private void addBuffered(int count) {
        int at = 0;
        for (; at + CHARACTERS_A_WORD <= count; at += CHARACTERS_A_WORD) {
            add((long) buffer[at] << 48 | (long) buffer[at + 1] << 32 | (long) buffer[at + 2] << 16 | buffer[at + 3]);
        }
        if (at < count) {
            long word = 0;
            for (; at < count; at++) {
                word = word << Character.SIZE | buffer[at];
            }
            add(word);
        }
    }

    /** Both halves take in the whole word, each multiplied and turned in its own way, and each the other half. */
    private void add(long word) {
        high = (Long.rotateLeft(high ^ word * FIRST, 31) + low) * THIRD;
        low = (Long.rotateLeft(low ^ Long.rotateLeft(word, 32) * SECOND, 29) ^ high) * FOURTH;
    }

    /** Every bit changes every other with even chance. */
    private static long spread(long value) {
        long mixed = (value ^ value >>> 32) * 0xd6e8feb86659fd93L;
        mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
        return mixed ^ mixed >>> 32;
    }
}
