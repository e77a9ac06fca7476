package org.daohu.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.quota.QuotaState;

/**
 * 厂商账表 – a vendor's tables of quotas, vouchers and projects, with names, codes, units and types of column of its own, and
 * their mapping.
 */
final class VendorBooks {

    private static final List<String> CREATE = List.of(
            "CREATE TABLE \"BA_BGT_INFO\" (\"IS_DELETED\" NUMERIC(1), \"BGT_ID\" VARCHAR(38), \"ORI_BGT_ID\" CHAR(38),"
                    + " \"FISCAL_YEAR\" CHAR(6), \"MOF_DIV_CODE\" CHAR(15), \"REC_DIV_CODE\" VARCHAR(12),"
                    + " \"AGENCY_CODE\" VARCHAR(21), \"COR_BGT_DOC_NO\" VARCHAR(100), \"SUP_BGT_DOC_NO\" VARCHAR(100),"
                    + " \"BGT_DOC_TITLE\" VARCHAR(200), \"DOC_DATE\" CHAR(8), \"RECEIVED_DATE\" TIMESTAMP,"
                    + " \"FUND_TYPE_CODE\" CHAR(10), \"PRO_CODE\" VARCHAR(21), \"BGT_EXE_FLAG\" VARCHAR(2),"
                    + " \"IS_TO_PEOP_ENTERP\" CHAR(2), \"AMOUNT\" NUMERIC(20,4), \"EXP_FUNC_CODE\" VARCHAR(10),"
                    + " \"GOV_BGT_ECO_CODE\" VARCHAR(10), \"SCAN_FILE\" VARCHAR(50), \"豁免\" VARCHAR(10),"
                    + " \"CUR_AMT\" NUMERIC(20,4))",
            "CREATE TABLE \"支付凭证\" (\"IS_DELETED\" VARCHAR(1), \"PAY_CERT_NO\" CHAR(30), \"BGT_ID\" VARCHAR(38),"
                    + " \"PRO_CODE\" CHAR(21), \"PAY_ACCT_NAME\" VARCHAR(50), \"PAY_ACCT_NO\" VARCHAR(50),"
                    + " \"PAYEE_ACCT_NAME\" VARCHAR(50), \"PAYEE_ACCT_NO\" VARCHAR(50), \"KIND\" NUMERIC(1),"
                    + " \"CREDIT_CODE\" VARCHAR(18), \"PAY_WAN\" NUMERIC(20,7), \"XPAY_DATE\" VARCHAR(20),"
                    + " \"USE_DES\" VARCHAR(200), \"PAY_TYPE_CODE\" CHAR(4), \"EXP_FUNC_CODE\" CHAR(10),"
                    + " \"GOV_BGT_ECO_CODE\" VARCHAR(10))",
            "CREATE TABLE \"Projects\" (\"state\" VARCHAR(10), \"PRO_CODE\" VARCHAR(21), \"PRO_NAME\" VARCHAR(200),"
                    + " \"MOF_DIV_CODE\" VARCHAR(12), \"TOWN\" CHAR(9), \"VILLAGE\" VARCHAR(12), \"CATEGORY\" VARCHAR(20),"
                    + " \"CONTENT\" VARCHAR(200), \"LIBRARY_DATE\" DATE, \"START_DATE\" DATE, \"FINISH_DATE\" VARCHAR(10))");

    private static final Map<AccountKind, Integer> KINDS = Map.of(
            AccountKind.PERSON, 1,
            AccountKind.SOCIAL_CARD, 2,
            AccountKind.ENTERPRISE, 3,
            AccountKind.UNIT_OWN, 4,
            AccountKind.FISCAL_SPECIAL, 5,
            AccountKind.TREASURY, 6,
            AccountKind.OTHER, 9);

    private final DataSource database;

    /** Creates the tables in {@code database}. */
    VendorBooks(DataSource database) {
        this.database = database;
        TestDatabase.execute(database, CREATE.toArray(new String[0]));
    }

    static VendorTable quotaTable() {
        return VendorTable.table("BA_BGT_INFO")
                .nationalStandard()
                .receivedDate("RECEIVED_DATE")
                .state("BGT_EXE_FLAG", Map.of("10", QuotaState.EXECUTABLE, "20", QuotaState.PENDING))
                .build();
    }

    static VendorQuotas quotas() {
        return VendorQuotas.of(quotaTable())
                .nationalStandard()
                .scan("SCAN_FILE")
                .exemption("豁免", Map.of("应急", Exemption.EMERGENCY, "据实", Exemption.ACTUAL))
                .build();
    }

    static VendorPayments payments() {
        return VendorPayments.table("支付凭证")
                .nationalStandard()
                .amount("PAY_WAN", MoneyUnit.WAN_YUAN)
                .payeeAccountKind(
                        "KIND",
                        Map.of(
                                "1",
                                AccountKind.PERSON,
                                "2",
                                AccountKind.SOCIAL_CARD,
                                "3",
                                AccountKind.ENTERPRISE,
                                "4",
                                AccountKind.UNIT_OWN,
                                "5",
                                AccountKind.FISCAL_SPECIAL,
                                "6",
                                AccountKind.TREASURY,
                                "9",
                                AccountKind.OTHER))
                .payeeCreditCode("CREDIT_CODE")
                .live("IS_DELETED", Map.of("0", true, "1", false))
                .build();
    }

    static VendorProjects projects() {
        return VendorProjects.table("Projects")
                .nationalStandard()
                .place("TOWN", "VILLAGE")
                .category("CATEGORY")
                .content("CONTENT")
                .libraryDate("LIBRARY_DATE")
                .startDate("START_DATE")
                .finishDate("FINISH_DATE")
                .live("state", Map.of("在库", true, "作废", false))
                .build();
    }

    /** The ledger over all three tables, read through {@code reader}. */
    static JdbcLedger ledger(DataSource reader) {
        return JdbcLedger.builder(ConnectionSource.own(reader))
                .quotas(quotas())
                .payments(payments())
                .projects(projects())
                .build();
    }

    /** The facts as the tables hold them: in the order of their keys, and each with its row as its origin. */
    static Facts asRead(Facts facts) {
        return new Facts(
                facts.quotas().stream()
                        .sorted(Comparator.comparing(QuotaRow::id))
                        .map(quota -> QuotaRowColumn.quota(QuotaRowColumn.row(quota)
                                .set(QuotaRowColumn.ORIGIN, "BA_BGT_INFO/" + quota.id())
                                .set(QuotaRowColumn.ORIGIN_ROW, (Object) null)))
                        .toList(),
                facts.projects().stream()
                        .sorted(Comparator.comparing(Project::code))
                        .map(project -> ProjectColumn.project(
                                ProjectColumn.row(project).set(ProjectColumn.ORIGIN, "Projects/" + project.code())))
                        .toList(),
                facts.payments().stream()
                        .sorted(Comparator.comparing(Payment::voucherNumber))
                        .map(payment -> PaymentColumn.payment(PaymentColumn.row(payment)
                                .set(PaymentColumn.ORIGIN, "支付凭证/" + payment.voucherNumber())
                                .set(PaymentColumn.ORIGIN_ROW, (Object) null)))
                        .toList(),
                facts.targets(),
                facts.counties(),
                facts.lists());
    }

    /** Empties the tables and writes {@code facts} into them. */
    void store(Facts facts) {
        TestDatabase.execute(
                database, "DELETE FROM \"BA_BGT_INFO\"", "DELETE FROM \"支付凭证\"", "DELETE FROM \"Projects\"");
        try (Connection connection = database.getConnection()) {
            for (QuotaRow quota : facts.quotas()) {
                insert(connection, "BA_BGT_INFO", values(quota));
            }
            for (Payment payment : facts.payments()) {
                insert(connection, "支付凭证", values(payment));
            }
            for (Project project : facts.projects()) {
                insert(connection, "Projects", values(project));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object[] values(QuotaRow quota) {
        return new Object[] {
            quota.live() ? 2 : 1,
            quota.id(),
            quota.sourceId(),
            String.valueOf(quota.fiscalYear().year()),
            quota.division().code(),
            quota.receivingDivision(),
            quota.agencyCode(),
            quota.documentNumber(),
            quota.upperDocumentNumber(),
            quota.documentTitle(),
            quota.documentDate() == null
                    ? "  "
                    : quota.documentDate().toString().replace("-", ""),
            quota.receivedDate() == null ? null : quota.receivedDate().atTime(23, 59),
            quota.fund(),
            quota.projectCode(),
            quota.pending() ? "20" : "10",
            quota.perHousehold() ? "1" : "2",
            quota.amount().in(MoneyUnit.YUAN),
            quota.functionCode(),
            quota.economicCode(),
            quota.scan(),
            quota.exemption() == Exemption.NONE ? "" : quota.exemption() == Exemption.ACTUAL ? "据实" : "应急",
            quota.amount().in(MoneyUnit.YUAN)
        };
    }

    private static Object[] values(Payment payment) {
        return new Object[] {
            payment.live() ? "0" : "1",
            payment.voucherNumber(),
            payment.quotaId(),
            payment.projectCode(),
            payment.payerName(),
            payment.payerAccount(),
            payment.payeeName(),
            payment.payeeAccount(),
            payment.payeeAccountKind() == null ? null : KINDS.get(payment.payeeAccountKind()),
            payment.payeeCreditCode(),
            wanYuan(payment.amount()),
            payment.payDate() + " 08:30:00",
            payment.purpose(),
            payment.payType(),
            payment.functionCode(),
            payment.economicCode()
        };
    }

    private static BigDecimal wanYuan(Money amount) {
        return BigDecimal.valueOf(amount.fen(), 6);
    }

    private static Object[] values(Project project) {
        return new Object[] {
            project.live() ? "在库" : "作废",
            project.code(),
            project.name(),
            project.division().code(),
            project.townCode(),
            project.villageCode(),
            project.category(),
            project.content(),
            project.libraryDate(),
            project.startDate(),
            project.finishDate() == null ? null : project.finishDate().toString()
        };
    }

    private static void insert(Connection connection, String table, Object[] values) throws SQLException {
        String sql = "INSERT INTO \"" + table + "\" VALUES (" + "?, ".repeat(values.length - 1) + "?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }
}
