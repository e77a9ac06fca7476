package org.daohu.javalin.access;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * 口令散列 – a salted, slow hash of a password: PBKDF2 with HMAC-SHA-256. Immutable and thread-safe; its text is never the
 * password's.
 *
 * @param iterations how often the hash is run
 * @param salt 16 random bytes in hexadecimal
 * @param hash 32 bytes in hexadecimal
 */
public record PasswordHash(int iterations, String salt, String hash) {

    /** The count that OWASP's cheat sheet on password storage asks for with HMAC-SHA-256. */
    public static final int ITERATIONS = 600_000;

    private static final int HASH_BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final int MARK_DIGITS = 32;
    private static final HexFormat HEX = HexFormat.of();

    /** The hash of {@code password} with a fresh salt. */
    public static PasswordHash of(String password, SecureRandom random, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(iterations, HEX.formatHex(salt), HEX.formatHex(derive(password, salt, iterations)));
    }

    /** A hash that is no password's; to be compared with it takes as long as with any other of {@code iterations}. */
    static PasswordHash ofNothing(SecureRandom random, int iterations) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] hash = new byte[HASH_BITS / Byte.SIZE];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new PasswordHash(iterations, HEX.formatHex(salt), HEX.formatHex(hash));
    }

    /** Whether {@code password} is the one; compared in constant time. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(HEX.parseHex(hash), derive(password, HEX.parseHex(salt), iterations));
    }

    /** A digest of hash and salt: another one for another password, or for the same one set anew. */
    public String mark() {
        return Hashing.sha256()
                .hashString(salt + '\n' + hash, StandardCharsets.US_ASCII)
                .toString()
                .substring(0, MARK_DIGITS);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2", e);
        } finally {
            spec.clearPassword();
        }
    }
}
