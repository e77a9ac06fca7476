package org.daohu.javalin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Account SHENHE =
            new Account("shenhe", "审核", "财政局", ImmutableSet.of(Post.REVIEWER), Scope.of(List.of("513401")), "mark");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2020-07-31T08:00:00Z"));
    private Path key;
    private Tokens tokens;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        key = folder.resolve("token.key");
        tokens = Tokens.open(key, now::get, Duration.ofMinutes(15), Duration.ofHours(8));
    }

    @Test
    void a_token_proves_who_signed_in_until_it_expires() {
        Tokens.Issued issued = tokens.issue(SHENHE);
        now.set(issued.expiresAt().minusSeconds(1));
        assertThat(tokens.verify(issued.text()))
                .hasValueSatisfying(
                        proof -> assertThat(proof.signIn().account()).isEqualTo("shenhe"));
        now.set(issued.expiresAt());
        assertThat(tokens.verify(issued.text())).isEmpty();
    }

    @Test
    void a_token_is_renewed_only_within_the_session() {
        Tokens.SignIn signIn =
                tokens.verify(tokens.issue(SHENHE).text()).orElseThrow().signIn();
        now.set(signIn.signedInAt().plus(Duration.ofHours(8)).minusSeconds(1));
        assertThat(tokens.renew(signIn))
                .hasValueSatisfying(renewed -> assertThat(renewed.expiresAt())
                        .isEqualTo(signIn.signedInAt().plus(Duration.ofHours(8))));
        now.set(signIn.signedInAt().plus(Duration.ofHours(8)));
        assertThat(tokens.renew(signIn)).isEmpty();
    }

    @Test
    void a_changed_token_and_one_of_another_key_prove_nothing(@TempDir Path other) throws IOException {
        String text = tokens.issue(SHENHE).text();
        int last = text.length() - 10;
        char changed = text.charAt(last) == 'A' ? 'B' : 'A';
        assertThat(tokens.verify(text.substring(0, last) + changed + text.substring(last + 1)))
                .isEmpty();
        assertThat(tokens.verify("")).isEmpty();
        Tokens foreign = Tokens.open(other.resolve("token.key"), now::get, Duration.ofMinutes(15), Duration.ofHours(8));
        assertThat(foreign.verify(text)).isEmpty();
    }

    @Test
    void the_key_is_the_owners_alone_and_stays() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        String text = tokens.issue(SHENHE).text();
        assertThat(Tokens.open(key, now::get, Duration.ofMinutes(15), Duration.ofHours(8))
                        .verify(text))
                .isPresent();
    }
}
