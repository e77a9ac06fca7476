package org.daohu.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Origin;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.quota.QuotaStoreException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ledger keeps over a vendor's own tables: nothing that cannot be taken for certain counts, or goes unnoticed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VendorLedgerLaws {

    private static final Division COUNTY = Division.finance("510000000");

    private DataSource database;
    private VendorBooks books;
    private JdbcLedger ledger;

    abstract DataSource open();

    @BeforeAll
    void create() {
        database = open();
        books = new VendorBooks(database);
        ledger = VendorBooks.ledger(database);
    }

    /** Quota Q of 100.00 yuan in the county, project P, and the vouchers V and W of 60.00 and 50.00 yuan. */
    @BeforeEach
    void fill() {
        Origin origin = Origin.host("test");
        books.store(new Facts(
                List.of(QuotaRow.builder("Q", new FiscalYear(2020), COUNTY, "F1", Money.ofFen(10_000), origin)
                        .projectCode("P")
                        .build()),
                List.of(Project.builder("P", "村道硬化", COUNTY, origin).build()),
                List.of(payment("V", 6_000, origin), payment("W", 5_000, origin)),
                List.of(),
                List.of(),
                Map.of()));
    }

    private static Payment payment(String voucher, long fen, Origin origin) {
        return Payment.builder(voucher, Money.ofFen(fen), LocalDate.of(2020, 6, 1), origin)
                .quotaId("Q")
                .projectCode("P")
                .build();
    }

    @Test
    void clean_tables_have_no_faults_and_lead_back_to_their_rows() {
        assertThat(ledger.faults(10)).isEmpty();
        assertThat(ledger.quota("Q").orElseThrow().payments())
                .extracting(payment -> payment.origin().toString())
                .containsExactly("支付凭证/V", "支付凭证/W");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "BA_BGT_INFO, Q, BGT_ID,       IS_DELETED,        NULL, '', `1, 2`",
                "BA_BGT_INFO, Q, BGT_ID,       IS_DELETED,        3,    3,  `1, 2`",
                "BA_BGT_INFO, Q, BGT_ID,       BGT_EXE_FLAG,      NULL, '', `10, 20`",
                "BA_BGT_INFO, Q, BGT_ID,       BGT_EXE_FLAG,      '1',  1,  `10, 20`",
                "BA_BGT_INFO, Q, BGT_ID,       IS_TO_PEOP_ENTERP, ' ',  '', `1, 2`",
                "BA_BGT_INFO, Q, BGT_ID,       IS_TO_PEOP_ENTERP, '否', 否, `1, 2`",
                "支付凭证,    V, PAY_CERT_NO,  IS_DELETED,        NULL, '', `0, 1`",
                "支付凭证,    V, PAY_CERT_NO,  IS_DELETED,        '2',  2,  `0, 1`",
                "Projects,    P, PRO_CODE,     state,             NULL, '', `作废, 在库`",
                "Projects,    P, PRO_CODE,     state,             '有效', 有效, `作废, 在库`"
            })
    void no_blank_or_unknown_code_is_taken_for_anything(
            String table, String row, String key, String column, String value, String found, String allowed) {
        set(table, row, key, column, value);

        VendorFault fault = new VendorFault(table, row, column, found.equals("''") ? "" : found, allowed, allowed);
        assertRefused(fault, () -> ledger.division(COUNTY));
        assertThat(ledger.faults(10)).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "BA_BGT_INFO, Q, BGT_ID,      AMOUNT,          10.0001",
                "BA_BGT_INFO, Q, BGT_ID,      AMOUNT,          NULL",
                "BA_BGT_INFO, Q, BGT_ID,      FISCAL_YEAR,     '20'",
                "BA_BGT_INFO, Q, BGT_ID,      FUND_TYPE_CODE,  ' '",
                "BA_BGT_INFO, Q, BGT_ID,      DOC_DATE,        '20200631'",
                "BA_BGT_INFO, Q, BGT_ID,      PRO_CODE,        'P '",
                "BA_BGT_INFO, Q, BGT_ID,      豁免,            'NONE'",
                "支付凭证,    V, PAY_CERT_NO, KIND,            7",
                "支付凭证,    V, PAY_CERT_NO, PAY_WAN,         0.0000015",
                "支付凭证,    V, PAY_CERT_NO, PAY_WAN,         NULL",
                "支付凭证,    V, PAY_CERT_NO, XPAY_DATE,       NULL",
                "支付凭证,    V, PAY_CERT_NO, XPAY_DATE,       '2020-06-011'",
                "支付凭证,    V, PAY_CERT_NO, BGT_ID,          'Q&#10;'",
                "Projects,    P, PRO_CODE,    PRO_NAME,        NULL",
                "Projects,    P, PRO_CODE,    FINISH_DATE,     '2020-13-1'"
            })
    void a_value_that_is_not_certain_is_named_with_its_table_row_and_column(
            String table, String row, String key, String column, String value) {
        set(table, row, key, column, value);

        assertThat(ledger.faults(10)).singleElement().satisfies(fault -> {
            assertThat(List.of(fault.table(), fault.row(), fault.column())).isEqualTo(List.of(table, row, column));
            assertThat(fault.allowedZh()).isNotEqualTo(fault.allowedEn());
            assertRefused(fault, () -> ledger.division(COUNTY));
        });
    }

    @Test
    void floating_point_money_is_refused_even_if_it_looks_whole() {
        DataSource own = open();
        VendorBooks others = new VendorBooks(own);
        String type = this instanceof PostgresVendorLedgerTest ? "TYPE DOUBLE PRECISION" : "DOUBLE PRECISION";
        TestDatabase.execute(own, "ALTER TABLE \"支付凭证\" ALTER COLUMN \"PAY_WAN\" " + type);
        others.store(new Facts(
                List.of(), List.of(), List.of(payment("V", 100, Origin.host("x"))), List.of(), List.of(), Map.of()));

        assertThatThrownBy(() -> VendorBooks.ledger(own).payment("V"))
                .isInstanceOf(QuotaStoreException.class)
                .hasMessageContaining("payment V in 支付凭证: PAY_WAN is not a decimal column")
                .hasMessageContaining("定点小数列");
    }

    @Test
    void a_row_that_sql_cannot_find_is_named_among_the_faults() {
        set("BA_BGT_INFO", "Q", "BGT_ID", "MOF_DIV_CODE", "'51000000'");
        set("支付凭证", "V", "PAY_CERT_NO", "BGT_ID", "'Ｑ'");
        set("支付凭证", "W", "PAY_CERT_NO", "PAY_CERT_NO", "NULL");

        assertThat(ledger.faults(10))
                .extracting(VendorFault::sentenceEn)
                .containsExactlyInAnyOrder(
                        "table BA_BGT_INFO, row Q, column MOF_DIV_CODE: found '51000000'; allowed: a division code of 6, 9 or"
                                + " 12 digits.",
                        "table 支付凭证, row V, column BGT_ID: found 'Ｑ'; allowed: a key without spaces around it, line breaks"
                                + " or full-width characters.",
                        "table 支付凭证, row ?, column PAY_CERT_NO: nothing found; allowed: not blank.");
        assertThat(ledger.faults(1)).hasSize(1);
        assertThatThrownBy(() -> ledger.divisions()).hasMessageContaining("quota Q in BA_BGT_INFO: MOF_DIV_CODE");
    }

    @Test
    void dead_rows_do_not_exist_whatever_they_hold() {
        set("支付凭证", "V", "PAY_CERT_NO", "IS_DELETED", "'1'");
        set("支付凭证", "V", "PAY_CERT_NO", "XPAY_DATE", "'never'");
        set("支付凭证", "V", "PAY_CERT_NO", "PAY_CERT_NO", "'W'");

        assertThat(ledger.quota("Q").orElseThrow().payments()).hasSize(1);
        assertThat(ledger.faults(10)).isEmpty();
    }

    @Test
    void two_live_rows_of_one_key_are_refused_whether_they_say_the_same_or_not() {
        set("支付凭证", "V", "PAY_CERT_NO", "PAY_CERT_NO", "'W'");
        assertTwice("支付凭证", "W", "PAY_CERT_NO", () -> ledger.payment("W"));

        set("支付凭证", "W", "PAY_CERT_NO", "PAY_WAN", "0.005");
        assertTwice("支付凭证", "W", "PAY_CERT_NO", () -> ledger.quota("Q"));

        fill();
        set("支付凭证", "V", "PAY_CERT_NO", "PAY_CERT_NO", "'W'");
        TestDatabase.execute(
                database,
                "UPDATE \"支付凭证\" SET \"BGT_ID\" = NULL WHERE \"PAY_WAN\" = 0.006",
                "UPDATE \"支付凭证\" SET \"PRO_CODE\" = NULL WHERE \"PAY_WAN\" = 0.005");
        assertTwice("支付凭证", "W", "PAY_CERT_NO", () -> ledger.division(COUNTY));
    }

    @Test
    void columns_that_the_vendor_does_not_keep_are_blank_and_rows_that_it_never_voids_are_live() {
        set("支付凭证", "V", "PAY_CERT_NO", "IS_DELETED", "NULL");
        JdbcLedger few = JdbcLedger.builder(ConnectionSource.own(database))
                .quotas(VendorBooks.quotas())
                .payments(VendorPayments.table(schema(), "支付凭证")
                        .nationalStandard()
                        .project(null)
                        .amount("PAY_WAN", MoneyUnit.WAN_YUAN)
                        .everyRowIsLive()
                        .build())
                .projects(VendorProjects.table("Projects")
                        .nationalStandard()
                        .libraryDate("LIBRARY_DATE")
                        .everyRowIsLive()
                        .build())
                .build();

        assertThat(few.division(COUNTY).payments())
                .extracting(facts -> facts.payment().amount() + " " + facts.project())
                .containsExactly("60.00 null", "50.00 null");
        assertThat(few.project("P").orElseThrow().payments()).isEmpty();
        assertThat(few.faults(10)).isEmpty();
    }

    /** The schema that the tables are in. */
    abstract String schema();

    private void assertTwice(String table, String row, String column, ThrowingCallable reading) {
        VendorFault twice =
                new VendorFault(table, row, column, row, "不得与另一有效行重复", "not the same as another live row's");
        assertRefused(twice, reading);
        assertThat(ledger.faults(10)).containsExactly(twice);
    }

    private static void assertRefused(VendorFault fault, ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOf(QuotaStoreException.class)
                .hasMessageContaining(fault.sentenceZh())
                .hasMessageContaining(fault.sentenceEn());
    }

    private void set(String table, String row, String key, String column, String value) {
        TestDatabase.execute(
                database,
                "UPDATE \"" + table + "\" SET \"" + column + "\" = " + value + " WHERE \"" + key + "\" = '" + row
                        + "'");
    }
}
