package org.daohu.household;

/**
 * 名册密钥 – the 128 secret bits under which a {@link CompactRegister} keeps its people. Core draws no lots: the host gives
 * the key, drawn by a random generator made for secrets, and keeps it as well as the register itself and apart from saved
 * snapshots. Whoever has key and digests can try out all identity numbers and names there could be, and will find them.
 *
 * <p>Immutable and thread-safe; its toString shows nothing.
 */
public final class RegisterKey {

    /** 密钥字节数 – how many bytes a key has. */
    public static final int BYTES = 16;

    /** For what is not kept: it hides nothing from somebody who tries all numbers. */
    static final RegisterKey OPEN = new RegisterKey(0, 0);

    private final long low;
    private final long high;

    private RegisterKey(long low, long high) {
        this.low = low;
        this.high = high;
    }

    /**
     * The key of these {@value #BYTES} bytes, which are copied; the caller may erase them.
     *
     * @throws IllegalArgumentException if they are more or fewer
     */
    public static RegisterKey of(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a register's key has " + BYTES + " bytes, these are " + secret.length);
        }
        return new RegisterKey(word(secret, 0), word(secret, Long.BYTES));
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }

    boolean isSameAs(RegisterKey other) {
        return low == other.low && high == other.high;
    }

    @Override
    public String toString() {
        return "RegisterKey[hidden]";
    }

    private static long word(byte[] bytes, int from) {
        long word = 0;
        for (int i = from + Long.BYTES - 1; i >= from; i--) {
            word = word << Byte.SIZE | (bytes[i] & 0xff);
        }
        return word;
    }
}
