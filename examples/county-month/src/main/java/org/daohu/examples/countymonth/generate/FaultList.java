package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** 错误清单 – the cells that were made unreadable on purpose. Not thread-safe. */
final class FaultList {

    /**
     * 位置.
     *
     * @param file the file under the county's folder
     * @param row the row that a spreadsheet shows, header = 1
     */
    record Place(String file, int row) {}

    private final List<List<String>> faults = new ArrayList<>();

    void add(Place place, String column) {
        faults.add(List.of(place.file(), String.valueOf(place.row()), column));
    }

    /** Writes {@code truth-faults.csv}. */
    void write(Path file) throws IOException {
        try (CsvTable table = CsvTable.plain(file)) {
            table.write(List.of("file", "row", "column"));
            for (List<String> fault : faults) {
                table.write(fault);
            }
        }
    }
}
