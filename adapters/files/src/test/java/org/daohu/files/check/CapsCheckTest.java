package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county that keeps its caps in a table: row a.csv#1, b.csv#1 and b.csv#2 pay one person 200, 200 and 90 yuan for March. */
class CapsCheckTest {

    private static final String HEADER = "补贴政策*,上限口径*,计量单位,上限周期*,上限金额(元)*,起始日期,终止日期,依据文件*,依据条款";
    private static final PolicyPack NATIONAL = PolicyPacks.shipped("national-2018");

    @TempDir
    Path temp;

    private Path county;

    @BeforeEach
    void makeCounty() throws IOException {
        county = CheckFixture.county(temp.resolve("county"));
    }

    @ParameterizedTest
    @CsvSource({
        "每次, 199.99, 'over-cap,2,2,0,0'",
        "每次, 200.00, 'over-cap,0,4,0,0'",
        "每次, 200.01, 'over-cap,0,4,0,0'",
        "每月, 489.99, 'over-cap,1,3,0,0'",
        "每月, 490.00, 'over-cap,0,4,0,0'",
        "每月, 490.01, 'over-cap,0,4,0,0'",
        "每年, 399.99, 'over-cap,2,2,0,0'"
    })
    void theTablePutsTheRuleInForceWhereThePackDoesNot(String each, String yuan, String verdicts) throws IOException {
        caps("S1,每人,," + each + "," + yuan + ",,,示例县补贴标准,第二条");

        run("out", NATIONAL);

        assertThat(lines("out/verdicts.csv")).contains(verdicts);
    }

    @Test
    void capsHoldOnTheirDays() throws IOException {
        caps("S1,每人,,每次,1,2020-03-11,2020-04-10,示例县补贴标准,");
        run("between", NATIONAL);
        caps("S1,每人,,每次,1,2020-03-10,2020-04-11,示例县补贴标准,");
        run("on", NATIONAL);

        assertThat(lines("between/verdicts.csv")).contains("over-cap,0,0,0,0");
        assertThat(lines("on/verdicts.csv")).contains("over-cap,4,0,0,0");
    }

    @Test
    void aWarningCitesTheCapsOfItsPolicyAndNoOthers() throws IOException {
        caps("S1,每人,,每次,199.99,,,示例县补贴标准,第二条", "S2,每户,,每年,77,,,另一文件,");

        run("out", NATIONAL);

        assertThat(lines("out/warnings.csv"))
                .filteredOn(line -> line.startsWith("over-cap,row:a.csv#1"))
                .singleElement()
                .asString()
                .contains("示例县补贴标准", "第二条", "199.99")
                .doesNotContain("另一文件");
    }

    @Test
    void whatThePackCapsAlreadyIsAFaultAndThePackCounts() throws IOException {
        String json = """
                {"name": "place", "version": "1", "title": "县", "titleEn": "county", "base": "national-2018", "rules": [
                  {"rule": "over-cap", "scope": "5134", "from": "2018-01-01", "severity": "MINOR", "handling": "REMIND",
                   "document": "县文件", "parameters": {"caps": {"caps": [
                     {"policy": "S1", "per": "PERSON", "each": "PAYMENT", "yuan": 150, "from": "2018-01-01", "document": "县文件"}]}}}]}
                """;
        PolicyPack pack = PolicyPacks.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "place", StandardRules.book());
        caps("S1,每人,,每次,5000,,,示例县补贴标准,", "S1,每户,,每次,5000,,,示例县补贴标准,");

        run("out", pack);

        assertThat(lines("out/faults.csv"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("caps.csv,2,,")
                .contains("5000.00", "150.00");
        assertThat(lines("out/verdicts.csv")).contains("over-cap,2,2,0,0");
        JsonNode summary = new ObjectMapper().readTree(Files.readString(temp.resolve("out/summary.json")));
        assertThat(summary.at("/faults").asInt()).isEqualTo(1);
        assertThat(summary.at("/rows_left_out").asInt()).isEqualTo(1);
        assertThat(summary.at("/files")).anySatisfy(file -> {
            assertThat(file.path("file").asText()).isEqualTo("caps.csv");
            assertThat(file.path("rows").asInt()).isEqualTo(2);
            assertThat(file.path("left_out").asInt()).isEqualTo(1);
            assertThat(file.path("faults").asInt()).isEqualTo(1);
        });
        assertThat(summary.at("/pack/digest").asText()).isNotEqualTo(pack.digest());
    }

    @Test
    void l7_theOrderOfTheTableChangesNoByte() throws IOException {
        caps("S1,每人,,每次,199.99,,,示例县补贴标准,", "S1,每人,,每年,450,,,示例县补贴标准,");
        run("one", NATIONAL);
        caps("S1,每人,,每年,450,,,示例县补贴标准,", "S1,每人,,每次,199.99,,,示例县补贴标准,");
        run("two", NATIONAL);

        assertThat(lines("one/verdicts.csv")).contains("over-cap,3,1,0,0");
        assertThat(lines("two/warnings.csv")).isEqualTo(lines("one/warnings.csv"));
    }

    private void caps(String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        CheckFixture.write(county.resolve("caps.csv"), lines);
    }

    private void run(String out, PolicyPack pack) throws IOException {
        CheckRun.Request request =
                new CheckRun.Request(county, CheckFixture.AS_OF, pack, StandardRules.book(), temp.resolve(out), 2);
        assertThat(CheckRun.run(request, Progress.SILENT)).isInstanceOf(CheckOutcome.Done.class);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(temp.resolve(file));
    }
}
