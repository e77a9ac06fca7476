package org.daohu.examples.vendortable;

import java.math.BigDecimal;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.examples.vendortable.PlatformTables.VoucherRecord;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStoreException;
import org.jspecify.annotations.Nullable;

/**
 * 未加锁 – what happens if a program of the platform reads the balance without a lock: it overwrites what the library took
 * in between, and the quota is overspent before anybody can refuse it. It can only be seen afterwards.
 */
final class LostLock {

    static final String QUOTA = "LOST-LOCK";
    static final Money AMOUNT = Money.ofFen(10_000);

    private static final Money BY_LIBRARY = Money.ofFen(8_000);
    private static final Money BY_PROGRAM = Money.ofFen(6_000);

    private final JdbcQuotaStore store;
    private final PaymentProgram program;

    LostLock(DataSource database) {
        store = Embedding.store(database);
        program = new PaymentProgram(database);
    }

    /**
     * What each of the three payments was answered.
     *
     * @param library whether the library's payment was made
     * @param program whether the careless one was made
     * @param then what the store says at the next payment; null if it noticed nothing
     */
    record Result(
            boolean library, boolean program, @Nullable String then) {}

    /** The program looks, the library pays, the program pays from what it saw; then the library is asked again. */
    Result run() throws SQLException {
        store.within(Acts.receive(QUOTA, AMOUNT), Acts.DECISION);
        BigDecimal seen = program.look(QUOTA);
        Outcome outcome = store.within(Acts.pay("lost-lock-1", QUOTA, BY_LIBRARY), Acts.DECISION);
        boolean paid =
                program.payFrom(seen, new VoucherRecord("lost-lock-2", QUOTA, BY_PROGRAM.in(MoneyUnit.YUAN), Acts.DAY));
        return new Result(outcome instanceof Outcome.Applied, paid, next());
    }

    private @Nullable String next() {
        try {
            store.within(Acts.pay("lost-lock-3", QUOTA, Money.ofFen(1)), Acts.DECISION);
            return null;
        } catch (QuotaStoreException noticed) {
            return noticed.getMessage();
        }
    }
}
