package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.daohu.javalin.RunningServer.Client;
import org.daohu.javalin.access.Account;
import org.daohu.javalin.access.AccountFile;
import org.daohu.javalin.access.DemoAccounts;
import org.daohu.javalin.access.Post;
import org.daohu.javalin.access.Scope;

/**
 * A server under attack. Every answer and every line that is logged is searched for what must not leave; {@link #close} stops the
 * server and holds its ledger, its log and its trail to the laws, whatever was done to it.
 */
final class Attacked implements AutoCloseable {

    /** At most so many closed connections, one after the other, are taken for those of bodies left unread. */
    private static final int CLOSED_CONNECTIONS = 3;

    /** Holds every post, in another county. */
    static final String OUTSIDER = "waixian";

    /** Nobody's number, and lawful: in no answer and no log, however it was sent. */
    static final String PLANTED_NUMBER = "110101199003072113";

    static final String PLANTED_ACCOUNT = "6222021234567890128";
    static final String PLANTED_NAME = "欧阳探子";

    private static final Pattern FULL_NUMBER = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern INSIDES = Pattern.compile(
            "(?m)^\\s*at [\\w.$]+\\(|\\b(?:java|javax|org\\.h2|org\\.jdbi|org\\.eclipse"
                    + "|com\\.fasterxml|io\\.javalin|org\\.daohu)\\.[\\w.$]+|daohu_(?:server_)?(?:audit|submission|quota|log)\\b"
                    + "|\\bSELECT \\S+ FROM\\b|\\bINSERT INTO \\w+ \\(|jdbc:|/tmp/|/home/|/root/|NullPointer|Exception\\b");

    private final RunningServer server;
    private final Path data;
    private final Logbook logbook = new Logbook();
    private final Set<String> applied = ConcurrentHashMap.newKeySet();

    private Attacked(Path data, UnaryOperator<ServerOptions> changes) {
        this.data = data;
        logbook.open();
        this.server = RunningServer.start(data, new Contract(), changes);
    }

    /** Starts over {@code data}, with one more account that holds every post in another county. */
    static Attacked start(Path data, UnaryOperator<ServerOptions> changes) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        RunningServer.ACCOUNTS.forEach(
                id -> passwords.put("DAOHU_PASSWORD_" + id.toUpperCase(Locale.ROOT), RunningServer.password(id)));
        List<AccountFile.Fresh> accounts = new ArrayList<>(DemoAccounts.fresh(passwords));
        accounts.add(new AccountFile.Fresh(
                new Account(
                        OUTSIDER, "外县全岗", "木里县财政局", ImmutableSet.copyOf(Post.values()), Scope.of(List.of("513422"))),
                RunningServer.password(OUTSIDER)));
        AccountFile.create(data.resolve("accounts.json"), accounts, 1_000);
        return new Attacked(data, changes);
    }

    RunningServer server() {
        return server;
    }

    Client as(String account) {
        return server.as(account);
    }

    HttpResponse<String> get(Client client, String path) {
        return ask(client, "GET", path, BodyPublishers.noBody(), "");
    }

    HttpResponse<String> post(Client client, String path, String json) {
        return ask(client, "POST", path, BodyPublishers.ofString(json), "application/json");
    }

    HttpResponse<String> ask(Client client, String method, String path, BodyPublisher body, String contentType) {
        HttpResponse<String> response = answered(client, method, path, body, contentType);
        hold(response, path.contains("unmasked=true") && response.statusCode() == 200);
        return response;
    }

    /**
     * The answer; asked again where the connection was closed. After a body that it did not read to its end the server closes the
     * connection, which the answer itself or the next call may meet.
     */
    private static HttpResponse<String> answered(
            Client client, String method, String path, BodyPublisher body, String contentType) {
        for (int again = 0; ; again++) {
            try {
                return client.raw(method, "/api/v1" + path, body, contentType);
            } catch (UncheckedIOException closed) {
                if (again == CLOSED_CONNECTIONS) {
                    throw closed;
                }
            }
        }
    }

    /** Hands in {@code json} under {@code key}. */
    HttpResponse<String> submit(Client maker, String key, String json) {
        return post(maker.with("Idempotency-Key", key), "/commands", json);
    }

    HttpResponse<String> decide(Client checker, String key, int version, String decision) {
        return post(
                checker.with("If-Match", "\"" + version + "\""),
                "/submissions/" + key + "/decision",
                "{\"decision\":\"" + decision + "\"}");
    }

    private void hold(HttpResponse<String> response, boolean persons) {
        String what = response.request().method() + " " + response.request().uri() + " " + response.statusCode();
        String said = response.headers().map() + "\n" + response.body();
        assertThat(response.statusCode()).as(what + " " + response.body()).isNotEqualTo(500);
        assertThat(INSIDES.matcher(said).results().map(found -> found.group()).toList())
                .as(what)
                .isEmpty();
        assertThat(said).as(what).doesNotContain(data.toString(), PLANTED_ACCOUNT, PLANTED_NAME);
        if (!persons) {
            assertThat(FULL_NUMBER
                            .matcher(said)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .as(what)
                    .isEmpty();
        }
        holdHeaders(what, response);
        if (response.body().startsWith("{") && response.body().contains("\"APPLIED\"")) {
            Answer answer = new Answer(response.statusCode(), response.body(), response);
            if (answer.text("/state").equals("APPLIED")) {
                applied.add(answer.text("/id"));
            }
        }
    }

    private static void holdHeaders(String what, HttpResponse<String> response) {
        var headers = response.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).as(what).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).as(what).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Server")).as(what).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).as(what).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).as(what).isEmpty();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(what).isEmpty();
        assertThat(headers.firstValue("Content-Type").orElse("")).as(what).doesNotContain("html");
    }

    /** Stops the server, and holds what it leaves behind to the laws. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            logbook.close();
        }
        String logged = logbook.text();
        assertThat(logged).doesNotContain(PLANTED_NUMBER, PLANTED_ACCOUNT, PLANTED_NAME, data.toString());
        assertThat(FULL_NUMBER
                        .matcher(logged)
                        .results()
                        .map(found -> found.group())
                        .toList())
                .isEmpty();
        assertThat(logged).doesNotContain("INSERT INTO", "SELECT *", "pass-of-", "\n\tat ");
        new Aftermath(data).hold(new HashSet<>(applied));
    }

    /** What is logged and what is written to the error stream while it is open. */
    private static final class Logbook extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
        private final PrintStream before = System.err;

        void open() {
            Logger.getLogger("").addHandler(this);
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        }

        String text() {
            return String.join("\n", lines) + errors.toString(StandardCharsets.UTF_8);
        }

        @Override
        public void publish(LogRecord line) {
            // The database's own start tells its folder; nobody's data is in it.
            if (!line.getLoggerName().startsWith("org.flywaydb")
                    && !line.getLoggerName().startsWith("com.zaxxer")) {
                lines.add(formatter.format(line));
            }
        }

        @Override
        public void flush() {
            // Lines are kept as they come.
        }

        @Override
        public void close() {
            Logger.getLogger("").removeHandler(this);
            System.setErr(before);
        }
    }
}
