package org.daohu.examples.countymonth.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An xlsx file with one sheet; columns of money hold numbers, all others text. Not thread-safe. */
final class XlsxTable implements Table {

    private static final int FLUSH_EVERY = 500;

    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final Set<Integer> numbers;
    private int next;

    /** @param numbers columns, from 0, whose cells are numbers where they read as such */
    XlsxTable(Path file, Set<Integer> numbers) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.workbook = new Workbook(out, "county-month", "1.0");
        this.sheet = workbook.newWorksheet("发放表");
        this.numbers = numbers;
    }

    @Override
    public void write(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell.isEmpty()) {
                continue;
            }
            if (next > 0 && numbers.contains(column) && isPlainNumber(cell)) {
                sheet.value(next, column, new BigDecimal(cell));
            } else {
                sheet.value(next, column, cell);
            }
        }
        advance();
    }

    @Override
    public void writeEmpty() throws IOException {
        advance();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            workbook.finish();
        }
    }

    private void advance() throws IOException {
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private static boolean isPlainNumber(String cell) {
        return cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-');
    }
}
