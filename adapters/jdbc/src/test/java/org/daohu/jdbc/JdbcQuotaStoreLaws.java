package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daohu.quota.Command;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStoreException;
import org.daohu.quota.RefusalCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store keeps beyond the contract, in any database, over our own tables. */
abstract class JdbcQuotaStoreLaws {

    DataSource database;
    JdbcQuotaStore store;

    abstract DataSource open();

    @BeforeEach
    void create() {
        database = open();
        store = JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .build();
    }

    @AfterEach
    void close() {
        TestDatabase.close(database);
    }

    @Test
    void an_exception_of_the_host_leaves_nothing_behind() {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        LedgerState before = store.state();
        JdbcQuotaStore crashing = JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .hostWrite((connection, applied) -> {
                    throw new IllegalArgumentException("host");
                })
                .build();

        assertThatThrownBy(() -> crashing.within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                .hasMessage("host");

        assertThat(store.state()).isEqualTo(before);
        assertThat(store.log()).hasSize(1);
    }

    @Test
    void whichever_statement_fails_nothing_is_left_behind_and_the_failure_names_the_command() {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        Command pay = Commands.pay("p", "Q", "V", 1);
        // Nine statements and the commit.
        for (int step = 1; step <= 10; step++) {
            LedgerState before = store.state();
            assertThatThrownBy(failingAt(step, pay))
                    .isInstanceOf(QuotaStoreException.class)
                    .hasMessageContaining("command p")
                    .hasRootCauseMessage("the line is dead");
            assertThat(store.state()).as("after step %s", step).isEqualTo(before);
            assertThat(store.log()).hasSize(1);
        }
        assertThatCode(failingAt(11, pay)).doesNotThrowAnyException();
        assertThat(store.log()).hasSize(2);
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_failed_command_wrote_is_gone_though_the_caller_commits(boolean inSql) throws SQLException {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        TestDatabase.execute(database, "CREATE TABLE host (note VARCHAR(20))");
        JdbcQuotaStore crashing = JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .hostWrite((connection, applied) -> {
                    insertNote(connection, "hook");
                    if (inSql) {
                        throw new SQLException("host");
                    }
                    throw new IllegalArgumentException("host");
                })
                .build();

        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insertNote(connection, "caller");
            assertThatThrownBy(() ->
                            crashing.joining(connection).within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                    .isInstanceOf(inSql ? QuotaStoreException.class : IllegalArgumentException.class)
                    .hasStackTraceContaining("Exception: host");
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
    void a_row_of_ours_that_names_no_known_state_is_refused_loudly() {
        store.within(Commands.receive("r", "Q", "P1", 1_000), Commands.DECISION);
        TestDatabase.execute(database, "UPDATE daohu_quota SET state = 'executable?'");

        assertThatThrownBy(() -> store.within(Commands.pay("p", "Q", "V", 1), Commands.DECISION))
                .isInstanceOf(QuotaStoreException.class)
                .hasMessageContaining("quota Q in daohu_quota");
    }

    @Test
    void ids_that_no_row_can_have_are_refused_by_the_decision_not_by_the_database() {
        for (String id : List.of("\ud83d\ude00", "\ud83d")) {
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

    private ThrowingCallable failingAt(int step, Command command) {
        AtomicInteger taken = new AtomicInteger();
        DataSource failing = FailingDatabase.of(database, call -> taken.incrementAndGet() == step);
        return () -> JdbcQuotaStore.builder(ConnectionSource.own(failing), TestDatabase.CLOCK)
                .build()
                .within(command, Commands.DECISION);
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

    private static List<RefusalCode> refusals(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused) outcome).code())
                .toList();
    }
}
