package org.daohu.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daohu.Mask;
import org.jspecify.annotations.Nullable;

/**
 * A file whose form and header are known.
 *
 * @param source the file
 * @param workbook how a workbook must be read; null for a csv file
 * @param encoding the encoding of a csv file; null for a workbook
 * @param separator the separator of a csv file
 * @param index where the rows of a csv file stand; null for a workbook, and for UTF-16, which is read as text from its start
 * @param slots for each of the file's columns the slot of its cells, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReadableFile(
        SourceFile source,
        @Nullable WorkbookForm workbook,
        @Nullable TextEncoding encoding,
        char separator,
        @Nullable CsvIndex index,
        int[] slots) {

    /**
     * What a look at a file shows.
     *
     * @param file the file, or null if it cannot be read
     * @param faults why not
     * @param notices unknown columns
     */
    record Inspection(@Nullable ReadableFile file, List<Fault> faults, List<Notice> notices) {}

    /** How a csv file is to be read. */
    private record Form(
            TextEncoding encoding, char separator, @Nullable CsvIndex index) {}

    /**
     * Looks at the whole of {@code source}: whether it is text or a workbook, and whether it has the columns.
     *
     * @param threads how many threads may look at a csv file
     */
    static Inspection inspect(SourceFile source, int threads) {
        List<Fault> faults = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        try {
            if (!Files.isRegularFile(source.path()) || !Files.isReadable(source.path())) {
                throw new UnreadableFile(kind(source.path()), Expected.REGULAR_FILE);
            }
            if (Files.size(source.path()) == 0) {
                throw new UnreadableFile("an empty file", Expected.NOT_EMPTY);
            }
            Form form = null;
            WorkbookForm workbook = null;
            if (SourceFile.isWorkbook(source.name())) {
                workbook = WorkbookGuard.check(source.path());
            } else {
                form = form(source.path(), threads);
            }
            TextEncoding encoding = form == null ? null : form.encoding;
            char separator = form == null ? ',' : form.separator;
            CsvIndex index = form == null ? null : form.index;
            int[] slots = slots(source, header(source, workbook, encoding, separator), faults, notices);
            return new Inspection(
                    faults.isEmpty() ? new ReadableFile(source, workbook, encoding, separator, index, slots) : null,
                    faults,
                    notices);
        } catch (UnreadableFile unreadable) {
            faults.add(unreadable.asFault(source.label()));
        } catch (IOException failed) {
            faults.add(new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE).asFault(source.label()));
        }
        return new Inspection(null, faults, notices);
    }

    /** What stands where something that can be read should. */
    static String kind(Path path) {
        if (!Files.exists(path)) {
            return Files.isSymbolicLink(path) ? "a link to nothing" : "nothing";
        }
        boolean folder = Files.isDirectory(path);
        if ((folder || Files.isRegularFile(path)) && !Files.isReadable(path)) {
            return "no permission to read";
        }
        return folder ? "a folder" : Files.isRegularFile(path) ? "a file" : "something else";
    }

    /** The form of a csv file: the first encoding in which all of it is text. */
    private static Form form(Path file, int threads) throws UnreadableFile, IOException {
        long wrongAt = -1;
        for (TextEncoding encoding : TextEncoding.candidates(file)) {
            CsvIndex index = null;
            char separator = ',';
            long wrong;
            if (ByteDecoding.knows(encoding.charset())) {
                // The separators are the same bytes whatever the other bytes mean.
                TextEncoding bytes = new TextEncoding(StandardCharsets.ISO_8859_1, encoding.markLength());
                separator = CsvSource.separatorOf(bytes.open(file));
                CsvLook.Outcome look = CsvLook.at(file, encoding, separator, threads, CsvLook.BLOCK_BYTES);
                index = look.index();
                wrong = look.wrongAt();
            } else {
                wrong = encoding.decodeAll(file);
                separator = wrong < 0 ? CsvSource.separatorOf(encoding.open(file)) : separator;
            }
            if (wrong < 0) {
                return new Form(encoding, separator, index);
            }
            wrongAt = Math.max(wrongAt, wrong);
        }
        throw new UnreadableFile("not text at byte " + wrongAt, Expected.ENCODING);
    }

    /** The rows after the header. */
    RowSource rows() throws UnreadableFile, IOException {
        RowSource rows = open(
                source,
                workbook,
                encoding,
                separator,
                slots,
                source.table().layout().slots());
        try {
            rows.next();
            return rows;
        } catch (UnreadableFile | RuntimeException broken) {
            rows.close();
            throw broken;
        }
    }

    /** The encoding of a csv file. */
    Charset charset() {
        return Objects.requireNonNull(encoding).charset();
    }

    /** Whether a row must have just as many cells as the header: a csv row has, a workbook leaves out blank cells. */
    boolean countsCells() {
        return encoding != null;
    }

    private static RowSource open(
            SourceFile source,
            @Nullable WorkbookForm workbook,
            @Nullable TextEncoding encoding,
            char separator,
            int @Nullable [] slots,
            int width)
            throws UnreadableFile {
        if (workbook != null) {
            return new WorkbookSource(source.path(), workbook, slots, width);
        }
        Objects.requireNonNull(encoding, "a csv file has one");
        try {
            return new CsvSource(encoding.open(source.path()), separator, slots, width, 0);
        } catch (IOException failed) {
            throw new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE);
        }
    }

    private static List<String> header(
            SourceFile source, @Nullable WorkbookForm workbook, @Nullable TextEncoding encoding, char separator)
            throws UnreadableFile, IOException {
        try (RowSource rows = open(source, workbook, encoding, separator, null, Limits.COLUMNS)) {
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
