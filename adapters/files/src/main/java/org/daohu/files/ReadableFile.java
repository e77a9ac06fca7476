package org.daohu.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.Mask;
import org.jspecify.annotations.Nullable;

/**
 * A file whose form and header are known.
 *
 * @param source the file
 * @param encoding the encoding of a csv file; null for a workbook
 * @param separator the separator of a csv file
 * @param slots for each of the file's columns the slot of its cells, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReadableFile(SourceFile source, @Nullable TextEncoding encoding, char separator, int[] slots) {

    /**
     * What a look at a file shows.
     *
     * @param file the file, or null if it cannot be read
     * @param faults why not
     * @param notices unknown columns
     */
    record Inspection(@Nullable ReadableFile file, List<Fault> faults, List<Notice> notices) {}

    /** Looks at the whole of {@code source}: whether it is text or a workbook, and whether it has the columns. */
    static Inspection inspect(SourceFile source) {
        List<Fault> faults = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        try {
            if (!Files.isRegularFile(source.path()) || !Files.isReadable(source.path())) {
                throw new UnreadableFile("something else", Expected.REGULAR_FILE);
            }
            if (Files.size(source.path()) == 0) {
                throw new UnreadableFile("an empty file", Expected.NOT_EMPTY);
            }
            TextEncoding encoding = null;
            char separator = ',';
            if (SourceFile.isWorkbook(source.name())) {
                WorkbookGuard.check(source.path());
            } else {
                encoding = TextEncoding.of(source.path());
                separator = CsvSource.separatorOf(source.path(), encoding);
            }
            int[] slots = slots(source, header(source, encoding, separator), faults, notices);
            return new Inspection(
                    faults.isEmpty() ? new ReadableFile(source, encoding, separator, slots) : null, faults, notices);
        } catch (UnreadableFile unreadable) {
            faults.add(unreadable.asFault(source.label()));
        } catch (IOException failed) {
            faults.add(new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE).asFault(source.label()));
        }
        return new Inspection(null, faults, notices);
    }

    /** The rows after the header. */
    RowSource rows() throws UnreadableFile, IOException {
        RowSource rows =
                open(source, encoding, separator, slots, source.table().layout().slots());
        try {
            rows.next();
            return rows;
        } catch (UnreadableFile | RuntimeException broken) {
            rows.close();
            throw broken;
        }
    }

    /** Whether a row must have just as many cells as the header: a csv row has, a workbook leaves out blank cells. */
    boolean countsCells() {
        return encoding != null;
    }

    private static RowSource open(
            SourceFile source, @Nullable TextEncoding encoding, char separator, int @Nullable [] slots, int width)
            throws UnreadableFile {
        return encoding == null
                ? new WorkbookSource(source.path(), slots, width)
                : new CsvSource(source.path(), encoding, separator, slots, width);
    }

    private static List<String> header(SourceFile source, @Nullable TextEncoding encoding, char separator)
            throws UnreadableFile, IOException {
        try (RowSource rows = open(source, encoding, separator, null, Limits.COLUMNS)) {
            RawRow header = rows.next();
            if (header == null || header.number() != 1 || header.blank()) {
                throw new UnreadableFile(1, "no header", Expected.NOT_EMPTY);
            }
            List<String> names = new ArrayList<>();
            for (int i = 0; i < header.fields(); i++) {
                String cell = header.cells()[i];
                names.add(cell == null ? "" : Layout.headerKey(cell));
            }
            return names;
        }
    }

    private static int[] slots(SourceFile source, List<String> header, List<Fault> faults, List<Notice> notices) {
        int[] slots = new int[header.size()];
        Arrays.fill(slots, -1);
        Set<Column> found = new HashSet<>();
        for (int i = 0; i < slots.length; i++) {
            String name = header.get(i);
            Column column = source.table().layout().find(name);
            if (column == null) {
                if (!name.isEmpty()) {
                    String quoted = Column.shorten(Mask.inText(name));
                    notices.add(new Notice(
                            Notice.Kind.UNKNOWN_COLUMN, source.table().noticePlace(source), quoted));
                }
            } else if (!found.add(column)) {
                faults.add(new Fault(source.label(), 1, column.name(), column.name(), Expected.ONE_COLUMN, true));
            } else {
                slots[i] = column.slot();
            }
        }
        for (Column column : source.table().layout().columns()) {
            if (column.required() && !found.contains(column)) {
                faults.add(new Fault(source.label(), 1, column.name(), "", Expected.REQUIRED_COLUMN, true));
            }
        }
        return slots;
    }
}
