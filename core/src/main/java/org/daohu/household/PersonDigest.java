package org.daohu.household;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The digests under which a register keeps people, and lists people and accounts, 64 bits each. What is digested ends in a letter for its kind, so that
 * a number, a register id, a name and an account never meet. Immutable and thread-safe.
 */
final class PersonDigest {

    private static final char NUMBER = 'N';
    private static final char REGISTER_ID = 'R';
    private static final char NAME = 'H';
    private static final char ACCOUNT = 'A';
    private static final char KEY = 'K';

    /** Stands in no folded text. */
    private static final char END_OF_TEXT = '\0';

    /** So many digits at the beginning of a person key tell under which key it was made. */
    private static final int MARK_DIGITS = 8;

    private static final int DIGEST_DIGITS = Long.SIZE / 4;

    private final RegisterKey key;
    private final String mark;

    PersonDigest(RegisterKey key) {
        this.key = key;
        this.mark = HexFormat.of().toHexDigits(new SipHash(key).put(KEY).value(), MARK_DIGITS);
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

    /** Of this {@link UsableAccount}. */
    long ofAccount(String usableAccount) {
        return new SipHash(key).put(usableAccount).put(ACCOUNT).value();
    }

    /** Tells this key from others, and nothing else of it. */
    long ofKey() {
        return new SipHash(key).put(KEY).value();
    }

    /** The {@link PersonMatch#personKey} of the person with a number of this digest. */
    String personKey(long digest) {
        return personKey(NUMBER, digest);
    }

    /** The {@link PersonMatch#personKey} of the person without a number whose register id has this digest. */
    String personKeyWithoutNumber(long digest) {
        return personKey(REGISTER_ID, digest);
    }

    /** Made for nearly every row of a list, so in one piece. */
    private String personKey(char kind, long digest) {
        byte[] key = new byte[MARK_DIGITS + 1 + DIGEST_DIGITS];
        for (int i = 0; i < MARK_DIGITS; i++) {
            key[i] = (byte) mark.charAt(i);
        }
        key[MARK_DIGITS] = (byte) kind;
        for (int i = 0; i < DIGEST_DIGITS; i++) {
            key[MARK_DIGITS + 1 + i] =
                    (byte) HexFormat.of().toLowHexDigit((int) (digest >>> ((DIGEST_DIGITS - 1 - i) * 4)));
        }
        return new String(key, StandardCharsets.ISO_8859_1);
    }

    /** Whether {@code personKey} is of a number, and digested under this key. */
    boolean isOfNumber(String personKey) {
        return personKey.length() == MARK_DIGITS + 1 + DIGEST_DIGITS
                && personKey.startsWith(mark)
                && personKey.charAt(MARK_DIGITS) == NUMBER;
    }

    /** The digest in a person key that {@link #isOfNumber}. */
    static long digestIn(String personKey) {
        return HexFormat.fromHexDigitsToLong(personKey, MARK_DIGITS + 1, personKey.length());
    }
}
