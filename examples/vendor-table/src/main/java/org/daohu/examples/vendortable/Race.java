package org.daohu.examples.vendortable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.examples.vendortable.PlatformTables.VoucherRecord;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.quota.Outcome;

/** 争用 – threads of the library and of the platform's own program pay from one quota until it cannot give more. */
final class Race {

    static final String QUOTA = "RACE";
    static final int LIBRARY_THREADS = 8;
    static final int PLATFORM_THREADS = 4;

    /** Together the threads ask for more than twice of this. */
    static final Money AMOUNT = Money.ofFen(1_000_000);

    private static final int PAYMENTS = 40;

    private final DataSource database;
    private final JdbcQuotaStore store;
    private final PaymentProgram program;

    Race(DataSource database) {
        this.database = database;
        store = Embedding.store(database);
        program = new PaymentProgram(database);
    }

    /**
     * What came out.
     *
     * @param acknowledged the payments that the library or the platform's program said were made
     * @param refused those that they said were not
     * @param paid what the platform's vouchers add up to
     * @param vouchers how many there are
     */
    record Result(int acknowledged, int refused, Money paid, int vouchers) {

        Money overspent() {
            return paid.compareTo(AMOUNT) > 0 ? paid.minus(AMOUNT) : Money.ZERO;
        }

        String json() {
            return "{\"threads\":%s,\"acknowledged\":%s,\"refused\":%s,\"overspent_fen\":%s}"
                    .formatted(
                            LIBRARY_THREADS + PLATFORM_THREADS,
                            acknowledged,
                            refused,
                            overspent().fen());
        }
    }

    /** Receives the quota and lets all threads start at once. */
    Result run() throws SQLException, InterruptedException, ExecutionException {
        store.within(Acts.receive(QUOTA, AMOUNT), Acts.DECISION);
        int threads = LIBRARY_THREADS + PLATFORM_THREADS;
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Callable<Integer>> runs = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            boolean library = thread < LIBRARY_THREADS;
            String name = (library ? "library-" : "platform-") + thread;
            runs.add(() -> {
                start.await();
                return library ? libraryPays(name) : programPays(name);
            });
        }
        int acknowledged = 0;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Integer> done : executor.invokeAll(runs)) {
                acknowledged += done.get();
            }
        } finally {
            executor.shutdownNow();
        }
        return result(acknowledged, threads * PAYMENTS - acknowledged);
    }

    private int libraryPays(String name) {
        int acknowledged = 0;
        for (int i = 0; i < PAYMENTS; i++) {
            Outcome outcome = store.within(Acts.pay(name + "-" + i, QUOTA, amount(i)), Acts.DECISION);
            acknowledged += outcome instanceof Outcome.Applied ? 1 : 0;
        }
        return acknowledged;
    }

    private int programPays(String name) throws SQLException {
        int acknowledged = 0;
        for (int i = 0; i < PAYMENTS; i++) {
            VoucherRecord voucher =
                    new VoucherRecord(name + "-" + i, QUOTA, amount(i).in(MoneyUnit.YUAN), Acts.DAY);
            acknowledged += program.pay(voucher) ? 1 : 0;
        }
        return acknowledged;
    }

    /** Uneven, so that the last fen are fought for too. */
    private static Money amount(int payment) {
        return Money.ofFen(3_001 + 97L * payment);
    }

    /** The dearest payment of any thread: once one is refused, less than this is left. */
    static Money dearest() {
        return amount(PAYMENTS - 1);
    }

    private Result result(int acknowledged, int refused) throws SQLException {
        Money paid = Money.ZERO;
        int vouchers = 0;
        try (Connection connection = database.getConnection()) {
            for (VoucherRecord voucher : PlatformTables.vouchers(connection)) {
                if (voucher.quotaId().equals(QUOTA)) {
                    paid = paid.plus(Money.of(voucher.amount(), MoneyUnit.YUAN));
                    vouchers++;
                }
            }
        }
        return new Result(acknowledged, refused, paid, vouchers);
    }
}
