package org.daohu.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first sheet. */
final class WorkbookSource implements RowSource {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final int @Nullable [] slots;
    private final int width;
    private long last;

    /**
     * @param form what a look at the workbook told
     * @param slots for each column its slot, or -1; null to keep every column in a slot of its own
     * @param width how many slots there are
     */
    WorkbookSource(Path file, WorkbookForm form, int @Nullable [] slots, int width) throws UnreadableFile {
        this.slots = slots;
        this.width = width;
        ReadableWorkbook opened = null;
        try {
            opened = open(file, form);
            this.workbook = opened;
            this.stream = opened.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (IOException | RuntimeException broken) {
            closeQuietly(opened);
            throw new UnreadableFile("no workbook, one without a sheet, or a broken one", Expected.WORKBOOK);
        }
    }

    @Override
    public @Nullable RawRow next() throws UnreadableFile {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            Row row = rows.next();
            if (row.getRowNum() <= last) {
                throw new UnreadableFile(last + 1, "rows out of order", Expected.WORKBOOK);
            }
            last = row.getRowNum();
            return rawRow(row);
        } catch (RuntimeException broken) {
            // The library's message may quote the text: it goes no further.
            throw new UnreadableFile(last + 1, "a broken sheet", Expected.WORKBOOK);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private static ReadableWorkbook open(Path file, WorkbookForm form) throws IOException {
        ReadingOptions options = new ReadingOptions(form.hasStyles(), true);
        return form.isoDateSheets().isEmpty()
                ? new ReadableWorkbook(file.toFile(), options)
                : new ReadableWorkbook(IsoDateCells.asText(file, form.isoDateSheets()), options);
    }

    private RawRow rawRow(Row row) {
        @Nullable String[] cells = new @Nullable String[width];
        @Nullable String @Nullable [] flaws = null;
        boolean blank = true;
        int fields = row.getCellCount();
        for (int i = 0; i < fields; i++) {
            Cell cell = row.getCell(i);
            if (cell == null) {
                continue;
            }
            WorkbookCell.Reading reading = WorkbookCell.read(cell, workbook.isDate1904());
            blank = blank && reading.text().isBlank();
            int slot = slots == null ? i : i < slots.length ? slots[i] : -1;
            if (slot < 0 || slot >= width) {
                continue;
            }
            if (reading.flawed()) {
                flaws = flaws == null ? new @Nullable String[width] : flaws;
                flaws[slot] = reading.text();
            } else {
                cells[slot] = reading.text();
            }
        }
        return new RawRow(row.getRowNum(), fields, blank, cells, flaws);
    }

    private static void closeQuietly(@Nullable ReadableWorkbook workbook) {
        if (workbook != null) {
            try {
                workbook.close();
            } catch (IOException ignored) {
                // It is refused anyway.
            }
        }
    }
}
