package org.daohu.examples.vendortable;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.daohu.examples.vendortable.PlatformTables.VoucherRecord;

/** 平台支付程序 – the platform's own way to pay, as it was before the library came. Thread-safe. */
final class PaymentProgram {

    private static final String READ = """
            SELECT "CUR_AMT" FROM "BA_BGT_INFO" WHERE "BGT_ID" = ?""";

    private final DataSource database;

    PaymentProgram(DataSource database) {
        this.database = database;
    }

    /** What is left, as it was seen, with a lock on the row or without. */
    private static BigDecimal balance(Connection connection, String quotaId, boolean locking) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(locking ? READ + " FOR UPDATE" : READ)) {
            select.setString(1, quotaId);
            try (ResultSet results = select.executeQuery()) {
                if (!results.next()) {
                    throw new SQLException("no quota " + quotaId);
                }
                return Objects.requireNonNull(results.getBigDecimal(1), "CUR_AMT");
            }
        }
    }

    /** Locks the row, looks whether the money is there, pays. False if it is not there. */
    boolean pay(VoucherRecord voucher) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                BigDecimal seen = balance(connection, voucher.quotaId(), true);
                boolean paid = write(connection, voucher, seen);
                connection.commit();
                return paid;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** What a careless program does first: it reads without a lock, and nothing holds the money for it. */
    BigDecimal look(String quotaId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return balance(connection, quotaId, false);
        }
    }

    /** What a careless program does then: it pays from the balance that it saw, whatever happened since. */
    boolean payFrom(BigDecimal seen, VoucherRecord voucher) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return write(connection, voucher, seen);
        }
    }

    private static boolean write(Connection connection, VoucherRecord voucher, BigDecimal seen) throws SQLException {
        BigDecimal left = seen.subtract(voucher.amount());
        if (left.signum() < 0) {
            return false;
        }
        PlatformTables.setBalance(connection, voucher.quotaId(), left);
        PlatformTables.insertVoucher(connection, voucher);
        return true;
    }
}
