package org.daohu.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * Reads the current row of a vendor's table; what is not certain is refused, with table, row, column, what was found and
 * what is allowed.
 */
final class VendorValues {

    private static final String UNKNOWN_CODE = "has a code that the mapping does not know";
    private static final int FOUND_MAX = 40;
    private static final int ISO_DATE = 10;

    private final ResultSet results;
    private final String kind;
    private final String table;
    private String id = "?";

    /** @param kind what a row is, for messages: quota, payment or project */
    VendorValues(ResultSet results, String kind, String table) {
        this.results = results;
        this.kind = kind;
        this.table = table;
    }

    /** From here on, messages name the row {@code rowId}. */
    void identify(String rowId) {
        id = rowId;
    }

    String id() {
        return id;
    }

    /**
     * A value that is refused.
     *
     * @param why in short, e.g. {@code is blank}
     * @param found what stands there
     */
    UnreadableRow unreadable(String column, String why, @Nullable Object found, String allowedZh, String allowedEn) {
        String shown = found == null ? "" : Mask.inText(found.toString());
        return new UnreadableRow(
                kind + " " + id + " in " + table + ": " + column + " " + why,
                new VendorFault(
                        table,
                        id,
                        column,
                        shown.length() <= FOUND_MAX ? shown : shown.substring(0, FOUND_MAX) + "…",
                        allowedZh,
                        allowedEn));
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
            throw unreadable(column, "is blank", null, "不得为空", "not blank");
        }
        return text;
    }

    /**
     * A key or a reference to one, or null if it is blank. SQL compares it as it is stored: one with spaces, line breaks or
     * full-width digits would miss its fellow in silence, and is refused.
     */
    @Nullable
    String key(String column) throws SQLException {
        String stored = results.getString(column);
        if (stored == null || stored.isBlank()) {
            return null;
        }
        // A column of fixed length is filled up with spaces, and compared without them.
        String key = isFixedLength(column) ? stored.stripTrailing() : stored;
        if (!TextFolding.fold(key).equals(key)) {
            throw unreadable(
                    column,
                    "is not compared as it is written",
                    key,
                    "首尾无空格、无换行、无全角字符的编号",
                    "a key without spaces around it, line breaks or full-width characters");
        }
        return key;
    }

    String requiredKey(String column) throws SQLException {
        String key = key(column);
        return key == null ? required(column) : key;
    }

    private boolean isFixedLength(String column) throws SQLException {
        int type = results.getMetaData().getColumnType(results.findColumn(column));
        return type == Types.CHAR || type == Types.NCHAR;
    }

    <T> T code(String column, Map<String, T> meanings) throws SQLException {
        String code = text(column);
        T meaning = code == null ? null : meanings.get(code);
        if (meaning == null) {
            String known = String.join(", ", new TreeSet<>(meanings.keySet()));
            throw unreadable(column, code == null ? "is blank" : UNKNOWN_CODE, code, known, known);
        }
        return meaning;
    }

    /** The same, but null for blank. */
    <T> @Nullable T codeOrBlank(String column, Map<String, T> meanings) throws SQLException {
        String code = text(column);
        T meaning = code == null ? null : meanings.get(code);
        if (code != null && meaning == null) {
            String known = String.join(", ", new TreeSet<>(meanings.keySet()));
            throw unreadable(column, UNKNOWN_CODE, code, "空, " + known, "blank, " + known);
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
        } catch (IllegalArgumentException | ArithmeticException inexact) {
            throw noAmount(column, "is not a whole number of fen", value, unit);
        }
        throw noAmount(column, value == null ? "is blank" : "is not a decimal column", value, unit);
    }

    private UnreadableRow noAmount(String column, String why, @Nullable Object found, MoneyUnit unit) {
        return unreadable(
                column,
                why,
                found,
                "定点小数列中的金额(" + unit.symbol() + "),须为整数分",
                "an amount in " + unit.symbol() + " in a decimal column, a whole number of fen");
    }

    Division division(String column) throws SQLException {
        String code = required(column);
        return Division.read(code)
                .orElseThrow(() -> unreadable(
                        column,
                        "is not a division code",
                        code,
                        "6、9 或 12 位区划代码",
                        "a division code of 6, 9 or 12 digits"));
    }

    FiscalYear fiscalYear(String column) throws SQLException {
        String year = required(column);
        try {
            return new FiscalYear(Integer.parseInt(year));
        } catch (IllegalArgumentException noYear) {
            throw unreadable(column, "is not a fiscal year", year, "年份 1949–2199", "a year from 1949 to 2199");
        }
    }

    /** A date, or a text that begins with one, a time behind it: 2024-06-01 or 20240601. */
    @Nullable
    LocalDate date(String column) throws SQLException {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() > ISO_DATE && " T".indexOf(text.charAt(ISO_DATE)) >= 0) {
                return LocalDate.parse(text.substring(0, ISO_DATE));
            }
            return text.length() == 8 ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) : LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw unreadable(
                    column, "is not a date", text, "日期,如 2020-06-30、20200630", "a date such as 2020-06-30 or 20200630");
        }
    }

    LocalDate requiredDate(String column) throws SQLException {
        required(column);
        return Objects.requireNonNull(date(column), "a date that is not blank");
    }
}
