package org.daohu.jdbc;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaStore;
import org.daohu.testkit.SharedTableQuotaStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The published contract, asked of the store over a vendor's table that the vendor's own software writes too: mapped by
 * names (rung 1), or read by the vendor's own select (rung 2).
 */
abstract class VendorTableContract extends SharedTableQuotaStoreContract {

    private DataSource database;
    private VendorPlatform vendor;

    /** A database with our tables and nothing in them, another one at every call. */
    abstract DataSource open();

    /** How the vendor's table is read; by the names of the national standard unless a subclass has a select of its own. */
    VendorTable mapping() {
        return VendorPlatform.mapping().build();
    }

    @BeforeEach
    void create() {
        database = open();
        vendor = new VendorPlatform(database);
        vendor.createTable();
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
    protected boolean vendorTakes(String quotaId, Money amount) {
        return vendor.pays(quotaId, amount);
    }

    /** The vendor's rows with what stands beside them, and our vouchers. */
    @Override
    protected LedgerState state() {
        List<String> ids = vendor.texts("SELECT \"BGT_ID\" FROM \"BA_BGT_INFO\"").stream()
                .sorted()
                .toList();
        ImmutableSortedMap.Builder<String, Quota> quotas = ImmutableSortedMap.naturalOrder();
        List<Quota> stored = Transactions.run(
                ConnectionSource.own(database),
                1,
                "reading the vendor's table",
                connection ->
                        mapping().lock(connection, Database.of(connection), ids).quotas());
        stored.forEach(quota -> quotas.put(quota.id(), quota));
        return new LedgerState(quotas.buildOrThrow(), over(database).state().vouchers());
    }

    @Override
    protected List<Outcome.Applied> log() {
        return over(database).log();
    }

    private JdbcQuotaStore over(DataSource database) {
        return JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .quotaTable(mapping())
                .hostWrite(VendorPlatform::write)
                .build();
    }
}
