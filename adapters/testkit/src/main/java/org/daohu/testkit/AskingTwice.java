package org.daohu.testkit;

import java.util.Objects;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;

/**
 * 重复裁定 – a store that asks every decision twice and takes the second answer, as a store may that has lost a race. For the
 * tests of a host that wraps {@link Decision#decide}: what its wrapper does besides deciding is then done twice, and shows.
 * Thread-safe if the store beneath is.
 */
public final class AskingTwice implements QuotaStore {

    private final QuotaStore store;

    /**
     * Over {@code store}.
     *
     * @param store what reads and stores
     */
    public AskingTwice(QuotaStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    @Override
    public Outcome within(Command command, Decision decision) {
        return store.within(command, (slice, same) -> {
            // The first answer does not count.
            Objects.requireNonNull(decision.on(slice, same), "outcome");
            return decision.on(slice, same);
        });
    }
}
