package org.daohu.testkit;

import java.util.List;
import org.daohu.Money;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;
import org.daohu.testkit.TableStore.Fault;
import org.daohu.testkit.TableStore.Table;

/** The whole ladder of the contract, asked of a {@link TableStore} with a fault or none. */
abstract class TableStoreSuite extends SharedTableQuotaStoreContract {

    private final Table table = new Table();
    private final Fault fault;

    TableStoreSuite(Fault fault) {
        this.fault = fault;
    }

    @Override
    protected QuotaStore store() {
        return new TableStore(table, fault, true, true);
    }

    @Override
    protected QuotaStore reopened() {
        return store();
    }

    @Override
    protected QuotaStore failingToRead() {
        return new TableStore(table, fault, false, true);
    }

    @Override
    protected QuotaStore failingToWrite() {
        return new TableStore(table, fault, true, false);
    }

    @Override
    protected boolean vendorTakes(String quotaId, Money amount) {
        return table.take(quotaId, amount);
    }

    @Override
    protected LedgerState state() {
        return table.state();
    }

    @Override
    protected List<Outcome.Applied> log() {
        return table.log();
    }
}
