package org.daohu.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a piece of a csv file, each cell a place in the piece's bytes. Reads as {@link CsvSource} does, several times
 * faster: the separators are looked for eight bytes at once, and no text is made of a cell until it is asked for. Used by one
 * thread, for one piece after another.
 */
final class CsvRows {

    /** A row of more bytes might break a limit and is read as text. */
    static final int LONG_ROW_BYTES = Limits.CELL_CHARACTERS;

    /** Both line ends are below it, and little else. */
    private static final long BEHIND_RETURN = EightBytes.filledWith('\r' + 1);

    private final int[] slots;
    private final int width;
    private final char separator;
    private final long separators;
    private final ByteDecoding decoding;
    private final RecordEnds records;
    private final int[] starts;
    private final int[] ends;

    private byte[] bytes = new byte[0];
    /** The end of the piece. */
    private int end;
    /** Where the next row begins. */
    private int at;
    /** Behind the piece, where cells go whose doubled quotes were undone. */
    private int undone;

    private long number;
    private int fields;
    private boolean blank;
    private boolean surplus;
    private @Nullable RawRow longRow;

    /**
     * @param slots for each of the file's columns the slot of its cells, or -1
     * @param width how many slots there are
     */
    CsvRows(int[] slots, int width, char separator, ByteDecoding decoding) {
        this.slots = slots;
        this.width = width;
        this.separator = separator;
        this.separators = EightBytes.filledWith(separator);
        this.decoding = decoding;
        this.records = new RecordEnds(separator);
        this.starts = new int[width];
        this.ends = new int[width];
    }

    /** How long a buffer must be for a piece of {@code length} bytes and what this puts behind it. */
    static int room(int length) {
        return length + 2 * EightBytes.COUNT + LONG_ROW_BYTES;
    }

    /** Goes on to a piece that fills {@code length} bytes of a buffer that has {@link #room}. */
    void moveTo(byte[] piece, int length, long firstRow) {
        bytes = piece;
        end = length;
        at = 0;
        number = firstRow - 1;
        // Nothing runs beyond the end: the end of a line stands there.
        piece[length] = '\n';
    }

    /** Goes on to the next row; says whether there is one. */
    boolean next() throws UnreadableFile {
        if (at >= end) {
            return false;
        }
        number++;
        int start = at;
        longRow = null;
        if (!readCells(start)) {
            longRow = readLong(start);
        }
        if (number > Limits.ROWS) {
            throw new UnreadableFile(number, "more rows", Expected.ROWS);
        }
        return true;
    }

    /** Goes on to a row that {@link #next} was asked about before, and finds no cells of it; says whether there is one. */
    boolean skip() {
        if (at >= end) {
            return false;
        }
        number++;
        at = records.behindRecord(bytes, at, end);
        return true;
    }

    /** The row number that a spreadsheet shows. */
    long number() {
        return number;
    }

    /** The row as text, if it is a long one; else null. */
    @Nullable
    RawRow longRow() {
        return longRow;
    }

    /** Whether all cells are blank. */
    boolean isBlank() {
        return blank;
    }

    /** How many cells the row has; blank ones behind those of the header are not counted. */
    int fields() {
        // A spreadsheet that once had more columns leaves commas at the end of its rows: they say nothing.
        return surplus ? fields : Math.min(fields, slots.length);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the cell of {@code slot} begins; only if the row has as many cells as the header. */
    int start(int slot) {
        return starts[slot];
    }

    /** Where the cell of {@code slot} ends. */
    int end(int slot) {
        return ends[slot];
    }

    /** Finds the cells of the row at {@code start}; false if it is a long one, of which nothing is known then. */
    private boolean readCells(int start) throws UnreadableFile {
        fields = 0;
        blank = true;
        surplus = false;
        undone = end + 1;
        int from = start;
        while (true) {
            boolean quoted = bytes[from] == '"';
            int stop = quoted ? behindClosingQuote(from) : cellEnd(from);
            if (stop - start > LONG_ROW_BYTES || fields == Limits.COLUMNS) {
                return false;
            }
            if (quoted) {
                addQuoted(from + 1, stop - 1);
            } else {
                add(from, stop);
            }
            if (stop >= end) {
                at = end;
                return true;
            }
            if (bytes[stop] != separator) {
                at = RecordEnds.behindEnd(bytes, stop, end);
                return true;
            }
            from = stop + 1;
        }
    }

    private int cellEnd(int from) {
        int place = from;
        while (true) {
            long eight = EightBytes.at(bytes, place);
            long marks = EightBytes.find(eight, separators) | EightBytes.findBelow(eight, BEHIND_RETURN);
            if (marks == 0) {
                place += EightBytes.COUNT;
                continue;
            }
            place += EightBytes.first(marks);
            if (bytes[place] == separator || bytes[place] == '\n' || bytes[place] == '\r') {
                return place;
            }
            place++;
        }
    }

    /** The place behind the quote that ends the one at {@code from}. */
    private int behindClosingQuote(int from) throws UnreadableFile {
        int quote = from + 1;
        while (true) {
            quote = RecordEnds.nextQuote(bytes, quote, end);
            if (quote == end) {
                throw new UnreadableFile(number, CsvSource.BROKEN, Expected.CSV);
            }
            quote++;
            if (bytes[quote] == separator || bytes[quote] == '\n' || bytes[quote] == '\r') {
                return quote;
            }
            if (bytes[quote] != '"') {
                throw new UnreadableFile(number, CsvSource.BROKEN, Expected.CSV);
            }
            quote++;
        }
    }

    /** Adds a cell that stood in quotes, with each doubled quote made one. */
    private void addQuoted(int from, int to) {
        int quote = RecordEnds.nextQuote(bytes, from, to);
        if (quote == to) {
            add(from, to);
            return;
        }
        int start = undone;
        int copied = from;
        while (quote < to) {
            int length = quote + 1 - copied;
            System.arraycopy(bytes, copied, bytes, undone, length);
            undone += length;
            copied = quote + 2;
            quote = RecordEnds.nextQuote(bytes, copied, to);
        }
        System.arraycopy(bytes, copied, bytes, undone, to - copied);
        undone += to - copied;
        add(start, undone);
    }

    private void add(int from, int to) {
        if (blank && from < to) {
            blank = isBlank(from, to);
        }
        int field = fields++;
        if (field >= slots.length) {
            surplus = surplus || !isBlank(from, to);
            return;
        }
        int slot = slots[field];
        if (slot >= 0) {
            starts[slot] = from;
            ends[slot] = to;
        }
    }

    private boolean isBlank(int from, int to) {
        if (from == to) {
            return true;
        }
        boolean filled = bytes[from] > ' ' || decoding.chineseAt(bytes, from, to) >= 0;
        return !filled && CsvSource.isBlank(new String(bytes, from, to - from, decoding.charset()));
    }

    /** Reads the row at {@code start} as text, which knows the limits to the character. */
    private RawRow readLong(int start) throws UnreadableFile {
        int behind = records.behindRecord(bytes, start, end);
        at = behind;
        ByteArrayInputStream row = new ByteArrayInputStream(bytes, start, behind - start);
        try (CsvSource text =
                new CsvSource(new InputStreamReader(row, decoding.charset()), separator, slots, width, number - 1)) {
            RawRow read = text.next();
            if (read == null) {
                throw new UnreadableFile(number, CsvSource.BROKEN, Expected.CSV);
            }
            return read;
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory can be read", impossible);
        }
    }
}
