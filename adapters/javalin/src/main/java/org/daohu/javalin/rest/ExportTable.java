package org.daohu.javalin.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daohu.files.CsvOut;
import org.daohu.files.check.LedgerFile;
import org.daohu.javalin.county.Doubt;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.json.DaohuJson;
import org.daohu.ledger.RollUp;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * 导出表 – a table to be written as csv or xlsx, with the columns of formats.md. Cells are text in both, so that no spreadsheet
 * takes one for a formula or rounds an amount.
 *
 * @param name the name of the file without its ending
 * @param header the columns
 * @param rows cells, as many as columns
 */
record ExportTable(String name, List<String> header, List<List<String>> rows) {

    static ExportTable ledger(JudgedCounty county) {
        List<List<String>> rows = new ArrayList<>();
        for (RollUp rollUp : county.view().rollUps()) {
            rows.addAll(LedgerFile.rows(rollUp));
        }
        return new ExportTable("ledger", LedgerFile.HEADER, rows);
    }

    static ExportTable warnings(JudgedCounty county) {
        List<List<String>> rows = new ArrayList<>();
        for (Doubt doubt : county.doubts()) {
            Warning warning = doubt.warning();
            rows.add(List.of(
                    warning.rule(),
                    warning.subject().toString(),
                    warning.severity().name(),
                    warning.handling().name(),
                    text(warning.division()),
                    warning.lawDate().toString(),
                    warning.sentenceZh(),
                    warning.sentenceEn(),
                    DaohuJson.because(warning),
                    warning.basis(),
                    text(warning.amount())));
        }
        return new ExportTable(
                "warnings",
                List.of(
                        "rule",
                        "subject",
                        "severity",
                        "handling",
                        "division",
                        "law_date",
                        "sentence_zh",
                        "sentence_en",
                        "because",
                        "basis",
                        "amount"),
                rows);
    }

    static ExportTable verdicts(JudgedCounty county) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, VerdictCounts> entry : county.verdicts().entrySet()) {
            VerdictCounts counts = entry.getValue();
            rows.add(List.of(
                    entry.getKey(),
                    Long.toString(counts.raised()),
                    Long.toString(counts.clear()),
                    Long.toString(counts.notInForce()),
                    Long.toString(counts.indeterminate())));
        }
        return new ExportTable("verdicts", List.of("rule", "raised", "clear", "not_in_force", "indeterminate"), rows);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** Writes csv by way of a file below {@code folder}, which is deleted again. */
    byte[] csv(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, name, ".csv");
        try {
            try (CsvOut out = CsvOut.create(file, header)) {
                rows.forEach(out::row);
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    /** Writes a workbook of one sheet. */
    void xlsx(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "daohu", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            row(sheet, 0, header);
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i));
            }
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (!cell.isEmpty()) {
                // A cell of a workbook holds no more.
                sheet.inlineString(number, column, cell.length() <= CELL_MAX ? cell : cell.substring(0, CELL_MAX));
            }
        }
    }

    private static final int CELL_MAX = 32_767;
}
