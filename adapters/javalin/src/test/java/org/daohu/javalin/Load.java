package org.daohu.javalin;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.daohu.javalin.RunningServer.Client;

/**
 * Many clients at once on a server of their own: they read, have lists checked, hand in commands and decide on them. Afterwards
 * each acknowledged command must stand in the ledger once.
 */
final class Load {

    private static final int CLIENTS_MAX = 256;
    private static final int SECONDS_MAX = 600;
    private static final List<String> READS = List.of(
            "/overview",
            "/quotas?size=20",
            "/payments?size=20",
            "/warnings?size=20",
            "/payments/PZ51340000001/rows?size=20",
            "/submissions?size=20",
            "/verdicts");

    private final RunningServer server;
    private final Client reader;
    private final Client maker;
    private final Client checker;
    private final long end;
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();
    private final Set<String> applied = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<Long>> nanos = new ConcurrentHashMap<>();

    private Load(RunningServer server, int seconds) {
        this.server = server;
        this.reader = server.as("jiandu");
        this.maker = server.as("jingban");
        this.checker = server.as("shenhe");
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** What a run came to. */
    record Figures(int clients, int seconds, long requests, long errors, long p50, long p99, String table) {

        String json() {
            return "{\"clients\":%d,\"seconds\":%d,\"requests\":%d,\"errors\":%d,\"p50_ms\":%d,\"p99_ms\":%d}"
                    .formatted(clients, seconds, requests, errors, p50, p99);
        }
    }

    /** Runs, prints a table and, last, one JSON object: {@code Load CLIENTS SECONDS DATA}. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        Figures figures = run(Path.of(args[2]), Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        out.println(figures.table());
        out.println(figures.json());
        System.exit(figures.errors() == 0 ? 0 : 1);
    }

    /** Runs {@code clients} for {@code seconds} on a server over {@code data}, stops it and holds it to the laws. */
    static Figures run(Path data, int clients, int seconds)
            throws InterruptedException, ExecutionException, IOException {
        if (clients < 1 || clients > CLIENTS_MAX || seconds < 1 || seconds > SECONDS_MAX) {
            throw new IllegalArgumentException("1 to 256 clients, 1 to 600 seconds");
        }
        ServerOptions.Limits office = RunningServer.limits(10_000_000, 64L << 20, 1 << 20);
        ServerOptions.Limits roomy = new ServerOptions.Limits(
                office.bodyBytes(),
                office.uploadBytes(),
                office.uploadFiles(),
                office.requestsPerMinute(),
                office.failedLoginsPerMinute(),
                CLIENTS_MAX,
                office.eventStreams(),
                office.tokenLife(),
                office.session(),
                office.hashIterations());
        Load load;
        try (RunningServer server = RunningServer.start(data, new Contract(), options -> options.withLimits(roomy))) {
            load = new Load(server, seconds);
            load.open();
            load.all(clients);
        }
        new Aftermath(data).hold(load.applied);
        return load.figures(clients, seconds);
    }

    /** Money to pay from. */
    private void open() {
        decided("load-receive", server.as("shoufa"), Commands.receive("LOAD-1", "1000000.00"));
        decided("load-refine", maker, Commands.refine("LOAD-1", "LOAD-2", "900000.00"));
    }

    private void all(int clients) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int number = i;
                running.add(callers.submit(() -> client(number)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** One client: seven reads to a command and its decision, and now and then a list to check. */
    private void client(int number) {
        for (int turn = number; System.nanoTime() < end; turn++) {
            if (turn % 8 == 7) {
                String id = "load-" + commands.incrementAndGet();
                decided(id, maker, Commands.pay("LOAD-2", "PZ-" + id, "0.01"));
            } else if (turn % 40 == 20) {
                check();
            } else {
                call("read", Set.of(200), reader, "GET", READS.get(turn % READS.size()), BodyPublishers.noBody(), "");
            }
        }
    }

    private void check() {
        String list = "--load\r\nContent-Disposition: form-data; name=\"list\"; filename=\"load.csv\"\r\n\r\n"
                + ListText.of("PZ51340000001", ListText.GOOD, ListText.BAD_NUMBER) + "\r\n--load--\r\n";
        // No more than two lists are judged at once; others are asked to come again.
        call(
                "check",
                Set.of(200, 503),
                maker,
                "POST",
                "/lists/check",
                BodyPublishers.ofString(list),
                "multipart/form-data; boundary=load");
    }

    private void decided(String id, Client by, String command) {
        if (!call(
                "submit",
                Set.of(202),
                by.with("Idempotency-Key", id),
                "POST",
                "/commands",
                BodyPublishers.ofString(command),
                "application/json")) {
            return;
        }
        if (call(
                "decide",
                Set.of(200),
                checker.with("If-Match", "\"1\""),
                "POST",
                "/submissions/" + id + "/decision",
                BodyPublishers.ofString("{\"decision\":\"APPROVE\"}"),
                "application/json")) {
            applied.add(id);
        }
    }

    private boolean call(
            String kind,
            Set<Integer> expected,
            Client client,
            String method,
            String path,
            BodyPublisher body,
            String type) {
        long start = System.nanoTime();
        boolean good = false;
        try {
            HttpResponse<String> answer = client.raw(method, "/api/v1" + path, body, type);
            good = expected.contains(answer.statusCode());
        } catch (UncheckedIOException broken) {
            // Counted below.
        }
        nanos.computeIfAbsent(kind, key -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - start);
        if (!good) {
            errors.incrementAndGet();
        }
        return good;
    }

    private Figures figures(int clients, int seconds) {
        StringBuilder table =
                new StringBuilder("%-8s %10s %8s %8s%n".formatted("kind", "requests", "p50 ms", "p99 ms"));
        List<Long> all = new ArrayList<>();
        new TreeMap<>(nanos).forEach((kind, times) -> {
            List<Long> sorted = times.stream().sorted().toList();
            all.addAll(sorted);
            table.append("%-8s %10d %8d %8d%n".formatted(kind, sorted.size(), at(sorted, 50), at(sorted, 99)));
        });
        List<Long> sorted = all.stream().sorted().toList();
        table.append("commands in the ledger, each once: ").append(applied.size());
        return new Figures(
                clients, seconds, sorted.size(), errors.get(), at(sorted, 50), at(sorted, 99), table.toString());
    }

    private static long at(List<Long> sorted, int percent) {
        return TimeUnit.NANOSECONDS.toMillis(sorted.get((sorted.size() - 1) * percent / 100));
    }
}
