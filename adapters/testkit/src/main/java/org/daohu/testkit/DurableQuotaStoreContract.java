package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;
import org.daohu.quota.QuotaStoreException;
import org.junit.jupiter.api.Test;

/**
 * 持久指标库契约 – for a store whose data outlives it, in a database or a grid: it can be opened twice, and it can fail. Beside
 * what {@link QuotaStoreContract} asks, override how to open it again and how to make it fail.
 */
public abstract class DurableQuotaStoreContract extends QuotaStoreContract {

    /** For subclasses. */
    protected DurableQuotaStoreContract() {}

    /** Another store over the same data, as a second process would open it; nothing in memory is shared. */
    protected abstract QuotaStore reopened();

    /**
     * A store over the same data that cannot read: of the data source that it uses, every read of quotas fails, e.g. since
     * the connection is refused or the table is not there. {@link #state} and {@link #log} still work.
     */
    protected abstract QuotaStore failingToRead();

    /**
     * A store over the same data that reads, but cannot keep what it writes: some write fails after others went through, or
     * the commit does. {@link #state} and {@link #log} still work.
     */
    protected abstract QuotaStore failingToWrite();

    @Test
    protected final void what_one_store_has_stored_the_other_sees() {
        Command receive = Acts.receive("receive", "Q", 1000);
        store().within(receive, DECISION);

        assertThat(reopened().within(receive, DECISION)).isEqualTo(new Outcome.Unchanged(receive));
        assertThat(reopened().within(Acts.pay("pay", "Q", "V", 1), DECISION)).isInstanceOf(Outcome.Applied.class);
        assertReplays(2);
    }

    @Test
    protected final void two_stores_on_one_balance_never_spend_more_than_there_is() throws Exception {
        store().within(Acts.receive("receive", "Q", 100), DECISION);
        List<QuotaStore> both = List.of(store(), reopened());

        Race.run(thread -> {
            for (int i = 0; i < 10; i++) {
                String id = thread + "-" + i;
                Race.send(both.get(thread % 2), Acts.pay("pay-" + id, "Q", "V" + id, 3), DECISION);
            }
            return thread;
        });

        assertThat(quota("Q").balance()).isEqualTo(Money.ofFen(1));
        assertReplays(34);
    }

    @Test
    protected final void a_store_that_cannot_read_fails_and_is_not_an_empty_one() {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);
        LedgerState before = state();
        List<Outcome.Applied> log = log();
        AtomicInteger asked = new AtomicInteger();

        // On an empty slice both would be answered: the quota would be given anew, the payment refused for want of it.
        for (Command command : List.of(Acts.receive("again", "Q", 1), Acts.pay("pay", "Q", "V", 1))) {
            assertThatThrownBy(() -> failingToRead().within(command, (slice, same) -> {
                        asked.incrementAndGet();
                        return DECISION.on(slice, same);
                    }))
                    .isInstanceOf(QuotaStoreException.class)
                    .hasCauseInstanceOf(Throwable.class);
        }

        assertThat(asked).as("decisions asked on a slice that nobody read").hasValue(0);
        assertUntouched(before, log);
    }

    @Test
    protected final void a_store_that_cannot_write_fails_and_leaves_nothing_behind() {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);
        LedgerState before = state();
        List<Outcome.Applied> log = log();
        Command pay = Acts.pay("pay", "Q", "V", 1);

        assertThatThrownBy(() -> failingToWrite().within(pay, DECISION))
                .isInstanceOf(QuotaStoreException.class)
                .hasCauseInstanceOf(Throwable.class);

        assertUntouched(before, log);
        assertThat(store().within(pay, DECISION))
                .as("the same command, sent again")
                .isInstanceOf(Outcome.Applied.class);
        assertReplays(2);
    }
}
