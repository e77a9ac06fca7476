package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daohu.quota.Command;
import org.jspecify.annotations.Nullable;

/** Reads the decision log, page by page. */
final class LogReader {

    private static final int PAGE = 500;

    private static final String SELECT = "SELECT " + LogColumn.ALL.names() + ", digest, log_id FROM daohu_log";
    private static final String IN_ORDER = SELECT + " WHERE log_id > ? ORDER BY log_id LIMIT " + PAGE;
    private static final String OF_CHAIN =
            SELECT + " WHERE chain = ? AND chain_position > ? ORDER BY chain_position LIMIT " + PAGE;
    private static final String SHARES = "SELECT command_id, ordinal, '' AS side, " + ShareColumn.ALL.names()
            + " FROM daohu_log_share WHERE command_id = ANY(?) ORDER BY command_id, ordinal";
    private static final String QUOTAS = "SELECT command_id, ordinal, side, " + QuotaColumn.ALL.names()
            + " FROM daohu_log_quota WHERE command_id = ANY(?) ORDER BY command_id, ordinal, side DESC";
    private static final String VOUCHERS = "SELECT command_id, ordinal, side, " + VoucherColumn.ALL.names()
            + " FROM daohu_log_voucher WHERE command_id = ANY(?) ORDER BY command_id, ordinal, side DESC";

    /** Takes a stored entry with what the log says of its place. */
    @FunctionalInterface
    interface Visitor {
        /** False if no more entries are wanted. */
        boolean visit(LogEntry entry, String digest, long logId);
    }

    /** Takes a stored entry. */
    @FunctionalInterface
    interface Taker {
        void take(LogEntry entry);
    }

    private LogReader() {}

    /** The command of the log row from {@code index} on, with its shares; null if an outer join found none. */
    static @Nullable Command command(Connection connection, ResultSet results, int index) throws SQLException {
        // Nearly always there is none, and then the other columns need not be read.
        String commandId = results.getString(index);
        if (commandId == null) {
            return null;
        }
        Row row = LogColumn.ALL.read(results, index);
        try {
            List<Row> shares = new ArrayList<>();
            if (CommandRows.hasShares(row)) {
                Map<String, List<LogEntry.Part>> parts = parts(connection, SHARES, ShareColumn.ALL, List.of(commandId));
                parts.getOrDefault(commandId, List.of()).forEach(part -> shares.add(part.row()));
            }
            return CommandRows.command(row, shares);
        } catch (UnreadableRow unreadable) {
            throw new UnreadableRow("command " + commandId + " in daohu_log", unreadable);
        }
    }

    /** Every entry, in an order in which a replay gives the state. */
    static void inOrder(Connection connection, Taker taker) throws SQLException {
        long after = 0;
        for (List<Stored> page = page(connection, IN_ORDER, after); !page.isEmpty(); ) {
            for (Stored stored : page) {
                taker.take(stored.entry());
            }
            after = page.get(page.size() - 1).logId();
            page = page(connection, IN_ORDER, after);
        }
    }

    /** Every entry of {@code chain}, by position, while {@code visitor} wants more. */
    static void ofChain(Connection connection, long chain, Visitor visitor) throws SQLException {
        long after = Long.MIN_VALUE;
        for (List<Stored> page = page(connection, OF_CHAIN, chain, after); !page.isEmpty(); ) {
            for (Stored stored : page) {
                if (!visitor.visit(stored.entry(), stored.digest(), stored.logId())) {
                    return;
                }
            }
            after = page.get(page.size() - 1).entry().command().numberOf(LogColumn.CHAIN_POSITION);
            page = page(connection, OF_CHAIN, chain, after);
        }
    }

    private record Stored(LogEntry entry, String digest, long logId) {}

    private static List<Stored> page(Connection connection, String sql, long... parameters) throws SQLException {
        List<Stored> heads = new ArrayList<>();
        List<String> commandIds = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setLong(i + 1, parameters[i]);
            }
            try (ResultSet results = select.executeQuery()) {
                int next = 1 + LogColumn.ALL.size();
                while (results.next()) {
                    Row row = LogColumn.ALL.read(results, 1);
                    LogEntry head = new LogEntry(row, List.of(), List.of(), List.of());
                    heads.add(new Stored(head, results.getString(next), results.getLong(next + 1)));
                    commandIds.add(row.textOf(LogColumn.COMMAND_ID));
                }
            }
        }
        if (heads.isEmpty()) {
            return heads;
        }
        Map<String, List<LogEntry.Part>> shares = parts(connection, SHARES, ShareColumn.ALL, commandIds);
        Map<String, List<LogEntry.Part>> quotas = parts(connection, QUOTAS, QuotaColumn.ALL, commandIds);
        Map<String, List<LogEntry.Part>> vouchers = parts(connection, VOUCHERS, VoucherColumn.ALL, commandIds);
        List<Stored> page = new ArrayList<>(heads.size());
        for (int i = 0; i < heads.size(); i++) {
            String id = commandIds.get(i);
            Stored head = heads.get(i);
            LogEntry entry = new LogEntry(
                    head.entry().command(),
                    shares.getOrDefault(id, List.of()),
                    quotas.getOrDefault(id, List.of()),
                    vouchers.getOrDefault(id, List.of()));
            page.add(new Stored(entry, head.digest(), head.logId()));
        }
        return page;
    }

    private static Map<String, List<LogEntry.Part>> parts(
            Connection connection, String sql, Columns columns, List<String> commandIds) throws SQLException {
        Map<String, List<LogEntry.Part>> parts = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            QuotaTable.bind(select, commandIds, true);
            try (ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    parts.computeIfAbsent(results.getString(1), id -> new ArrayList<>())
                            .add(new LogEntry.Part(results.getLong(2), results.getString(3), columns.read(results, 4)));
                }
            }
        }
        return parts;
    }
}
