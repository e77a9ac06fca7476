package org.daohu.examples.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * 支付对比 – the library's payments against the hand-written ones in short rounds that take turns, so that whatever else the
 * machine does falls on both alike.
 */
final class PaymentRace {

    private static final int WARM_ROUNDS = 24;
    private static final int ROUNDS = 24;

    private PaymentRace() {}

    /**
     * Medians over the rounds.
     *
     * @param threads how many paid at once
     * @param libraryMicros wall time of a round per payment and thread, in microseconds
     * @param handMicros the same by hand
     */
    record Result(int threads, double libraryMicros, double handMicros) {
        double ratio() {
            return libraryMicros / handMicros;
        }
    }

    /** Runs with 1 and with 8 threads. */
    static List<Result> run() throws IOException, SQLException, InterruptedException, ExecutionException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                Payments payments = new Payments(server, 8)) {
            List<Result> results = new ArrayList<>();
            int paid = 0;
            for (int threads : new int[] {1, 8}) {
                int perThread = threads == 1 ? 250 : 100;
                results.add(race(payments, threads, perThread, paid));
                paid += (WARM_ROUNDS + ROUNDS) * threads * perThread;
            }
            return results;
        }
    }

    private static Result race(Payments payments, int threads, int perThread, int first)
            throws SQLException, InterruptedException, ExecutionException {
        double[] library = new double[ROUNDS];
        double[] hand = new double[ROUNDS];
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int next = first;
            for (int round = -WARM_ROUNDS; round < ROUNDS; round++) {
                if (round == 0) {
                    payments.settle();
                }
                double[] micros = new double[2];
                for (int turn = 0; turn < 2; turn++) {
                    // A B, then B A: neither always comes second.
                    int way = (turn + round) & 1;
                    micros[way] =
                            round(pool, way == 0 ? payments::byLibrary : payments::byHand, threads, perThread, next);
                }
                next += threads * perThread;
                if (round >= 0) {
                    library[round] = micros[0];
                    hand[round] = micros[1];
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return new Result(threads, median(library), median(hand));
    }

    private static double round(ExecutorService pool, Payments.Way way, int threads, int perThread, int first)
            throws InterruptedException, ExecutionException {
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int from = first + thread * perThread;
            work.add(() -> {
                for (int i = 0; i < perThread; i++) {
                    way.pay(from + i);
                }
                return null;
            });
        }
        long started = System.nanoTime();
        for (Future<Void> done : pool.invokeAll(work)) {
            done.get();
        }
        return (System.nanoTime() - started) / 1_000.0 / perThread;
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
