package org.daohu.javalin.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daohu.javalin.DaohuServer;
import org.daohu.javalin.ServerOptions;

/**
 * The server of all tests of a run, over the shipped month of a county, with known passwords. Tests leave traces in it (imports,
 * commands) and must bear those of others; it starts with the first test and ends with the run.
 */
final class Site {

    static final Path COUNTY = Path.of(System.getProperty("basedir", "."))
            .resolve("../../examples/county-month/data/county")
            .normalize();

    private static final List<String> ACCOUNTS = List.of("shoufa", "jingban", "shenhe", "zonghe", "jiandu", "shenji");

    /** As in an office, but for tests that are quicker than any clerk. */
    private static final ServerOptions.Limits LIMITS = new ServerOptions.Limits(
            1L << 20, 64L << 20, 200, 100_000, 100, 64, 100, Duration.ofMinutes(15), Duration.ofHours(8), 1000);

    private Site() {}

    static String address() {
        return "http://127.0.0.1:" + Started.SERVER.port() + "/";
    }

    static String password(String account) {
        return "pass-of-" + account + "-2020";
    }

    private static final class Started {
        private static final DaohuServer SERVER = start();
    }

    private static DaohuServer start() {
        try {
            Path data = Files.createTempDirectory("daohu-pages");
            Map<String, String> passwords = ACCOUNTS.stream()
                    .collect(Collectors.toMap(
                            account -> "DAOHU_PASSWORD_" + account.toUpperCase(Locale.ROOT), Site::password));
            DaohuServer server = DaohuServer.start(ServerOptions.of(COUNTY, data, LocalDate.of(2020, 7, 31))
                    .withAddress("127.0.0.1", 0)
                    .withLimits(LIMITS)
                    .withEnvironment(passwords));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data), "daohu-site-stop"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(DaohuServer server, Path data) {
        server.close();
        try (Stream<Path> left = Files.walk(data)) {
            left.sorted(Comparator.reverseOrder()).forEach(Site::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
