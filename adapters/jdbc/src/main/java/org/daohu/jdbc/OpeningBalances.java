package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaStoreException;

/**
 * 期初 – quotas and vouchers taken over from another system, with what had become of them there, so that commands can act on
 * them (rung 3). What a command has changed is never overwritten: the decision log says which. Thread-safe.
 *
 * <p>An opening balance has no command and so no place in the log; {@link org.daohu.quota.Replay} gives the state of quotas that
 * commands brought in, and the log's own rows before and after a change for the others.
 */
public final class OpeningBalances {

    private static final int BATCH = 1_000;

    private final ConnectionSource source;

    /** Opening balances in the tables of {@code source}; {@link Migrations} creates them. */
    public OpeningBalances(ConnectionSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Puts {@code quotas} and {@code vouchers} in place of all those that no command has changed. One transaction, or a part of the
     * caller's; no command may run at the same time.
     *
     * @throws QuotaStoreException if they cannot be stored; nothing is replaced then
     */
    public void replace(Iterable<Quota> quotas, Iterable<PaidVoucher> vouchers) {
        Transactions.run(source, 1, "replacing the opening balances", connection -> {
            Set<String> changedQuotas = clear(connection, "quota_id", "daohu_quota", "daohu_log_quota");
            Set<String> changedVouchers = clear(connection, "voucher", "daohu_voucher", "daohu_log_voucher");
            try (PreparedStatement insert = connection.prepareStatement(OwnQuotaTable.INSERT)) {
                Adder adder = new Adder(insert);
                for (Quota quota : quotas) {
                    if (!changedQuotas.contains(quota.id())) {
                        adder.add(QuotaColumn.ALL, QuotaColumn.row(quota));
                    }
                }
                adder.finish();
            }
            try (PreparedStatement insert = connection.prepareStatement(JdbcQuotaStore.INSERT_VOUCHER)) {
                Adder adder = new Adder(insert);
                for (PaidVoucher voucher : vouchers) {
                    if (!changedVouchers.contains(voucher.number())) {
                        adder.add(VoucherColumn.ALL, VoucherColumn.row(voucher));
                    }
                }
                adder.finish();
            }
            return changedQuotas;
        });
    }

    /** Deletes the rows of {@code table} that no command has changed, and gives the keys of the others. */
    private static Set<String> clear(Connection connection, String key, String table, String log) throws SQLException {
        Set<String> changed = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT DISTINCT " + key + " FROM " + log);
                ResultSet results = select.executeQuery()) {
            while (results.next()) {
                changed.add(results.getString(1));
            }
        }
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM " + table + " WHERE " + key + " NOT IN (SELECT " + key + " FROM " + log + ")")) {
            delete.executeUpdate();
        }
        return changed;
    }

    /** Sends rows some at a time. */
    private static final class Adder {
        private final PreparedStatement insert;
        private int waiting;

        Adder(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(Columns columns, Row row) throws SQLException {
            columns.bind(insert, 1, row);
            insert.addBatch();
            waiting++;
            if (waiting == BATCH) {
                finish();
            }
        }

        void finish() throws SQLException {
            if (waiting > 0) {
                insert.executeBatch();
                waiting = 0;
            }
        }
    }
}
