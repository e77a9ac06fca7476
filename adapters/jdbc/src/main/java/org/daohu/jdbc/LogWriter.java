package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Appends to the decision log and its chains of digests.
 *
 * <p>A command belongs to one of {@value #CHAINS} chains, by its quota: so the commands of one quota are in one chain, and
 * commands on different quotas seldom wait for the same one. The row at the head of the chain is locked last of all rows,
 * and no command locks two, so that chains never make two commands wait for each other; it is held for the few statements
 * up to the commit, without which a chain could not be strictly sequential.
 */
final class LogWriter {

    static final int CHAINS = 64;
    static final String FIRST_DIGEST = "0".repeat(64);

    private static final String LOCK_HEAD = "SELECT chain_position, digest FROM daohu_chain WHERE chain = ? FOR UPDATE";
    private static final String MOVE_HEAD = "UPDATE daohu_chain SET chain_position = ?, digest = ? WHERE chain = ?";
    private static final String INSERT =
            "INSERT INTO daohu_log (" + LogColumn.ALL.names() + ", digest) VALUES (" + LogColumn.ALL.marks() + ", ?)";
    private static final String INSERT_SHARE = "INSERT INTO daohu_log_share (command_id, ordinal, "
            + ShareColumn.ALL.names() + ") VALUES (?, ?, " + ShareColumn.ALL.marks() + ")";
    private static final String INSERT_QUOTA = "INSERT INTO daohu_log_quota (command_id, ordinal, side, "
            + QuotaColumn.ALL.names() + ") VALUES (?, ?, ?, " + QuotaColumn.ALL.marks() + ")";
    private static final String INSERT_VOUCHER = "INSERT INTO daohu_log_voucher (command_id, ordinal, side, "
            + VoucherColumn.ALL.names() + ") VALUES (?, ?, ?, " + VoucherColumn.ALL.marks() + ")";

    private LogWriter() {}

    /** The chain of the commands on {@code quotaId}; {@link String#hashCode} is the same on every platform. */
    static int chainOf(String quotaId) {
        int hash = quotaId.hashCode();
        return (hash ^ (hash >>> 6) ^ (hash >>> 16)) & (CHAINS - 1);
    }

    static void append(Connection connection, LogEntry entry) throws SQLException {
        Row command = entry.command();
        long chain = chainOf(command.textOf(LogColumn.QUOTA_ID));
        command.set(LogColumn.CHAIN, chain);
        lockHead(connection, command, chain);
        String digest = entry.digest();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int next = LogColumn.ALL.bind(insert, 1, command);
            insert.setString(next, digest);
            insert.executeUpdate();
        }
        String commandId = command.textOf(LogColumn.COMMAND_ID);
        insert(connection, INSERT_SHARE, commandId, entry.shares(), ShareColumn.ALL, false);
        insert(connection, INSERT_QUOTA, commandId, entry.quotas(), QuotaColumn.ALL, true);
        insert(connection, INSERT_VOUCHER, commandId, entry.vouchers(), VoucherColumn.ALL, true);
        try (PreparedStatement update = connection.prepareStatement(MOVE_HEAD)) {
            update.setLong(1, command.numberOf(LogColumn.CHAIN_POSITION));
            update.setString(2, digest);
            update.setLong(3, chain);
            update.executeUpdate();
        }
    }

    private static void lockHead(Connection connection, Row command, long chain) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_HEAD)) {
            select.setLong(1, chain);
            try (ResultSet results = select.executeQuery()) {
                if (!results.next()) {
                    throw new SQLException("daohu_chain has no chain " + chain);
                }
                command.set(LogColumn.CHAIN_POSITION, (Object) (results.getLong(1) + 1))
                        .set(LogColumn.PREVIOUS_DIGEST, results.getString(2));
            }
        }
    }

    private static void insert(
            Connection connection,
            String sql,
            String commandId,
            List<LogEntry.Part> parts,
            Columns columns,
            boolean sided)
            throws SQLException {
        if (parts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            Batch batch = new Batch(insert, parts.size());
            for (LogEntry.Part part : parts) {
                insert.setString(1, commandId);
                insert.setLong(2, part.ordinal());
                if (sided) {
                    insert.setString(3, part.side());
                }
                columns.bind(insert, sided ? 4 : 3, part.row());
                batch.add();
            }
            batch.execute();
        }
    }
}
