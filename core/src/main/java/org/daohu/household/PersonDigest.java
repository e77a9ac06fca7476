package org.daohu.household;

import java.util.HexFormat;

/**
 * The digests under which a register keeps people, 64 bits each. What is digested ends in a letter for its kind, so that
 * a number, a register id and a name never meet. Immutable and thread-safe.
 */
final class PersonDigest {

    private static final char NUMBER = 'N';
    private static final char REGISTER_ID = 'R';
    private static final char NAME = 'H';
    private static final char KEY = 'K';

    /** Stands in no folded text. */
    private static final char END_OF_TEXT = '\0';

    private final RegisterKey key;

    PersonDigest(RegisterKey key) {
        this.key = key;
    }

    RegisterKey key() {
        return key;
    }

    /** Of the person with this {@link UsableNumber}. */
    long ofNumber(String usableNumber) {
        return new SipHash(key).put(usableNumber).put(NUMBER).value();
    }

    /** Of the person without a usable number who has this folded register id. */
    long ofRegisterId(String registerId) {
        return new SipHash(key).put(registerId).put(REGISTER_ID).value();
    }

    /** Of a name in a household: namesakes elsewhere have other digests, so that a frequent name does not stand out. */
    long ofName(String householdNumber, String nameKey) {
        return new SipHash(key)
                .put(householdNumber)
                .put(END_OF_TEXT)
                .put(nameKey)
                .put(NAME)
                .value();
    }

    /** Tells this key from others, and nothing else of it. */
    long ofKey() {
        return new SipHash(key).put(KEY).value();
    }

    /** A {@link PersonMatch#personKey} of the digest of a number or a register id. */
    static String personKey(long digest) {
        return HexFormat.of().toHexDigits(digest);
    }
}
