package org.daohu.warning.standard;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;

/** Short texts as numbers that a mark can carry, to tell whether two are the same. Pure and thread-safe. */
final class TextDigest {

    private static final HashFunction HASH = Hashing.murmur3_128();

    private TextDigest() {}

    /** 64 bits of a digest of {@code text}, never 0. */
    static long of(String text) {
        long digest = HASH.hashUnencodedChars(text).asLong();
        return digest == 0 ? 1 : digest;
    }
}
