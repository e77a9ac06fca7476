package org.daohu.examples.vendortable;

import com.google.common.io.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 平台自有表 – the platform's own statements on its own tables, in yuan. They know nothing of the library. */
final class PlatformTables {

    private static final String INSERT_QUOTA = """
            INSERT INTO "BA_BGT_INFO" ("BGT_ID", "FISCAL_YEAR", "MOF_DIV_CODE", "FUND_TYPE_CODE", "PRO_CODE", "AMOUNT",
                "CUR_AMT", "RECEIVED_DATE", "BGT_EXE_FLAG", "IS_TO_PEOP_ENTERP", "IS_DELETED")
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, '1', '2', '2')""";
    private static final String SET_BALANCE = """
            UPDATE "BA_BGT_INFO" SET "CUR_AMT" = ? WHERE "BGT_ID" = ?""";
    private static final String INSERT_VOUCHER = """
            INSERT INTO "PAY_VOUCHER" ("PAY_CERT_NO", "BGT_ID", "PAY_AMT", "PAY_DATE") VALUES (?, ?, ?, ?)""";
    private static final String QUOTAS = """
            SELECT "BGT_ID", "FISCAL_YEAR", "MOF_DIV_CODE", "FUND_TYPE_CODE", "PRO_CODE", "AMOUNT", "CUR_AMT",
                "RECEIVED_DATE"
            FROM "BA_BGT_INFO" ORDER BY "BGT_ID\"""";
    private static final String VOUCHERS = """
            SELECT "PAY_CERT_NO", "BGT_ID", "PAY_AMT", "PAY_DATE" FROM "PAY_VOUCHER" ORDER BY "PAY_CERT_NO\"""";

    private PlatformTables() {}

    /** A row of BA_BGT_INFO that is executable, live and not marked per household. */
    record QuotaRecord(
            String id,
            String fiscalYear,
            String division,
            String fund,
            @Nullable String project,
            BigDecimal amount,
            BigDecimal balance,
            LocalDate receivedDate) {}

    /** A row of PAY_VOUCHER. */
    record VoucherRecord(String number, String quotaId, BigDecimal amount, LocalDate payDate) {}

    /** Creates both tables. */
    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Resources.toString(
                    Resources.getResource(PlatformTables.class, "platform.sql"), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("platform.sql cannot be read", unreadable);
        }
    }

    static void insertQuota(Connection connection, QuotaRecord quota) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_QUOTA)) {
            insert.setString(1, quota.id());
            insert.setString(2, quota.fiscalYear());
            insert.setString(3, quota.division());
            insert.setString(4, quota.fund());
            insert.setString(5, quota.project());
            insert.setBigDecimal(6, quota.amount());
            insert.setBigDecimal(7, quota.balance());
            insert.setObject(8, quota.receivedDate());
            insert.executeUpdate();
        }
    }

    static void setBalance(Connection connection, String quotaId, BigDecimal yuan) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SET_BALANCE)) {
            update.setBigDecimal(1, yuan);
            update.setString(2, quotaId);
            update.executeUpdate();
        }
    }

    static void insertVoucher(Connection connection, VoucherRecord voucher) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_VOUCHER)) {
            insert.setString(1, voucher.number());
            insert.setString(2, voucher.quotaId());
            insert.setBigDecimal(3, voucher.amount());
            insert.setObject(4, voucher.payDate());
            insert.executeUpdate();
        }
    }

    static List<QuotaRecord> quotas(Connection connection) throws SQLException {
        List<QuotaRecord> quotas = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(QUOTAS);
                ResultSet results = select.executeQuery()) {
            while (results.next()) {
                quotas.add(new QuotaRecord(
                        results.getString(1),
                        results.getString(2),
                        results.getString(3),
                        results.getString(4),
                        results.getString(5),
                        results.getBigDecimal(6),
                        results.getBigDecimal(7),
                        Objects.requireNonNull(results.getObject(8, LocalDate.class))));
            }
        }
        return quotas;
    }

    static List<VoucherRecord> vouchers(Connection connection) throws SQLException {
        List<VoucherRecord> vouchers = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(VOUCHERS);
                ResultSet results = select.executeQuery()) {
            while (results.next()) {
                vouchers.add(new VoucherRecord(
                        results.getString(1),
                        results.getString(2),
                        results.getBigDecimal(3),
                        Objects.requireNonNull(results.getObject(4, LocalDate.class))));
            }
        }
        return vouchers;
    }
}
