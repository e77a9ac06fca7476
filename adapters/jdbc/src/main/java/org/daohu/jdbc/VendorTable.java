package org.daohu.jdbc;

import com.google.common.collect.ImmutableMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.Term;
import org.jspecify.annotations.Nullable;

/**
 * 厂商指标表 – a quota table that a vendor keeps, mapped by names and codes (rung 1) or read by the vendor's own SQL
 * (rung 2). Its rows are locked and read, never written; the host writes them itself ({@link HostWrite}). What the table
 * lacks, the named terms of a quota among it, stands beside it in our {@code daohu_terms}. Immutable and thread-safe.
 *
 * <p>A row that cannot be read for certain fails the command: a blank, unknown or repeated code, an amount that is not a
 * whole number of fen or comes from a floating-point column, a row that occurs twice. Nothing is taken for executable, live
 * or unmarked by default.
 */
public final class VendorTable extends QuotaTable {

    /** What a quota is made of, each from a column of the vendor's. */
    enum Field {
        ID,
        PARENT,
        DIVISION,
        AGENCY,
        FISCAL_YEAR,
        FUND,
        PROJECT,
        AMOUNT,
        STATE,
        LIVE,
        PER_HOUSEHOLD,
        RECEIVED_DATE,
        BALANCE
    }

    private static final Set<Field> OPTIONAL = Set.of(Field.RECEIVED_DATE, Field.BALANCE);

    private final String name;
    private final @Nullable String table;
    private final @Nullable String lockingSelect;
    private final ImmutableMap<Field, String> columns;
    private final ImmutableMap<Term, String> termColumns;
    private final MoneyUnit unit;
    private final ImmutableMap<String, QuotaState> states;
    private final ImmutableMap<String, Boolean> live;
    private final ImmutableMap<String, Boolean> perHousehold;
    private final boolean unopenedIsUnused;

    private VendorTable(Builder from) {
        name = from.name;
        table = from.table;
        lockingSelect = from.lockingSelect;
        columns = ImmutableMap.copyOf(from.columns);
        termColumns = ImmutableMap.copyOf(from.termColumns);
        unit = from.unit;
        states = ImmutableMap.copyOf(from.states);
        live = ImmutableMap.copyOf(from.live);
        perHousehold = ImmutableMap.copyOf(from.perHousehold);
        unopenedIsUnused = from.unopenedIsUnused;
    }

    /**
     * Rung 1: maps {@code table}. Names are used as they are stored, upper and lower case as given, and quoted.
     *
     * @throws IllegalArgumentException if it is not a plain name of letters, digits and underscores
     */
    public static Builder table(String table) {
        return new Builder(table, SqlName.quoted(table), null);
    }

    /** Rung 1, in a schema: the same as {@link #table(String)} for {@code schema.table}. */
    public static Builder table(String schema, String table) {
        return new Builder(table, SqlName.quoted(schema) + "." + SqlName.quoted(table), null);
    }

    /**
     * Rung 2: the vendor's own select. Its columns are named as the builder says, by their labels.
     *
     * @param lockingSelect has one parameter, an array of ids ({@code … = ANY(?)}); locks the rows of the ids in ascending
     *     order of id ({@code ORDER BY … FOR UPDATE}); trusted, so it must never be put together from what users type
     * @throws IllegalArgumentException if it has no parameter or several, or does not lock
     */
    public static Builder sql(String lockingSelect) {
        boolean oneParameter =
                lockingSelect.indexOf('?') >= 0 && lockingSelect.indexOf('?') == lockingSelect.lastIndexOf('?');
        if (!oneParameter
                || !Pattern.compile("(?i)\\bFOR\\s+UPDATE\\b")
                        .matcher(lockingSelect)
                        .find()) {
            throw new IllegalArgumentException(
                    "the select needs one parameter, an array of ids, and FOR UPDATE: without the lock two writers overspend");
        }
        return new Builder("the host's select", null, lockingSelect);
    }

    /** The table's name; or what stands for it, if it is read by the vendor's own select. */
    String name() {
        return name;
    }

    /** The table as it stands in SQL; null if it is read by the vendor's own select. */
    @Nullable
    String table() {
        return table;
    }

    /** The column of a field that may not be mapped. */
    @Nullable
    String optional(Field field) {
        return columns.get(field);
    }

    MoneyUnit unit() {
        return unit;
    }

    ImmutableMap<String, QuotaState> states() {
        return states;
    }

    ImmutableMap<String, Boolean> live() {
        return live;
    }

    ImmutableMap<String, Boolean> perHousehold() {
        return perHousehold;
    }

    @Override
    Locked lock(Connection connection, Database database, List<String> ids) throws SQLException {
        List<String> asked = storable(ids);
        if (asked.isEmpty()) {
            return new LockedRows(connection, List.of(), Map.of());
        }
        List<VendorRow> rows = lockRows(connection, database, asked);
        // After the lock, in a statement of its own: within the locking one these rows could be older than the lock.
        Map<String, Row> terms = TermsColumn.find(connection, asked);
        List<String> rowless = withoutRow(terms, rows);
        if (!rowless.isEmpty()) {
            // Either the vendor took its row away, or another transaction has just brought row and terms. The lock
            // makes
            // all who want such an id come one after the other, and the second look sees what the one before has
            // brought.
            TermsColumn.lock(connection, rowless);
            rows = lockRows(connection, database, asked);
            terms = TermsColumn.find(connection, asked);
        }
        List<Quota> quotas = new ArrayList<>(rows.size());
        for (VendorRow row : rows) {
            quotas.add(row.quota(terms.get(row.id()), unopenedIsUnused));
        }
        return new LockedRows(connection, quotas, terms);
    }

    /** The live rows of these ids, locked. */
    private List<VendorRow> lockRows(Connection connection, Database database, List<String> asked) throws SQLException {
        List<VendorRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(lockingSelect(database))) {
            bind(select, asked, true);
            try (ResultSet results = select.executeQuery()) {
                Set<String> seen = new HashSet<>();
                while (results.next()) {
                    VendorRow row = read(results);
                    if (Collections.binarySearch(asked, row.id()) < 0) {
                        throw new UnreadableRow(name + " gave a row that was not asked for");
                    }
                    if (row.live() && !seen.add(row.id())) {
                        throw new UnreadableRow("quota " + row.id() + " in " + name + " occurs twice among live rows");
                    }
                    if (row.live()) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }

    /** The ids that have terms, but no live row. */
    private static List<String> withoutRow(Map<String, Row> terms, List<VendorRow> rows) {
        Set<String> ids = new TreeSet<>(terms.keySet());
        for (VendorRow row : rows) {
            ids.remove(row.id());
        }
        return List.copyOf(ids);
    }

    private String lockingSelect(Database database) {
        if (lockingSelect != null) {
            return lockingSelect;
        }
        List<String> names = new ArrayList<>();
        for (String column : columns.values()) {
            names.add(SqlName.quoted(column));
        }
        for (String column : termColumns.values()) {
            names.add(SqlName.quoted(column));
        }
        String id = SqlName.quoted(Objects.requireNonNull(columns.get(Field.ID)));
        return "SELECT " + String.join(", ", names) + " FROM " + table + " WHERE " + id + " = ANY(?) ORDER BY " + id
                + database.byteOrder() + " FOR UPDATE";
    }

    private VendorRow read(ResultSet results) throws SQLException {
        VendorValues values = new VendorValues(results, "quota", name);
        values.identify(values.required(column(Field.ID)));
        EnumMap<Term, Money> terms = new EnumMap<>(Term.class);
        for (Map.Entry<Term, String> entry : termColumns.entrySet()) {
            terms.put(entry.getKey(), values.money(entry.getValue(), unit));
        }
        String received = columns.get(Field.RECEIVED_DATE);
        String balance = columns.get(Field.BALANCE);
        boolean isLive = values.code(column(Field.LIVE), live);
        terms.put(Term.RECEIVED, isLive ? values.money(column(Field.AMOUNT), unit) : Money.ZERO);
        return new VendorRow(
                values,
                values.id(),
                isLive,
                values.text(column(Field.PARENT)),
                values.text(column(Field.AGENCY)),
                values.text(column(Field.PROJECT)),
                isLive ? values.code(column(Field.STATE), states) : QuotaState.PENDING,
                isLive ? values.code(column(Field.PER_HOUSEHOLD), perHousehold) : false,
                terms,
                isLive && balance != null ? values.money(balance, unit) : null,
                received == null ? null : values.date(received),
                isLive ? values.division(column(Field.DIVISION)) : null,
                isLive ? values.fiscalYear(column(Field.FISCAL_YEAR)) : null,
                isLive ? values.required(column(Field.FUND)) : null);
    }

    /** The column of a required field. */
    String column(Field field) {
        return Objects.requireNonNull(columns.get(field), "every required field is mapped");
    }

    private record LockedRows(Connection connection, List<Quota> quotas, Map<String, Row> terms) implements Locked {

        @Override
        public void store(Outcome.Applied applied) throws SQLException {
            List<Row> fresh = new ArrayList<>();
            List<Row> known = new ArrayList<>();
            for (QuotaChange change : applied.quotas()) {
                Row earlier = terms.get(change.after().id());
                (earlier == null ? fresh : known).add(TermsColumn.row(change, earlier));
            }
            TermsColumn.insert(connection, fresh);
            TermsColumn.update(connection, known);
        }
    }

    /** Builds a {@link VendorTable}. Names of columns are used as they are stored. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final @Nullable String table;
        private final @Nullable String lockingSelect;
        private final Map<Field, String> columns = new EnumMap<>(Field.class);
        private final Map<Term, String> termColumns = new EnumMap<>(Term.class);
        private MoneyUnit unit = MoneyUnit.YUAN;
        private Map<String, QuotaState> states = Map.of();
        private Map<String, Boolean> live = Map.of();
        private Map<String, Boolean> perHousehold = Map.of();
        private boolean unopenedIsUnused;

        private Builder(String name, @Nullable String table, @Nullable String lockingSelect) {
            this.name = name;
            this.table = table;
            this.lockingSelect = lockingSelect;
        }

        /**
         * The columns and codes of the national standard: BGT_ID, ORI_BGT_ID, MOF_DIV_CODE, AGENCY_CODE, FISCAL_YEAR,
         * FUND_TYPE_CODE, PRO_CODE, AMOUNT in yuan; BGT_EXE_FLAG 1 executable, 2 pending; IS_DELETED 1 yes, 2 no;
         * IS_TO_PEOP_ENTERP 1 yes, 2 no. What differs may be mapped again after it.
         */
        public Builder nationalStandard() {
            return id("BGT_ID")
                    .parent("ORI_BGT_ID")
                    .division("MOF_DIV_CODE")
                    .agency("AGENCY_CODE")
                    .fiscalYear("FISCAL_YEAR")
                    .fund("FUND_TYPE_CODE")
                    .project("PRO_CODE")
                    .amount("AMOUNT", MoneyUnit.YUAN)
                    .state("BGT_EXE_FLAG", Map.of("1", QuotaState.EXECUTABLE, "2", QuotaState.PENDING))
                    .live("IS_DELETED", Map.of("1", false, "2", true))
                    .perHousehold("IS_TO_PEOP_ENTERP", Map.of("1", true, "2", false));
        }

        /** BGT_ID, a text column; unique among live rows. */
        public Builder id(String column) {
            return map(Field.ID, column);
        }

        /** ORI_BGT_ID, the row that a row was taken from; blank = received from outside. */
        public Builder parent(String column) {
            return map(Field.PARENT, column);
        }

        /** MOF_DIV_CODE, the division that holds it. */
        public Builder division(String column) {
            return map(Field.DIVISION, column);
        }

        /** AGENCY_CODE; blank while the finance department holds it. */
        public Builder agency(String column) {
            return map(Field.AGENCY, column);
        }

        /** FISCAL_YEAR. */
        public Builder fiscalYear(String column) {
            return map(Field.FISCAL_YEAR, column);
        }

        /** FUND_CODE or FUND_TYPE_CODE. */
        public Builder fund(String column) {
            return map(Field.FUND, column);
        }

        /** PRO_CODE; blank if not known yet. */
        public Builder project(String column) {
            return map(Field.PROJECT, column);
        }

        /** AMOUNT, and the unit of this and all other money columns of the table. */
        public Builder amount(String column, MoneyUnit moneyUnit) {
            unit = Objects.requireNonNull(moneyUnit, "moneyUnit");
            return map(Field.AMOUNT, column);
        }

        /**
         * CUR_AMT, what the vendor says is left; optional. If that is less than the terms leave, the difference was used by
         * the vendor's own programs and counts as paid (executable) or allocated (pending); if it is more, the command
         * fails.
         */
        public Builder balance(String column) {
            return map(Field.BALANCE, column);
        }

        /** BGT_EXE_FLAG and what each code means; every other code, and blank, fails. */
        public Builder state(String column, Map<String, QuotaState> codes) {
            states = Map.copyOf(codes);
            return map(Field.STATE, column);
        }

        /** IS_DELETED and whether a row of the code is live; every other code, and blank, fails. Dead rows do not exist. */
        public Builder live(String column, Map<String, Boolean> codes) {
            live = Map.copyOf(codes);
            return map(Field.LIVE, column);
        }

        /** IS_TO_PEOP_ENTERP and whether a row of the code is marked; every other code, and blank, fails. */
        public Builder perHousehold(String column, Map<String, Boolean> codes) {
            perHousehold = Map.copyOf(codes);
            return map(Field.PER_HOUSEHOLD, column);
        }

        /** The day on which the quota came; optional, else the day of the command that brought it. */
        public Builder receivedDate(String column) {
            return map(Field.RECEIVED_DATE, column);
        }

        /**
         * A column in which the vendor itself keeps a term; optional. It then counts instead of ours.
         *
         * @throws IllegalArgumentException for {@link Term#RECEIVED}, which is the amount
         */
        public Builder term(Term term, String column) {
            if (term == Term.RECEIVED) {
                throw new IllegalArgumentException("what was received is the amount");
            }
            termColumns.put(term, SqlName.plain(column));
            return this;
        }

        /**
         * States that nothing was used of a row that {@code daohu_terms} does not know. Without this such a row fails,
         * since what was spent of it before is unknown.
         */
        public Builder unopenedIsUnused() {
            unopenedIsUnused = true;
            return this;
        }

        /**
         * The mapping.
         *
         * @throws IllegalStateException that names every column that is still to be mapped
         */
        public VendorTable build() {
            List<String> missing = new ArrayList<>();
            for (Field field : Field.values()) {
                if (!columns.containsKey(field) && !OPTIONAL.contains(field)) {
                    missing.add(field.name());
                }
            }
            if (!missing.isEmpty()) {
                throw new IllegalStateException("not mapped: " + String.join(", ", missing));
            }
            return new VendorTable(this);
        }

        private Builder map(Field field, String column) {
            columns.put(field, SqlName.plain(column));
            return this;
        }
    }
}
