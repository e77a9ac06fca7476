package org.daohu.jdbc;

import java.util.List;
import javax.sql.DataSource;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;
import org.daohu.testkit.DurableQuotaStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The published contract, asked of the store over our own tables (rung 3). */
abstract class OwnTablesContract extends DurableQuotaStoreContract {

    private DataSource database;

    /** A database with our tables and nothing in them, another one at every call. */
    abstract DataSource open();

    @BeforeEach
    void create() {
        database = open();
    }

    @AfterEach
    void close() {
        TestDatabase.close(database);
    }

    @Override
    protected QuotaStore store() {
        return over(database);
    }

    @Override
    protected QuotaStore reopened() {
        return over(database);
    }

    @Override
    protected QuotaStore failingToRead() {
        return over(FailingDatabase.of(database, statement -> true));
    }

    @Override
    protected QuotaStore failingToWrite() {
        return over(FailingDatabase.of(database, "commit"::equals));
    }

    @Override
    protected LedgerState state() {
        return over(database).state();
    }

    @Override
    protected List<Outcome.Applied> log() {
        return over(database).log();
    }

    private static JdbcQuotaStore over(DataSource database) {
        return JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .build();
    }
}
