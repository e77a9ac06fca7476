package org.daohu.files;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What some cells of a column said, so that a cell that comes again need not be read again and is the same object: there are
 * few policies, villages and vouchers in millions of rows. Where cells seldom repeat, as names and numbers do, it
 * rests for a while. Of fixed size. Used by one thread.
 */
final class CellMemo {

    private static final int PLACE_BITS = 10;
    private static final Known BLANK = new Known(new byte[0], 0, 0, "");
    private static final int LONGEST_CELL = 64;
    private static final int SHORT_CELL = 2 * EightBytes.COUNT;
    private static final int TRIAL_CELLS = 512;
    private static final int REST_CELLS = 1 << 14;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final @Nullable Known[] places = new @Nullable Known[1 << PLACE_BITS];
    private @Nullable Known last;
    private int tried;
    private int found;
    private int rest;

    /** What a cell says. */
    static final class Known {
        private final byte[] bytes;

        // At hand, so that the bytes of a short cell need not be fetched to compare it.
        private final int length;
        private final long first;
        private final long second;
        /** The folded text, "" if it is blank. */
        final String text;
        /** The folded text without the ".0" of a code. */
        final String code;
        /** The codes among which it was looked for, and what was found. */
        @Nullable
        ImmutableMap<String, ?> codes;

        @Nullable
        Object value;

        Known(byte[] bytes, long first, long second, String text) {
            this.bytes = bytes;
            this.length = bytes.length;
            this.first = first;
            this.second = second;
            this.text = text;
            this.code = CellText.withoutZeroDecimals(text);
        }

        /** Whether these are the bytes of the cell; of a short one its two words tell all. */
        private boolean is(byte[] cell, int from, int to, long itsFirst, long itsSecond) {
            return first == itsFirst
                    && second == itsSecond
                    && length == to - from
                    && (length <= SHORT_CELL || Arrays.equals(bytes, 0, length, cell, from, to));
        }
    }

    /**
     * What the cell says; null if this rests, or the cell is long. Eight bytes behind the cell must be there.
     */
    @Nullable
    Known of(byte[] cell, int from, int to, CellDecoder decoder) {
        if (from == to) {
            return BLANK;
        }
        if (rest > 0) {
            rest--;
            return null;
        }
        if (to - from > LONGEST_CELL) {
            return null;
        }
        if (tried++ == TRIAL_CELLS) {
            // One that must be made costs more than three that are found save.
            rest = found < TRIAL_CELLS / 8 * 5 ? REST_CELLS : 0;
            tried = 0;
            found = 0;
        }
        int length = to - from;
        long first = word(cell, from, Math.min(length, EightBytes.COUNT));
        // Of a long cell its end: numbers that follow one another differ there.
        int behind = Math.min(length - EightBytes.COUNT, EightBytes.COUNT);
        long second = behind <= 0 ? 0 : word(cell, to - behind, behind);
        if (last != null && last.is(cell, from, to, first, second)) {
            found++;
            return last;
        }
        int place = place(length, first, second);
        Known known = places[place];
        if (known == null || !known.is(cell, from, to, first, second)) {
            Known other = null;
            if (known != null) {
                // Each has a second place beside its own, to which it gives way.
                other = places[place ^ 1];
                places[place ^ 1] = known;
            }
            if (other != null && other.is(cell, from, to, first, second)) {
                found++;
                known = other;
            } else {
                known = new Known(Arrays.copyOfRange(cell, from, to), first, second, decoder.fold(cell, from, to));
            }
            places[place] = known;
        } else {
            found++;
        }
        last = known;
        return known;
    }

    /** {@code count} bytes, 1 to 8, as the upper ones of a word. */
    private static long word(byte[] cell, int from, int count) {
        return EightBytes.at(cell, from) << ((EightBytes.COUNT - count) * Byte.SIZE);
    }

    private static int place(int length, long first, long second) {
        long hash = (first ^ length) * SPREAD;
        hash = ((hash ^ (hash >>> 32)) + second) * SPREAD;
        hash ^= hash >>> 32;
        return (int) ((hash * SPREAD) >>> (Long.SIZE - PLACE_BITS));
    }
}
