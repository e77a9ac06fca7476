package org.daohu.household;

/**
 * SipHash-2-4 of 64 bits (Aumasson and Bernstein, 2012) under a {@link RegisterKey}: who does not have the key cannot tell
 * its values from chance. Text counts as its UTF-16 characters, low byte first. Nothing is allocated after the constructor.
 * Not thread-safe; for one value.
 */
final class SipHash {

    private static final int CHARACTERS_OF_WORD = Long.BYTES / Character.BYTES;

    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long pending;
    private int pendingBits;
    private long bytes;

    SipHash(RegisterKey key) {
        v0 = key.low() ^ 0x736f6d6570736575L;
        v1 = key.high() ^ 0x646f72616e646f6dL;
        v2 = key.low() ^ 0x6c7967656e657261L;
        v3 = key.high() ^ 0x7465646279746573L;
    }

    SipHash put(char c) {
        pending |= (long) c << pendingBits;
        pendingBits += Character.SIZE;
        bytes += Character.BYTES;
        if (pendingBits == Long.SIZE) {
            absorb(pending);
            pending = 0;
            pendingBits = 0;
        }
        return this;
    }

    SipHash put(String text) {
        int length = text.length();
        int i = 0;
        if (pendingBits == 0) {
            for (; i + CHARACTERS_OF_WORD <= length; i += CHARACTERS_OF_WORD) {
                absorb(text.charAt(i)
                        | (long) text.charAt(i + 1) << 16
                        | (long) text.charAt(i + 2) << 32
                        | (long) text.charAt(i + 3) << 48);
            }
            bytes += (long) Character.BYTES * i;
        }
        for (; i < length; i++) {
            put(text.charAt(i));
        }
        return this;
    }

    /** Eight bytes each; only where no text went before. */
    SipHash put(long[] words, int from, int count) {
        for (int i = from; i < from + count; i++) {
            absorb(words[i]);
        }
        bytes += (long) Long.BYTES * count;
        return this;
    }

    /** The value of all that was put; call once. */
    long value() {
        absorb(pending | bytes << 56);
        v2 ^= 0xff;
        round();
        round();
        round();
        round();
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void absorb(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }
}
