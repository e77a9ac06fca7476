package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.quota.Command;
import org.daohu.quota.Outcome;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.QuotaStoreException;
import org.daohu.quota.QuotaTerms;
import org.daohu.quota.RefusalCode;
import org.daohu.quota.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store keeps over a table that a vendor has. */
abstract class VendorTableLaws {

    private DataSource database;
    private VendorPlatform vendor;

    abstract DataSource open();

    @BeforeEach
    void create() {
        database = open();
        vendor = new VendorPlatform(database);
        vendor.createTable();
        vendor.insert(quota("R", null, null, "100.00"));
        insertQ("10.00");
    }

    @AfterEach
    void close() {
        TestDatabase.close(database);
    }

    @Test
    void a_command_is_decided_on_the_vendors_row_and_written_by_the_host_in_the_same_transaction() {
        JdbcQuotaStore store = store(VendorPlatform.mapping().build());

        Outcome outcome =
                store.within(Commands.refine("c1", "R", Commands.toProject("N1", "P1", 4_000)), Commands.DECISION);

        Outcome.Applied applied = (Outcome.Applied) outcome;
        assertThat(applied.quotas().get(0).before().balance()).isEqualTo(Money.ofFen(10_000));
        assertThat(vendor.texts("SELECT \"CUR_AMT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'R'"))
                .containsExactly("60.0000");
        assertThat(vendor.texts("SELECT \"AMOUNT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'N1'"))
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
    void an_exception_of_the_host_leaves_nothing_in_its_table_nor_in_ours() {
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .quotaTable(VendorPlatform.mapping().build())
                .hostWrite((connection, applied) -> {
                    VendorPlatform.write(connection, applied);
                    throw new IllegalArgumentException("after its write");
                })
                .build();

        assertThatThrownBy(() -> store.within(Commands.pay("c1", "Q", "V1", 100), Commands.DECISION))
                .hasMessage("after its write");

        assertThat(vendor.texts("SELECT \"CUR_AMT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q'"))
                .containsExactly("10.0000");
        assertThat(vendor.texts("SELECT quota_id FROM daohu_terms")).isEmpty();
        assertThat(store.log()).isEmpty();
    }

    @Test
    void no_blank_or_unknown_code_lets_a_payment_through() {
        JdbcQuotaStore store = store(VendorPlatform.mapping().build());
        for (String column : List.of("BGT_EXE_FLAG", "IS_DELETED", "IS_TO_PEOP_ENTERP")) {
            for (String code : List.of("NULL", "'3'", "'0'")) {
                TestDatabase.execute(database, "DELETE FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q'");
                insertQ("10.00");
                TestDatabase.execute(
                        database,
                        "UPDATE \"BA_BGT_INFO\" SET \"" + column + "\" = " + code + " WHERE \"BGT_ID\" = 'Q'");

                assertUnreadable(store, column);
            }
        }
    }

    @Test
    void amounts_that_are_blank_or_no_whole_fen_and_codes_of_no_kind_are_refused_loudly() {
        JdbcQuotaStore store = store(VendorPlatform.mapping().build());
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
        JdbcQuotaStore store = store(VendorPlatform.mapping().build());
        TestDatabase.execute(database, "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = 10.01 WHERE \"BGT_ID\" = 'Q'");

        assertUnreadable(store, "the balance");
    }

    @Test
    void a_quota_that_another_transaction_brings_between_our_two_reads_is_there() {
        AtomicInteger statements = new AtomicInteger();
        DataSource crossed = FailingDatabase.of(database, name -> {
            if (statements.incrementAndGet() == 2) {
                store(VendorPlatform.mapping().build())
                        .within(Commands.receive("theirs", "N", "P1", 100), Commands.DECISION);
            }
            return false;
        });
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(crossed), TestDatabase.CLOCK)
                .quotaTable(VendorPlatform.mapping().build())
                .hostWrite(VendorPlatform::write)
                .build();

        assertThat(code(store.within(Commands.receive("ours", "N", "P1", 200), Commands.DECISION)))
                .isEqualTo(RefusalCode.QUOTA_EXISTS);
        assertThat(vendor.texts("SELECT \"AMOUNT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'N'"))
                .containsExactly("1.0000");
    }

    @Test
    void floating_point_money_is_refused_even_if_it_looks_whole() {
        TestDatabase.execute(
                database,
                "ALTER TABLE \"BA_BGT_INFO\" ALTER COLUMN \"AMOUNT\" "
                        + (this instanceof PostgresVendorTest ? "TYPE DOUBLE PRECISION" : "DOUBLE PRECISION"));

        assertUnreadable(store(VendorPlatform.mapping().build()), "AMOUNT is not a decimal column");
    }

    @Test
    void dead_rows_do_not_exist_and_two_live_ones_are_refused_loudly() {
        JdbcQuotaStore store = store(VendorPlatform.mapping().build());
        insertQ("999.00");
        TestDatabase.execute(database, "UPDATE \"BA_BGT_INFO\" SET \"IS_DELETED\" = 1 WHERE \"AMOUNT\" = 999");
        assertThat(code(store.within(Commands.pay("c1", "Q", "V1", 1_001), Commands.DECISION)))
                .isEqualTo(RefusalCode.BALANCE_EXCEEDED);

        insertQ("999.00");
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
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .quotaTable(VendorPlatform.mapping()
                        .term(Term.PAID, "PAID")
                        .balance("CUR_AMT")
                        .build())
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
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .quotaTable(table)
                .build();

        assertThat(store.within(Commands.pay("c1", "Q", "V1", 1_000), Commands.DECISION))
                .isInstanceOf(Outcome.Applied.class);
        assertThat(code(store.within(Commands.pay("c2", "Q", "V2", 1), Commands.DECISION)))
                .isEqualTo(RefusalCode.BALANCE_EXCEEDED);
    }

    private JdbcQuotaStore store(VendorTable table) {
        return JdbcQuotaStore.builder(ConnectionSource.own(database), TestDatabase.CLOCK)
                .quotaTable(table)
                .hostWrite(VendorPlatform::write)
                .build();
    }

    private void assertBroken(JdbcQuotaStore store, String column, String value) {
        TestDatabase.execute(database, "DELETE FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = 'Q'");
        insertQ("10.00");
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

    private static RefusalCode code(Outcome outcome) {
        return ((Outcome.Refused) outcome).code();
    }

    /** Q, executable and live, of project P1. */
    private void insertQ(String yuan) {
        vendor.insert(quota("Q", "R", "P1", yuan));
    }

    private static Quota quota(String id, @Nullable String parent, @Nullable String project, String yuan) {
        return new Quota(
                id,
                parent,
                parent == null ? Term.RECEIVED : Term.REFINED,
                Commands.COUNTY,
                null,
                Commands.YEAR,
                "F1",
                project,
                project == null ? QuotaState.PENDING : QuotaState.EXECUTABLE,
                false,
                LocalDate.of(2024, 1, 10),
                QuotaTerms.received(Money.parse(yuan, MoneyUnit.YUAN)));
    }
}
