package org.daohu.warning.standard;

/** Short texts as numbers that a mark can carry, to tell whether two are the same. Pure and thread-safe. */
final class TextDigest {

    // Odd constants without pattern: the fractions of the golden ratio and of the root of two.
    private static final long FIRST = 0x9e3779b97f4a7c15L;
    private static final long SECOND = 0x6a09e667f3bcc909L;

    private TextDigest() {}

    /** 64 bits of a digest of {@code text}, never 0. Texts that differ in one place only have different ones. */
    static long of(String text) {
        long digest = text.length() * FIRST;
        for (int i = 0; i < text.length(); i++) {
            // Each step can be undone, so that what differs stays different.
            digest = (digest ^ text.charAt(i)) * SECOND;
            digest ^= digest >>> 29;
        }
        digest *= FIRST;
        digest ^= digest >>> 32;
        return digest == 0 ? 1 : digest;
    }
}
