package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvOutTest {

    @TempDir
    private Path folder;

    @Test
    void theBytesAreTheSameOnAnyPlatform() throws IOException {
        Path file = folder.resolve("out.csv");
        try (CsvOut out = CsvOut.create(file, List.of("甲", "b"))) {
            out.row(List.of("一,二", ""));
            out.row(List.of("a\"b", "x\ny"));
        }

        assertThat(Files.readString(file)).isEqualTo("甲,b\n\"一,二\",\n\"a\"\"b\",\"x\ny\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "@SUM(A1), '''@SUM(A1)'",
        "+CMD|x, '''+CMD|x'",
        "-, '''-'",
        "-1-2, '''-1-2'",
        "-12.50, -12.50",
        "+3, +3",
        "-1.2.3, '''-1.2.3'",
        "a=1, a=1",
    })
    void aCellThatASpreadsheetWouldRunGetsAnApostropheUnlessItIsANumber(String cell, String written)
            throws IOException {
        Path file = folder.resolve("out.csv");
        try (CsvOut out = CsvOut.create(file, List.of("a"))) {
            out.row(List.of(cell));
        }

        assertThat(Files.readString(file)).isEqualTo("a\n" + written + "\n");
    }

    @Test
    void aCellThatBeginsWithATabOrACarriageReturnGetsAnApostropheToo() throws IOException {
        Path file = folder.resolve("out.csv");
        try (CsvOut out = CsvOut.create(file, List.of("a", "b"))) {
            out.row(List.of("\t=1+1", "\r=1+1"));
            out.row(List.of("a\t=1", "a\r=1"));
        }

        assertThat(Files.readString(file)).isEqualTo("a,b\n'\t=1+1,\"'\r=1+1\"\na\t=1,\"a\r=1\"\n");
    }

    @Test
    void aLineIsWhatARowWrites() throws IOException {
        List<String> cells = List.of(
                "",
                "a",
                "一,二",
                "\"",
                "a\"\"b",
                "\n",
                "\r",
                " ",
                "#",
                "#a",
                "a#",
                "=1+1",
                "=\"x,y\"",
                "-1",
                "'",
                ";",
                "\t",
                "x\r\ny",
                "𠮷",
                "\u0000",
                "\uFEFF",
                "\u2028",
                "\uD842",
                "\uDFB7a");
        Path file = folder.resolve("out.csv");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(line(List.of("a", "b", "c")));
        try (CsvOut out = CsvOut.create(file, List.of("a", "b", "c"))) {
            for (String one : cells) {
                for (String other : cells) {
                    List<String> row = List.of(one, other, one);
                    out.row(row);
                    lines.write(line(row));
                }
            }
        }

        assertThat(lines.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aLineOfOneCellIsWhatARowWrites() throws IOException {
        Path file = folder.resolve("out.csv");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(line(List.of("a")));
        try (CsvOut out = CsvOut.create(file, List.of("a"))) {
            for (String cell : List.of("", " ", "#", "a", ",", "\"", "-")) {
                out.row(List.of(cell));
                lines.write(line(List.of(cell)));
            }
        }

        assertThat(lines.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void aCellWrittenAsBytesIsTheCellInQuotes() throws IOException {
        Path file = folder.resolve("out.csv");
        List<String> texts = List.of("{}", "{\"a\":\"张三,\"}", "{\"\":\"\\\"\"}", "[" + "\"长\",".repeat(3_000) + "0]");
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(line(List.of("a", "b", "c")));
        CsvLine line = new CsvLine();
        try (CsvOut out = CsvOut.create(file, List.of("a", "b", "c"))) {
            for (String text : texts) {
                out.row(List.of("x", "\"" + text + "\"", text));
                line.cell("x").cell("\"" + text + "\"");
                OutputStream cell = line.quotedCell();
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                cell.write(bytes[0]);
                cell.write(bytes, 1, bytes.length - 1);
                cell.close();
                cell.close();
                lines.write(line.end());
            }
        }

        // A csv writer leaves the quotes out where none are needed; read back, both say the same.
        assertThat(lines.toString(StandardCharsets.UTF_8).replace(",\"{}\"\n", ",{}\n"))
                .isEqualTo(Files.readString(file));
    }

    @Test
    void aRowHasAsManyCellsAsTheHeader() throws IOException {
        try (CsvOut out = CsvOut.create(folder.resolve("out.csv"), List.of("a", "b"))) {
            for (List<String> cells : List.of(List.<String>of(), List.of("1"), List.of("1", "2", "3"))) {
                assertThatThrownBy(() -> out.row(cells)).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void faultsAreWrittenWithFileRowColumnFoundAndAllowed() throws IOException {
        Path file = folder.resolve("faults.csv");
        Fault missing = new Fault("quotas.csv", 0, "", "", new Fault.Allowed("必需", "required"), true);
        Fault flag = new Fault("counties.csv", 3, "IS_POVERTY_COUNTY", "=0", new Fault.Allowed("1, 2", "1, 2"), false);

        new FaultList(ImmutableList.of(missing, flag), 5).writeCsv(file);

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "file,row,column,found,allowed",
                        "quotas.csv,,,,必需 / required",
                        "counties.csv,3,IS_POVERTY_COUNTY,'=0,\"1, 2\"",
                        ",,,3,\"未逐条列出的其他问题数 / further faults, counted and not listed\"");
    }

    private static byte[] line(List<String> cells) {
        CsvLine line = new CsvLine();
        cells.forEach(line::cell);
        return line.end();
    }
}
