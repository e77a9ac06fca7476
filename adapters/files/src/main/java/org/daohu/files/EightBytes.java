package org.daohu.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at once, as a long whose lowest byte is the first. Pure and thread-safe. */
final class EightBytes {

    /** How many bytes a look takes in. */
    static final int COUNT = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private EightBytes() {}

    /** The eight bytes from {@code at} on; they must be there. */
    static long at(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Eight times {@code value}. */
    static long filledWith(int value) {
        return ONES * (value & 0xff);
    }

    /** Marks where {@code eight} has the byte of {@code filled}. The first mark is right; later ones may be too many. */
    static long find(long eight, long filled) {
        long differing = eight ^ filled;
        return (differing - ONES) & ~differing & TOPS;
    }

    /**
     * Marks where {@code eight} has a byte below that of {@code filled}, 1 to 128. The first mark is right; later ones may be too
     * many.
     */
    static long findBelow(long eight, long filled) {
        return (eight - filled) & ~eight & TOPS;
    }

    /** The place of the first mark, 0 to 7; 8 if there is none. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** Marks where {@code eight} has a zero or a byte beyond ASCII. The first mark is right; later ones may be too many. */
    static long findSpecial(long eight) {
        return (eight | (eight - ONES)) & TOPS;
    }
}
