package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daohu.Money;
import org.daohu.quota.Outcome;
import org.daohu.quota.RefusalCode;
import org.junit.jupiter.api.Test;

/**
 * 共用指标表契约 – for a store over a table that the vendor's own software writes too, past the port. Beside what
 * {@link DurableQuotaStoreContract} asks, override how that software takes money from a quota.
 *
 * <p>The store must lock the vendor's row before the decision is asked: a version check on our side alone lets two writers
 * overspend.
 */
public abstract class SharedTableQuotaStoreContract extends DurableQuotaStoreContract {

    /** For subclasses. */
    protected SharedTableQuotaStoreContract() {}

    /**
     * 厂商写入 – what the vendor's own software does today: in a transaction of its own, takes {@code amount} from the balance of
     * the stored quota {@code quotaId} if there is that much, as more paid. Called from many threads.
     *
     * @return whether it took it; false if the balance was too small
     */
    protected abstract boolean vendorTakes(String quotaId, Money amount);

    @Test
    protected final void what_the_vendor_has_written_is_decided_on() {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);

        assertThat(vendorTakes("Q", Money.ofFen(600))).isTrue();

        assertRefused(store().within(Acts.pay("pay", "Q", "V", 401), DECISION), RefusalCode.BALANCE_EXCEEDED);
        assertThat(store().within(Acts.pay("pay", "Q", "V", 400), DECISION)).isInstanceOf(Outcome.Applied.class);
        assertThat(vendorTakes("Q", Money.ofFen(1))).isFalse();
        assertThat(quota("Q").balance()).isEqualTo(Money.ZERO);
    }

    @Test
    protected final void the_vendor_writing_in_between_is_waited_for_or_seen() throws Exception {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);

        Outcome outcome;
        boolean taken;
        try (Race.Rival<Boolean> vendor = new Race.Rival<>(() -> vendorTakes("Q", Money.ofFen(600)))) {
            outcome = Race.send(store(), Acts.pay("pay", "Q", "V", 600), (slice, command) -> {
                vendor.letIn();
                return DECISION.on(slice, command);
            });
            taken = vendor.answer();
        }

        assertThat(outcome instanceof Outcome.Refused)
                .as("refused, since the vendor was first")
                .isEqualTo(taken);
        assertThat(quota("Q").balance()).isEqualTo(Money.ofFen(400));
    }

    @Test
    protected final void the_store_and_the_vendor_together_never_spend_more_than_there_is() throws Exception {
        store().within(Acts.receive("receive", "Q", 100), DECISION);

        List<Integer> taken = Race.run(thread -> {
            int mine = 0;
            for (int i = 0; i < 10; i++) {
                String id = thread + "-" + i;
                boolean took = thread % 2 == 0
                        ? vendorTakes("Q", Money.ofFen(3))
                        : !(Race.send(store(), Acts.pay("pay-" + id, "Q", "V" + id, 3), DECISION)
                                instanceof Outcome.Refused);
                mine += took ? 1 : 0;
            }
            return mine;
        });

        assertThat(taken.stream().mapToInt(Integer::intValue).sum()).isEqualTo(33);
        assertThat(quota("Q").balance()).isEqualTo(Money.ofFen(1));
    }
}
