package org.daohu.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.daohu.Division;

/** One of our tables, read in the order in which it was filled. */
record OwnFactTable<T>(String table, Columns columns, Function<Row, T> fact) implements FactTable<T> {

    @Override
    public Collected<T> collect() {
        return new InOrderAdded<>(this);
    }

    @Override
    public String sql(Column column) {
        return column.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String select(String condition) {
        return "SELECT fact_id, " + columns.names() + " FROM " + table + " WHERE live AND (" + condition + ")";
    }

    @Override
    public String those(Column column, Column by) {
        return "(SELECT " + sql(column) + " FROM " + table + " WHERE live AND " + sql(by) + " = ?)";
    }

    @Override
    public String valuesOf(Column column) {
        return "SELECT DISTINCT " + sql(column) + " FROM " + table + " WHERE live";
    }

    @Override
    public Division division(ResultSet results, Column column) throws SQLException {
        return Division.read(results.getString(1))
                .orElseThrow(() -> new UnreadableRow(sql(column) + " in " + table + " is not a division code"));
    }

    private record InOrderAdded<T>(OwnFactTable<T> table, SortedMap<Long, T> byId) implements Collected<T> {

        InOrderAdded(OwnFactTable<T> table) {
            this(table, new TreeMap<>());
        }

        @Override
        public void read(ResultSet results) throws SQLException {
            while (results.next()) {
                long id = results.getLong(1);
                try {
                    byId.put(id, table.fact.apply(table.columns.read(results, 2)));
                } catch (UnreadableRow | IllegalArgumentException unreadable) {
                    throw new UnreadableRow("fact " + id + " in " + table.table, unreadable);
                }
            }
        }

        @Override
        public Collection<T> facts() {
            return byId.values();
        }
    }
}
