package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Quota;

/** Quotas in our own table (rung 3). */
final class OwnQuotaTable extends QuotaTable {

    static final OwnQuotaTable INSTANCE = new OwnQuotaTable();

    static final String SELECT = "SELECT " + QuotaColumn.ALL.names() + " FROM daohu_quota";
    private static final String LOCK_ONE = SELECT + " WHERE quota_id = ? FOR UPDATE";
    // One statement for all rows; both databases lock them in the order of the ids.
    private static final String LOCK_MANY = SELECT + " WHERE quota_id = ANY(?) ORDER BY quota_id FOR UPDATE";
    static final String INSERT =
            "INSERT INTO daohu_quota (" + QuotaColumn.ALL.names() + ") VALUES (" + QuotaColumn.ALL.marks() + ")";
    private static final String UPDATE =
            "UPDATE daohu_quota SET " + QuotaColumn.ALL.assignments() + " WHERE quota_id = ?";

    private OwnQuotaTable() {}

    @Override
    Locked lock(Connection connection, Database database, List<String> ids) throws SQLException {
        return new LockedRows(connection, read(connection, storable(ids)));
    }

    private static List<Quota> read(Connection connection, List<String> ids) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        boolean many = ids.size() > 1;
        try (PreparedStatement select = connection.prepareStatement(many ? LOCK_MANY : LOCK_ONE)) {
            bind(select, ids, many);
            try (ResultSet results = select.executeQuery()) {
                List<Quota> quotas = new ArrayList<>(2);
                while (results.next()) {
                    quotas.add(quota(results));
                }
                return quotas;
            }
        }
    }

    /** The quota of the current row. @throws UnreadableRow that names the row */
    static Quota quota(ResultSet results) throws SQLException {
        Row row = QuotaColumn.ALL.read(results, 1);
        try {
            return QuotaColumn.quota(row);
        } catch (UnreadableRow unreadable) {
            throw new UnreadableRow("quota " + row.text(QuotaColumn.QUOTA_ID) + " in daohu_quota", unreadable);
        }
    }

    private record LockedRows(Connection connection, List<Quota> quotas) implements Locked {

        @Override
        public void store(Outcome.Applied applied) throws SQLException {
            List<Row> fresh = new ArrayList<>();
            List<Row> changed = new ArrayList<>(2);
            for (QuotaChange change : applied.quotas()) {
                (change.before() == null ? fresh : changed).add(QuotaColumn.row(change.after()));
            }
            if (!changed.isEmpty()) {
                try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
                    Batch batch = new Batch(update, changed.size());
                    for (Row row : changed) {
                        int next = QuotaColumn.ALL.bind(update, 1, row);
                        update.setString(next, row.textOf(QuotaColumn.QUOTA_ID));
                        batch.add();
                    }
                    batch.execute();
                }
            }
            if (!fresh.isEmpty()) {
                try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                    Batch batch = new Batch(insert, fresh.size());
                    for (Row row : fresh) {
                        QuotaColumn.ALL.bind(insert, 1, row);
                        batch.add();
                    }
                    batch.execute();
                }
            }
        }
    }
}
