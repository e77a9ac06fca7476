package org.daohu.files;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * csv 行 – makes lines of csv in memory, one after another: the very bytes that {@link CsvOut} writes, for those who make lines on
 * several threads and put them together themselves. Not thread-safe: each thread has its own.
 */
public final class CsvLine {

    private static final int ROOM = 4_096;

    private byte[] bytes = new byte[ROOM];
    private int length;
    private boolean begun;

    /** An empty line. */
    public CsvLine() {}

    /** Adds a cell, in quotes if it needs them. */
    public CsvLine cell(String text) {
        String cell = CsvOut.guarded(text);
        // The library behind CsvOut takes care that no line looks like a comment, either.
        boolean quoted = needsQuotes(cell) || (!begun && cell.startsWith("#"));
        begin();
        if (quoted) {
            put('"');
        }
        append(cell);
        if (quoted) {
            put('"');
        }
        return this;
    }

    /**
     * Adds a cell that is written as UTF-8 text to what this gives, stands in quotes and ends when that is closed; until then nothing
     * else may be added. The text must be none that a spreadsheet runs, as JSON never is.
     */
    public OutputStream quotedCell() {
        begin();
        put('"');
        return new QuotedCell();
    }

    /** The bytes of the line with its end; this is an empty line again. */
    public byte[] end() {
        makeRoom(1);
        bytes[length] = '\n';
        byte[] line = Arrays.copyOf(bytes, length + 1);
        length = 0;
        begun = false;
        return line;
    }

    private void begin() {
        if (begun) {
            put(',');
        }
        begun = true;
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Appends {@code text} in UTF-8, each quote doubled; half a surrogate pair becomes a question mark, as everywhere. */
    private void append(String text) {
        makeRoom(3 * text.length());
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c == '"') {
                    to[at++] = '"';
                }
                to[at++] = (byte) c;
            } else if (c < 0x800) {
                to[at++] = (byte) (0xc0 | (c >> 6));
                to[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (!Character.isSurrogate(c)) {
                to[at++] = (byte) (0xe0 | (c >> 12));
                to[at++] = (byte) (0x80 | ((c >> 6) & 0x3f));
                to[at++] = (byte) (0x80 | (c & 0x3f));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                to[at++] = (byte) (0xf0 | (point >> 18));
                to[at++] = (byte) (0x80 | ((point >> 12) & 0x3f));
                to[at++] = (byte) (0x80 | ((point >> 6) & 0x3f));
                to[at++] = (byte) (0x80 | (point & 0x3f));
            } else {
                to[at++] = '?';
            }
        }
        length = at;
    }

    private void put(char ascii) {
        makeRoom(1);
        bytes[length++] = (byte) ascii;
    }

    private void makeRoom(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length + (bytes.length >> 1)));
        }
    }

    /** Doubles the quotes of what is written to it. */
    private final class QuotedCell extends OutputStream {

        private boolean open = true;

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] text, int from, int count) {
            makeRoom(2 * count);
            byte[] to = bytes;
            int at = length;
            for (int i = from; i < from + count; i++) {
                byte value = text[i];
                to[at++] = value;
                if (value == '"') {
                    to[at++] = value;
                }
            }
            length = at;
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                put('"');
            }
        }
    }
}
