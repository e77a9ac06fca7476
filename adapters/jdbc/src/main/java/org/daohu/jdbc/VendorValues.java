package org.daohu.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Reads the current row of a vendor's table; what is not certain is refused, with table, row and column. */
final class VendorValues {

    private final ResultSet results;
    private final String table;
    private String id = "?";

    VendorValues(ResultSet results, String table) {
        this.results = results;
        this.table = table;
    }

    /** From here on, messages name the row {@code rowId}. */
    void identify(String rowId) {
        id = rowId;
    }

    String id() {
        return id;
    }

    UnreadableRow unreadable(String column, String why) {
        return new UnreadableRow("quota " + id + " in " + table + ": " + column + " " + why);
    }

    /** The text without the spaces around it, or null if nothing is left. */
    @Nullable
    String text(String column) throws SQLException {
        String text = results.getString(column);
        String stripped = text == null ? "" : text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    String required(String column) throws SQLException {
        String text = text(column);
        if (text == null) {
            throw unreadable(column, "is blank");
        }
        return text;
    }

    <T> T code(String column, Map<String, T> meanings) throws SQLException {
        T meaning = meanings.get(required(column));
        if (meaning == null) {
            throw unreadable(column, "has a code that the mapping does not know");
        }
        return meaning;
    }

    Money money(String column, MoneyUnit unit) throws SQLException {
        Object value = results.getObject(column);
        try {
            if (value instanceof BigDecimal decimal) {
                return Money.of(decimal, unit);
            }
            if (value instanceof Long || value instanceof Integer || value instanceof Short) {
                return Money.of(BigDecimal.valueOf(((Number) value).longValue()), unit);
            }
            if (value instanceof String text) {
                return Money.parse(text, unit);
            }
        } catch (IllegalArgumentException inexact) {
            throw unreadable(column, "is not a whole number of fen");
        }
        throw unreadable(column, value == null ? "is blank" : "is not a decimal column");
    }

    Division division(String column) throws SQLException {
        return Division.read(required(column)).orElseThrow(() -> unreadable(column, "is not a division code"));
    }

    FiscalYear fiscalYear(String column) throws SQLException {
        try {
            return new FiscalYear(Integer.parseInt(required(column)));
        } catch (IllegalArgumentException noYear) {
            throw unreadable(column, "is not a fiscal year");
        }
    }

    /** A date, or a text that begins with one: 2024-06-01 or 20240601. */
    @Nullable
    LocalDate date(String column) throws SQLException {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 8
                    ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeParseException noDate) {
            throw unreadable(column, "is not a date");
        }
    }
}
