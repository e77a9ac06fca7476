package org.daohu.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a csv text, read from its start: of headers, of UTF-16 and of rows that {@link CsvRows} finds too long. A record
 * is a row, however many lines it has; an empty line is a row.
 */
final class CsvSource implements RowSource {

    /** What is said of a row that is no csv. */
    static final String BROKEN = "a quote that is not closed, or a row too large";

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int HEADER_CHARACTERS = 1 << 16;

    private final CsvReader<RawRow> csv;
    private final CloseableIterator<RawRow> rows;
    private final RowHandler handler;

    /**
     * @param text the text, closed with this
     * @param slots for each field its slot, or -1; null to keep every field in a slot of its own
     * @param width how many slots there are
     * @param rowsBefore how many rows stand before the text
     */
    CsvSource(Reader text, char separator, int @Nullable [] slots, int width, long rowsBefore) {
        this.handler = new RowHandler(slots, width, rowsBefore);
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Limits.ROW_CHARACTERS)
                .build(handler, text);
        this.rows = csv.iterator();
    }

    /** The separator of a file: of comma, semicolon and tab the one that its header has most of. Closes {@code file}. */
    static char separatorOf(Reader file) throws UnreadableFile {
        int[] counts = new int[SEPARATORS.length];
        try (Reader text = file) {
            boolean quoted = false;
            for (int i = 0; i < HEADER_CHARACTERS; i++) {
                int c = text.read();
                if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                    break;
                }
                quoted ^= c == '"';
                for (int s = 0; s < SEPARATORS.length; s++) {
                    counts[s] += !quoted && c == SEPARATORS[s] ? 1 : 0;
                }
            }
        } catch (IOException failed) {
            throw new UnreadableFile("the file cannot be read", Expected.REGULAR_FILE);
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }

    /** Whether {@code text} has nothing but blank space of any kind. */
    static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable RawRow next() throws UnreadableFile {
        long row = handler.row + 1;
        try {
            if (!rows.hasNext()) {
                return null;
            }
            RawRow next = rows.next();
            if (next.number() > Limits.ROWS) {
                throw new UnreadableFile(row, "more rows", Expected.ROWS);
            }
            return next;
        } catch (RuntimeException broken) {
            // The library's message may quote the text: it goes no further.
            throw handler.tooLarge
                    ? new UnreadableFile(row, "a row that is too large", Expected.ROW_SIZE)
                    : new UnreadableFile(row, BROKEN, Expected.CSV);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    /** Makes rows of fields. A cell that repeats the one above it is the same object, which spares garbage. */
    private static final class RowHandler extends AbstractBaseCsvCallbackHandler<RawRow> {

        private final int @Nullable [] slots;
        private final @Nullable String[] above;
        private @Nullable String[] cells;
        private long row;
        private int fields;
        private int characters;
        private boolean blank;
        private boolean surplus;
        private boolean tooLarge;

        RowHandler(int @Nullable [] slots, int width, long rowsBefore) {
            this.row = rowsBefore;
            this.slots = slots;
            this.above = new @Nullable String[width];
            this.cells = new @Nullable String[width];
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            row++;
            fields = 0;
            surplus = false;
            characters = 0;
            blank = true;
            cells = new @Nullable String[cells.length];
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            fields = index + 1;
            characters += length;
            if (fields > Limits.COLUMNS || length > Limits.CELL_CHARACTERS || characters > Limits.ROW_CHARACTERS) {
                tooLarge = true;
                throw new IllegalStateException("row too large");
            }
            boolean blankCell = isBlank(CharBuffer.wrap(buffer, offset, length));
            blank = blank && blankCell;
            surplus = surplus || (slots != null && index >= slots.length && !blankCell);
            int slot = slots == null ? index : index < slots.length ? slots[index] : -1;
            if (slot < 0 || slot >= cells.length) {
                return;
            }
            String last = above[slot];
            if (last == null || !isSame(last, buffer, offset, length)) {
                last = new String(buffer, offset, length);
                above[slot] = last;
            }
            cells[slot] = last;
        }

        @Override
        protected RawRow buildRecord() {
            // A spreadsheet that once had more columns leaves commas at the end of its rows: they say nothing.
            int counted = slots == null || surplus ? fields : Math.min(fields, slots.length);
            return new RawRow(row, counted, blank, cells, null);
        }

        private static boolean isSame(String text, char[] buffer, int offset, int length) {
            if (text.length() != length) {
                return false;
            }
            // From the end: numbers that follow one another differ there.
            for (int i = length - 1; i >= 0; i--) {
                if (text.charAt(i) != buffer[offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
