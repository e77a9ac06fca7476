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
    private final LedgerTables tables;
    private final FactTable.Collected<QuotaRow> quotas;
    private final FactTable.Collected<Project> projects;
    private final FactTable.Collected<Payment> payments;
    private final SortedMap<Long, TargetRow> targets = new TreeMap<>();
    private final Map<String, VoucherList> lists = new HashMap<>();

    FactReader(Connection connection, LedgerTables tables) {
        this.connection = connection;
        this.tables = tables;
        quotas = tables.quotas().collect();
        projects = tables.projects().collect();
        payments = tables.payments().collect();
    }

    /** Collects the live quota rows for which {@code condition} with its one parameter holds. */
    void quotas(String condition, Object parameter) throws SQLException {
        read(tables.quotas().select(condition), parameter, quotas::read);
    }

    void projects(String condition, Object parameter) throws SQLException {
        read(tables.projects().select(condition), parameter, projects::read);
    }

    void payments(String condition, Object parameter) throws SQLException {
        read(tables.payments().select(condition), parameter, payments::read);
    }

    void targets(String condition, Object parameter) throws SQLException {
        String sql = "SELECT fact_id, " + TargetColumn.ALL.names() + " FROM daohu_target WHERE " + condition;
        read(sql, parameter, results -> {
            while (results.next()) {
                long id = results.getLong(1);
                try {
                    targets.put(id, TargetColumn.target(TargetColumn.ALL.read(results, 2)));
                } catch (UnreadableRow | IllegalArgumentException unreadable) {
                    throw new UnreadableRow("fact " + id + " in daohu_target", unreadable);
                }
            }
        });
    }

    /** Collects the live quotas and projects that the collected payments name. */
    void whatPaymentsName() throws SQLException {
        TreeSet<String> quotaIds = new TreeSet<>();
        TreeSet<String> projectCodes = new TreeSet<>();
        for (Payment payment : payments.facts()) {
            addIfNamed(quotaIds, payment.quotaId());
            addIfNamed(projectCodes, payment.projectCode());
        }
        if (!quotaIds.isEmpty()) {
            quotas(tables.quotaId() + " = ANY(?)", quotaIds);
        }
        if (!projectCodes.isEmpty()) {
            projects(tables.projectCode() + " = ANY(?)", projectCodes);
        }
    }

    /** Collects the sums of the list rows that name the collected payments. */
    void listsOfPayments() throws SQLException {
        TreeSet<String> vouchers = new TreeSet<>();
        payments.facts().forEach(payment -> vouchers.add(payment.voucherNumber()));
        if (!vouchers.isEmpty()) {
            read(
                    "SELECT " + VoucherListColumn.ALL.names() + " FROM daohu_voucher_list WHERE voucher = ANY(?)",
                    vouchers,
                    results -> {
                        while (results.next()) {
                            Row row = VoucherListColumn.ALL.read(results, 1);
                            lists.put(
                                    row.textOf(VoucherListColumn.VOUCHER),
                                    new VoucherList(
                                            row.numberOf(VoucherListColumn.LIST_ROWS),
                                            row.moneyOf(VoucherListColumn.PAID)));
                        }
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
            for (QuotaRow quota : quotas.facts()) {
                ledger.add(quota);
                counties.add(quota.division().countyPrefix());
            }
            for (Project project : projects.facts()) {
                ledger.add(project);
                counties.add(project.division().countyPrefix());
            }
            payments.facts().forEach(ledger::add);
        } catch (IllegalArgumentException twice) {
            throw new UnreadableRow(Objects.requireNonNullElse(twice.getMessage(), "a key occurs twice"), twice);
        }
        targets.values().forEach(ledger::add);
        if (!counties.isEmpty()) {
            read(
                    "SELECT " + CountyColumn.ALL.names() + " FROM daohu_county WHERE county = ANY(?)",
                    counties,
                    results -> {
                        while (results.next()) {
                            CountyStatus county = CountyColumn.county(CountyColumn.ALL.read(results, 1));
                            ledger.add(county);
                        }
                    });
        }
        return ledger.build().with(VoucherLists.of(lists));
    }

    private static void addIfNamed(Collection<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
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
                reading.of(results);
            }
        }
    }
}
