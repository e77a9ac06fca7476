package org.daohu.jdbc;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.daohu.MoneyUnit;
import org.daohu.jdbc.VendorFactTable.Mapped;
import org.daohu.jdbc.VendorFactTable.Marks;
import org.daohu.jdbc.VendorFactTable.Reading;
import org.jspecify.annotations.Nullable;

/** Which columns of a vendor's table are which of a fact's, and how each is read; for the builders. Not thread-safe. */
final class VendorMapping {

    private final String name;
    private final String table;
    private final Map<Column, Mapped> columns = new TreeMap<>(Comparator.comparingInt(Column::ordinal));

    /** @param table as it stands in SQL */
    VendorMapping(String name, String table) {
        this.name = name;
        this.table = table;
    }

    static VendorMapping of(@Nullable String schema, String table) {
        String quoted = SqlName.quoted(table);
        return new VendorMapping(table, schema == null ? quoted : SqlName.quoted(schema) + "." + quoted);
    }

    /** Maps {@code column}; null takes its mapping away. */
    void map(Column column, @Nullable String vendors, Reading reading) {
        if (vendors == null) {
            columns.remove(column);
        } else {
            columns.put(column, new Mapped(SqlName.plain(vendors), reading));
        }
    }

    /** A text; blank is null. */
    void text(Column column, @Nullable String vendors) {
        map(column, vendors, VendorValues::text);
    }

    void requiredText(Column column, String vendors) {
        map(column, vendors, VendorValues::required);
    }

    /** The key of the row. */
    void key(Column column, String vendors) {
        map(column, vendors, VendorValues::requiredKey);
    }

    /** A reference to the key of another row; blank is null. */
    void reference(Column column, @Nullable String vendors) {
        map(column, vendors, VendorValues::key);
    }

    void date(Column column, @Nullable String vendors) {
        map(column, vendors, VendorValues::date);
    }

    void requiredDate(Column column, String vendors) {
        map(column, vendors, VendorValues::requiredDate);
    }

    void money(Column column, String vendors, MoneyUnit unit) {
        Objects.requireNonNull(unit, "unit");
        map(column, vendors, (values, named) -> values.money(named, unit).fen());
    }

    void division(Column column, String vendors) {
        map(column, vendors, (values, named) -> {
            values.requiredKey(named);
            return values.division(named).code();
        });
    }

    void fiscalYear(Column column, String vendors) {
        map(column, vendors, (values, named) -> (long) values.fiscalYear(named).year());
    }

    /** A code that must be there and known. */
    <V> void code(Column column, String vendors, Map<String, V> codes) {
        Map<String, V> known = Map.copyOf(codes);
        map(column, vendors, (values, named) -> values.code(named, known));
    }

    /** A code that must be known, but may be blank. */
    <V extends Enum<V>> void codeOrBlank(
            Column column, @Nullable String vendors, Map<String, V> codes, @Nullable V blank) {
        Map<String, V> known = Map.copyOf(codes);
        map(column, vendors, (values, named) -> {
            V constant = values.codeOrBlank(named, known);
            V meant = constant == null ? blank : constant;
            return meant == null ? null : meant.name();
        });
    }

    /** @throws IllegalStateException that names every column of {@code required} that is not mapped */
    <T> VendorFactTable<T> build(
            String kind, Columns shape, Marks marks, List<? extends Column> required, Function<Row, T> fact) {
        List<String> missing = new ArrayList<>();
        for (Column column : required) {
            if (!columns.containsKey(column)) {
                missing.add(column.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("not mapped: " + String.join(", ", missing));
        }
        return new VendorFactTable<>(kind, name, table, shape, marks, ImmutableMap.copyOf(columns), fact);
    }
}
