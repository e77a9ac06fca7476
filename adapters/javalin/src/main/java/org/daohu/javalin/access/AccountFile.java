package org.daohu.javalin.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 账号文件 – accounts in a local file (JSON, mode 600) with salted slow hashes, no passwords. The file is read again when it
 * changes; a line that cannot be read refuses the whole file, so that no account changes its meaning by a slip. Thread-safe.
 */
public final class AccountFile implements Accounts {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Path file;
    /** Hashed for accounts that do not exist, so that the time of an answer does not tell whether one does. */
    private final PasswordHash decoy;

    private volatile Content content;

    private AccountFile(Path file, Content content, PasswordHash decoy) {
        this.file = file;
        this.content = content;
        this.decoy = decoy;
    }

    /** One line of the file. */
    private record Line(
            String account,
            String name,
            String unit,
            List<Post> posts,
            List<String> divisions,
            boolean closed,
            PasswordHash password) {

        static Line of(Fresh fresh, PasswordHash password) {
            Account account = fresh.account();
            return new Line(
                    account.id(),
                    account.name(),
                    account.unit(),
                    account.posts().asList(),
                    account.scope().prefixes().asList(),
                    false,
                    password);
        }

        /** Without the hash. */
        @Override
        public String toString() {
            return "Line[" + account + "]";
        }

        Account asAccount() {
            return new Account(account, name, unit, ImmutableSet.copyOf(posts), Scope.of(divisions), password.mark());
        }
    }

    private record Content(FileTime modified, ImmutableMap<String, Line> lines) {}

    /** An account to be created, with its password in clear. */
    public record Fresh(Account account, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Fresh[" + account.id() + "]";
        }
    }

    /** Opens {@code file}. @throws IOException if it cannot be read or a line of it makes no account */
    public static AccountFile open(Path file) throws IOException {
        Content content = read(file);
        int iterations = content.lines.values().stream()
                .mapToInt(line -> line.password.iterations())
                .max()
                .orElse(PasswordHash.ITERATIONS);
        return new AccountFile(file, content, PasswordHash.ofNothing(new SecureRandom(), iterations));
    }

    /** Writes a new file of these accounts. @throws IOException if it cannot be written */
    public static void create(Path file, List<Fresh> accounts, int iterations) throws IOException {
        SecureRandom random = new SecureRandom();
        // A hash takes a good part of a second, by intent: they are made side by side.
        List<Line> lines = accounts.parallelStream()
                .map(fresh -> Line.of(fresh, PasswordHash.of(fresh.password(), random, iterations)))
                .toList();
        SecretFile.write(file, JSON.writeValueAsBytes(lines));
    }

    @Override
    public Optional<Account> authenticate(String id, String password) {
        Line line = current().lines.get(id);
        boolean matches = (line == null ? decoy : line.password).matches(password);
        return line != null && matches && !line.closed ? Optional.of(line.asAccount()) : Optional.empty();
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(current().lines.get(id))
                .filter(line -> !line.closed)
                .map(Line::asAccount);
    }

    private Content current() {
        Content known = content;
        try {
            if (Files.getLastModifiedTime(file).equals(known.modified)) {
                return known;
            }
            Content fresh = read(file);
            content = fresh;
            return fresh;
        } catch (IOException e) {
            throw new IllegalStateException("the account file cannot be read: " + file.getFileName(), e);
        }
    }

    private static Content read(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        @Nullable List<Line> lines;
        try {
            lines = JSON.readValue(Files.readAllBytes(file), new TypeReference<List<Line>>() {});
        } catch (JsonProcessingException e) {
            // The cause would quote the file.
            throw new IOException(
                    "the account file is broken at " + e.getLocation().getLineNr());
        }
        try {
            Map<String, Line> byId =
                    lines.stream().collect(ImmutableMap.toImmutableMap(Line::account, Function.identity()));
            byId.values().forEach(Line::asAccount);
            return new Content(modified, ImmutableMap.copyOf(byId));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException("the account file holds an account twice, or one that lacks something", e);
        }
    }
}
