package org.daohu.jdbc;

import com.google.common.collect.ImmutableMap;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daohu.Division;
import org.jspecify.annotations.Nullable;

/**
 * A table that a vendor keeps, read by the names and codes of its mapping and in the order of its keys. It is never
 * written and never locked. Which rows are live is decided by the mapped codes and not by SQL, so that a row with an unknown
 * code is refused and not left out.
 *
 * @param kind what a row is, for messages
 * @param name the table as people know it
 * @param table the table in SQL
 * @param shape the columns of the fact
 * @param marks which of its columns are what every fact has
 * @param columns what is mapped; every row is live if the mark of live rows is not
 * @param fact makes the fact
 */
record VendorFactTable<T>(
        String kind,
        String name,
        String table,
        Columns shape,
        Marks marks,
        ImmutableMap<Column, Mapped> columns,
        Function<Row, T> fact)
        implements FactTable<T> {

    private static final int FETCH = 1_000;

    /**
     * The columns that every kind of fact has.
     *
     * @param key tells live rows apart
     * @param live whether a row is live
     * @param origin where it was read
     */
    record Marks(Column key, Column live, Column origin) {}

    /** A column of the vendor's, and how a value in it is read. */
    record Mapped(String column, Reading reading) {}

    /** Reads a value in the form that a {@link Row} holds it. */
    @FunctionalInterface
    interface Reading {
        @Nullable
        Object of(VendorValues values, String column) throws SQLException;
    }

    @Override
    public Collected<T> collect() {
        return new InOrderOfKeys<>(this);
    }

    @Override
    public String sql(Column column) {
        Mapped mapped = columns.get(column);
        return mapped == null ? "CAST(NULL AS VARCHAR)" : SqlName.quoted(mapped.column);
    }

    @Override
    public String select(String condition) {
        return "SELECT " + names() + " FROM " + table + " WHERE " + condition;
    }

    private String names() {
        return columns.values().stream()
                .map(mapped -> SqlName.quoted(mapped.column))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    @Override
    public String those(Column column, Column by) {
        return "(SELECT " + sql(column) + " FROM " + table + " WHERE " + sql(by) + " = ?)";
    }

    @Override
    public String valuesOf(Column column) {
        String key = sql(marks.key);
        String value = sql(column);
        boolean deletes = columns.containsKey(marks.live);
        // The least key stands for all rows of the value, so that a message names one of them.
        return "SELECT MIN(" + key + ") AS " + key + ", " + value + (deletes ? ", " + sql(marks.live) : "") + " FROM "
                + table + " GROUP BY " + value + (deletes ? ", " + sql(marks.live) : "");
    }

    @Override
    public @Nullable Division division(ResultSet results, Column column) throws SQLException {
        VendorValues values = new VendorValues(results, kind, name);
        return isLive(values) ? Division.parse((String) Objects.requireNonNull(value(values, column))) : null;
    }

    /** Adds to {@code faults} what is wrong with the table, the first fault of each row, until there are {@code most}. */
    void faults(Connection connection, Database database, int most, List<VendorFault> faults) throws SQLException {
        String sql = "SELECT " + names() + " FROM " + table + " ORDER BY " + sql(marks.key) + database.byteOrder();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(FETCH);
            try (ResultSet results = select.executeQuery()) {
                VendorValues values = new VendorValues(results, kind, name);
                String earlier = null;
                while (faults.size() < most && results.next()) {
                    try {
                        if (read(values) != null) {
                            refuseTwice(values, values.id().equals(earlier));
                            earlier = values.id();
                        }
                    } catch (UnreadableRow unreadable) {
                        if (unreadable.fault() == null) {
                            throw unreadable;
                        }
                        faults.add(unreadable.fault());
                    }
                }
            }
        }
    }

    /** The fact in the current row, or null if the row is dead. */
    private @Nullable T read(VendorValues values) throws SQLException {
        if (!isLive(values)) {
            return null;
        }
        values.identify(values.requiredKey(Objects.requireNonNull(columns.get(marks.key)).column));
        Row row = shape.row();
        for (Column column : columns.keySet()) {
            row.set(column, value(values, column));
        }
        row.set(marks.live, true);
        row.set(marks.origin, name + "/" + values.id());
        return fact.apply(row);
    }

    private boolean isLive(VendorValues values) throws SQLException {
        String key = values.text(Objects.requireNonNull(columns.get(marks.key)).column);
        values.identify(key == null ? "?" : key);
        return !columns.containsKey(marks.live) || Boolean.TRUE.equals(value(values, marks.live));
    }

    private @Nullable Object value(VendorValues values, Column column) throws SQLException {
        Mapped mapped = Objects.requireNonNull(columns.get(column));
        return mapped.reading.of(values, mapped.column);
    }

    private void refuseTwice(VendorValues values, boolean twice) {
        if (twice) {
            throw values.unreadable(
                    Objects.requireNonNull(columns.get(marks.key)).column,
                    "occurs twice among live rows",
                    values.id(),
                    "不得与另一有效行重复",
                    "not the same as another live row's");
        }
    }

    private record InOrderOfKeys<T>(VendorFactTable<T> table, SortedMap<String, T> byKey) implements Collected<T> {

        InOrderOfKeys(VendorFactTable<T> table) {
            this(table, new TreeMap<>());
        }

        @Override
        public void read(ResultSet results) throws SQLException {
            VendorValues values = new VendorValues(results, table.kind, table.name);
            Set<String> here = new HashSet<>();
            while (results.next()) {
                T fact = table.read(values);
                if (fact != null) {
                    // Two rows that say the same stand in every result together; others differ from what was read
                    // before.
                    T earlier = byKey.putIfAbsent(values.id(), fact);
                    table.refuseTwice(values, !here.add(values.id()) || (earlier != null && !earlier.equals(fact)));
                }
            }
        }

        @Override
        public Collection<T> facts() {
            return byKey.values();
        }
    }
}
