package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daohu.javalin.access.AccountFile;
import org.daohu.javalin.access.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a user starts it: {@code run.sh} as a process of its own, over the jar that the build has made. */
class PackagedServer {

    private static final int TERMINATED = 143;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Map<String, String> PASSWORDS = Map.of(
            "DAOHU_PASSWORD_SHOUFA", "pass-of-shoufa",
            "DAOHU_PASSWORD_SHENHE", "pass-of-shenhe");

    @TempDir
    private Path folder;

    @Test
    void answersWhenReadyAndGoesOnAfterATerminationWhereItWas() throws Exception {
        List<String> nothingMore = List.of();
        JsonNode before;
        try (Started first = new Started("first", nothingMore, Map.of())) {
            assertThat(first.printed()).contains("shenhe", "pass-of-shenhe", "审核");
            before = paidIn(first);
            assertThat(first.terminated()).isEqualTo(TERMINATED);
            assertThat(first.printed() + first.errors()).doesNotContain("\tat ", "Exception");
        }
        try (Started again = new Started("again", nothingMore, Map.of())) {
            assertThat(again.printed()).doesNotContain("pass-of-");
            holdKept(again, before);
            assertThat(again.terminated()).isEqualTo(TERMINATED);
            assertThat(again.errors()).doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void keepsEverythingInPostgresqlByOneOption() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            List<String> option =
                    List.of("--jdbc-url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
            // The other test makes the accounts and their slow hashes; here quick ones are there, and so the machine
            // code
            // that only those hashes need is not made either.
            Files.createDirectories(folder.resolve("data"));
            AccountFile.create(folder.resolve("data").resolve("accounts.json"), DemoAccounts.fresh(PASSWORDS), 1_000);
            Map<String, String> account = Map.of(
                    "DAOHU_DB_USER", "postgres",
                    "DAOHU_DB_PASSWORD", "postgres",
                    "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            JsonNode before;
            try (Started first = new Started("first", option, account)) {
                before = paidIn(first);
                assertThat(first.terminated()).isEqualTo(TERMINATED);
            }
            assertThat(folder.resolve("data").resolve("db")).doesNotExist();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var counted = statement.executeQuery("SELECT count(*) FROM daohu_log")) {
                assertThat(counted.next()).isTrue();
                assertThat(counted.getLong(1)).isEqualTo(1);
            }
            try (Started again = new Started("again", option, account)) {
                holdKept(again, before);
                assertThat(again.terminated()).isEqualTo(TERMINATED);
                assertThat(again.errors()).doesNotContain("\tat ", "Exception");
            }
        }
    }

    /** Receives a quota, which another person approves; what the overview says then. */
    private static JsonNode paidIn(Started server) throws IOException, InterruptedException {
        assertThat(server.get("/health", "").at("/status").asText()).isEqualTo("ok");
        String maker = server.token("shoufa");
        String checker = server.token("shenhe");
        JsonNode empty = server.get("/api/v1/overview", checker);
        HttpResponse<String> handedIn = server.send(server.request("/api/v1/commands", maker)
                .header("Idempotency-Key", "packaged-1")
                .POST(BodyPublishers.ofString(Commands.receive("PACKAGED-1", "12.34"))));
        assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(202);
        HttpResponse<String> decided = server.send(server.request("/api/v1/submissions/packaged-1/decision", checker)
                .header("If-Match", "\"1\"")
                .POST(BodyPublishers.ofString("{\"decision\":\"APPROVE\"}")));
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        JsonNode after = server.get("/api/v1/overview", checker);
        assertThat(after.at("/figures/0/amount")).isNotEqualTo(empty.at("/figures/0/amount"));
        return after;
    }

    private static void holdKept(Started server, JsonNode before) throws IOException, InterruptedException {
        String checker = server.token("shenhe");
        assertThat(server.get("/api/v1/overview", checker)).isEqualTo(before);
        assertThat(server.get("/api/v1/quotas/PACKAGED-1", checker).toString()).contains("12.34");
        assertThat(server.get("/api/v1/submissions/packaged-1", checker)
                        .at("/state")
                        .asText())
                .isEqualTo("APPLIED");
    }

    /** A process over the data folder of this test. */
    private final class Started implements AutoCloseable {
        private static final int SECONDS = 120;

        private final HttpClient http = HttpClient.newHttpClient();
        private final ObjectMapper json = new ObjectMapper();
        private final Path out;
        private final Path err;
        private final Process process;
        private final String address;

        Started(String name, List<String> options, Map<String, String> environment)
                throws IOException, InterruptedException {
            out = folder.resolve(name + ".out");
            err = folder.resolve(name + ".err");
            List<String> command = new ArrayList<>(List.of(
                    "bash",
                    "run.sh",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("data").toString()));
            command.addAll(options);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Path.of(System.getProperty("basedir", ".")).toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(PASSWORDS);
            builder.environment().putAll(environment);
            process = builder.start();
            address = awaited();
        }

        private String awaited() throws IOException, InterruptedException {
            for (int i = 0; i < SECONDS * 10; i++) {
                Matcher found = ADDRESS.matcher(printed());
                if (found.find()) {
                    return found.group();
                }
                assertThat(process.isAlive()).as(errors()).isTrue();
                TimeUnit.MILLISECONDS.sleep(100);
            }
            process.destroyForcibly();
            throw new AssertionError("not ready after " + SECONDS + " seconds: " + errors());
        }

        String printed() throws IOException {
            return Files.readString(out, StandardCharsets.UTF_8);
        }

        String errors() throws IOException {
            return Files.readString(err, StandardCharsets.UTF_8);
        }

        HttpRequest.Builder request(String path, String token) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json");
            return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
        }

        HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return http.send(request.build(), BodyHandlers.ofString());
        }

        JsonNode get(String path, String token) throws IOException, InterruptedException {
            HttpResponse<String> answer = send(request(path, token));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        }

        String token(String account) throws IOException, InterruptedException {
            HttpResponse<String> answer = send(request("/api/v1/login", "")
                    .POST(BodyPublishers.ofString(
                            "{\"account\":\"%s\",\"password\":\"pass-of-%s\"}".formatted(account, account))));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body()).at("/token").asText();
        }

        /** Asks it to end, as a service manager does, and gives its exit code. */
        int terminated() throws InterruptedException {
            process.destroy();
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
