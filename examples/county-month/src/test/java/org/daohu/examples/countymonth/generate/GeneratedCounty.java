package org.daohu.examples.countymonth.generate;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a generated county in the plainest way, cell by cell, for tests. */
final class GeneratedCounty {

    private final Path folder;

    GeneratedCounty(Path folder) {
        this.folder = folder;
    }

    /** Rows by the number that a spreadsheet shows, the header's 1 among them; empty lines are left out. */
    Map<Integer, List<String>> rows(String file) throws IOException {
        Path path = folder.resolve(file);
        return file.endsWith(".xlsx") ? workbook(path) : csv(path);
    }

    /** The cells of one column, without the header. */
    List<String> column(String file, String header) throws IOException {
        Map<Integer, List<String>> rows = rows(file);
        List<String> headers = rows.get(1).stream()
                .map(cell -> cell.replace("*", "").replace("\ufeff", "").strip())
                .toList();
        int index = headers.indexOf(header);
        List<String> cells = new ArrayList<>();
        rows.forEach((number, row) -> {
            if (number > 1) {
                cells.add(row.get(index));
            }
        });
        return cells;
    }

    /** File names inside lists/, in order. */
    List<String> lists() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lists"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The pairs of rule and subject in truth.csv. */
    List<List<String>> truth() throws IOException {
        return List.copyOf(rows("truth.csv").values()).stream().skip(1).toList();
    }

    private static Map<Integer, List<String>> csv(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String text = utf8.contains("\ufffd") ? new String(bytes, Charset.forName("GB18030")) : utf8;
        Map<Integer, List<String>> rows = new LinkedHashMap<>();
        int number = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
            for (CsvRecord csvRecord : reader) {
                number++;
                if (csvRecord.getFieldCount() > 1) {
                    rows.put(number, csvRecord.getFields());
                }
            }
        }
        return rows;
    }

    private static Map<Integer, List<String>> workbook(Path file) throws IOException {
        Map<Integer, List<String>> rows = new LinkedHashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            stream.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getCellText(i));
                }
                rows.put(row.getRowNum(), cells);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }
}
