package org.daohu.examples.vendortable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.quota.Outcome;

/**
 * 断电演练 – kills the paying process with SIGKILL at random moments and starts it again, which then retries the same ids;
 * at the end counts what was acknowledged and is not there, and what is there twice.
 */
final class KillRun {

    /** How many payments before the first unacknowledged one a new process sends again. */
    private static final int RETRIED = 5;

    private static final int SIGKILLED = 128 + 9;
    private static final Duration START_MAX = Duration.ofMinutes(2);
    private static final int EARLY_MILLIS = 1_500;
    private static final int WORKING_MILLIS = 1_500;

    private final PlatformDatabase database;
    private final Random random;
    private final int[] next = new int[PaymentStream.THREADS];
    private final Set<String> acknowledged = new TreeSet<>();

    private KillRun(PlatformDatabase database, Random random) {
        this.database = database;
        this.random = random;
    }

    /** Runs on a fresh database. */
    static KillReport run(DatabaseKind kind, int kills, Random random)
            throws IOException, SQLException, InterruptedException {
        try (PlatformDatabase database = PlatformDatabase.create(kind)) {
            KillRun run = new KillRun(database, random);
            run.receive();
            for (int process = 0; process < kills; process++) {
                run.killOne(process);
            }
            return run.report(kills);
        }
    }

    private void receive() throws SQLException {
        DataSource connections = PlatformDatabase.connect(database.url());
        try {
            PlatformDatabase.createTables(connections);
            JdbcQuotaStore store = Embedding.store(connections);
            for (String quota : PaymentStream.QUOTAS) {
                store.within(Acts.receive(quota, PaymentStream.AMOUNT), Acts.DECISION);
            }
        } finally {
            PlatformDatabase.close(connections);
        }
    }

    /** Starts a process and kills it: one time in five while it may still be starting, else while it pays. */
    private void killOne(int process) throws IOException, InterruptedException {
        Path log = database.folder().resolve("process-" + process + ".log");
        Process child = start(process, log);
        try {
            boolean early = random.nextInt(5) == 0;
            if (!early) {
                awaitFirstAcknowledgement(process, child, log);
            }
            Thread.sleep(random.nextInt(early ? EARLY_MILLIS : WORKING_MILLIS));
        } finally {
            child.destroyForcibly().waitFor();
        }
        if (child.exitValue() != SIGKILLED) {
            throw new IllegalStateException("the paying process ended by itself: " + Files.readString(log));
        }
        for (int thread = 0; thread < PaymentStream.THREADS; thread++) {
            for (int payment : AcknowledgementFile.read(AcknowledgementFile.of(database.folder(), process, thread))) {
                acknowledged.add(PaymentStream.id(thread, payment));
                next[thread] = Math.max(next[thread], payment + 1);
            }
        }
    }

    private Process start(int process, Path log) throws IOException {
        List<String> from = new ArrayList<>();
        for (int payment : next) {
            from.add(String.valueOf(Math.max(0, payment - RETRIED)));
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VendorTableExample.class.getName(),
                        "pay",
                        "--url=" + database.url(),
                        "--folder=" + database.folder(),
                        "--process=" + process,
                        "--from=" + String.join(",", from))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void awaitFirstAcknowledgement(int process, Process child, Path log)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + START_MAX.toNanos();
        while (!anyAcknowledged(process)) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the paying process acknowledges nothing: " + Files.readString(log));
            }
            Thread.sleep(5);
        }
    }

    private boolean anyAcknowledged(int process) throws IOException {
        for (int thread = 0; thread < PaymentStream.THREADS; thread++) {
            if (!AcknowledgementFile.read(AcknowledgementFile.of(database.folder(), process, thread))
                    .isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private KillReport report(int kills) throws SQLException {
        DataSource connections = PlatformDatabase.connect(database.url());
        try {
            JdbcQuotaStore store = Embedding.store(connections);
            Set<String> stored = store.log().stream()
                    .map(applied -> applied.command().entry().commandId())
                    .collect(Collectors.toSet());
            long lost = acknowledged.stream().filter(id -> !stored.contains(id)).count();
            retry(store);
            Books books = Books.read(connections, store);
            return new KillReport(
                    kills, acknowledged.size(), lost, books.doubled(), books.lawsHold(), books.chainHolds());
        } finally {
            PlatformDatabase.close(connections);
        }
    }

    /**
     * Once more what the last process may have had under way. On a server its transaction may still be ending; it holds
     * the quota's row, so that this waits for it.
     */
    private void retry(JdbcQuotaStore store) {
        for (int thread = 0; thread < PaymentStream.THREADS; thread++) {
            for (int payment = Math.max(0, next[thread] - RETRIED); payment <= next[thread]; payment++) {
                if (store.within(PaymentStream.payment(thread, payment), Acts.DECISION)
                        instanceof Outcome.Refused refused) {
                    throw new IllegalStateException(refused.refusal().sentenceEn());
                }
            }
        }
    }
}
