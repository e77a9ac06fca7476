package org.daohu.examples.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * 手写支付 – a payment as one would write it by hand for this one act over the same tables: lock and read the quota, look
 * the voucher and the command up, check, write the quota, the voucher, and the log with its chained digest; one
 * transaction. Only the checks that a payment cannot do without. Thread-safe.
 */
final class HandWrittenPayment {

    private static final String TERMS = "received, allocated_down, allocated_own, refined, moved_out, carried_over,"
            + " recalled, returned, paid, refunded";
    private static final String QUOTA = "quota_id, parent_id, via, division, agency, fiscal_year, fund, project, state,"
            + " per_household, received_date, " + TERMS;
    private static final String LOCK = "SELECT " + QUOTA + " FROM daohu_quota WHERE quota_id = ? FOR UPDATE";
    private static final String LOOK_UP = "SELECT v.voucher, l.command_id FROM (SELECT 1 AS one) o"
            + " LEFT JOIN daohu_voucher v ON v.voucher = ? LEFT JOIN daohu_log l ON l.command_id = ?";
    private static final String SPEND = "UPDATE daohu_quota SET paid = ? WHERE quota_id = ?";
    private static final String INSERT_VOUCHER = "INSERT INTO daohu_voucher (voucher, quota_id, amount, refunded,"
            + " list_total, law_date) VALUES (?, ?, ?, 0, NULL, ?)";
    private static final String LOCK_HEAD = "SELECT chain_position, digest FROM daohu_chain WHERE chain = ? FOR UPDATE";
    private static final String INSERT_LOG = "INSERT INTO daohu_log (command_id, act, as_of, recorded_at, law_date,"
            + " division, document, entered_by, quota_id, voucher, fiscal_year, fund, project, amount, chain,"
            + " chain_position, previous_digest, digest)"
            + " VALUES (?, 'PAY', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_LOG_QUOTA = "INSERT INTO daohu_log_quota (command_id, ordinal, side, " + QUOTA
            + ") VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_LOG_VOUCHER = "INSERT INTO daohu_log_voucher (command_id, ordinal, side,"
            + " voucher, quota_id, amount, refunded, list_total, law_date) VALUES (?, 0, 'AFTER', ?, ?, ?, 0, NULL, ?)";
    private static final String MOVE_HEAD = "UPDATE daohu_chain SET chain_position = ?, digest = ? WHERE chain = ?";
    private static final int FIRST_TERM = 12;
    private static final int TERM_COUNT = 10;
    private static final int PAID = 8;
    private static final int CHAINS = 64;

    private final DataSource dataSource;

    HandWrittenPayment(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param fen the amount */
    record Order(String commandId, String quotaId, String voucher, int year, String fund, String project, long fen) {}

    /** The quota as it was read; {@code terms} in the order of their columns. */
    // Never compared; boxes would slow down the side that is not ours.
    @SuppressWarnings("ArrayRecordComponent")
    private record Locked(
            String id,
            @Nullable String parent,
            String via,
            String division,
            @Nullable String agency,
            int year,
            String fund,
            String project,
            String state,
            boolean perHousehold,
            LocalDate received,
            long... terms) {

        long balance() {
            long balance = terms[0] + terms[7] + terms[9];
            for (int i = 1; i < TERM_COUNT; i++) {
                balance -= i == 7 || i == 9 ? 0 : terms[i];
            }
            return balance;
        }
    }

    void pay(Order order) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                pay(connection, order);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void pay(Connection connection, Order order) throws SQLException {
        Locked quota = lock(connection, order.quotaId());
        requireNew(connection, order);
        if (quota.year() != order.year()
                || !quota.fund().equals(order.fund())
                || !quota.project().equals(order.project())
                || quota.perHousehold()
                || !quota.state().equals("EXECUTABLE")
                || order.fen() > quota.balance()) {
            throw new IllegalStateException("refused: " + order);
        }
        long paid = quota.terms()[PAID] + order.fen();
        try (PreparedStatement update = connection.prepareStatement(SPEND)) {
            update.setLong(1, paid);
            update.setString(2, order.quotaId());
            update.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_VOUCHER)) {
            insert.setString(1, order.voucher());
            insert.setString(2, order.quotaId());
            insert.setLong(3, order.fen());
            insert.setObject(4, Payments.DAY);
            insert.executeUpdate();
        }
        log(connection, order, quota, paid);
    }

    private static Locked lock(Connection connection, String quotaId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, quotaId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no quota " + quotaId);
                }
                long[] terms = new long[TERM_COUNT];
                for (int i = 0; i < TERM_COUNT; i++) {
                    terms[i] = row.getLong(FIRST_TERM + i);
                }
                return new Locked(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getBoolean(10),
                        row.getObject(11, LocalDate.class),
                        terms);
            }
        }
    }

    private static void requireNew(Connection connection, Order order) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOOK_UP)) {
            select.setString(1, order.voucher());
            select.setString(2, order.commandId());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getString(1) != null || row.getString(2) != null) {
                    throw new IllegalStateException("done before: " + order);
                }
            }
        }
    }

    private static void log(Connection connection, Order order, Locked quota, long paid) throws SQLException {
        int hash = order.quotaId().hashCode();
        int chain = (hash ^ (hash >>> 6) ^ (hash >>> 16)) & (CHAINS - 1);
        long position;
        String previous;
        try (PreparedStatement select = connection.prepareStatement(LOCK_HEAD)) {
            select.setInt(1, chain);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no chain " + chain);
                }
                position = row.getLong(1) + 1;
                previous = row.getString(2);
            }
        }
        OffsetDateTime recordedAt = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        String digest = digest(order + "|" + quota.via() + "|" + quota.parent() + "|" + quota.balance() + "|" + paid
                + "|" + chain + "|" + position + "|" + recordedAt + "|" + previous);
        try (PreparedStatement insert = connection.prepareStatement(INSERT_LOG)) {
            insert.setString(1, order.commandId());
            insert.setObject(2, Payments.DAY);
            insert.setObject(3, recordedAt);
            insert.setObject(4, Payments.DAY);
            insert.setString(5, quota.division());
            insert.setString(6, Payments.DOCUMENT.toString());
            insert.setString(7, Payments.OPERATOR);
            insert.setString(8, order.quotaId());
            insert.setString(9, order.voucher());
            insert.setInt(10, order.year());
            insert.setString(11, order.fund());
            insert.setString(12, order.project());
            insert.setLong(13, order.fen());
            insert.setInt(14, chain);
            insert.setLong(15, position);
            insert.setString(16, previous);
            insert.setString(17, digest);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_LOG_QUOTA)) {
            bind(insert, order.commandId(), "BEFORE", quota, quota.terms()[PAID]);
            bind(insert, order.commandId(), "AFTER", quota, paid);
            insert.executeBatch();
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_LOG_VOUCHER)) {
            insert.setString(1, order.commandId());
            insert.setString(2, order.voucher());
            insert.setString(3, order.quotaId());
            insert.setLong(4, order.fen());
            insert.setObject(5, Payments.DAY);
            insert.executeUpdate();
        }
        try (PreparedStatement update = connection.prepareStatement(MOVE_HEAD)) {
            update.setLong(1, position);
            update.setString(2, digest);
            update.setInt(3, chain);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement insert, String commandId, String side, Locked quota, long paid)
            throws SQLException {
        insert.setString(1, commandId);
        insert.setString(2, side);
        insert.setString(3, quota.id());
        insert.setString(4, quota.parent());
        insert.setString(5, quota.via());
        insert.setString(6, quota.division());
        insert.setString(7, quota.agency());
        insert.setInt(8, quota.year());
        insert.setString(9, quota.fund());
        insert.setString(10, quota.project());
        insert.setString(11, quota.state());
        insert.setBoolean(12, quota.perHousehold());
        insert.setObject(13, quota.received());
        for (int i = 0; i < TERM_COUNT; i++) {
            insert.setLong(14 + i, i == PAID ? paid : quota.terms()[i]);
        }
        insert.addBatch();
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
