package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.payment.VoucherList;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStoreException;
import org.daohu.quota.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction leaves behind, whatever pool or driver it runs on, and when it is tried again. */
abstract class TransactionLaws {

    private DataSource database;
    private JdbcQuotaStore store;

    abstract DataSource open();

    @BeforeEach
    void create() {
        database = open();
        TestDatabase.execute(database, "CREATE TABLE host (note VARCHAR(20))");
        store = over(database, 10);
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
    }

    @AfterEach
    void close() {
        TestDatabase.close(database);
    }

    private static JdbcQuotaStore over(DataSource database, int attempts) {
        return JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .attempts(attempts)
                .build();
    }

    @Test
    void a_failure_is_undone_before_the_connection_is_given_back_and_what_was_set_is_set_back() throws SQLException {
        try (Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            DataSource pool = new KeptConnection(connection).pool();
            JdbcQuotaStore crashing = JdbcQuotaStore.builder(ConnectionSource.own(pool), TestDatabase.CLOCK)
                    .hostWrite((ours, applied) -> {
                        try (var insert = ours.prepareStatement("INSERT INTO host VALUES ('hook')")) {
                            insert.executeUpdate();
                        }
                        throw new IllegalArgumentException("host");
                    })
                    .build();

            assertThatThrownBy(() -> crashing.within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                    .hasMessage("host");
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(notes(connection)).isZero();

            over(pool, 1).within(Commands.pay("p", "Q", "V", 1), Commands.DECISION);
            assertThat(connection.getAutoCommit()).isTrue();
            over(pool, 1).state();
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
        }
    }

    private static int notes(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT count(*) FROM host");
                var results = select.executeQuery()) {
            results.next();
            return results.getInt(1);
        }
    }

    @Test
    void a_rollback_that_fails_too_does_not_hide_why_it_was_needed() {
        AtomicInteger calls = new AtomicInteger();
        DataSource dead = FailingDatabase.of(database, name -> calls.incrementAndGet() >= 4);

        assertThatThrownBy(() -> over(dead, 1).within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                .isInstanceOf(QuotaStoreException.class)
                .hasMessage("command p failed at attempt 1")
                .satisfies(failure -> assertThat(failure.getCause().getSuppressed())
                        .isNotEmpty()
                        .allSatisfy(also -> assertThat(also).hasMessageContaining("the line is dead")));
    }

    @Test
    void a_command_leaves_no_savepoint_in_the_callers_transaction() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            KeptConnection kept = new KeptConnection(connection);

            store.joining(kept.lent()).within(Commands.pay("p", "Q", "V", 1), Commands.DECISION);

            assertThat(kept.calls()).containsOnlyOnce("setSavepoint", "releaseSavepoint");
            connection.rollback();
        }
    }

    @Test
    void a_taken_key_is_seen_at_the_second_attempt_in_the_callers_transaction_too() throws SQLException {
        AtomicInteger calls = new AtomicInteger();
        // Locking, looking for the command: at the third statement we write, and the other was quicker.
        DataSource crossed = FailingDatabase.of(database, name -> {
            if (calls.incrementAndGet() == 3) {
                store.within(Commands.receive("theirs", "N", "P1", 100), Commands.DECISION);
            }
            return false;
        });
        try (Connection connection = crossed.getConnection()) {
            connection.setAutoCommit(false);

            Outcome ours =
                    store.joining(connection).within(Commands.receive("ours", "N", "P1", 200), Commands.DECISION);

            assertThat(((Outcome.Refused) ours).code()).isEqualTo(RefusalCode.QUOTA_EXISTS);
            connection.rollback();
        }
    }

    @Test
    void a_lost_race_is_tried_again_so_often_and_never_in_the_callers_transaction() throws SQLException {
        AtomicInteger calls = new AtomicInteger();
        DataSource losing = FailingDatabase.of(database, "40001", name -> {
            calls.addAndGet(name.equals("rollback") ? 0 : 1);
            return !name.equals("rollback");
        });

        assertThatThrownBy(() -> over(losing, 3).within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                .hasMessage("command p failed at attempt 3");
        assertThat(calls).hasValue(3);
        try (Connection connection = losing.getConnection()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(
                            () -> store.joining(connection).within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                    .hasMessage("command p failed at attempt 1");
            connection.rollback();
        }
        assertThat(calls).hasValue(4);
    }

    @Test
    void what_is_read_in_two_statements_is_read_as_of_one_moment() {
        LedgerState before = store.state();
        AtomicInteger calls = new AtomicInteger();
        DataSource crossed = FailingDatabase.of(database, name -> {
            if (calls.incrementAndGet() == 2) {
                store.within(Commands.pay("p", "Q", "V", 1), Commands.DECISION);
            }
            return false;
        });

        assertThat(over(crossed, 1).state()).isEqualTo(before);
        assertThat(store.state().vouchers()).hasSize(1);
    }

    @Test
    void a_decision_that_changes_what_its_command_does_not_name_stores_nothing() {
        LedgerState before = store.state();

        assertThatThrownBy(() -> store.within(
                        Commands.pay("p", "Q", "V", 1),
                        (slice, command) -> Commands.DECISION.on(slice, Commands.pay("p", "Q", "W", 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("command p does not name");
        assertThat(store.state()).isEqualTo(before);
    }

    @Test
    void facts_and_opening_balances_are_stored_all_or_none() {
        LedgerState before = store.state();
        AtomicInteger calls = new AtomicInteger();
        DataSource failing = FailingDatabase.of(database, name -> calls.incrementAndGet() == 2);
        VoucherList list = new VoucherList(1, Money.ofFen(1));
        Map<String, VoucherList> lists = new HashMap<>();
        for (int i = 0; i < 1_001; i++) {
            lists.put("V" + i, list);
        }

        assertThatThrownBy(() -> new FactTables(ConnectionSource.own(failing)).addVoucherLists(lists))
                .isInstanceOf(QuotaStoreException.class);
        new FactTables(ConnectionSource.own(database)).addVoucherLists(lists);

        new OpeningBalances(ConnectionSource.own(database))
                .replace(List.of(OpeningBalancesTest.quota("O", 1)), List.of());
        assertThat(store.state().quotas()).containsKeys("O", "Q");
        // Both lists of what commands have changed and both clearings go through; the new quota does not.
        AtomicInteger steps = new AtomicInteger();
        DataSource broken = FailingDatabase.of(database, name -> steps.incrementAndGet() == 5);
        assertThatThrownBy(() -> new OpeningBalances(ConnectionSource.own(broken))
                        .replace(List.of(OpeningBalancesTest.quota("N", 1)), List.of()))
                .isInstanceOf(QuotaStoreException.class);
        assertThat(store.state().quotas().keySet()).containsExactly("O", "Q");
        assertThat(store.state().quotas().get("Q")).isEqualTo(before.quotas().get("Q"));
    }
}
