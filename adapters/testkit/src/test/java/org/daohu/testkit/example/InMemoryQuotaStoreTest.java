package org.daohu.testkit.example;

import java.util.List;
import org.daohu.quota.InMemoryQuotaStore;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;
import org.daohu.testkit.AskingTwice;
import org.daohu.testkit.QuotaStoreContract;
import org.junit.jupiter.api.Nested;

/** The store in memory keeps the contract, and keeps it too when every decision is asked twice. */
class InMemoryQuotaStoreTest extends QuotaStoreContract {

    private final InMemoryQuotaStore memory = new InMemoryQuotaStore();

    @Override
    protected QuotaStore store() {
        return memory;
    }

    @Override
    protected LedgerState state() {
        return memory.state();
    }

    @Override
    protected List<Outcome.Applied> log() {
        return memory.log();
    }

    @Nested
    class AskedTwice extends QuotaStoreContract {

        @Override
        protected QuotaStore store() {
            return new AskingTwice(memory);
        }

        @Override
        protected LedgerState state() {
            return memory.state();
        }

        @Override
        protected List<Outcome.Applied> log() {
            return memory.log();
        }
    }
}
