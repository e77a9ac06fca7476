package org.daohu.jdbc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;

/** 厂商平台 – a vendor's software as it was before us: its quota table, what it writes there, and how it pays by itself. */
final class VendorPlatform {

    private static final String CREATE = "CREATE TABLE \"BA_BGT_INFO\" (\"BGT_ID\" VARCHAR(38) NOT NULL,"
            + " \"ORI_BGT_ID\" VARCHAR(38), \"MOF_DIV_CODE\" VARCHAR(12), \"AGENCY_CODE\" VARCHAR(21),"
            + " \"FISCAL_YEAR\" CHAR(4), \"FUND_TYPE_CODE\" VARCHAR(10), \"PRO_CODE\" VARCHAR(21),"
            + " \"AMOUNT\" NUMERIC(20,4), \"CUR_AMT\" NUMERIC(20,4), \"BGT_EXE_FLAG\" VARCHAR(2),"
            + " \"IS_DELETED\" NUMERIC(1), \"IS_TO_PEOP_ENTERP\" CHAR(2), \"RECEIVED_DATE\" VARCHAR(10))";
    private static final String INSERT = "INSERT INTO \"BA_BGT_INFO\" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2, ?, ?)";
    private static final String UPDATE =
            "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = ?, \"IS_TO_PEOP_ENTERP\" = ? WHERE \"BGT_ID\" = ?";
    private static final String LOCK_BALANCE =
            "SELECT \"CUR_AMT\" FROM \"BA_BGT_INFO\" WHERE \"BGT_ID\" = ? FOR UPDATE";
    private static final String SET_BALANCE = "UPDATE \"BA_BGT_INFO\" SET \"CUR_AMT\" = ? WHERE \"BGT_ID\" = ?";

    private final DataSource database;

    VendorPlatform(DataSource database) {
        this.database = database;
    }

    /** The national columns and codes, with the received date and the balance; a row that we did not make is unused. */
    static VendorTable.Builder mapping() {
        return VendorTable.table("BA_BGT_INFO")
                .nationalStandard()
                .receivedDate("RECEIVED_DATE")
                .balance("CUR_AMT")
                .unopenedIsUnused();
    }

    /**
     * The same rows by a select of the vendor's own: other names, amounts in fen, and codes in words.
     *
     * @param order how the rows are put in order, so that they are locked in it
     */
    static VendorTable ownSelect(String order) {
        return VendorTable.sql("SELECT b.\"BGT_ID\" AS \"指标编号\", b.\"ORI_BGT_ID\" AS \"来源指标\","
                        + " b.\"MOF_DIV_CODE\" AS \"区划\", b.\"AGENCY_CODE\" AS \"单位\", b.\"FISCAL_YEAR\" AS \"年度\","
                        + " b.\"FUND_TYPE_CODE\" AS \"资金\", b.\"PRO_CODE\" AS \"项目\","
                        + " CAST(b.\"AMOUNT\" * 100 AS BIGINT) AS \"金额\", CAST(b.\"CUR_AMT\" * 100 AS BIGINT) AS \"余额\","
                        + " CASE b.\"BGT_EXE_FLAG\" WHEN '1' THEN '可执行' WHEN '2' THEN '待分' END AS \"状态\","
                        + " CASE b.\"IS_DELETED\" WHEN 2 THEN '有效' ELSE '作废' END AS \"有效\","
                        + " CASE b.\"IS_TO_PEOP_ENTERP\" WHEN '1' THEN '是' WHEN '2' THEN '否' END AS \"到人到户\","
                        + " b.\"RECEIVED_DATE\" AS \"接收日期\" FROM \"BA_BGT_INFO\" b"
                        + " WHERE b.\"BGT_ID\" = ANY(?) ORDER BY " + order + " FOR UPDATE")
                .id("指标编号")
                .parent("来源指标")
                .division("区划")
                .agency("单位")
                .fiscalYear("年度")
                .fund("资金")
                .project("项目")
                .amount("金额", MoneyUnit.FEN)
                .balance("余额")
                .state("状态", Map.of("可执行", QuotaState.EXECUTABLE, "待分", QuotaState.PENDING))
                .live("有效", Map.of("有效", true, "作废", false))
                .perHousehold("到人到户", Map.of("是", true, "否", false))
                .receivedDate("接收日期")
                .unopenedIsUnused()
                .build();
    }

    void createTable() {
        TestDatabase.execute(database, CREATE);
    }

    /** What the vendor does with an applied command: a new row for a new quota, balance and mark of a changed one. */
    static void write(Connection connection, Outcome.Applied applied) throws SQLException {
        for (QuotaChange change : applied.quotas()) {
            if (change.before() == null) {
                insert(connection, change.after());
            } else {
                try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                    update.setBigDecimal(1, change.after().balance().in(MoneyUnit.YUAN));
                    update.setString(2, mark(change.after()));
                    update.setString(3, change.after().id());
                    update.executeUpdate();
                }
            }
        }
    }

    /** Stores {@code quota} as a live row of its own. */
    void insert(Quota quota) {
        try (Connection connection = database.getConnection()) {
            insert(connection, quota);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void insert(Connection connection, Quota quota) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, quota.id());
            insert.setString(2, quota.parentId());
            insert.setString(3, quota.division().code());
            insert.setString(4, quota.agency());
            insert.setString(5, String.valueOf(quota.fiscalYear().year()));
            insert.setString(6, quota.fund());
            insert.setString(7, quota.project());
            insert.setBigDecimal(8, quota.amount().in(MoneyUnit.YUAN));
            insert.setBigDecimal(9, quota.balance().in(MoneyUnit.YUAN));
            insert.setString(10, quota.state() == QuotaState.EXECUTABLE ? "1" : "2");
            insert.setString(11, mark(quota));
            insert.setString(12, quota.receivedDate().toString());
            insert.executeUpdate();
        }
    }

    private static String mark(Quota quota) {
        return quota.perHousehold() ? "1" : "2";
    }

    /** A payment past us: locks the row, looks, and takes {@code amount} if there is that much. */
    boolean pays(String quotaId, Money amount) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            BigDecimal left;
            try (PreparedStatement select = connection.prepareStatement(LOCK_BALANCE)) {
                select.setString(1, quotaId);
                try (ResultSet results = select.executeQuery()) {
                    results.next();
                    left = results.getBigDecimal(1).subtract(amount.in(MoneyUnit.YUAN));
                }
            }
            if (left.signum() >= 0) {
                try (PreparedStatement update = connection.prepareStatement(SET_BALANCE)) {
                    update.setBigDecimal(1, left);
                    update.setString(2, quotaId);
                    update.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            return left.signum() >= 0;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of what {@code sql} finds. */
    List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet results = connection.createStatement().executeQuery(sql)) {
            while (results.next()) {
                texts.add(results.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return texts;
    }
}
