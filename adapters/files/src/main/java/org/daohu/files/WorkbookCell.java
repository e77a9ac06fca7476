package org.daohu.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Turns a workbook's cell into the text that a csv file would have: a date in a date format is 2020-06-30, a number is as
 * the spreadsheet shows it, with its 15 significant digits. Pure and thread-safe.
 */
final class WorkbookCell {

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal FIRST_LOSSY = BigDecimal.TEN.pow(15);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int MOST_DECIMALS = 40;
    private static final int MONEY_DECIMALS = 2;
    private static final BigDecimal HALF_A_FEN = new BigDecimal("0.005");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Spreadsheets count a 29 February 1900, which never was. */
    private static final int FALSE_LEAP_DAY = 60;
    /** Number formats that have a meaning without a text, and are of dates; 27 to 58 in Chinese workbooks. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#GETTING_DATA", "#SPILL!");

    private WorkbookCell() {}

    /**
     * What a cell says.
     *
     * @param text its text; of a flawed cell, what stands in it
     * @param flawed whether it has no value that can be trusted: an error, a formula never computed, a number whose end
     *     is lost
     */
    record Reading(String text, boolean flawed) {}

    static Reading read(Cell cell, boolean date1904) {
        Object value = cell.getValue();
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.ERROR || ERRORS.contains(raw)) {
            return new Reading(raw.isEmpty() ? "an error" : raw, true);
        }
        if (value instanceof BigDecimal number) {
            return number(number, raw, cell, date1904);
        }
        if (value instanceof Boolean flag) {
            return new Reading(flag ? "TRUE" : "FALSE", false);
        }
        if (value == null && cell.getType() == CellType.FORMULA && cell.getRawValue() == null) {
            return new Reading("a formula without a value", true);
        }
        return new Reading(value == null ? "" : value.toString(), false);
    }

    private static Reading number(BigDecimal value, String raw, Cell cell, boolean date1904) {
        if (value.signum() == 0) {
            value = BigDecimal.ZERO;
        }
        long integerDigits = (long) value.precision() - value.scale();
        if (integerDigits > FIRST_LOSSY.precision() + 10L || value.scale() > MOST_DECIMALS) {
            return new Reading(raw, true);
        }
        String format = cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format)) {
            return day(value, raw, date1904);
        }
        if (value.abs().compareTo(FIRST_LOSSY) >= 0) {
            // Spreadsheets keep 15 digits and write the rest as an exponent; other programs may have written all
            // digits.
            boolean allDigits = raw.chars().allMatch(c -> c >= '0' && c <= '9');
            return new Reading(raw, !allDigits);
        }
        // What has no more decimals than money is no rest of a binary fraction: it was written so.
        BigDecimal rounded = value.scale() <= MONEY_DECIMALS ? value : value.round(SHOWN);
        if (value.subtract(rounded).abs().compareTo(HALF_A_FEN) >= 0) {
            return new Reading(raw, true);
        }
        String shown = rounded.stripTrailingZeros().toPlainString();
        return new Reading(format == null ? shown : withLeadingZeros(shown, format), false);
    }

    private static Reading day(BigDecimal serial, String raw, boolean date1904) {
        if (serial.compareTo(LAST_DAY) > 0 || serial.compareTo(BigDecimal.ONE) < 0) {
            return new Reading(raw, true);
        }
        int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (date1904) {
            return new Reading(EPOCH_1904.plusDays(days).toString(), false);
        }
        if (days == FALSE_LEAP_DAY) {
            return new Reading("1900-02-29", true);
        }
        return new Reading(
                EPOCH_1900.plusDays(days < FALSE_LEAP_DAY ? days + 1 : days).toString(), false);
    }

    /** A format of nothing but zeros shows a code with its leading zeros. */
    private static String withLeadingZeros(String shown, String format) {
        boolean zeros = !format.isEmpty() && format.chars().allMatch(c -> c == '0');
        boolean digits = shown.chars().allMatch(c -> c >= '0' && c <= '9');
        return zeros && digits && shown.length() < format.length()
                ? "0".repeat(format.length() - shown.length()) + shown
                : shown;
    }

    /** Whether a number format shows a year or a day; its quoted, bracketed and escaped parts do not count. */
    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format == null) {
            return id != null && DATE_FORMATS.contains(id);
        }
        if (format.equalsIgnoreCase("General") || format.equalsIgnoreCase("Standard")) {
            return false;
        }
        char until = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (until != 0) {
                until = c == until ? 0 : until;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                until = '"';
            } else if (c == '[') {
                until = ']';
            } else if ("yYdD".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
