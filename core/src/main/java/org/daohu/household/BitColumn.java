package org.daohu.household;

/**
 * Many numbers of the same few bits, side by side in 64-bit words. Thread-safe to read once it is filled and published
 * safely; while it is filled, threads that set numbers at distances of 64 do not disturb each other.
 */
final class BitColumn {

    /** At an index that is a multiple of it a word begins, whatever the width. */
    static final int ALIGNED = 64;

    private static final int WORD_SHIFT = 6;

    private final long[] words;
    private final int width;
    private final long mask;

    /** @param words the numbers as another column {@linkplain #words has} them, not copied */
    BitColumn(int width, long[] words) {
        this.words = words;
        this.width = width;
        this.mask = -1L >>> (Long.SIZE - width);
    }

    /** {@code size} zeroes of {@code width} bits, 1 to 64. */
    static BitColumn ofZeroes(int width, long size) {
        return new BitColumn(width, new long[wordsOf(width, size)]);
    }

    /** How many words a column takes: one more than it fills, so that a number and the word behind it can always be read. */
    static int wordsOf(int width, long size) {
        long bits = Math.multiplyExact(size, (long) width);
        return Math.toIntExact(((bits + Long.SIZE - 1) >>> WORD_SHIFT) + 1);
    }

    /** The bits that a number up to {@code greatest} takes, at least one. */
    static int widthOf(long greatest) {
        return Long.SIZE - Long.numberOfLeadingZeros(greatest | 1);
    }

    long get(long index) {
        long bit = index * width;
        int word = (int) (bit >>> WORD_SHIFT);
        int shift = (int) bit & (Long.SIZE - 1);
        // Two shifts, since a shift by 64 would not shift at all.
        return (words[word] >>> shift | words[word + 1] << 1 << (Long.SIZE - 1 - shift)) & mask;
    }

    /** Sets what is zero so far; {@code value} has no bits beyond the width. */
    void set(long index, long value) {
        long bit = index * width;
        int word = (int) (bit >>> WORD_SHIFT);
        int shift = (int) bit & (Long.SIZE - 1);
        words[word] |= value << shift;
        if (shift + width > Long.SIZE) {
            words[word + 1] |= value >>> (Long.SIZE - shift);
        }
    }

    int width() {
        return width;
    }

    long[] words() {
        return words;
    }
}
