package org.daohu.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes 128 bits of a key, never all zero and never the same for two keys: a short key of ASCII, or a longer one of digits, is
 * packed into them whole; of any other the first 127 bits of its SHA-256 are taken, which two different keys do not share.
 * Used by one thread.
 */
final class KeyDigest {

    private static final int MOST_ASCII = 15;
    private static final int MOST_DIGITS = 30;
    private static final long DIGITS = 1L << 62;
    private static final long HASHED = 1L << 63;
    private static final int LENGTH_AT = 56;

    private final MessageDigest sha256;

    KeyDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Puts the two words of {@code key} at {@code at} and behind it. */
    void put(String key, long[] into, int at) {
        int length = key.length();
        if (length <= MOST_ASCII && isWithin(key, (char) 1, (char) 0x7f)) {
            pack(key, 8, (char) 0, (length + 1L) << LENGTH_AT, into, at);
        } else if (length <= MOST_DIGITS && isWithin(key, '0', '9')) {
            pack(key, 4, '0', DIGITS | (long) length << LENGTH_AT, into, at);
        } else {
            ByteBuffer hash = ByteBuffer.wrap(sha256.digest(key.getBytes(StandardCharsets.UTF_8)));
            into[at] = hash.getLong() | HASHED;
            into[at + 1] = hash.getLong();
        }
    }

    private static boolean isWithin(String key, char lowest, char highest) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) < lowest || key.charAt(i) > highest) {
                return false;
            }
        }
        return true;
    }

    /** Packs each character's value above {@code zero} into {@code bits}, below the mark of kind and length. */
    private static void pack(String key, int bits, char zero, long mark, long[] into, int at) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < key.length(); i++) {
            high = high << bits | low >>> (Long.SIZE - bits);
            low = low << bits | key.charAt(i) - zero;
        }
        into[at] = high | mark;
        into[at + 1] = low;
    }
}
