package org.daohu.files;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.files.Fault.Allowed;
import org.daohu.household.ListRow;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, read by what they should be. What is not so becomes a fault, and the row's reader goes on, so that
 * all faults of a row are found; the values given then stand in for nothing and are thrown away with the row. Used by one
 * thread, for one row after another.
 */
abstract class RowCells {

    private static final ImmutableMap<String, Boolean> YES_NO =
            ImmutableMap.of("1", true, "2", false, "是", true, "否", false);
    private static final FiscalYear NO_YEAR = new FiscalYear(1949);
    private static final Division NO_DIVISION = Division.parse("000000");

    private final SourceFile file;
    private final List<Fault> faults;
    private long rowNumber;
    private int faultsBefore;

    /** @param faults where faults go */
    RowCells(SourceFile file, List<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Goes on to the row that a spreadsheet shows as {@code number}. */
    final void moveTo(long number) {
        rowNumber = number;
        faultsBefore = faults.size();
    }

    /** Whether no fault was found in this row so far. */
    boolean isSound() {
        return faults.size() == faultsBefore;
    }

    /** The file's name. */
    String fileName() {
        return file.name();
    }

    /** The row number that a spreadsheet shows. */
    long rowNumber() {
        return rowNumber;
    }

    /** Whether the cell has no value that can be read; {@link #text} has said so. */
    boolean isFlawed(Column column) {
        return false;
    }

    Origin.FileRow origin() {
        return new Origin.FileRow(file.label(), rowNumber);
    }

    /** The folded text, or null if it is blank or there is no such column; a required column must not be blank. */
    @Nullable
    abstract String text(Column column);

    /** What {@link #text} gives for {@code folded}. */
    final @Nullable String filled(Column column, String folded) {
        if (!folded.isEmpty()) {
            return folded;
        }
        if (column.filled()) {
            refuse(column, "", Expected.FILLED);
        }
        return null;
    }

    /** The folded text of a required column; "" stands in for a fault. */
    String requiredText(Column column) {
        String text = text(column);
        return text == null ? "" : text;
    }

    /**
     * What stands in a cell of a required column, trimmed and not folded: for names of files, which may differ in width alone. "" stands
     * in for a fault.
     */
    final String requiredAsWritten(Column column) {
        return text(column) == null ? "" : asWritten(column);
    }

    /** What stands in a cell that is not blank, trimmed and not folded. */
    abstract String asWritten(Column column);

    /** As {@link #text}, for codes and numbers kept as text: the ".0" of a code turned into a decimal goes. */
    @Nullable
    String code(Column column) {
        String text = text(column);
        return text == null ? null : CellText.withoutZeroDecimals(text);
    }

    /** As {@link #requiredText}, for codes. */
    String requiredCode(Column column) {
        return CellText.withoutZeroDecimals(requiredText(column));
    }

    /** The amount of a required column. */
    Money amount(Column column) {
        Money amount = amountOrNull(column);
        return amount == null ? Money.ZERO : amount;
    }

    /** The amount, or null if it is blank. */
    @Nullable
    Money amountOrNull(Column column) {
        String text = text(column);
        Money amount = text == null ? null : CellText.amount(text);
        if (text != null && amount == null) {
            refuse(column, text, Expected.AMOUNT);
        }
        return amount;
    }

    /** The measure, exact and not below zero, or null if it is blank. */
    @Nullable
    BigDecimal quantity(Column column) {
        String text = text(column);
        BigDecimal quantity = text == null ? null : CellText.quantity(text);
        if (text != null && quantity == null) {
            refuse(column, text, Expected.QUANTITY);
        }
        return quantity;
    }

    /** The date, or null if it is blank. */
    @Nullable
    LocalDate date(Column column) {
        String text = text(column);
        LocalDate date = text == null ? null : CellText.date(CellText.withoutZeroDecimals(text));
        if (text != null && date == null) {
            refuse(column, text, Expected.DATE);
        }
        return date;
    }

    /** The date of a required column. */
    LocalDate requiredDate(Column column) {
        LocalDate date = date(column);
        return date == null ? LocalDate.EPOCH : date;
    }

    /** 是否, or null if it is blank. */
    @Nullable
    Boolean yesNo(Column column) {
        return oneOf(column, YES_NO, Expected.YES_NO);
    }

    /** The value that {@code codes} has for the code, or null if it is blank. */
    <V> @Nullable V oneOf(Column column, ImmutableMap<String, V> codes, Allowed allowed) {
        String text = code(column);
        V value = text == null ? null : codes.get(text);
        if (text != null && value == null) {
            refuse(column, text, allowed);
        }
        return value;
    }

    /** The division of a required column. */
    Division division(Column column) {
        String text = code(column);
        if (text == null) {
            return NO_DIVISION;
        }
        Division division = Division.read(text).orElse(null);
        if (division == null) {
            refuse(column, text, Expected.DIVISION);
            return NO_DIVISION;
        }
        return division;
    }

    /** The year of a required column. */
    FiscalYear year(Column column) {
        String text = code(column);
        int year = text == null ? NO_YEAR.year() : CellText.smallNumber(text);
        if (year < 1949 || year > 2199) {
            refuse(column, text == null ? "" : text, Expected.YEAR);
            return NO_YEAR;
        }
        return year == NO_YEAR.year() ? NO_YEAR : new FiscalYear(year);
    }

    /** The month of a required column, 1 to 12 or {@link ListRow#WHOLE_YEAR}. */
    int month(Column column) {
        String text = code(column);
        if (text == null || text.equals("全年")) {
            return ListRow.WHOLE_YEAR;
        }
        int month = text.length() > 2 ? -1 : CellText.smallNumber(text);
        if (month < 1 || month > 12) {
            refuse(column, text, Expected.MONTH);
            return ListRow.WHOLE_YEAR;
        }
        return month;
    }

    /** Adds a fault of {@code column}, where {@code found} stands. */
    void refuse(Column column, String found, Allowed allowed) {
        faults.add(new Fault(file.label(), rowNumber, column.name(), column.quote(found), allowed, false));
    }

    /** Adds a fault of the row as a whole. */
    void refuseRow(String found, Allowed allowed) {
        faults.add(new Fault(file.label(), rowNumber, "", found, allowed, false));
    }
}
