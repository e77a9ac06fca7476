package org.daohu.files;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Which rows of a file are wanted, by the number that a spreadsheet shows. Asked with rising numbers, by one thread. */
final class WantedRows {

    /** All rows. */
    static final WantedRows ALL = new WantedRows(LongStream.empty().iterator(), true);

    private final PrimitiveIterator.OfLong numbers;
    private final boolean all;
    /** The next row wanted, or -1 if there is none. */
    private long next;

    private WantedRows(PrimitiveIterator.OfLong numbers, boolean all) {
        this.numbers = numbers;
        this.all = all;
        this.next = -1;
    }

    /**
     * The data rows {@code numbers}, counted from 1 behind the header, rising.
     */
    static WantedRows ofData(PrimitiveIterator.OfLong numbers) {
        WantedRows wanted = new WantedRows(numbers, false);
        wanted.advance(1);
        return wanted;
    }

    /** Whether a row is wanted behind those asked for. */
    boolean hasMore() {
        return all || next >= 0;
    }

    /** Whether {@code row} is wanted. */
    boolean has(long row) {
        while (next >= 0 && next < row) {
            advance(next);
        }
        if (next == row) {
            advance(next);
            return true;
        }
        return all;
    }

    /** The rows wanted before {@code row}, or null if that is all of them. */
    long @Nullable [] before(long row) {
        if (all) {
            return null;
        }
        long[] some = new long[16];
        int count = 0;
        while (next >= 0 && next < row) {
            some = count == some.length ? Arrays.copyOf(some, count * 2) : some;
            some[count++] = next;
            advance(next);
        }
        return Arrays.copyOf(some, count);
    }

    private void advance(long last) {
        if (!numbers.hasNext()) {
            next = -1;
            return;
        }
        long number = numbers.nextLong();
        // The header is row 1, so data row 1 is row 2.
        if (number < last) {
            throw new IllegalArgumentException("row numbers that do not rise from 1: " + number);
        }
        next = number + 1;
    }
}
