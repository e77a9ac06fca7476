package org.daohu.household;

import java.util.Arrays;

/**
 * Register ids and household numbers, in the order in which they came. Neighbours are alike, so of most texts only is kept
 * how they differ from the one before: not at all, by a count, or in their end. They stand in blocks of {@value #BLOCK}, each
 * of which can be read alone. Immutable and thread-safe.
 *
 * <p>A pair is a byte, whose halves say how to make the household number and the register id from those before: 0 as it was;
 * 1 to {@value #MOST_STEPS} so much added to the number at its end; {@value #SPELLED_OUT} as follows: how many characters to
 * keep, how many come, and these; {@value #ON_HOUSEHOLD}, for a register id, the household number, then how many characters
 * come, and these. Such numbers take a byte for each seven bits, the lowest first.
 */
final class RegisterTexts {

    /** How many pairs a block has. */
    static final int BLOCK = 16;

    static final int BLOCK_BITS = 4;

    private static final int MOST_STEPS = 13;
    private static final int ON_HOUSEHOLD = 14;
    private static final int SPELLED_OUT = 15;
    private static final int HALF = 4;
    private static final int LONGEST_COUNTER = 9;
    private static final int GROUP_BITS = 7;
    private static final int MORE = 0x80;

    private final BitColumn blockStarts;
    private final long[] words;

    /** @param words eight bytes each, the first of them lowest */
    RegisterTexts(BitColumn blockStarts, long[] words) {
        this.blockStarts = blockStarts;
        this.words = words;
    }

    /** What an entry is called. */
    record Pair(String registerId, String householdNumber) {}

    /** The bits that the start of a block takes among so many words. */
    static int startWidth(int words) {
        return BitColumn.widthOf((long) words * Long.BYTES);
    }

    /** Something of the block of {@code label}, which can be read quickly afterwards. */
    long readAhead(int label) {
        return words[(int) (blockStarts.get(label >>> BLOCK_BITS) >>> 3)];
    }

    Pair read(int label) {
        long at = blockStarts.get(label >>> BLOCK_BITS);
        Text household = new Text();
        Text id = new Text();
        for (int i = label & (BLOCK - 1); i >= 0; i--) {
            int modes = byteAt(at++);
            at = household.read(modes >>> HALF, household, this, at);
            at = id.read(modes & SPELLED_OUT, household, this, at);
        }
        return new Pair(id.toString(), household.toString());
    }

    BitColumn blockStarts() {
        return blockStarts;
    }

    long[] words() {
        return words;
    }

    private int byteAt(long at) {
        return (int) (words[(int) (at >>> 3)] >>> ((at & 7) << 3)) & 0xff;
    }

    /** A text that becomes the next one, again and again. */
    private static final class Text {

        private char[] characters = new char[32];
        private int length;
        private int number;

        /** What is still to be added to the number at the end: one step after the other, or all at once. */
        private int steps;

        private long read(int mode, Text household, RegisterTexts from, long at) {
            if (mode <= MOST_STEPS) {
                steps += mode;
                return at;
            }
            long next = at;
            count();
            if (mode == ON_HOUSEHOLD) {
                household.count();
                makeRoom(household.length);
                System.arraycopy(household.characters, 0, characters, 0, household.length);
                length = household.length;
            } else {
                next = readNumber(from, next);
                length = number;
            }
            next = readNumber(from, next);
            int end = length + number;
            makeRoom(end);
            while (length < end) {
                next = readNumber(from, next);
                characters[length++] = (char) number;
            }
            return next;
        }

        private void makeRoom(int needed) {
            if (needed > characters.length) {
                characters = Arrays.copyOf(characters, Math.max(needed, 2 * characters.length));
            }
        }

        /** Counts on by the steps since the last time. */
        private void count() {
            int carry = steps;
            steps = 0;
            for (int i = length - 1; carry > 0; i--) {
                int digit = characters[i] - '0' + carry;
                carry = digit / 10;
                characters[i] = (char) ('0' + digit % 10);
            }
        }

        private long readNumber(RegisterTexts from, long at) {
            number = 0;
            int shift = 0;
            int part;
            long next = at;
            do {
                part = from.byteAt(next++);
                number |= (part & ~MORE) << shift;
                shift += GROUP_BITS;
            } while ((part & MORE) != 0);
            return next;
        }

        @Override
        public String toString() {
            count();
            return new String(characters, 0, length);
        }
    }

    /** Writes texts, one pair after the other. Not thread-safe. */
    static final class Writer {

        private byte[] bytes = new byte[256];
        private int size;
        private String household = "";
        private String id = "";

        /** How many bytes are written. */
        int size() {
            return size;
        }

        byte[] bytes() {
            return bytes;
        }

        /** What follows can be read alone. */
        void beginBlock() {
            household = "";
            id = "";
        }

        void write(String registerId, String householdNumber) {
            int householdMode = mode(household, householdNumber);
            int idMode = mode(id, registerId);
            if (idMode == SPELLED_OUT && registerId.startsWith(householdNumber)) {
                idMode = ON_HOUSEHOLD;
            }
            put(householdMode << HALF | idMode);
            if (householdMode == SPELLED_OUT) {
                int kept = common(household, householdNumber);
                putNumber(kept);
                spell(householdNumber, kept);
            }
            if (idMode == SPELLED_OUT) {
                int kept = common(id, registerId);
                putNumber(kept);
                spell(registerId, kept);
            } else if (idMode == ON_HOUSEHOLD) {
                spell(registerId, householdNumber.length());
            }
            household = householdNumber;
            id = registerId;
        }

        private static int mode(String before, String text) {
            int length = text.length();
            if (text.equals(before)) {
                return 0;
            }
            if (length != before.length()) {
                return SPELLED_OUT;
            }
            int from = common(before, text);
            if (length - from > LONGEST_COUNTER) {
                return SPELLED_OUT;
            }
            int difference = 0;
            for (int i = from; i < length; i++) {
                if (!isDigit(before.charAt(i)) || !isDigit(text.charAt(i))) {
                    return SPELLED_OUT;
                }
                difference = difference * 10 + text.charAt(i) - before.charAt(i);
            }
            return difference < 0 || difference > MOST_STEPS ? SPELLED_OUT : difference;
        }

        private void spell(String text, int from) {
            putNumber(text.length() - from);
            for (int i = from; i < text.length(); i++) {
                putNumber(text.charAt(i));
            }
        }

        private static int common(String before, String text) {
            int most = Math.min(before.length(), text.length());
            int common = 0;
            while (common < most && before.charAt(common) == text.charAt(common)) {
                common++;
            }
            return common;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private void putNumber(int number) {
            int rest = number;
            while (rest >= MORE) {
                put(rest | MORE);
                rest >>>= GROUP_BITS;
            }
            put(rest);
        }

        private void put(int value) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = (byte) value;
        }
    }
}
