package org.daohu.jdbc;

import java.time.LocalDate;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/** The values of some columns of one row, by the columns' ordinals. Not thread-safe. */
final class Row {

    private final @Nullable Object[] values;

    Row(int size) {
        values = new Object[size];
    }

    Row set(Column column, @Nullable Object value) {
        values[column.ordinal()] = value;
        return this;
    }

    Row set(Column column, @Nullable Money value) {
        return set(column, value == null ? null : (Object) value.fen());
    }

    @Nullable
    Object value(Column column) {
        return values[column.ordinal()];
    }

    @Nullable
    String text(Column column) {
        return (String) value(column);
    }

    @Nullable
    LocalDate date(Column column) {
        return (LocalDate) value(column);
    }

    @Nullable
    Long number(Column column) {
        return (Long) value(column);
    }

    @Nullable
    Boolean flag(Column column) {
        return (Boolean) value(column);
    }

    @Nullable
    Money money(Column column) {
        Long fen = number(column);
        return fen == null ? null : Money.ofFen(fen);
    }

    String textOf(Column column) {
        return present(column, text(column));
    }

    LocalDate dateOf(Column column) {
        return present(column, date(column));
    }

    long numberOf(Column column) {
        return present(column, number(column));
    }

    boolean flagOf(Column column) {
        return present(column, flag(column));
    }

    Money moneyOf(Column column) {
        return present(column, money(column));
    }

    private static <T> T present(Column column, @Nullable T value) {
        if (value == null) {
            throw new UnreadableRow(column.name() + " is blank");
        }
        return value;
    }
}
