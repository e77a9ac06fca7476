package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.daohu.household.IdentityType;
import org.daohu.warning.VerdictCounts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The corpus of hard names and numbers, core's test data, as cells of files: the check gives each line its answer. */
class HardPersonsCheckTest {

    private static final Path CORPUS = Path.of("../../core/src/test/resources/org/daohu/household");
    private static final Pattern ESCAPED = Pattern.compile("<U\\+([0-9A-F]{4,6})>");
    private static final List<String> LISTS = List.of("a.csv", "b.csv", "c.xlsx");
    private static final List<String> RULES =
            List.of("id-number-invalid", "person-name-differs", "person-unregistered");

    @TempDir
    Path temp;

    private final List<List<String>> cases = new ArrayList<>();

    @BeforeEach
    void county() throws IOException {
        Path county = temp.resolve("county");
        CheckFixture.county(county);
        try (var stale = Files.newDirectoryStream(county.resolve("lists"))) {
            for (Path list : stale) {
                Files.delete(list);
            }
        }
        // The corpus is judged by the register as of this day.
        CheckFixture.write(
                county.resolve("payments.csv"),
                "PAY_CERT_NO,BGT_ID,PRO_CODE,PAYEE_ACCT_KIND,XPAY_AMT,XPAY_DATE,EXP_FUNC_CODE",
                "V1,Q2,P1,SOCIAL_CARD,300.00,2020-06-30,2130505");
        for (List<String> line : read("hard-persons.csv")) {
            if (!line.get(1).equals("core")) {
                cases.add(line);
            }
        }
        List<List<String>> register = new ArrayList<>(read("hard-register.csv"));
        register.add(0, List.of("登记号", "户编号", "姓名", "证件类型", "证件号码", "纳入日期", "退出日期", "备注"));
        writeCsv(county.resolve("register.csv"), register, StandardCharsets.UTF_8);
        List<List<String>> rows = rows();
        writeCsv(county.resolve("lists/a.csv"), rows, StandardCharsets.UTF_8);
        writeCsv(county.resolve("lists/b.csv"), rows, Charset.forName("GB18030"));
        writeWorkbook(county.resolve("lists/c.xlsx"), rows);
    }

    @Test
    void everyLineHasItsAnswerInEveryKindOfFile() throws IOException {
        CheckOutcome outcome =
                CheckRun.run(CheckFixture.request(temp.resolve("county"), temp.resolve("out"), 2), Progress.SILENT);

        assertThat(Files.readAllLines(temp.resolve("out/faults.csv"))).hasSize(1);
        assertThat(raised()).containsExactlyElementsOf(expected());
        assertThat(outcome).isInstanceOf(CheckOutcome.Done.class);
        VerdictCounts registered =
                ((CheckOutcome.Done) outcome).result().verdicts().get("person-unregistered");
        assertThat(registered).isNotNull();
        assertThat(registered.indeterminate())
                .isEqualTo(3
                        * cases.stream()
                                .filter(line -> line.get(8).equals("indeterminate"))
                                .count());
    }

    private List<String> expected() {
        List<String> expected = new ArrayList<>();
        for (String rule : RULES) {
            List<String> subjects = new ArrayList<>();
            for (String list : LISTS) {
                for (int i = 0; i < cases.size(); i++) {
                    if (isRaised(rule, cases.get(i))) {
                        subjects.add(rule + " row:" + list + "#" + (i + 1));
                    }
                }
            }
            expected.addAll(subjects.stream().sorted().toList());
        }
        return expected;
    }

    private static boolean isRaised(String rule, List<String> line) {
        String verdict = line.get(8);
        return switch (rule) {
            case "id-number-invalid" ->
                line.get(2).equals(IdentityType.RESIDENT_ID.label())
                        && !line.get(7).isEmpty();
            case "person-name-differs" -> verdict.equals("other-name");
            default -> List.of("unregistered", "left", "not-yet").contains(verdict);
        };
    }

    private List<String> raised() throws IOException {
        List<String> raised = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(temp.resolve("out/warnings.csv"))) {
            for (CsvRecord line : reader) {
                if (RULES.contains(line.getField(0))) {
                    raised.add(line.getField(0) + " " + line.getField(1));
                }
            }
        }
        return raised.stream().sorted().toList();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("姓名", "证件类型", "证件号码", "户编号", "按户或按人补助", "应发金额(元)", "实发金额(元)", "发放月份", "支付凭证号", "年度", "补贴政策"));
        for (List<String> line : cases) {
            rows.add(List.of(
                    line.get(4),
                    line.get(2),
                    line.get(3),
                    line.get(5),
                    "到人",
                    "1.00",
                    "1.00",
                    "03",
                    "V1",
                    "2020",
                    "S1"));
        }
        return rows;
    }

    private static void writeCsv(Path file, List<List<String>> rows, Charset encoding) throws IOException {
        try (CsvWriter writer = CsvWriter.builder().build(file, encoding)) {
            rows.forEach(writer::writeRecord);
        }
    }

    private static void writeWorkbook(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("表");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
    }

    private static List<List<String>> read(String file) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(CORPUS.resolve(file))) {
            for (CsvRecord line : reader) {
                lines.add(line.getFields().stream()
                        .map(HardPersonsCheckTest::decoded)
                        .toList());
            }
        }
        return lines.subList(1, lines.size());
    }

    private static String decoded(String text) {
        return ESCAPED.matcher(text).replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }
}
