package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.InMemoryQuotaStore;
import org.daohu.quota.LedgerSlice;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaStore;
import org.daohu.quota.RefusalCode;
import org.daohu.quota.Replay;
import org.junit.jupiter.api.Test;

/**
 * 指标库契约 – what {@link QuotaStore} promises, as tests. Extend it for every store that you write; override how to get the
 * store and how to look behind it, and nothing else.
 *
 * <p>The ladder: this class for any store; {@link DurableQuotaStoreContract} for one whose data outlives it and that can
 * fail; {@link SharedTableQuotaStoreContract} for one over a table that other software writes too. A store that cannot do
 * something extends a class further up; no test here passes by returning early.
 *
 * <p>JUnit makes a new instance for every test; each starts with an empty store. The races run 8 threads and need no more
 * than 8 connections at a time.
 */
public abstract class QuotaStoreContract {

    /** Decides as of the end of 2030; every command of the suite is dated 2024. */
    protected static final Decision DECISION = Decision.asOf(LocalDate.of(2030, 12, 31));

    /** For subclasses. */
    protected QuotaStoreContract() {}

    /** The store under test: at every call of one test over the same data, and empty at the first. */
    protected abstract QuotaStore store();

    /**
     * All quotas and vouchers that are stored now. To be read behind the port, by the adapter's own means and not from
     * anything that the store keeps in memory.
     */
    protected abstract LedgerState state();

    /** All applied outcomes that are stored now, in the order in which {@link Replay#run} is to take them; read likewise. */
    protected abstract List<Outcome.Applied> log();

    @Test
    protected final void an_applied_command_is_stored_with_its_outcome() {
        Outcome outcome = store().within(Acts.receive("receive", "Q", 1000), DECISION);

        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        Quota received = ((Outcome.Applied) outcome).quotas().get(0).after();
        assertThat(state()).isEqualTo(new LedgerState(ImmutableSortedMap.of("Q", received), ImmutableSortedMap.of()));
        assertThat(log()).containsExactly((Outcome.Applied) outcome);
    }

    @Test
    protected final void every_kind_of_command_is_stored_whole_and_replays() {
        InMemoryQuotaStore model = new InMemoryQuotaStore();
        for (Command command : Acts.life()) {
            Outcome expected = model.within(command, DECISION);
            assertThat(expected).isInstanceOf(Outcome.Applied.class);

            assertThat(store().within(command, DECISION)).isEqualTo(expected);

            assertThat(state()).as("after %s", command).isEqualTo(model.state());
        }
        assertThat(log()).isEqualTo(model.log());
        assertThat(Replay.run(log())).isEqualTo(new Replay.Result.Reproduced(state()));
    }

    @Test
    protected final void the_very_same_command_again_is_unchanged_and_stores_nothing() {
        live();
        LedgerState before = state();
        List<Outcome.Applied> log = log();

        for (Command command : Acts.life()) {
            assertThat(store().within(command, DECISION)).isEqualTo(new Outcome.Unchanged(command));
        }

        assertUntouched(before, log);
    }

    @Test
    protected final void another_command_under_a_used_id_is_refused() {
        live();
        LedgerState before = state();
        List<Outcome.Applied> log = log();

        for (Command command : Acts.life()) {
            assertRefused(store().within(Acts.enteredByAnother(command), DECISION), RefusalCode.COMMAND_ID_REUSED);
        }
        assertRefused(store().within(Acts.pay("receive", "MAX", "V", 1), DECISION), RefusalCode.COMMAND_ID_REUSED);

        assertUntouched(before, log);
    }

    @Test
    protected final void a_refused_command_stores_nothing_and_its_id_stays_free() {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);
        LedgerState before = state();
        List<Outcome.Applied> log = log();

        assertRefused(store().within(Acts.pay("pay", "Q", "V", 1001), DECISION), RefusalCode.BALANCE_EXCEEDED);

        assertUntouched(before, log);
        assertThat(store().within(Acts.pay("pay", "Q", "V", 1000), DECISION)).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    protected final void a_command_that_is_malformed_is_refused_like_any_other() {
        String tooLong = "九".repeat(65);

        assertRefused(store().within(Acts.receive("", "Q", 1), DECISION), RefusalCode.COMMAND_ID_MALFORMED);
        assertRefused(store().within(Acts.receive(tooLong, "Q", 1), DECISION), RefusalCode.COMMAND_ID_MALFORMED);
        assertRefused(store().within(Acts.receive("receive", "", 1), DECISION), RefusalCode.CODE_MALFORMED);
        assertRefused(store().within(Acts.receive("receive", "Q\0", 1), DECISION), RefusalCode.CODE_MALFORMED);
        assertRefused(store().within(Acts.pay("pay", "Q", tooLong, 1), DECISION), RefusalCode.CODE_MALFORMED);

        assertUntouched(LedgerState.EMPTY, List.of());
    }

    @Test
    protected final void the_decision_sees_what_the_command_names_as_it_is_stored_and_nothing_else() {
        live();
        LedgerState stored = state();
        PaidVoucher voucher = stored.vouchers().get("凭证-1");
        Command pay = Acts.pay("new", "A2", "凭证-1", 1);
        Command known = Acts.life().get(0);

        assertThat(sliceOf(pay)).isEqualTo(new LedgerSlice(List.of(quota("A2")), voucher, null));
        assertThat(sliceOf(Acts.pay("new", "A2", "V", 1))).isEqualTo(new LedgerSlice(List.of(quota("A2")), null, null));
        assertThat(sliceOf(Acts.recall("new", "A1", "指标-1", 1)).quotas())
                .containsExactlyInAnyOrder(quota("A1"), quota("指标-1"));
        assertThat(sliceOf(Acts.receive("new", "unheard-of", 1))).isEqualTo(LedgerSlice.EMPTY);
        assertThat(sliceOf(known)).isEqualTo(new LedgerSlice(List.of(quota("指标-1")), null, known));
    }

    @Test
    protected final void an_exception_between_reading_and_writing_leaves_nothing_behind() throws Exception {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);
        LedgerState before = state();
        List<Outcome.Applied> log = log();
        Command pay = Acts.pay("pay", "Q", "V", 1);
        for (Throwable thrown : List.of(new IllegalArgumentException("a bug"), new AssertionError("a worse one"))) {
            assertThatThrownBy(() -> store().within(pay, (slice, command) -> {
                        DECISION.on(slice, command);
                        throw sneaky(thrown);
                    }))
                    .isSameAs(thrown);

            assertUntouched(before, log);
        }

        // From other threads, so that a lock left behind shows.
        List<Outcome> outcomes = Race.run(thread -> Race.send(store(), pay, DECISION));

        assertThat(outcomes).noneMatch(Outcome.Refused.class::isInstance);
        assertThat(log()).hasSize(2);
    }

    @Test
    protected final void threads_on_one_balance_never_spend_more_than_there_is() throws Exception {
        store().within(Acts.receive("receive", "Q", 100), DECISION);

        List<Integer> paid = Race.run(thread -> {
            int applied = 0;
            for (int i = 0; i < 10; i++) {
                String id = thread + "-" + i;
                Outcome outcome = Race.send(store(), Acts.pay("pay-" + id, "Q", "V" + id, 3), DECISION);
                if (outcome instanceof Outcome.Refused) {
                    assertRefused(outcome, RefusalCode.BALANCE_EXCEEDED);
                } else {
                    applied++;
                }
            }
            return applied;
        });

        assertThat(paid.stream().mapToInt(Integer::intValue).sum()).isEqualTo(33);
        assertThat(quota("Q").balance()).isEqualTo(Money.ofFen(1));
        assertReplays(34);
    }

    @Test
    protected final void one_command_sent_by_many_threads_is_applied_once() throws Exception {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);
        for (int round = 0; round < 5; round++) {
            Command pay = Acts.pay("pay-" + round, "Q", "V" + round, 1);

            List<Outcome> outcomes = Race.run(thread -> Race.send(store(), pay, DECISION));

            assertThat(outcomes).noneMatch(Outcome.Refused.class::isInstance);
        }
        assertThat(quota("Q").balance()).isEqualTo(Money.ofFen(995));
        assertReplays(6);
    }

    @Test
    protected final void one_id_for_different_commands_of_many_threads_is_applied_once() throws Exception {
        List<Outcome> outcomes =
                Race.run(thread -> Race.send(store(), Acts.receive("same", "Q" + thread, 1 + thread), DECISION));

        assertOneOnly(outcomes, RefusalCode.COMMAND_ID_REUSED);
        assertReplays(1);
    }

    @Test
    protected final void one_new_quota_id_wanted_by_many_threads_is_given_once() throws Exception {
        List<Outcome> outcomes =
                Race.run(thread -> Race.send(store(), Acts.receive("receive-" + thread, "Q", 1 + thread), DECISION));

        assertOneOnly(outcomes, RefusalCode.QUOTA_EXISTS);
        assertReplays(1);
    }

    @Test
    protected final void one_voucher_number_wanted_by_many_threads_is_given_once() throws Exception {
        for (int i = 0; i < Race.THREADS; i++) {
            store().within(Acts.receive("receive-" + i, "Q" + i, 10), DECISION);
        }

        List<Outcome> outcomes =
                Race.run(thread -> Race.send(store(), Acts.pay("pay-" + thread, "Q" + thread, "V", 1), DECISION));

        assertOneOnly(outcomes, RefusalCode.VOUCHER_EXISTS);
        assertReplays(Race.THREADS + 1);
    }

    @Test
    protected final void commands_that_cross_each_other_all_end_and_conserve_money() throws Exception {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);
        store().within(Acts.move("there", "Q", "M", "P2", 500), DECISION);

        Race.run(thread -> {
            for (int i = 0; i < 5; i++) {
                String id = thread + "-" + i;
                Command command = thread % 2 == 0
                        ? Acts.recall("recall-" + id, "M", "Q", 1)
                        : Acts.move("move-" + id, "M", "N" + id, "P3", 1);
                assertThat(Race.send(store(), command, DECISION)).isNotInstanceOf(Outcome.Refused.class);
            }
            return thread;
        });

        assertThat(quota("M").balance()).isEqualTo(Money.ofFen(500 - 5 * Race.THREADS));
        assertReplays(2 + 5 * Race.THREADS);
    }

    @Test
    protected final void what_was_read_stays_as_it_is_until_the_outcome_is_stored_or_is_read_again() throws Exception {
        store().within(Acts.receive("receive", "Q", 1000), DECISION);
        Command mine = Acts.pay("mine", "Q", "V-mine", 600);
        Command theirs = Acts.pay("theirs", "Q", "V-theirs", 600);

        Outcome myOutcome;
        Outcome theirOutcome;
        try (Race.Rival<Outcome> rival = new Race.Rival<>(() -> Race.send(store(), theirs, DECISION))) {
            myOutcome = Race.send(store(), mine, (slice, command) -> {
                rival.letIn();
                return DECISION.on(slice, command);
            });
            theirOutcome = rival.answer();
        }

        assertOneOnly(List.of(myOutcome, theirOutcome), RefusalCode.BALANCE_EXCEEDED);
        assertThat(quota("Q").balance()).isEqualTo(Money.ofFen(400));
        assertReplays(2);
    }

    /** The stored quota {@code id}. */
    final Quota quota(String id) {
        Quota quota = state().quotas().get(id);
        if (quota == null) {
            throw new AssertionError("quota " + id + " is not stored");
        }
        return quota;
    }

    final void assertUntouched(LedgerState before, List<Outcome.Applied> log) {
        assertThat(state()).isEqualTo(before);
        assertThat(log()).isEqualTo(log);
    }

    /** The log has {@code commands} entries, and they lead to what is stored. */
    final void assertReplays(int commands) {
        List<Outcome.Applied> log = log();
        assertThat(log).hasSize(commands);
        assertThat(Replay.run(log)).isEqualTo(new Replay.Result.Reproduced(state()));
    }

    static void assertRefused(Outcome outcome, RefusalCode code) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).code()).isEqualTo(code);
    }

    private void live() {
        for (Command command : Acts.life()) {
            store().within(command, DECISION);
        }
    }

    private LedgerSlice sliceOf(Command command) {
        List<LedgerSlice> seen = new ArrayList<>();
        store().within(command, (slice, asked) -> {
            seen.add(slice);
            return new Outcome.Unchanged(asked);
        });
        return seen.get(seen.size() - 1);
    }

    private static void assertOneOnly(List<Outcome> outcomes, RefusalCode refusal) {
        List<Outcome> others = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Refused) {
                assertRefused(outcome, refusal);
                others.add(outcome);
            }
        }
        assertThat(others).hasSize(outcomes.size() - 1);
    }

    /** Throws {@code thrown} as it is, checked by nobody. */
    @SuppressWarnings("unchecked") // only the compiler is told that it is a RuntimeException
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
