package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The in-memory store under callers that race. */
class QuotaStoreConcurrencyTest {

    private static final int THREADS = 8;
    private static final Decision DECISION = Decision.asOf(LocalDate.of(2024, 12, 31));
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final InMemoryQuotaStore store = new InMemoryQuotaStore();
    private ExecutorService threads;

    @BeforeEach
    void receive() {
        threads = Executors.newFixedThreadPool(THREADS);
        store.within(receive("receive", "Q", 1000), DECISION);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void eight_threads_on_one_balance_never_spend_more_than_there_is() throws Exception {
        List<Outcome> outcomes = race(thread -> {
            List<Outcome> mine = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String id = thread + "-" + i;
                mine.add(store.within(pay("pay-" + id, "V" + id, 3), DECISION));
            }
            return mine;
        });

        assertThat(outcomes).filteredOn(Outcome.Applied.class::isInstance).hasSize(333);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(THREADS * 50 - 333)
                .allSatisfy(refused ->
                        assertThat(((Outcome.Refused) refused).code()).isEqualTo(RefusalCode.BALANCE_EXCEEDED));
        assertThat(store.quota("Q").balance()).isEqualTo(Money.ofFen(1));
        assertReplays();
    }

    @Test
    void one_command_sent_by_eight_threads_is_applied_once() throws Exception {
        for (int round = 0; round < 100; round++) {
            Command command = pay("pay-" + round, "V" + round, 1);

            List<Outcome> outcomes = race(thread -> List.of(store.within(command, DECISION)));

            assertThat(outcomes).filteredOn(Outcome.Applied.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.Unchanged.class::isInstance).hasSize(THREADS - 1);
        }
        assertThat(store.quota("Q").balance()).isEqualTo(Money.ofFen(900));
        assertReplays();
    }

    @Test
    void one_id_used_by_eight_threads_for_different_commands_is_applied_once() throws Exception {
        List<Outcome> outcomes = race(thread -> List.of(store.within(pay("same", "V" + thread, 1), DECISION)));

        assertThat(outcomes).filteredOn(Outcome.Applied.class::isInstance).hasSize(1);
        assertThat(store.log()).hasSize(2);
    }

    @Test
    void moves_and_recalls_that_cross_each_other_end_and_conserve_money() throws Exception {
        store.within(move("there", "Q", "M", "P2", 500), DECISION);

        race(thread -> {
            List<Outcome> mine = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String id = thread + "-" + i;
                mine.add(
                        thread % 2 == 0
                                ? store.within(recall("recall-" + id, 1), DECISION)
                                : store.within(move("move-" + id, "M", "N" + id, "P3", 1), DECISION));
                assertThat(Conservation.firstViolation(store.state())).isEmpty();
            }
            return mine;
        });

        assertThat(store.quota("M").balance()).isEqualTo(Money.ofFen(100));
        assertReplays();
    }

    @Test
    void an_exception_of_the_decision_leaves_nothing_behind() {
        InMemoryQuotaStore.Snapshot before = store.snapshot();

        assertThatThrownBy(() -> store.within(pay("pay", "V", 1), (slice, command) -> {
                    throw new IllegalArgumentException("broken decision");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(store.snapshot()).isEqualTo(before);
        assertThat(store.within(pay("pay", "V", 1), DECISION)).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void a_decision_that_changes_what_the_command_does_not_name_is_not_stored() {
        store.within(receive("other", "Z", 5), DECISION);
        InMemoryQuotaStore.Snapshot before = store.snapshot();
        Outcome.Applied foreign = store.log().get(1);

        assertThatThrownBy(() -> store.within(
                        pay("pay", "V", 1),
                        (slice, command) ->
                                new Outcome.Applied(command, foreign.asOf(), foreign.quotas(), foreign.voucher())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not name");

        assertThat(store.snapshot()).isEqualTo(before);
    }

    private List<Outcome> race(IntFunction<List<Outcome>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<List<Outcome>>> runs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            runs.add(() -> {
                start.await();
                return work.apply(thread);
            });
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<List<Outcome>> done : threads.invokeAll(runs)) {
            outcomes.addAll(done.get());
        }
        return outcomes;
    }

    private void assertReplays() {
        InMemoryQuotaStore.Snapshot end = store.snapshot();
        assertThat(Replay.run(end.log())).isEqualTo(new Replay.Result.Reproduced(end.state()));
    }

    private static Entry entry(String id) {
        return new Entry(id, DAY, Draft.COUNTY, Draft.DOCUMENT, "operator", null);
    }

    private static Command receive(String id, String quota, long fen) {
        FiscalYear year = new FiscalYear(2024);
        return new Command.Receive(entry(id), quota, year, "F1", "P1", false, Money.ofFen(fen));
    }

    private static Command pay(String id, String voucher, long fen) {
        FiscalYear year = new FiscalYear(2024);
        return new Command.Pay(entry(id), "Q", voucher, year, "F1", "P1", Money.ofFen(fen), null);
    }

    private static Command move(String id, String from, String to, String project, long fen) {
        return new Command.Move(entry(id), from, to, null, project, false, Money.ofFen(fen));
    }

    private static Command recall(String id, long fen) {
        return new Command.Recall(entry(id), "M", "Q", Money.ofFen(fen));
    }
}
