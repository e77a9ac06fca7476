package org.daohu.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.payment.Payment;
import org.daohu.payment.VoucherList;
import org.daohu.policy.CountyStatus;
import org.daohu.quota.QuotaStoreException;

/**
 * 事实表 – puts facts as they were recorded into our tables, where {@link JdbcLedger} reads them. Each call is one
 * transaction, or a part of the caller's; the order in which facts are added is their reading order. Thread-safe.
 */
public final class FactTables {

    private static final int BATCH = 1_000;

    private final ConnectionSource source;

    /** The fact tables in {@code source}; {@link Migrations} creates them. */
    public FactTables(ConnectionSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** Adds quota rows. @throws QuotaStoreException if they cannot be stored; none is then */
    public void addQuotas(Iterable<QuotaRow> quotas) {
        add("daohu_quota_row", QuotaRowColumn.ALL, quotas, QuotaRowColumn::row);
    }

    /** Adds projects. @throws QuotaStoreException if they cannot be stored; none is then */
    public void addProjects(Iterable<Project> projects) {
        add("daohu_project", ProjectColumn.ALL, projects, ProjectColumn::row);
    }

    /** Adds payments. @throws QuotaStoreException if they cannot be stored; none is then */
    public void addPayments(Iterable<Payment> payments) {
        add("daohu_payment", PaymentColumn.ALL, payments, PaymentColumn::row);
    }

    /** Adds performance targets. @throws QuotaStoreException if they cannot be stored; none is then */
    public void addTargets(Iterable<TargetRow> targets) {
        add("daohu_target", TargetColumn.ALL, targets, TargetColumn::row);
    }

    /** Adds statuses of counties, one a county. @throws QuotaStoreException if they cannot be stored; none is then */
    public void addCounties(Iterable<CountyStatus> counties) {
        add("daohu_county", CountyColumn.ALL, counties, CountyColumn::row);
    }

    /**
     * Adds the sums of list rows by voucher number (folded), one a voucher.
     *
     * @throws QuotaStoreException if they cannot be stored; none is then
     */
    public void addVoucherLists(Map<String, VoucherList> lists) {
        add(
                "daohu_voucher_list",
                VoucherListColumn.ALL,
                lists.entrySet(),
                entry -> VoucherListColumn.ALL
                        .row()
                        .set(VoucherListColumn.VOUCHER, entry.getKey())
                        .set(VoucherListColumn.LIST_ROWS, (Object)
                                entry.getValue().rows())
                        .set(VoucherListColumn.PAID, entry.getValue().paid()));
    }

    private <T> void add(String table, Columns columns, Iterable<T> facts, Function<T, Row> row) {
        String sql = "INSERT INTO " + table + " (" + columns.names() + ") VALUES (" + columns.marks() + ")";
        Transactions.run(source, 1, "adding to " + table, connection -> {
            insert(connection, sql, columns, facts, row);
            return table;
        });
    }

    private static <T> void insert(
            Connection connection, String sql, Columns columns, Iterable<T> facts, Function<T, Row> row)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T fact : facts) {
                columns.bind(insert, 1, row.apply(fact));
                insert.addBatch();
                waiting++;
                if (waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                insert.executeBatch();
            }
        }
    }
}
