package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A server on a free port over the shipped county, and clients that hold every answer to the contract. */
final class RunningServer implements AutoCloseable {

    static final Path COUNTY = Path.of("../../examples/county-month/data/county");
    static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);
    static final List<String> ACCOUNTS =
            List.of("shoufa", "jingban", "shenhe", "zonghe", "jiandu", "shenji", "linxian");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Contract contract;
    private final DaohuServer server;
    private final Map<String, String> tokens = new HashMap<>();

    private RunningServer(DaohuServer server, Contract contract) {
        this.server = server;
        this.contract = contract;
    }

    /** Starts over {@code data}, which may hold what an earlier server kept. */
    static RunningServer start(Path data, Contract contract, UnaryOperator<ServerOptions> changes) {
        Map<String, String> passwords = new HashMap<>();
        ACCOUNTS.forEach(
                account -> passwords.put("DAOHU_PASSWORD_" + account.toUpperCase(Locale.ROOT), password(account)));
        ServerOptions options = ServerOptions.of(COUNTY, data, AS_OF)
                .withAddress("127.0.0.1", 0)
                .withLimits(limits(1_000, 64L << 20, 1 << 20))
                .withEnvironment(passwords);
        try {
            return new RunningServer(DaohuServer.start(changes.apply(options)), contract);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningServer start(Path data) {
        return start(data, new Contract(), options -> options);
    }

    /** Limits with quick hashes. */
    static ServerOptions.Limits limits(int requestsPerMinute, long uploadBytes, long bodyBytes) {
        return new ServerOptions.Limits(
                bodyBytes,
                uploadBytes,
                20,
                requestsPerMinute,
                5,
                32,
                2,
                Duration.ofMinutes(15),
                Duration.ofHours(8),
                1_000);
    }

    static String password(String account) {
        return "pass-of-" + account;
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    DaohuServer server() {
        return server;
    }

    Client as(String account) {
        String token = tokens.computeIfAbsent(
                account,
                id -> anonymous()
                        .post("/login", "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(id, password(id)))
                        .text("/token"));
        return new Client(token, Map.of());
    }

    Client anonymous() {
        return new Client("", Map.of());
    }

    Client withToken(String token) {
        return new Client(token, Map.of());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        server.close();
    }

    /** Someone who calls. */
    final class Client {
        private final String token;
        private final Map<String, String> headers;

        private Client(String token, Map<String, String> headers) {
            this.token = token;
            this.headers = headers;
        }

        String token() {
            return token;
        }

        /** With one more header. */
        Client with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Client(token, more);
        }

        Answer get(String path) {
            return send("GET", path, HttpRequest.BodyPublishers.noBody(), "");
        }

        Answer post(String path, String json) {
            return send("POST", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
        }

        Answer put(String path, String json) {
            return send("PUT", path, HttpRequest.BodyPublishers.ofString(json), "application/json");
        }

        /** Sends files, each as part name, file name and content. */
        Answer upload(String path, Upload... files) {
            String boundary = "daohu-boundary";
            StringBuilder body = new StringBuilder();
            for (Upload file : files) {
                body.append("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                        .formatted(boundary, file.part(), file.name()));
                body.append("Content-Type: text/csv\r\n\r\n")
                        .append(file.content())
                        .append("\r\n");
            }
            body.append("--").append(boundary).append("--\r\n");
            return send(
                    "POST",
                    path,
                    HttpRequest.BodyPublishers.ofString(body.toString()),
                    "multipart/form-data; boundary=" + boundary);
        }

        private Answer send(String method, String path, HttpRequest.BodyPublisher body, String contentType) {
            HttpResponse<String> response = raw(method, "/api/v1" + path, body, contentType);
            String plain = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
            assertThat(contract.faults(
                            method,
                            plain,
                            response.statusCode(),
                            response.headers().firstValue("Content-Type").orElse(""),
                            response.body()))
                    .as("%s %s answered %d: %s", method, path, response.statusCode(), response.body())
                    .isEmpty();
            return new Answer(response.statusCode(), response.body(), response);
        }

        /** Sends without holding the answer to the contract. */
        HttpResponse<String> raw(String method, String path, HttpRequest.BodyPublisher body, String contentType) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            if (!contentType.isEmpty()) {
                request.header("Content-Type", contentType);
            }
            headers.forEach(request::header);
            try {
                return HTTP.send(request.method(method, body).build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** A file to send. */
    record Upload(String part, String name, String content) {}
}
