package org.daohu.javalin.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * 令牌 – signed, short-lived proofs of a sign-in (JWT, HS256). A token says who signed in and when, nothing of what that
 * account may do: posts and divisions are looked up at every request, so that taking them away works at once. Thread-safe.
 */
public final class Tokens {

    private static final String ISSUER = "daohu";
    private static final String SIGNED_IN = "auth_time";
    private static final String SECRET_MARK = "secret_mark";
    private static final int KEY_BYTES = 32;

    private final byte[] key;
    private final InstantSource clock;
    private final Duration life;
    private final Duration session;

    private Tokens(byte[] key, InstantSource clock, Duration life, Duration session) {
        this.key = key;
        this.clock = clock;
        this.life = life;
        this.session = session;
    }

    /**
     * Tokens signed with the key in {@code keyFile}, which is made at the first start.
     *
     * @param life how long a token holds
     * @param session how long after signing in it may be renewed
     * @throws IOException if the key can be neither read nor written
     */
    public static Tokens open(Path keyFile, InstantSource clock, Duration life, Duration session) throws IOException {
        if (!Files.exists(keyFile)) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            SecretFile.write(keyFile, fresh);
        }
        byte[] key = Files.readAllBytes(keyFile);
        if (key.length != KEY_BYTES) {
            throw new IOException("the signing key is not " + KEY_BYTES + " bytes: " + keyFile);
        }
        return new Tokens(key, clock, life, session);
    }

    /**
     * 令牌 as issued.
     *
     * @param text what the caller sends back
     * @param expiresAt the moment from which it is refused
     */
    public record Issued(String text, Instant expiresAt) {

        /** Without the token, which must not reach a log. */
        @Override
        public String toString() {
            return "Issued[" + expiresAt + "]";
        }
    }

    /**
     * 登录 – what a token proves.
     *
     * @param account who signed in
     * @param signedInAt when
     * @param secretMark the account's mark at that moment; the sign-in ends when the account has another one
     */
    public record SignIn(String account, Instant signedInAt, String secretMark) {

        /** Whether it holds for {@code now}, the account of that name as it stands. */
        public boolean holdsFor(Account now) {
            return now.id().equals(account) && now.secretMark().equals(secretMark);
        }
    }

    /**
     * 有效令牌 – a token that was found valid.
     *
     * @param signIn what it proves
     * @param expiresAt the moment from which it is refused
     */
    public record Proof(SignIn signIn, Instant expiresAt) {}

    /** A token for someone who has just signed in. */
    public Issued issue(Account account) {
        return issue(new SignIn(account.id(), clock.instant(), account.secretMark()));
    }

    /** A token for a sign-in of earlier, or empty if its session has ended. */
    public Optional<Issued> renew(SignIn signIn) {
        return clock.instant().isBefore(signIn.signedInAt().plus(session))
                ? Optional.of(issue(signIn))
                : Optional.empty();
    }

    private Issued issue(SignIn signIn) {
        Instant now = clock.instant();
        Instant end = signIn.signedInAt().plus(session);
        Instant expiresAt = now.plus(life).isBefore(end) ? now.plus(life) : end;
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(signIn.account())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(expiresAt))
                .claim(SIGNED_IN, signIn.signedInAt().getEpochSecond())
                .claim(SECRET_MARK, signIn.secretMark())
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("signing failed", e);
        }
        return new Issued(token.serialize(), expiresAt);
    }

    /** What {@code text} proves, or empty if it is no token of ours, was changed, or has expired. */
    public Optional<Proof> verify(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            // The algorithm is ours to choose, never the token's.
            if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            Date expires = claims.getExpirationTime();
            Long signedIn = claims.getLongClaim(SIGNED_IN);
            String mark = claims.getStringClaim(SECRET_MARK);
            if (!ISSUER.equals(claims.getIssuer())
                    || claims.getSubject() == null
                    || expires == null
                    || signedIn == null
                    || mark == null
                    || !clock.instant().isBefore(expires.toInstant())) {
                return Optional.empty();
            }
            return Optional.of(new Proof(
                    new SignIn(claims.getSubject(), Instant.ofEpochSecond(signedIn), mark), expires.toInstant()));
        } catch (ParseException | JOSEException notOurs) {
            return Optional.empty();
        }
    }
}
