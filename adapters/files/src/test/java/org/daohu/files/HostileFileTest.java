package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that no office made, or that something cut off: each ends in a clear fault, none in an exception or in memory. */
class HostileFileTest {

    @TempDir
    private Path folder;

    private CountyFixture county;

    @BeforeEach
    void lawfulCounty() {
        county = new CountyFixture(folder);
    }

    @Test
    void randomBytes() {
        byte[] bytes = new byte[100_000];
        new Random(5).nextBytes(bytes);
        county.put("targets.csv", bytes).put("lists/x.xlsx", bytes);

        assertThat(county.read().faultLines())
                .containsExactly(
                        "targets.csv|0||" + found("targets.csv") + "|" + Expected.ENCODING.en(),
                        "lists/x.xlsx|0||no workbook, or a broken one|" + Expected.WORKBOOK.en());
    }

    private String found(String file) {
        return county.read().faults().stream()
                .filter(fault -> fault.file().equals(file))
                .findFirst()
                .orElseThrow()
                .found();
    }

    @Test
    void anEmptyFile() {
        county.put("quotas.csv", "").put("lists/x.xlsx", new byte[0]);

        assertThat(county.read().faultLines())
                .containsExactly(
                        "quotas.csv|0||an empty file|" + Expected.NOT_EMPTY.en(),
                        "lists/x.xlsx|0||an empty file|" + Expected.NOT_EMPTY.en());
    }

    @Test
    void aFileOfEmptyLinesHasNoHeader() {
        county.put("quotas.csv", "\n\n\n");

        assertThat(county.read().faultLines()).containsExactly("quotas.csv|1||no header|" + Expected.NOT_EMPTY.en());
    }

    @Test
    void aQuoteThatIsNeverClosed() {
        county.put(
                "projects.csv",
                CountyFixture.PROJECT_HEADER + CountyFixture.PROJECT + "P2,\"开始\n" + CountyFixture.PROJECT);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.county().faults().stopsTheRun()).isTrue();
        assertThat(contents.faultLines())
                .containsExactly("projects.csv|3||a quote that is not closed, or a row too large|" + Expected.CSV.en());
    }

    @Test
    void textBehindAClosedQuote() {
        county.put("projects.csv", CountyFixture.PROJECT_HEADER + "P2,\"开\"始,610102000,,,,,,,,\n");

        assertThat(county.read().faults())
                .extracting(Fault::row, Fault::stopping)
                .containsExactly(tuple(2L, true));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void aLineOfTwoHundredMegabytes() throws IOException {
        for (String filling : new String[] {"x", ","}) {
            byte[] block = filling.repeat((1 << 20) / filling.length()).getBytes(StandardCharsets.UTF_8);
            Path file = folder.resolve("counties.csv");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write((CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY).getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 200; i++) {
                    out.write(block);
                }
            }

            CountyFixture.Contents contents = county.read();

            Files.delete(file);
            assertThat(contents.faults())
                    .extracting(Fault::file, Fault::row, Fault::stopping)
                    .containsExactly(tuple("counties.csv", 3L, true));
        }
    }

    @Test
    void aHeaderLineWithoutEnd() {
        county.put("counties.csv", "DIV_CODE" + "x".repeat(3 << 20));

        assertThat(county.read().faults())
                .extracting(Fault::row, Fault::stopping)
                .containsExactly(tuple(1L, true));
    }

    @Test
    void tooManyColumns() {
        county.put("counties.csv", "DIV_CODE" + ",".repeat(Limits.COLUMNS) + "\n610102000\n");

        assertThat(county.read().faultLines())
                .containsExactly("counties.csv|1||a row that is too large|" + Expected.ROW_SIZE.en());
    }

    @Test
    void aWorkbookCutOffAnywhere() {
        byte[] whole = Workbooks.ofCsv(CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY);
        county.remove("counties.csv");
        for (int length = 1; length < whole.length; length += whole.length / 20) {
            county.put("counties.xlsx", Arrays.copyOf(whole, length));

            assertThat(county.read().faultLines())
                    .containsExactly("counties.xlsx|0||no workbook, or a broken one|" + Expected.WORKBOOK.en());
        }
    }

    @Test
    void aWorkbookWithABrokenByteAnywhereGivesFactsOrAFaultAndNeverThrows() {
        byte[] whole = Workbooks.ofCsv(CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY);
        county.remove("counties.csv");
        for (int at = 0; at < whole.length; at += 61) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x5a;
            county.put("counties.xlsx", broken);

            CountyFixture.Contents contents = county.read();

            assertThat(contents.faults().isEmpty()
                            && contents.tables().counties().size() != 1)
                    .isFalse();
        }
    }

    @Test
    void aZipThatIsNoWorkbook() {
        county.put("lists/x.xlsx", Workbooks.zip(Map.of("readme.txt", new byte[] {1, 2, 3})));

        assertThat(county.read().faults())
                .extracting(Fault::file, Fault::stopping)
                .containsExactly(tuple("lists/x.xlsx", true));
    }

    @Test
    void aWorkbookWithoutASheet() {
        Map<String, byte[]> parts = Workbooks.parts("<worksheet/>");
        parts.put("xl/workbook.xml", Workbooks.xml("<workbook><sheets/></workbook>"));
        county.put("lists/x.xlsx", Workbooks.zip(parts));

        assertThat(county.read().faultLines())
                .containsExactly(
                        "lists/x.xlsx|0||no workbook, one without a sheet, or a broken one|" + Expected.WORKBOOK.en());
    }

    @Test
    void anEmptySheetHasNoHeader() {
        county.put("lists/x.xlsx", Workbooks.ofXml(""));

        assertThat(county.read().faultLines()).containsExactly("lists/x.xlsx|1||no header|" + Expected.NOT_EMPTY.en());
    }

    @Test
    void aZipBomb() throws IOException {
        bomb("<worksheet><sheetData>", "<row></row>");

        assertThat(county.read().faultLines())
                .containsExactly("lists/x.xlsx|0||a part packed more than 200 times|" + Expected.WORKBOOK_SIZE.en());
    }

    @Test
    void aCellOfHundredsOfMegabytes() throws IOException {
        bomb("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>", "aaaaaaaaaa");

        assertThat(county.read().faults()).extracting(Fault::allowed).containsExactly(Expected.WORKBOOK_SIZE);
    }

    @Test
    void aCellThatGrowsInSmallPieces() throws IOException {
        bomb("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>", "aaaaa<!-- -->aaaa");

        assertThat(county.read().faults()).extracting(Fault::allowed).containsExactly(Expected.WORKBOOK_SIZE);
    }

    @Test
    void anAttributeOfHundredsOfMegabytes() throws IOException {
        bomb("<worksheet><sheetData><row r=\"", "1111111111");

        assertThat(county.read().faults()).extracting(Fault::allowed).containsExactly(Expected.WORKBOOK_SIZE);
    }

    private void bomb(String start, String filling) throws IOException {
        Path file = folder.resolve("lists/x.xlsx");
        byte[] block = filling.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (Map.Entry<String, byte[]> part : Workbooks.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                if (part.getKey().endsWith("sheet1.xml")) {
                    zip.write(start.getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 200; i++) {
                        zip.write(block);
                    }
                }
                zip.closeEntry();
            }
        }
    }

    @Test
    void aCellFarBeyondTheLastColumn() {
        for (String reference : new String[] {"XFE1", "ZZZZZZ1", "ZZZZZZZZZZZZZZZZZZ1"}) {
            county.put("lists/x.xlsx", Workbooks.ofXml("<row r=\"1\"><c r=\"" + reference + "\"><v>1</v></c></row>"));

            assertThat(county.read().faults()).extracting(Fault::allowed).containsExactly(Expected.WORKBOOK_SIZE);
        }
    }

    @Test
    void moreCellsInARowThanColumns() {
        county.put("lists/x.xlsx", Workbooks.ofXml("<row r=\"1\">" + "<c/>".repeat(Limits.COLUMNS + 1) + "</row>"));

        assertThat(county.read().faults()).extracting(Fault::allowed).containsExactly(Expected.WORKBOOK_SIZE);
    }

    @Test
    void entitiesThatGrowAreNotExpanded() {
        Map<String, byte[]> parts = Workbooks.parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet>"
                                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
        county.put("lists/x.xlsx", Workbooks.zip(parts));

        assertThat(county.read().faults()).isNotEmpty().allMatch(Fault::stopping);
    }

    @Test
    void rowsOutOfOrder() {
        county.remove("counties.csv");
        String header = "<c r=\"A1\" t=\"inlineStr\"><is><t>DIV_CODE</t></is></c>";
        county.put(
                "counties.xlsx",
                Workbooks.ofXml("<row r=\"1\">" + header + "</row><row r=\"3\"><c r=\"A3\"><v>610102</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>610103</v></c></row>"));

        assertThat(county.read().faultLines())
                .containsExactly("counties.xlsx|4||rows out of order|" + Expected.WORKBOOK.en());
    }

    @Test
    void faultsBeyondWhatIsKeptAreCounted() {
        int rows = Limits.FAULTS_KEPT + 7;
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + "x,,,\n".repeat(rows));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.county().faults().total()).isEqualTo(rows);
        assertThat(contents.faults()).hasSize(Limits.FAULTS_KEPT);
        assertThat(contents.county().tallies()).contains(new FileTally("counties.csv", rows, rows, rows));
    }
}
