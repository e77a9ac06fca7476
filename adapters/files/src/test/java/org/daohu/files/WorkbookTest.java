package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.daohu.household.ListRow;
import org.daohu.policy.CountyStatus;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook gives the facts that the same table as csv gives, and what a spreadsheet shows. */
class WorkbookTest {

    @TempDir
    private Path folder;

    private CountyFixture county;

    @BeforeEach
    void lawfulCounty() {
        county = new CountyFixture(folder);
    }

    @Test
    void allFilesAsWorkbooksGiveTheSameFactsFaultsAndCounts() {
        String faulty = CountyFixture.QUOTA.replace("Q1", "Q3").replace("1000.50", "1.234");
        String quotas = CountyFixture.QUOTA_HEADER + CountyFixture.QUOTA + "\n" + faulty + CountyFixture.QUOTA;
        county.put("quotas.csv", quotas);
        CountyFixture.Contents fromCsv = county.read();

        for (String name :
                List.of("quotas", "projects", "payments", "targets", "counties", "register", "lists/2020-06")) {
            toWorkbook(name);
        }
        CountyFixture.Contents fromXlsx = county.read();

        assertThat(fromCsv.faults()).hasSize(2);
        assertThat(fromXlsx.tables().toString().replace(".xlsx", ".csv"))
                .isEqualTo(fromCsv.tables().toString());
        assertThat(fromXlsx.register().toString().replace(".xlsx", ".csv"))
                .isEqualTo(fromCsv.register().toString());
        assertThat(fromXlsx.lists()).hasSize(1);
        assertThat(fromXlsx.lists().get(0))
                .usingRecursiveComparison()
                .ignoringFields("file")
                .isEqualTo(fromCsv.lists().get(0));
        assertThat(fromXlsx.faultLines().toString().replace(".xlsx", ".csv"))
                .isEqualTo(fromCsv.faultLines().toString());
        assertThat(fromXlsx.county().tallies().toString().replace(".xlsx", ".csv"))
                .isEqualTo(fromCsv.county().tallies().toString());
    }

    private void toWorkbook(String name) {
        try {
            byte[] csv = java.nio.file.Files.readAllBytes(folder.resolve(name + ".csv"));
            county.put(name + ".xlsx", Workbooks.ofCsv(new String(csv, java.nio.charset.StandardCharsets.UTF_8)));
            county.remove(name + ".csv");
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void numbersAndDatesOfASpreadsheetAreReadAsItShowsThem() {
        county.remove("lists/2020-06.csv");
        county.put("lists/数.xlsx", Workbooks.of(sheet -> {
            header(sheet, CountyFixture.LIST_HEADER);
            String[] row = CountyFixture.LIST_ROW.strip().split(",", -1);
            for (int c = 0; c < row.length; c++) {
                sheet.value(1, c, row[c]);
            }
            sheet.value(1, 0, 610102001);
            sheet.value(1, 8, 0.1 + 0.2);
            sheet.value(1, 9, 1234.5);
            sheet.value(1, 11, 6);
            sheet.value(1, 13, 2020);
            sheet.value(1, 12, 123);
            sheet.style(1, 12).format("00000").set();
        }));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        ListRow row = contents.lists().get(0);
        assertThat(row.townCode()).isEqualTo("610102001");
        assertThat(row.payable().fen()).isEqualTo(30);
        assertThat(row.paid().fen()).isEqualTo(123_450);
        assertThat(row.month()).isEqualTo(6);
        assertThat(row.year()).isEqualTo(2020);
        assertThat(row.voucherNumber()).isEqualTo("00123");
    }

    @Test
    void dateCells() {
        county.remove("counties.csv");
        county.put("counties.xlsx", Workbooks.of(sheet -> {
            header(sheet, CountyFixture.COUNTY_HEADER);
            sheet.value(1, 0, "610102000");
            sheet.value(1, 2, LocalDate.of(2020, 2, 29));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, LocalDateTime.of(2020, 6, 30, 13, 45));
            sheet.style(1, 3).format("[$-804]yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(2, 0, 610103000);
            sheet.value(2, 2, 20200630);
            sheet.value(2, 3, "2020/6/30");
        }));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.tables().counties())
                .extracting(CountyStatus::delistedDate, CountyStatus::allVillagesUpDate)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2020, 2, 29), LocalDate.of(2020, 6, 30)),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2020, 6, 30), LocalDate.of(2020, 6, 30)));
    }

    /** The cell in column B is DELISTED_DATE, in column C IS_POVERTY_COUNTY. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="B2" s="1"><v>43890</v></c>                    | 2020-02-29
            <c r="B2" s="2"><v>43890.75</v></c>                 | 2020-02-29
            <c r="B2" s="1"><v>61</v></c>                       | 1900-03-01
            <c r="B2" s="1"><v>59</v></c>                       | 1900-02-28
            <c r="B2" s="1"><v>1</v></c>                        | 1900-01-01
            <c r="B2"><v>2.0200229E7</v></c>                    | 2020-02-29
            <c r="B2" s="1"><f>DATE(2020,2,29)</f><v>43890</v></c> | 2020-02-29
            <c r="B2" t="str"><f>A1</f><v>2020-02-29</v></c>    | 2020-02-29
            <c r="B2" t="inlineStr"><is><r><t>2020-</t></r><r><t>02-29</t></r></is></c> | 2020-02-29
            <c r="B2" t="d"><v>2020-02-29</v></c>               | 2020-02-29
            <c r="B2" s="1" t="d"><v>2020-02-29T00:00:00.000Z</v></c> | 2020-02-29
            <c r="B2" t="d"><f>DATE(2020,2,29)</f><v>2020-02-29T23:59:59</v></c> | 2020-02-29
            <c r="B2" t="d"/>                                   | null
            <c r="B2" t="d"><v> </v></c>                        | null
            """)
    void formsOfADateCell(String cell, String date) {
        countiesWith(cell);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.tables().counties())
                .extracting(c -> String.valueOf(c.delistedDate()))
                .containsExactly(date);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <c r="B2"><v>43890</v></c>                    | DELISTED_DATE     | 43890 | DATE
            <c r="B2" s="1"><v>60</v></c>                 | DELISTED_DATE     | 1900-02-29 | CELL
            <c r="B2" s="1"><v>0</v></c>                  | DELISTED_DATE     | 0 | CELL
            <c r="B2" s="1"><v>20200229</v></c>           | DELISTED_DATE     | 20200229 | CELL
            <c r="B2" t="e"><v>#N/A</v></c>               | DELISTED_DATE     | #N/A | CELL
            <c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>  | DELISTED_DATE     | #DIV/0! | CELL
            <c r="B2"><f>NOW()</f></c>                    | DELISTED_DATE     | a formula without a value | CELL
            <c r="B2" t="d"><v>2019-02-29T00:00:00</v></c> | DELISTED_DATE    | 2019-02-29 | DATE
            <c r="B2" t="d"><v>12:30:00</v></c>           | DELISTED_DATE     | 12:30:00 | DATE
            <c r="B2" t="d"><v>43890</v></c>              | DELISTED_DATE     | 43890 | DATE
            <c r="B2" t="d"><f>NOW()</f></c>              | DELISTED_DATE     | a formula without a value | CELL
            <c r="C2" t="b"><v>1</v></c>                  | IS_POVERTY_COUNTY | TRUE | YESNO
            <c r="C2"><v>1.1010519491231E+17</v></c>      | IS_POVERTY_COUNTY | 1.*************E+17 | CELL
            <c r="C2"><v>1E+999999999</v></c>             | IS_POVERTY_COUNTY | 1E+999999999 | CELL
            <c r="C2"><v>1E-999999999</v></c>             | IS_POVERTY_COUNTY | 1E-999999999 | CELL
            """)
    void aCellWithoutAValueToTrustIsAFaultOfItsRow(String cell, String column, String found, String allowed) {
        countiesWith(cell);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faults())
                .extracting(Fault::row, Fault::column, Fault::found, Fault::allowed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        2L,
                        column,
                        found,
                        switch (allowed) {
                            case "CELL" -> Expected.CELL_VALUE;
                            case "DATE" -> Expected.DATE;
                            default -> Expected.YES_NO;
                        }));
    }

    @Test
    void datesAsIsoTextAreReadAndWhatStandsBesideThemIsTheSame() {
        county.remove("counties.csv");
        county.put(
                "counties.xlsx",
                Workbooks.ofXml("<row r=\"1\">" + text("A1", "DIV_CODE") + text("B1", "DELISTED_DATE")
                        + text("C1", "ALL_VILLAGES_UP_DATE") + text("D1", "备注") + "</row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>610102000</v></c><c r=\"B2\" t=\"d\"><v>2020-02-29</v></c>"
                        + "<c r=\"C2\" s=\"1\"><v>43890.5</v></c><c r=\"D2\" t=\"d\"><v>2020-03-01T08:00:00</v></c></row>"
                        + "<row r=\"5\"><c><v>610103000</v></c><c t=\"d\"><v>2020-02-30</v></c></row>"
                        + "<row r=\"6\"><c t=\"inlineStr\"><is><t>610104&#48;00</t></is></c><c/>"
                        + "<c t=\"d\"><v>2020-01-01</v></c></row>"));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.tables().counties())
                .extracting(c -> c.origin().toString() + " " + c.delistedDate() + " " + c.allVillagesUpDate())
                .containsExactly("counties.xlsx:2 2020-02-29 2020-02-29", "counties.xlsx:6 null 2020-01-01");
        assertThat(contents.faults())
                .extracting(Fault::file, Fault::row, Fault::column, Fault::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("counties.xlsx", 5L, "DELISTED_DATE", "2020-02-30"));
    }

    @Test
    void aSheetThatBreaksOffBehindAnIsoDateStopsTheRunAtItsPlace() {
        county.remove("counties.csv");
        county.put(
                "counties.xlsx",
                Workbooks.ofXml("<row r=\"1\">" + text("A1", "DIV_CODE") + text("B1", "DELISTED_DATE") + "</row>"
                        + "<row r=\"2\">" + text("A2", "?") + "<c r=\"B2\" t=\"d\"><v>2020-02-29</v></c></row>"
                        + "<row r=\"3\">" + text("A3", "610102000") + "</wrong>"));

        assertThat(county.read().faultLines())
                .containsExactly(
                        "counties.xlsx|2|DIV_CODE|?|" + Expected.DIVISION.en(),
                        "counties.xlsx|3||a broken sheet|" + Expected.WORKBOOK.en());
    }

    /** Without styles a number is plain: in a date column a fault of its cell, and nothing else is lost. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkbookWithoutStylesIsReadWithItsNumbersAsTheyAre(boolean stillNamed) {
        county.remove("counties.csv");
        Map<String, byte[]> parts = Workbooks.parts("<worksheet xmlns=\"http://schemas.openxmlformats.org/"
                + "spreadsheetml/2006/main\"><sheetData><row r=\"1\">" + text("A1", "DIV_CODE")
                + text("B1", "DELISTED_DATE") + "</row><row r=\"2\"><c r=\"A2\" s=\"2\"><v>610102000</v></c>"
                + text("B2", "2020-02-29") + "</row><row r=\"3\"><c r=\"A3\"><v>610103000</v></c>"
                + "<c r=\"B3\" s=\"1\"><v>43890</v></c></row></sheetData></worksheet>");
        parts.remove("xl/styles.xml");
        if (!stillNamed) {
            parts.computeIfPresent(
                    "[Content_Types].xml",
                    (name, xml) -> new String(xml, java.nio.charset.StandardCharsets.UTF_8)
                            .replaceAll("<Override PartName=\"/xl/styles.xml\"[^>]*>", "")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        county.put("counties.xlsx", Workbooks.zip(parts));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.tables().counties())
                .extracting(c -> c.division() + " " + c.delistedDate())
                .containsExactly("610102000 2020-02-29");
        assertThat(contents.faultLines()).containsExactly("counties.xlsx|3|DELISTED_DATE|43890|" + Expected.DATE.en());
    }

    /** The rest of a binary fraction goes; a fen that was written stays, and one that rounding would change is a fault. */
    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.30",
        "1234567890.1199999, 1234567890.12",
        "12345678901234.56, 12345678901234.56",
        "99999999999999.99, 99999999999999.99",
        "1234567890123.4499, 1234567890123.45",
        "123456789012.344, ",
        "12345678901234.559, ",
        "99999999999999.994, ",
    })
    void anAmountIsReadToTheFenOrRefused(String written, @Nullable String amount) {
        quota("1", written);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.tables().quotas().stream()
                        .map(quota -> quota.amount().toString()))
                .isEqualTo(amount == null ? List.of() : List.of(amount));
        assertThat(contents.faults())
                .extracting(Fault::column)
                .isEqualTo(amount == null ? List.of("AMOUNT") : List.of());
    }

    /** A workbook of quotas with one row. */
    private void quota(String id, String amount) {
        county.remove("quotas.csv");
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (String name : CountyFixture.QUOTA_HEADER.strip().split(",", -1)) {
            row.append("<c t=\"inlineStr\"><is><t>").append(name).append("</t></is></c>");
        }
        row.append("</row><row r=\"2\"><c><v>" + id + "</v></c><c/><c><v>2020</v></c><c><v>610102000</v></c>");
        row.append("<c r=\"L2\"><v>7</v></c><c r=\"N2\"><v>1</v></c><c r=\"O2\"><v>2</v></c><c r=\"P2\"><v>" + amount
                + "</v></c></row>");
        county.put("quotas.xlsx", Workbooks.ofXml(row.toString()));
    }

    @Test
    void aNumberWrittenWithAllItsDigitsKeepsThem() {
        quota("610102200000000000001", "12.5");

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.tables().quotas()).extracting(q -> q.id()).containsExactly("610102200000000000001");
        assertThat(contents.tables().quotas())
                .extracting(q -> q.origin().toString())
                .containsExactly("quotas.xlsx:2");
    }

    @Test
    void rowNumbersAreThoseThatTheSpreadsheetShows() {
        county.remove("counties.csv");
        county.put(
                "counties.xlsx",
                Workbooks.ofXml("<row r=\"1\">" + text("A1", "DIV_CODE") + "</row><row r=\"40\">"
                        + text("A40", "610102000") + "</row><row r=\"41\">" + text("A41", "?") + "</row>"));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.tables().counties())
                .extracting(c -> c.origin().toString())
                .containsExactly("counties.xlsx:40");
        assertThat(contents.faults()).extracting(Fault::row).containsExactly(41L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yyyy-mm-dd | true
            m/d/yy | true
            [$-804]yyyy"年"m"月";@ | true
            General | false
            Standard | false
            0.00 | false
            [Red]0 | false
            "day"0 | false
            h:mm | false
            \\d0 | false
            #,##0.00_d | false
            """)
    void dateFormats(String format, boolean date) {
        assertThat(WorkbookCell.isDate(164, format)).isEqualTo(date);
    }

    private void countiesWith(String cell) {
        county.remove("counties.csv");
        county.put(
                "counties.xlsx",
                Workbooks.ofXml("<row r=\"1\">" + text("A1", "DIV_CODE") + text("B1", "DELISTED_DATE")
                        + text("C1", "IS_POVERTY_COUNTY") + "</row><row r=\"2\">" + text("A2", "610102000") + cell
                        + "</row>"));
    }

    private static String text(String reference, String text) {
        return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static void header(Worksheet sheet, String header) {
        String[] names = header.strip().split(",", -1);
        for (int c = 0; c < names.length; c++) {
            sheet.value(0, c, names[c]);
        }
    }
}
