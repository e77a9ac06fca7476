package org.daohu.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Some columns of a table, in their order: their SQL, and their way in and out of JDBC. Immutable and thread-safe. */
final class Columns {

    private final List<Column> columns;
    private final String[] sqlNames;

    /** @param columns all values of an enum, so that ordinals are places */
    Columns(Column... columns) {
        this.columns = List.of(columns);
        // Made once: the digest of every command spells them all.
        this.sqlNames = new String[columns.length];
        for (int i = 0; i < columns.length; i++) {
            sqlNames[i] = sqlName(columns[i]);
        }
    }

    int size() {
        return columns.size();
    }

    Row row() {
        return new Row(columns.size());
    }

    /** {@code a, b, c}. */
    String names() {
        return names("");
    }

    /** {@code p.a, p.b, p.c} with the prefix {@code p.}. */
    String names(String prefix) {
        return columns.stream().map(column -> prefix + sqlName(column)).collect(Collectors.joining(", "));
    }

    /** {@code ?, ?, ?}. */
    String marks() {
        return columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    }

    /** {@code a = ?, b = ?}. */
    String assignments() {
        return columns.stream().map(column -> sqlName(column) + " = ?").collect(Collectors.joining(", "));
    }

    /** Binds {@code row} to the parameters from {@code index} on; the index after them. */
    int bind(PreparedStatement statement, int index, Row row) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            column.kind().bind(statement, index + i, row.value(column));
        }
        return index + columns.size();
    }

    /** The row whose values stand from {@code index} on. */
    Row read(ResultSet results, int index) throws SQLException {
        Row row = row();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            row.set(column, column.kind().read(results, index + i));
        }
        return row;
    }

    /** Appends every value with its name and length, so that no two different rows give the same text. */
    void canonical(StringBuilder text, Row row) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Object value = row.value(column);
            text.append(sqlNames[i]);
            if (value == null) {
                text.append('-');
            } else {
                String shown = value.toString();
                text.append(':').append(shown.length()).append(':').append(shown);
            }
            text.append('\n');
        }
    }

    private static String sqlName(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
