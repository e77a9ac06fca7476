package org.daohu.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * csv 输出 – writes a csv file: UTF-8 without byte order mark, commas, LF, quotes only where they are needed; the same bytes
 * for the same rows on any platform.
 *
 * <p>A spreadsheet runs a cell that begins with =, +, -, @, a tab or a carriage return as a formula. Such a cell gets an
 * apostrophe before it, unless it is a plain number: {@code -12.50} stays as it is, {@code =1+1} becomes {@code '=1+1}.
 *
 * <p>Not thread-safe. {@link CsvLine} makes the same lines in memory.
 */
public final class CsvOut implements Closeable {

    private final CsvWriter csv;
    private final int width;

    private CsvOut(CsvWriter csv, int width) {
        this.csv = csv;
        this.width = width;
    }

    /** Creates {@code file}, or empties it, and writes the header. */
    public static CsvOut create(Path file, List<String> header) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                // Not the buffered writer of Files: half a pair in one cell would end the whole file.
                .build(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
        csv.writeRecord(header);
        return new CsvOut(csv, header.size());
    }

    /**
     * Writes a row.
     *
     * @throws IllegalArgumentException if it has not just as many cells as the header
     * @throws java.io.UncheckedIOException if the file cannot be written
     */
    public void row(List<String> cells) {
        if (cells.size() != width) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells under a header of " + width);
        }
        csv.writeRecord(guarded(cells));
    }

    private static List<String> guarded(List<String> cells) {
        List<String> guarded = new ArrayList<>(cells.size());
        for (String cell : cells) {
            guarded.add(guarded(cell));
        }
        return guarded;
    }

    /** The cell with an apostrophe before it, if a spreadsheet would run it. */
    public static String guarded(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static boolean isFormula(String cell) {
        if (cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0) {
            return false;
        }
        return !isSignedNumber(cell);
    }

    private static boolean isSignedNumber(String cell) {
        int digits = 0;
        int points = 0;
        for (int i = 1; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '.') {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1 && (cell.charAt(0) == '-' || cell.charAt(0) == '+');
    }
}
