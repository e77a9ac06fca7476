package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.daohu.jdbc.ChainVerifier.Fault;
import org.daohu.jdbc.ChainVerifier.Head;
import org.daohu.jdbc.ChainVerifier.Result;
import org.daohu.quota.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the chains of the decision log find. */
abstract class ChainLaws {

    /** The commands c8 to c11 act on quota Q, and so stand in one chain, from position 1. */
    private static final int CHAIN = LogWriter.chainOf("Q");

    private DataSource database;
    private ChainVerifier verifier;

    abstract DataSource open();

    @BeforeEach
    void create() {
        database = open();
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .build();
        for (Command command : Commands.wholeLife()) {
            store.within(command, Commands.DECISION);
        }
        verifier = new ChainVerifier(database);
    }

    @AfterEach
    void close() {
        TestDatabase.close(database);
    }

    @Test
    void an_untouched_log_is_intact_and_its_heads_count_its_rows() {
        Result.Intact intact = (Result.Intact) verifier.verify();

        assertThat(intact.heads()).hasSize(64);
        assertThat(intact.heads().stream().mapToLong(Head::position).sum()).isEqualTo(12);
        assertThat(intact.heads().get(CHAIN).position()).isEqualTo(4);
        assertThat(verifier.verify(intact.heads())).isEqualTo(intact);
    }

    @Test
    void a_changed_value_in_any_table_of_the_log_is_found_with_its_place() {
        assertThat(after("UPDATE daohu_log SET amount = amount + 1 WHERE command_id = 'c9'"))
                .isEqualTo(new Result.Broken(CHAIN, 2, "c9", Fault.ALTERED));
        tamper("UPDATE daohu_log SET amount = amount - 1 WHERE command_id = 'c9'");
        assertThat(after("UPDATE daohu_log_quota SET paid = paid + 1 WHERE command_id = 'c8' AND side = 'BEFORE'"))
                .isEqualTo(new Result.Broken(CHAIN, 1, "c8", Fault.ALTERED));
        tamper("UPDATE daohu_log_quota SET paid = paid - 1 WHERE command_id = 'c8' AND side = 'BEFORE'");
        assertThat(after("UPDATE daohu_log_voucher SET list_total = 6999 WHERE command_id = 'c11'"))
                .isEqualTo(new Result.Broken(CHAIN, 4, "c11", Fault.ALTERED));
        tamper("UPDATE daohu_log_voucher SET list_total = 7000 WHERE command_id = 'c11'");
        assertThat(after("DELETE FROM daohu_log_share WHERE command_id = 'c4' AND ordinal = 1"))
                .isEqualTo(new Result.Broken(LogWriter.chainOf("A1"), 1, "c4", Fault.ALTERED));
    }

    @Test
    void a_changed_operator_or_time_is_found() {
        assertThat(after("UPDATE daohu_log SET entered_by = 'someone' WHERE command_id = 'c10'"))
                .isEqualTo(new Result.Broken(CHAIN, 3, "c10", Fault.ALTERED));
        tamper("UPDATE daohu_log SET entered_by = 'operator' WHERE command_id = 'c10'");
        assertThat(after("UPDATE daohu_log SET recorded_at = recorded_at + INTERVAL '1' SECOND"
                        + " WHERE command_id = 'c10'"))
                .isEqualTo(new Result.Broken(CHAIN, 3, "c10", Fault.ALTERED));
    }

    @Test
    void a_row_taken_out_of_the_middle_is_found() {
        remove("c9");
        assertThat(verifier.verify()).isEqualTo(new Result.Broken(CHAIN, 2, null, Fault.MISSING));
    }

    @Test
    void a_row_taken_off_the_end_is_found_by_the_head_and_a_head_moved_back_by_the_published_one() {
        List<Head> published = ((Result.Intact) verifier.verify()).heads();
        remove("c11");
        assertThat(verifier.verify()).isEqualTo(new Result.Broken(CHAIN, 4, null, Fault.MISSING));

        tamper("UPDATE daohu_chain SET chain_position = 3,"
                + " digest = (SELECT digest FROM daohu_log WHERE command_id = 'c10') WHERE chain = " + CHAIN);
        assertThat(verifier.verify()).isInstanceOf(Result.Intact.class);
        assertThat(verifier.verify(published)).isEqualTo(new Result.Broken(CHAIN, 4, null, Fault.MISSING));
    }

    @Test
    void a_row_with_a_fitting_digest_that_does_not_follow_its_predecessor_is_found() {
        assertThat(after("UPDATE daohu_log SET previous_digest = '" + "0".repeat(64) + "' WHERE command_id = 'c9'"))
                .isEqualTo(new Result.Broken(CHAIN, 2, "c9", Fault.UNLINKED));
    }

    @Test
    void rows_in_another_chain_or_of_none_are_found() {
        tamper("UPDATE daohu_log SET chain = 99 WHERE command_id = 'c11'");
        tamper("UPDATE daohu_chain SET chain_position = 3,"
                + " digest = (SELECT digest FROM daohu_log WHERE command_id = 'c10') WHERE chain = " + CHAIN);
        assertThat(verifier.verify()).isEqualTo(new Result.Broken(99, 4, "c11", Fault.UNLINKED));
    }

    @Test
    void only_postgresql_refuses_changes_of_the_log_by_itself() {
        String change = "UPDATE daohu_log SET amount = 0";
        if (this instanceof PostgresChainTest) {
            assertThatThrownBy(() -> TestDatabase.execute(database, change)).hasMessageContaining("append-only");
        } else {
            TestDatabase.execute(database, change);
            assertThat(verifier.verify()).isInstanceOf(Result.Broken.class);
        }
    }

    private Result after(String tampering) {
        tamper(tampering);
        return verifier.verify();
    }

    private void remove(String commandId) {
        for (String table : List.of("daohu_log_share", "daohu_log_quota", "daohu_log_voucher", "daohu_log")) {
            tamper("DELETE FROM " + table + " WHERE command_id = '" + commandId + "'");
        }
    }

    /** As someone would who owns the tables, and so can take the triggers off. */
    private void tamper(String sql) {
        if (this instanceof PostgresChainTest) {
            TestDatabase.execute(database, "SET session_replication_role = replica; " + sql);
        } else {
            TestDatabase.execute(database, sql);
        }
    }
}
