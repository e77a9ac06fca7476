package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.quota.Command;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.QuotaStoreException;
import org.daohu.quota.RefusalCode;
import org.daohu.quota.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store keeps over a table that a vendor has. */
abstract class VendorTableLaws {

    private static final String CREATE = "CREATE TABLE \"BA_BGT_INFO\" (\"BGT_ID\" VARCHAR(38) NOT NULL,"
            + " \"ORI_BGT_ID\" VARCHAR(38), \"MOF_DIV_CODE\" VARCHAR(9), \"AGENCY_CODE\" VARCHAR(21),"
            + " \"FISCAL_YEAR\" CHAR(4), \"FUND_TYPE_CODE\" VARCHAR(10), \"PRO_CODE\" VARCHAR(21),"
            + " \"AMOUNT\" NUMERIC(20,4), \"CUR_AMT\" NUMERIC(20,4), \"BGT_EXE_FLAG\" VARCHAR(2),"
            + " \"IS_DELETED\" NUMERIC(1), \"IS_TO_PEOP_ENTERP\" CHAR(2), \"RECEIVED_DATE\" VARCHAR(10))";

    private DataSource database;

    abstract DataSource open();

    @BeforeEach
    void create() {
        database = open();
        Migrations.apply(database);
        TestDatabase.execute(database, CREATE);
        insert("R", null, null, "100.00", "2", "2", "2");
        insert("Q", "R", "P1", "10.00", "1", "2", "2");
    }

    @Test
    void a_command_is_decided_on_the_vendors_row_and_written_by_the_host_in_the_same_transaction() throws SQLException {
        JdbcQuotaStore store = store(unused().build());

        Outcome outcome =
                store.within(Commands.refine("c1", "R", Commands.toProject("N1", "P1", 4_000)), Commands.DECISION);

        Outcome.Applied applied = (Outcome.Applied) outcome;
        assertThat(applied.quotas().get(0).before().balance()).isEqualTo(Money.ofFen(10_000));
        assertThat(texts("SELECT \"CUR_AMT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'R'"))
                .containsExactly("60.0000");
        assertThat(texts("SELECT \"AMOUNT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'N1'"))
                .containsExactly("40.0000");
        Quota paid = ((Outcome.Applied) store.within(Commands.pay("c2", "N1", "V1", 3_999), Commands.DECISION))
                .quotas()
                .get(0)
                .after();
        assertThat(paid.via()).isEqualTo(Term.REFINED);
        assertThat(paid.balance()).isEqualTo(Money.ofFen(1));
        assertThat(code(store.within(Commands.pay("c3", "N1", "V2", 2), Commands.DECISION)))
                .isEqualTo(RefusalCode.BALANCE_EXCEEDED);
    }

    @Test
    void what_the_vendors_own_programs_used_is_not_spent_again() {
        JdbcQuotaStore store = store(unused().build());
        TestDatabase.execute(database, "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = 0.99 WHERE \"BGT_ID\" = 'Q'");

        assertThat(code(store.within(Commands.pay("c1", "Q", "V1", 100), Commands.DECISION)))
                .isEqualTo(RefusalCode.BALANCE_EXCEEDED);
        assertThat(store.within(Commands.pay("c2", "Q", "V2", 99), Commands.DECISION))
                .isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void eight_threads_of_ours_and_of_the_vendor_on_one_row_never_overspend_it() throws Exception {
        JdbcQuotaStore store = store(unused().build());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CyclicBarrier start = new CyclicBarrier(8);
        List<Callable<Long>> runs = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String name = "t" + thread;
            boolean vendor = thread % 2 == 0;
            runs.add(() -> {
                start.await();
                long spent = 0;
                for (int i = 0; i < 25; i++) {
                    String id = name + "-" + i;
                    spent += (vendor
                                    ? vendorPays(7)
                                    : isApplied(store.within(Commands.pay(id, "Q", id, 7), Commands.DECISION)))
                            ? 7
                            : 0;
                }
                return spent;
            });
        }
        long spent = 0;
        for (Future<Long> done : threads.invokeAll(runs)) {
            spent += done.get();
        }
        threads.shutdown();

        assertThat(spent).isEqualTo(994);
        assertThat(texts("SELECT \"CUR_AMT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q'"))
                .containsExactly("0.0600");
    }

    @Test
    void an_exception_of_the_host_leaves_nothing_in_its_table_nor_in_ours() throws SQLException {
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database), JdbcQuotaStoreLaws.CLOCK)
                .quotaTable(unused().build())
                .hostWrite((connection, applied) -> {
                    hostWrites(connection, applied);
                    throw new IllegalArgumentException("after its write");
                })
                .build();

        assertThatThrownBy(() -> store.within(Commands.pay("c1", "Q", "V1", 100), Commands.DECISION))
                .hasMessage("after its write");

        assertThat(texts("SELECT \"CUR_AMT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q'"))
                .containsExactly("10.0000");
        assertThat(texts("SELECT quota_id FROM daohu_terms")).isEmpty();
        assertThat(store.log()).isEmpty();
    }

    @Test
    void no_blank_or_unknown_code_lets_a_payment_through() {
        JdbcQuotaStore store = store(unused().build());
        for (String column : List.of("BGT_EXE_FLAG", "IS_DELETED", "IS_TO_PEOP_ENTERP")) {
            for (String code : List.of("NULL", "'3'", "'0'")) {
                TestDatabase.execute(database, "DELETE FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q'");
                insert("Q", "R", "P1", "10.00", "1", "2", "2");
                TestDatabase.execute(
                        database,
                        "UPDATE \"BA_BGT_INFO\" SET \"" + column + "\" = " + code + " WHERE \"BGT_ID\" = 'Q'");

                assertUnreadable(store, column);
            }
        }
    }

    @Test
    void amounts_that_are_blank_or_no_whole_fen_and_codes_of_no_kind_are_refused_loudly() {
        JdbcQuotaStore store = store(unused().build());
        assertBroken(store, "AMOUNT", "10.0001");
        assertBroken(store, "AMOUNT", "NULL");
        assertBroken(store, "CUR_AMT", "10.0001");
        assertBroken(store, "MOF_DIV_CODE", "'51170'");
        assertBroken(store, "FISCAL_YEAR", "'20'");
        assertBroken(store, "FUND_TYPE_CODE", "' '");
        assertBroken(store, "RECEIVED_DATE", "'2024-13-1'");
    }

    @Test
    void a_balance_above_what_the_terms_leave_is_refused_loudly() {
        JdbcQuotaStore store = store(unused().build());
        TestDatabase.execute(database, "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = 10.01 WHERE \"BGT_ID\" = 'Q'");

        assertUnreadable(store, "the balance");
    }

    @Test
    void floating_point_money_is_refused_even_if_it_looks_whole() {
        TestDatabase.execute(
                database,
                "ALTER TABLE \"BA_BGT_INFO\" ALTER COLUMN \"AMOUNT\" "
                        + (this instanceof PostgresVendorTest ? "TYPE DOUBLE PRECISION" : "DOUBLE PRECISION"));

        assertUnreadable(store(unused().build()), "AMOUNT is not a decimal column");
    }

    @Test
    void dead_rows_do_not_exist_and_two_live_ones_are_refused_loudly() {
        JdbcQuotaStore store = store(unused().build());
        insert("Q", "R", "P1", "999.00", "1", "1", "2");
        assertThat(code(store.within(Commands.pay("c1", "Q", "V1", 1_001), Commands.DECISION)))
                .isEqualTo(RefusalCode.BALANCE_EXCEEDED);

        insert("Q", "R", "P1", "999.00", "1", "2", "2");
        assertUnreadable(store, "occurs twice");

        TestDatabase.execute(database, "UPDATE \"BA_BGT_INFO\" SET \"IS_DELETED\" = 1");
        assertThat(code(store.within(Commands.pay("c1", "Q", "V1", 1), Commands.DECISION)))
                .isEqualTo(RefusalCode.QUOTA_UNKNOWN);
    }

    @Test
    void a_row_with_an_unknown_past_is_refused_unless_the_mapping_says_it_is_unused() {
        assertUnreadable(
                store(VendorTable.table("BA_BGT_INFO").nationalStandard().build()), "daohu_terms");
    }

    @Test
    void terms_that_the_vendor_keeps_count_instead_of_ours() {
        TestDatabase.execute(
                database,
                "ALTER TABLE \"BA_BGT_INFO\" ADD COLUMN \"PAID\" NUMERIC(20,2)",
                "UPDATE \"BA_BGT_INFO\" SET \"PAID\" = 9.99");
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database), JdbcQuotaStoreLaws.CLOCK)
                .quotaTable(unused().term(Term.PAID, "PAID").balance("CUR_AMT").build())
                .build();
        TestDatabase.execute(database, "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = 0.01");

        assertThat(code(store.within(Commands.pay("c1", "Q", "V1", 2), Commands.DECISION)))
                .isEqualTo(RefusalCode.BALANCE_EXCEEDED);
    }

    @Test
    void the_hosts_own_select_is_used_as_it_is() {
        String sql = "SELECT \"BGT_ID\" AS id, \"ORI_BGT_ID\" AS parent, \"MOF_DIV_CODE\" AS division,"
                + " \"AGENCY_CODE\" AS agency, \"FISCAL_YEAR\" AS fy, 'F1' AS fund, \"PRO_CODE\" AS project,"
                + " \"AMOUNT\" / 10000 AS amount, 'Y' AS live, 'RUN' AS state, 'N' AS mark, \"RECEIVED_DATE\" AS received"
                + " FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = ANY(?) ORDER BY \"BGT_ID\" FOR UPDATE";
        VendorTable table = VendorTable.sql(sql)
                .id("id")
                .parent("parent")
                .division("division")
                .agency("agency")
                .fiscalYear("fy")
                .fund("fund")
                .project("project")
                .amount("amount", MoneyUnit.WAN_YUAN)
                .live("live", Map.of("Y", true))
                .state("state", Map.of("RUN", QuotaState.EXECUTABLE))
                .perHousehold("mark", Map.of("N", false))
                .receivedDate("received")
                .unopenedIsUnused()
                .build();
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database), JdbcQuotaStoreLaws.CLOCK)
                .quotaTable(table)
                .build();

        assertThat(store.within(Commands.pay("c1", "Q", "V1", 1_000), Commands.DECISION))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(code(store.within(Commands.pay("c2", "Q", "V2", 1), Commands.DECISION)))
                .isEqualTo(RefusalCode.BALANCE_EXCEEDED);
    }

    private static VendorTable.Builder unused() {
        return VendorTable.table("BA_BGT_INFO")
                .nationalStandard()
                .receivedDate("RECEIVED_DATE")
                .balance("CUR_AMT")
                .unopenedIsUnused();
    }

    private JdbcQuotaStore store(VendorTable table) {
        return JdbcQuotaStore.builder(ConnectionSource.own(database), JdbcQuotaStoreLaws.CLOCK)
                .quotaTable(table)
                .hostWrite(VendorTableLaws::hostWrites)
                .build();
    }

    /** As a vendor would: a new row for a new quota, the balance for a changed one. */
    private static void hostWrites(Connection connection, Outcome.Applied applied) throws SQLException {
        for (QuotaChange change : applied.quotas()) {
            Quota after = change.after();
            BigDecimal balance = after.balance().in(MoneyUnit.YUAN);
            if (change.before() != null) {
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = ? WHERE \"BGT_ID\" = ?")) {
                    update.setBigDecimal(1, balance);
                    update.setString(2, after.id());
                    update.executeUpdate();
                }
            } else {
                insert(
                        connection,
                        after.id(),
                        after.parentId(),
                        after.project(),
                        balance.toPlainString(),
                        after.state() == QuotaState.EXECUTABLE ? "1" : "2",
                        "2",
                        after.perHousehold() ? "1" : "2");
            }
        }
    }

    private boolean vendorPays(long fen) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            BigDecimal left;
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT \"CUR_AMT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q' FOR UPDATE");
                    ResultSet results = select.executeQuery()) {
                results.next();
                left = results.getBigDecimal(1).subtract(BigDecimal.valueOf(fen, 2));
            }
            if (left.signum() >= 0) {
                try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = ? WHERE \"BGT_ID\" = 'Q'")) {
                    update.setBigDecimal(1, left);
                    update.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return left.signum() >= 0;
        }
    }

    private void assertBroken(JdbcQuotaStore store, String column, String value) {
        TestDatabase.execute(database, "DELETE FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q'");
        insert("Q", "R", "P1", "10.00", "1", "2", "2");
        TestDatabase.execute(
                database, "UPDATE \"BA_BGT_INFO\" SET \"" + column + "\" = " + value + " WHERE \"BGT_ID\" = 'Q'");
        assertUnreadable(store, column);
    }

    private static void assertUnreadable(JdbcQuotaStore store, String part) {
        Command pay = Commands.pay("c1", "Q", "V1", 1);
        assertThatThrownBy(() -> store.within(pay, Commands.DECISION))
                .isInstanceOf(QuotaStoreException.class)
                .hasMessageContaining("quota Q")
                .hasMessageContaining(part);
    }

    private static boolean isApplied(Outcome outcome) {
        return outcome instanceof Outcome.Applied;
    }

    private static RefusalCode code(Outcome outcome) {
        return ((Outcome.Refused) outcome).code();
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet results = connection.createStatement().executeQuery(sql)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
        }
        return texts;
    }

    private void insert(
            String id, String parent, String project, String yuan, String flag, String deleted, String mark) {
        try (Connection connection = database.getConnection()) {
            insert(connection, id, parent, project, yuan, flag, deleted, mark);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(
            Connection connection,
            String id,
            String parent,
            String project,
            String yuan,
            String flag,
            String deleted,
            String mark)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO \"BA_BGT_INFO\" VALUES"
                + " (?, ?, '511703000', NULL, '2024', 'F1', ?, ?, ?, ?, ?, ?, '2024-01-10')")) {
            insert.setString(1, id);
            insert.setString(2, parent);
            insert.setString(3, project);
            insert.setBigDecimal(4, new BigDecimal(yuan));
            insert.setBigDecimal(5, new BigDecimal(yuan));
            insert.setString(6, flag);
            insert.setBigDecimal(7, new BigDecimal(deleted));
            insert.setString(8, mark);
            insert.executeUpdate();
        }
    }
}
