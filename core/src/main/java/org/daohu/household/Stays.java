package org.daohu.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of first day in and first day out that entries have, each once and numbered from 0: registers are made in
 * campaigns, so a nation has some thousands of them. A pair is a long, epoch days as its halves. Not thread-safe.
 */
final class Stays {

    /** The first day out of somebody who is still in. */
    static final int OPEN = Integer.MAX_VALUE;

    private long[] pairs = new long[16];
    private int size;

    /** Open addressing: number + 1, or 0 while it is free. */
    private int[] slots = new int[32];

    private @Nullable LocalDate lastJoined;
    private @Nullable LocalDate lastLeft;
    private int lastNumber;

    /**
     * The number of the pair.
     *
     * @throws ArithmeticException if a date is more than five million years away
     */
    int number(LocalDate joined, @Nullable LocalDate left) {
        // Neighbours often joined on the same day.
        if (!joined.equals(lastJoined) || !Objects.equals(left, lastLeft)) {
            lastNumber = number(pair(day(joined), left == null ? OPEN : day(left)));
            lastJoined = joined;
            lastLeft = left;
        }
        return lastNumber;
    }

    int number(long pair) {
        int slot = slot(pair);
        if (slots[slot] == 0) {
            if (size == pairs.length) {
                grow();
                slot = slot(pair);
            }
            pairs[size++] = pair;
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    int size() {
        return size;
    }

    long pair(int number) {
        return pairs[number];
    }

    /** The pairs, by number. */
    BitColumn column() {
        BitColumn column = BitColumn.ofZeroes(Long.SIZE, size);
        for (int i = 0; i < size; i++) {
            column.set(i, pairs[i]);
        }
        return column;
    }

    static int joined(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    static int left(long pair) {
        return (int) pair;
    }

    private static long pair(int joined, int left) {
        return (long) joined << Integer.SIZE | (left & 0xffffffffL);
    }

    private static int day(LocalDate date) {
        int day = Math.toIntExact(date.toEpochDay());
        if (day == OPEN) {
            throw new ArithmeticException("a date out of range");
        }
        return day;
    }

    private int slot(long pair) {
        int mask = slots.length - 1;
        long mixed = (pair ^ pair >>> Integer.SIZE) * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> Integer.SIZE) & mask;
        while (slots[slot] != 0 && pairs[slots[slot] - 1] != pair) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, 2 * size);
        slots = new int[4 * size];
        for (int i = 0; i < size; i++) {
            slots[slot(pairs[i])] = i + 1;
        }
    }
}
