package org.daohu.examples.countymonth.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.examples.countymonth.generate.CsvTable.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * 发放表文件 – writes rows into one list file after another: csv in three encodings and xlsx, with columns in any order. File
 * names rise in the order of writing, so that an earlier row is one written earlier. Not thread-safe.
 */
final class ListFiles implements Closeable {

    private static final int XLSX_ROWS_MAX = 4_000;
    private static final int CSV_ROWS_MAX = 200_000;
    private static final int FILES_AT_LEAST = 7;

    private final Path folder;
    private final Dice dice;
    private final int rowsAFile;
    private final boolean placeRules;
    private int files;
    private int capacity;
    private int lines;
    private String name = "";
    private List<ListColumn> columns = List.of();
    private @Nullable Table table;

    /** @param placeRules whether lists have the columns that the rules of a place read, and no list lacks accounts or payees */
    ListFiles(Path out, Dice dice, int rows, boolean placeRules) throws IOException {
        this.folder = Files.createDirectories(out.resolve("lists"));
        this.dice = dice;
        this.placeRules = placeRules;
        this.rowsAFile = Math.min(CSV_ROWS_MAX, rows / FILES_AT_LEAST + 1);
    }

    /** Writes the row; {@code about} goes into the name of a new file. @return the row's subject */
    String write(ListLine line, String about) throws IOException {
        Table open = current(about);
        if (dice.between(0, 299) == 0) {
            open.writeEmpty();
            lines++;
        }
        List<String> cells = new ArrayList<>(columns.size());
        for (ListColumn column : columns) {
            cells.add(line.get(column));
        }
        open.write(cells);
        lines++;
        return "row:" + name + "#" + lines;
    }

    /** Where the row written last stands: the file under the county's folder and the number a spreadsheet shows. */
    FaultList.Place lastPlace() {
        return new FaultList.Place("lists/" + name, lines + 1);
    }

    @Override
    public void close() throws IOException {
        if (table != null) {
            table.close();
            table = null;
        }
    }

    private Table current(String about) throws IOException {
        if (table != null && lines < capacity) {
            return table;
        }
        close();
        int kind = files % 5;
        files++;
        lines = 0;
        capacity = kind == 2 ? Math.min(rowsAFile, XLSX_ROWS_MAX) : rowsAFile;
        columns = shuffledColumns();
        name = Digits.padded("", files, 4) + "-" + about + (kind == 2 ? ".xlsx" : ".csv");
        Path file = folder.resolve(name);
        Table opened = switch (kind) {
            case 0 -> new CsvTable(file, Encoding.UTF_8, false);
            case 1 -> new CsvTable(file, Encoding.UTF_8_WITH_BOM, true);
            case 2 -> new XlsxTable(file, moneyColumns());
            case 3 -> new CsvTable(file, Encoding.GB18030, true);
            default -> new CsvTable(file, Encoding.GB18030, false);
        };
        table = opened;
        opened.write(columns.stream().map(column -> dice.pick(column.headers())).toList());
        return opened;
    }

    private List<ListColumn> shuffledColumns() {
        List<ListColumn> chosen = new ArrayList<>();
        for (ListColumn column : ListColumn.values()) {
            if (ListColumn.OF_PLACE.contains(column) && !placeRules) {
                continue;
            }
            boolean left = ListColumn.OPTIONAL.contains(column) && dice.chance(15) && !placeRules;
            boolean unasked = ListColumn.UNKNOWN.contains(column) && dice.chance(60);
            if (!left && !unasked) {
                chosen.add(column);
            }
        }
        if (files % 3 != 1) {
            dice.shuffle(chosen);
        }
        return chosen;
    }

    private Set<Integer> moneyColumns() {
        Set<Integer> money = new HashSet<>();
        money.add(columns.indexOf(ListColumn.PAYABLE));
        money.add(columns.indexOf(ListColumn.PAID));
        money.add(columns.indexOf(ListColumn.YEAR));
        return money;
    }
}
