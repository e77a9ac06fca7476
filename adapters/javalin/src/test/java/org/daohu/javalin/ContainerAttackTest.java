package org.daohu.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client of ours sends: requests that are no HTTP, methods in disguise, listeners that break off. */
class ContainerAttackTest {

    private static Attacked attacked;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        attacked = Attacked.start(data, options -> options);
    }

    @AfterAll
    static void nothing_is_lost_and_nothing_has_leaked() {
        attacked.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /<script>alert(1)</script> HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "FOO\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nNo header\r\nConnection: close\r\n\r\n",
                "POST /api/v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void what_the_container_refuses_itself_has_the_headers_and_the_shape_of_all_answers(String request)
            throws IOException {
        String answer = answered(request);
        assertThat(answer).startsWith("HTTP/1.1 400 ");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store", "application/problem+json", "\"MALFORMED_REQUEST\"")
                .doesNotContain("html", "script>", "jetty", "Jetty", "Server:");
    }

    @Test
    void headers_beyond_the_limit_are_refused_in_the_same_shape() throws IOException {
        String answer = answered("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(20_000) + "\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 431 ")
                .contains("Content-Security-Policy: default-src 'none'", "application/problem+json");
    }

    @Test
    void a_method_in_a_header_is_no_method() {
        var reader = attacked.as("shenji").with("X-HTTP-Method-Override", "DELETE");
        assertThat(attacked.get(reader, "/me").statusCode()).isEqualTo(200);
        var poster = attacked.as("shenji").with("X-HTTP-Method-Override", "GET");
        HttpResponse<String> posted = attacked.post(poster, "/me", "{}");
        assertThat(posted.statusCode()).isEqualTo(405);
        HttpResponse<String> disguised = attacked.as("shenji")
                .with("X-HTTP-Method-Override", "POST")
                .raw("GET", "/api/v1/token", BodyPublishers.noBody(), "");
        assertThat(disguised.statusCode()).isEqualTo(405);
    }

    /** Held at the end: no stack trace is logged. */
    @Test
    void listeners_that_break_off_in_the_middle_leave_no_trace_in_the_log() throws IOException {
        for (int i = 0; i < 3; i++) {
            breakOff(attacked.as("jiandu").token(), 2 * i);
            breakOff(attacked.as("jiandu").token(), 2 * i + 1);
        }
        assertThat(attacked.get(attacked.as("jiandu"), "/overview").statusCode())
                .isEqualTo(200);
    }

    private static void breakOff(String token, int number) throws IOException {
        try (Socket socket = socket()) {
            write(
                    socket,
                    "GET /api/v1/events HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                            + token + "\r\n\r\n");
            byte[] begun = socket.getInputStream().readNBytes(12);
            // Places of streams that broke off before may not be free yet.
            assertThat(new String(begun, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 ");
            // Closed by a reset: what the server writes next fails.
            socket.setSoLinger(true, 0);
        }
        for (int i = 0; i < 3; i++) {
            String id = "event-" + number + "-" + i;
            assertThat(attacked.submit(attacked.as("shoufa"), id, Commands.receive(id.toUpperCase(Locale.ROOT), "1.00"))
                            .statusCode())
                    .isEqualTo(202);
        }
    }

    private static String answered(String request) throws IOException {
        try (Socket socket = socket()) {
            write(socket, request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket socket() throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(),
                URI.create(attacked.server().address()).getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
