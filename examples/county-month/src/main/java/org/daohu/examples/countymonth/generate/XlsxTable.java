package org.daohu.examples.countymonth.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An xlsx file with one sheet; columns of money hold numbers, all others text. Not thread-safe. */
final class XlsxTable implements Table {

    private static final int FLUSH_EVERY = 500;

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2020, 7, 31, 12, 0);

    private final Path file;
    private final Path raw;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final Set<Integer> numbers;
    private int next;

    /** @param numbers columns, from 0, whose cells are numbers where they read as such */
    XlsxTable(Path file, Set<Integer> numbers) throws IOException {
        this.file = file;
        this.raw = file.resolveSibling(file.getFileName() + ".part");
        this.out = new BufferedOutputStream(Files.newOutputStream(raw));
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
        timeless();
        Files.delete(raw);
    }

    /** Copies the file without the times of its making, so that the same rows give the same bytes. */
    private void timeless() throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                ZipOutputStream kept = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(WRITTEN);
                kept.putNextEntry(same);
                byte[] content = in.getInputStream(entry).readAllBytes();
                kept.write(entry.getName().equals("docProps/core.xml") ? dated(content) : content);
                kept.closeEntry();
            }
        }
    }

    private static byte[] dated(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", WRITTEN + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
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
