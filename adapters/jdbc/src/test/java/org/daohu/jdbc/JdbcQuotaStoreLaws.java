package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.InMemoryQuotaStore;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStoreException;
import org.daohu.quota.RefusalCode;
import org.daohu.quota.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store keeps in any database, over our own tables. */
abstract class JdbcQuotaStoreLaws {

    private static final int THREADS = 8;
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-06-01T02:03:04.567890123Z"));

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    DataSource database;
    JdbcQuotaStore store;

    abstract DataSource open();

    @BeforeEach
    void create() {
        database = open();
        Migrations.apply(database);
        store = JdbcQuotaStore.builder(ConnectionSource.own(database), CLOCK).build();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void every_act_gives_what_the_memory_gives_and_the_log_replays_to_the_stored_state() {
        InMemoryQuotaStore memory = new InMemoryQuotaStore();
        for (Command command : Commands.wholeLife()) {
            Outcome expected = memory.within(command, Commands.DECISION);
            assertThat(expected).isInstanceOf(Outcome.Applied.class);
            assertThat(store.within(command, Commands.DECISION)).isEqualTo(expected);
        }

        assertThat(store.state()).isEqualTo(memory.state());
        assertThat(store.log()).isEqualTo(memory.log());
        assertThat(Replay.run(store.log())).isEqualTo(new Replay.Result.Reproduced(store.state()));
    }

    @Test
    void a_repeated_command_is_unchanged_and_another_under_its_id_is_refused_with_the_field() {
        for (Command command : Commands.wholeLife()) {
            store.within(command, Commands.DECISION);
        }
        LedgerState before = store.state();

        for (Command command : Commands.wholeLife()) {
            assertThat(store.within(command, Commands.DECISION)).isEqualTo(new Outcome.Unchanged(command));
        }
        Command other = Commands.refine(
                "c4", "A1", Commands.toProject("Q", "P1", 120_000), Commands.toProject("Q2", "P2", 30_001));
        Outcome.Refused refused = (Outcome.Refused) store.within(other, Commands.DECISION);

        assertThat(refused.code()).isEqualTo(RefusalCode.COMMAND_ID_REUSED);
        assertThat(refused.refusal().fact("field")).isEqualTo("shares[1].amount");
        assertThat(store.state()).isEqualTo(before);
        assertThat(store.log()).hasSize(12);
    }

    @Test
    void eight_threads_on_one_balance_never_overspend_it() throws Exception {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);

        List<Outcome> outcomes = race(thread -> {
            List<Outcome> mine = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                String id = thread + "-" + i;
                mine.add(store.within(Commands.pay("pay-" + id, "Q", "V" + id, 7), Commands.DECISION));
            }
            return mine;
        });

        assertThat(outcomes).filteredOn(Outcome.Applied.class::isInstance).hasSize(142);
        assertThat(balance("Q")).isEqualTo(Money.ofFen(6));
        assertReplays();
    }

    @Test
    void one_command_sent_by_eight_threads_is_applied_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            Command command = Commands.receive("r" + round, "Q" + round, "P1", 10);

            List<Outcome> outcomes = race(thread -> List.of(store.within(command, Commands.DECISION)));

            assertThat(outcomes).filteredOn(Outcome.Applied.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.Unchanged.class::isInstance).hasSize(THREADS - 1);
        }
    }

    @Test
    void one_voucher_and_one_id_on_different_quotas_are_applied_once() throws Exception {
        for (int i = 0; i < THREADS; i++) {
            store.within(Commands.receive("r" + i, "Q" + i, "P1", 10), Commands.DECISION);
        }

        List<Outcome> voucher = race(
                thread -> List.of(store.within(Commands.pay("p" + thread, "Q" + thread, "V", 1), Commands.DECISION)));
        List<Outcome> id = race(thread ->
                List.of(store.within(Commands.pay("same", "Q" + thread, "W" + thread, 1), Commands.DECISION)));

        assertThat(voucher).filteredOn(Outcome.Applied.class::isInstance).hasSize(1);
        assertThat(refusals(voucher)).hasSize(THREADS - 1).containsOnly(RefusalCode.VOUCHER_EXISTS);
        assertThat(id).filteredOn(Outcome.Applied.class::isInstance).hasSize(1);
        assertThat(refusals(id)).hasSize(THREADS - 1).containsOnly(RefusalCode.COMMAND_ID_REUSED);
        assertReplays();
    }

    @Test
    void moves_and_recalls_that_cross_each_other_end_and_conserve_money() throws Exception {
        store.within(Commands.receive("r", "Z", "P1", 1_000), Commands.DECISION);
        store.within(move("there", "Z", "M", "P2", 500), Commands.DECISION);

        race(thread -> {
            List<Outcome> mine = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String id = thread + "-" + i;
                Command command = thread % 2 == 0
                        ? new Command.Recall(Commands.entry("recall-" + id), "M", "Z", Money.ofFen(1))
                        : move("move-" + id, "M", "A" + id, "P3", 1);
                mine.add(store.within(command, Commands.DECISION));
            }
            return mine;
        });

        assertThat(balance("M")).isEqualTo(Money.ofFen(420));
        assertReplays();
    }

    @Test
    void an_exception_between_read_and_write_leaves_nothing_behind() {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        LedgerState before = store.state();
        JdbcQuotaStore crashing = JdbcQuotaStore.builder(ConnectionSource.own(database), CLOCK)
                .hostWrite((connection, applied) -> {
                    throw new IllegalArgumentException("host");
                })
                .build();

        assertThatThrownBy(() -> store.within(Commands.pay("p", "Q", "V", 1), (slice, command) -> {
                    throw new IllegalArgumentException("decision");
                }))
                .hasMessage("decision");
        assertThatThrownBy(() -> crashing.within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                .hasMessage("host");

        assertThat(store.state()).isEqualTo(before);
        assertThat(store.log()).hasSize(1);
        assertThat(store.within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                .isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void the_callers_transaction_is_neither_committed_nor_closed_nor_rolled_back() throws SQLException {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        TestDatabase.execute(database, "CREATE TABLE host (note VARCHAR(20))");

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insertNote(connection, "before");
            JdbcQuotaStore joined = store.joining(connection);
            assertThat(joined.within(Commands.pay("p1", "Q", "V1", 1), Commands.DECISION))
                    .isInstanceOf(Outcome.Applied.class);
            assertThatThrownBy(() -> joined.within(Commands.pay("p2", "Q", "V2", 1), (slice, command) -> {
                        throw new IllegalArgumentException("broken");
                    }))
                    .hasMessage("broken");
            assertThat(connection.isClosed()).isFalse();
            assertThat(store.log()).hasSize(1);
            connection.rollback();
            assertThat(store.log()).hasSize(1);
            insertNote(connection, "again");
            joined.within(Commands.pay("p3", "Q", "V3", 1), Commands.DECISION);
            connection.commit();
        }

        assertThat(store.log()).hasSize(2);
        assertThat(store.log().get(1).command().entry().commandId()).isEqualTo("p3");
    }

    @Test
    void what_a_failed_command_wrote_is_gone_though_the_caller_commits() throws SQLException {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        TestDatabase.execute(database, "CREATE TABLE host (note VARCHAR(20))");
        JdbcQuotaStore crashing = JdbcQuotaStore.builder(ConnectionSource.own(database), CLOCK)
                .hostWrite((connection, applied) -> {
                    insertNote(connection, "hook");
                    throw new SQLException("host");
                })
                .build();

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insertNote(connection, "caller");
            assertThatThrownBy(() ->
                            crashing.joining(connection).within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                    .isInstanceOf(QuotaStoreException.class)
                    .hasRootCauseMessage("host");
            connection.commit();
        }

        assertThat(notes()).containsExactly("caller");
        assertThat(store.log()).hasSize(1);
    }

    @Test
    void a_connection_that_commits_by_itself_is_not_joined() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() ->
                            store.joining(connection).within(Commands.receive("r", "Q", "P1", 1), Commands.DECISION))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("commits by itself");
        }
    }

    @Test
    void a_store_that_fails_is_an_exception_with_its_cause_and_no_empty_slice() {
        TestDatabase.execute(database, "DROP TABLE daohu_quota");

        assertThatThrownBy(() -> store.within(Commands.receive("r", "Q", "P1", 1), Commands.DECISION))
                .isInstanceOf(QuotaStoreException.class)
                .hasMessageContaining("command r")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void a_row_of_ours_that_names_no_known_state_is_refused_loudly() {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        TestDatabase.execute(database, "UPDATE daohu_quota SET state = 'executable?'");

        assertThatThrownBy(() -> store.within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                .isInstanceOf(QuotaStoreException.class)
                .hasMessageContaining("quota Q in daohu_quota");
    }

    @Test
    void ids_that_no_row_can_have_are_refused_by_the_decision_not_by_the_database() {
        for (String id : List.of("", "x".repeat(65), "a\u0000b", "\ud83d\ude00")) {
            assertThat(refusals(List.of(
                            store.within(Commands.receive(id, "Q", "P1", 1), Commands.DECISION),
                            store.within(Commands.receive("r", id, "P1", 1), Commands.DECISION),
                            store.within(Commands.pay("p", "Q", id, 1), Commands.DECISION))))
                    .containsExactly(
                            RefusalCode.COMMAND_ID_MALFORMED, RefusalCode.CODE_MALFORMED, RefusalCode.CODE_MALFORMED);
        }
    }

    @Test
    void migrations_may_be_applied_again() {
        Migrations.apply(database);

        assertThat(store.state()).isEqualTo(LedgerState.EMPTY);
    }

    private static void insertNote(Connection connection, String note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO host VALUES (?)")) {
            insert.setString(1, note);
            insert.executeUpdate();
        }
    }

    private List<String> notes() throws SQLException {
        List<String> notes = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var results = connection.createStatement().executeQuery("SELECT note FROM host")) {
            while (results.next()) {
                notes.add(results.getString(1));
            }
        }
        return notes;
    }

    private static Command move(String id, String from, String to, String project, long fen) {
        return new Command.Move(Commands.entry(id), from, to, null, project, false, Money.ofFen(fen));
    }

    private static List<RefusalCode> refusals(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused) outcome).code())
                .toList();
    }

    private Money balance(String quota) {
        return store.state().quotas().get(quota).balance();
    }

    private void assertReplays() {
        assertThat(Replay.run(store.log())).isEqualTo(new Replay.Result.Reproduced(store.state()));
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
}
