package org.daohu.jdbc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.daohu.Division;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.ledger.VoucherLists;
import org.daohu.payment.Payment;
import org.daohu.payment.VoucherList;
import org.daohu.policy.CountyStatus;
import org.jspecify.annotations.Nullable;

/**
 * Collects live facts, each once and in reading order, and makes a {@link MasterLedger} of them: so that a part of the
 * facts goes through the very code that all of them go through. Not thread-safe.
 */
final class FactReader {

    private final Connection connection;
    private final SortedMap<Long, QuotaRow> quotas = new TreeMap<>();
    private final SortedMap<Long, Project> projects = new TreeMap<>();
    private final SortedMap<Long, Payment> payments = new TreeMap<>();
    private final SortedMap<Long, TargetRow> targets = new TreeMap<>();
    private final Map<String, VoucherList> lists = new HashMap<>();

    FactReader(Connection connection) {
        this.connection = connection;
    }

    /** Collects the live quota rows for which {@code condition} with its one parameter holds. */
    void quotas(String condition, Object parameter) throws SQLException {
        facts(
                "daohu_quota_row",
                " WHERE live AND " + condition,
                QuotaRowColumn.ALL,
                QuotaRowColumn::quota,
                quotas,
                parameter);
    }

    void projects(String condition, Object parameter) throws SQLException {
        facts(
                "daohu_project",
                " WHERE live AND " + condition,
                ProjectColumn.ALL,
                ProjectColumn::project,
                projects,
                parameter);
    }

    void payments(String condition, Object parameter) throws SQLException {
        facts(
                "daohu_payment",
                " WHERE live AND " + condition,
                PaymentColumn.ALL,
                PaymentColumn::payment,
                payments,
                parameter);
    }

    void targets(String condition, Object parameter) throws SQLException {
        facts("daohu_target", " WHERE " + condition, TargetColumn.ALL, TargetColumn::target, targets, parameter);
    }

    /** Collects the live quotas and projects that the collected payments name. */
    void whatPaymentsName() throws SQLException {
        TreeSet<String> quotaIds = new TreeSet<>();
        TreeSet<String> projectCodes = new TreeSet<>();
        for (Payment payment : payments.values()) {
            addIfNamed(quotaIds, payment.quotaId());
            addIfNamed(projectCodes, payment.projectCode());
        }
        if (!quotaIds.isEmpty()) {
            quotas("quota_id = ANY(?)", quotaIds);
        }
        if (!projectCodes.isEmpty()) {
            projects("project = ANY(?)", projectCodes);
        }
    }

    /** Collects the sums of the list rows that name the collected payments. */
    void listsOfPayments() throws SQLException {
        TreeSet<String> vouchers = new TreeSet<>();
        payments.values().forEach(payment -> vouchers.add(payment.voucherNumber()));
        if (!vouchers.isEmpty()) {
            read(
                    "SELECT " + VoucherListColumn.ALL.names() + " FROM daohu_voucher_list WHERE voucher = ANY(?)",
                    vouchers,
                    results -> {
                        Row row = VoucherListColumn.ALL.read(results, 1);
                        lists.put(
                                row.textOf(VoucherListColumn.VOUCHER),
                                new VoucherList(
                                        row.numberOf(VoucherListColumn.LIST_ROWS),
                                        row.moneyOf(VoucherListColumn.PAID)));
                    });
        }
    }

    /**
     * The ledger of what was collected, with its list rows and the status of its counties.
     *
     * @throws UnreadableRow if two live rows have one key
     */
    MasterLedger ledger() throws SQLException {
        MasterLedger.Builder ledger = MasterLedger.builder();
        TreeSet<String> counties = new TreeSet<>();
        try {
            for (QuotaRow quota : quotas.values()) {
                ledger.add(quota);
                counties.add(quota.division().countyPrefix());
            }
            for (Project project : projects.values()) {
                ledger.add(project);
                counties.add(project.division().countyPrefix());
            }
            payments.values().forEach(ledger::add);
        } catch (IllegalArgumentException twice) {
            throw new UnreadableRow(Objects.requireNonNullElse(twice.getMessage(), "a key occurs twice"), twice);
        }
        targets.values().forEach(ledger::add);
        if (!counties.isEmpty()) {
            read(
                    "SELECT " + CountyColumn.ALL.names() + " FROM daohu_county WHERE county = ANY(?)",
                    counties,
                    results -> {
                        CountyStatus county = CountyColumn.county(CountyColumn.ALL.read(results, 1));
                        ledger.add(county);
                    });
        }
        return ledger.build().with(VoucherLists.of(lists));
    }

    private static void addIfNamed(Collection<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private <T> void facts(
            String table, String where, Columns columns, Function<Row, T> fact, Map<Long, T> into, Object parameter)
            throws SQLException {
        read("SELECT fact_id, " + columns.names() + " FROM " + table + where, parameter, results -> {
            long id = results.getLong(1);
            try {
                into.put(id, fact.apply(columns.read(results, 2)));
            } catch (UnreadableRow | IllegalArgumentException unreadable) {
                throw new UnreadableRow("fact " + id + " in " + table, unreadable);
            }
        });
    }

    private interface Reading {
        void of(ResultSet results) throws SQLException;
    }

    /** Every parameter of {@code sql} is {@code parameter}: a text, a division, or a collection of texts. */
    private void read(String sql, Object parameter, Reading reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int parameters = (int) sql.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= parameters; i++) {
                if (parameter instanceof Collection<?> texts) {
                    Array array = connection.createArrayOf("varchar", texts.toArray());
                    select.setArray(i, array);
                } else {
                    select.setString(i, parameter instanceof Division division ? division.code() : (String) parameter);
                }
            }
            try (ResultSet results = select.executeQuery()) {
                while (results.next()) {
                    reading.of(results);
                }
            }
        }
    }
}
