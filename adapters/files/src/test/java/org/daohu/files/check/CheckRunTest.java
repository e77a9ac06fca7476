package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job from files to files. */
class CheckRunTest {

    @TempDir
    Path temp;

    private Path county;

    @BeforeEach
    void makeCounty() throws IOException {
        county = CheckFixture.county(temp.resolve("county"));
    }

    @Test
    void whatIsDoubtfulIsRaisedByRuleAndSubject() throws IOException {
        run("out", 1);

        assertThat(subjects("out"))
                .containsExactly(
                        "duplicate-payment,row:b.csv#1",
                        "duplicate-payment,row:b.csv#2",
                        "forbidden-account,payment:V3",
                        "late-decomposition,quota:Q1",
                        "list-voucher-mismatch,payment:V1",
                        "list-voucher-mismatch,payment:V2",
                        "negative-list,payment:V3",
                        "paid-from-pending,payment:V3",
                        "payment-unlinked,payment:V3",
                        "person-name-differs,row:b.csv#2",
                        "person-unregistered,row:a.csv#2");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void l7_theNumberOfThreadsChangesNoByte(int threads) throws IOException {
        run("one", 1);
        run("many", threads);

        assertThat(contents("many")).isEqualTo(contents("one"));
    }

    @Test
    void l7_theOrderInWhichFilesWereMadeChangesNoByte() throws IOException {
        run("one", 1);
        Path again = temp.resolve("again");
        CheckFixture.list(
                again,
                "b.csv",
                Files.readAllLines(county.resolve("lists/b.csv")).stream()
                        .skip(1)
                        .toArray(String[]::new));
        CheckFixture.county(again);
        CheckOutcome outcome = CheckRun.run(CheckFixture.request(again, temp.resolve("two"), 2), Progress.SILENT);

        assertThat(outcome).isInstanceOf(CheckOutcome.Done.class);
        assertThat(contents("two")).isEqualTo(contents("one"));
    }

    @Test
    void l8_theFourVerdictsAddUpToTheSubjectsAndTheRaisedToTheWarnings() throws IOException {
        run("out", 1);
        Map<String, Long> raised = new TreeMap<>();
        for (String subject : subjects("out")) {
            raised.merge(subject.substring(0, subject.indexOf(',')), 1L, Long::sum);
        }

        List<String> lines = Files.readAllLines(temp.resolve("out/verdicts.csv"));
        assertThat(lines)
                .hasSize(1 + StandardRules.ids().size())
                .first()
                .isEqualTo("rule,raised,clear,not_in_force,indeterminate");
        assertThat(lines).contains("duplicate-payment,2,2,0,0", "list-row-unlinked,0,4,0,0");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(Long.parseLong(cells[1])).as(line).isEqualTo(raised.getOrDefault(cells[0], 0L));
        }
    }

    @Test
    void l9_theTotalsOfTheLedgerFileAreTheSumsOfItsQuotas() throws IOException {
        run("out", 1);
        List<String> lines = Files.readAllLines(temp.resolve("out/ledger.csv"));
        String[] total = lines.get(1).split(",", -1);
        assertThat(total[0]).isEqualTo("total");
        for (int column : new int[] {6, 7, 8, 9, 10, 11, 12, 13, 18, 19, 20}) {
            Money sum = Money.ZERO;
            for (String line : lines.subList(2, lines.size())) {
                String cell = line.split(",", -1)[column];
                sum = cell.isEmpty() ? sum : sum.plus(Money.parse(cell, MoneyUnit.YUAN));
            }
            assertThat(sum).as("column " + column).isEqualTo(Money.parse(total[column], MoneyUnit.YUAN));
        }
        assertThat(lines.get(1))
                .isEqualTo("total,513401000,2020,F1,,,1000.00,0.00,900.00,50.00,100.00,450.00,0.00,500.00,"
                        + "90.00,received,50.00,allocated_own,400.00,590.00,-190.00,147.50,voucher_amount");
        assertThat(lines.get(2)).startsWith("quota,513401000,2020,F1,Q1").endsWith(",,,,,");
    }

    @Test
    void l11_noFullNumberLeaves() throws IOException {
        run("out", 1);

        contents("out")
                .forEach((file, text) ->
                        assertThat(text).as(file).doesNotContain(CheckFixture.NUMBER, "440524188001010014", "张三丰"));
    }

    @Test
    void l11_anIdentityNumberUsedAsTheNameOfAListOrAsAVoucherNumberDoesNotLeave() throws IOException {
        String list = "名单" + CheckFixture.NUMBER + ".csv";
        CheckFixture.list(
                county,
                list,
                CheckFixture.row(CheckFixture.NUMBER, "张三丰", "90.00", CheckFixture.NUMBER),
                CheckFixture.row("440524188001010014", "李四", "90.001", CheckFixture.NUMBER));
        Files.writeString(
                county.resolve("payments.csv"),
                CheckFixture.NUMBER + ",,,UNIT_OWN,50.00,2020-04-11,,\n",
                StandardOpenOption.APPEND);
        run("out", 1);

        String masked = "110105***********X";
        assertThat(subjects("out"))
                .contains("person-name-differs,row:名单" + masked + ".csv#1")
                .contains("payment-unlinked,payment:" + masked);
        assertThat(contents("out").get("faults.csv")).contains("lists/名单" + masked + ".csv,3,");
        assertThat(temp.resolve("out/summary.json"))
                .content()
                .contains("lists/名单" + masked + ".csv")
                .doesNotContain(CheckFixture.NUMBER);
        contents("out").forEach((file, text) -> assertThat(text).as(file).doesNotContain(CheckFixture.NUMBER));
    }

    @Test
    void l11_anIdentityNumberUsedAsAHouseholdOrRegisterNumberDoesNotLeaveEither() throws IOException {
        CheckFixture.write(
                county.resolve("register.csv"),
                "登记号,户编号,姓名,证件类型,证件号码,纳入日期",
                CheckFixture.NUMBER + "," + CheckFixture.NUMBER + ",张三,身份证号," + CheckFixture.NUMBER + ",2014-01-01");
        run("out", 1);

        assertThat(subjects("out")).contains("person-name-differs,row:b.csv#2");
        contents("out").forEach((file, text) -> assertThat(text).as(file).doesNotContain(CheckFixture.NUMBER));
    }

    @Test
    void commasLeftAtTheEndOfARowSayNothingButSurplusCellsAreAFault() throws IOException {
        String payments = Files.readString(county.resolve("payments.csv"));
        Files.writeString(
                county.resolve("payments.csv"),
                payments.replace(
                                "V1,Q2,P1,SOCIAL_CARD,300.00,2020-03-10,发放产业补助,2130505",
                                "V1,Q2,P1,SOCIAL_CARD,300.00,2020-03-10,发放产业补助,2130505,, ,")
                        + "V9,Q2,P1,SOCIAL_CARD,1.00,2020-03-10,发放产业补助,2130505,x\n");
        run("out", 1);

        assertThat(subjects("out")).contains("list-voucher-mismatch,payment:V1");
        assertThat(Files.readAllLines(temp.resolve("out/faults.csv")))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("payments.csv,5,"));
    }

    @Test
    void theSummaryCountsWhatWasReadAndWhatIsAbsent() throws IOException {
        run("out", 1);
        JsonNode summary = new ObjectMapper().readTree(Files.readString(temp.resolve("out/summary.json")));

        assertThat(summary.at("/pack/name").asText()).isEqualTo("national-2018");
        assertThat(summary.at("/pack/digest").asText()).hasSize(64);
        assertThat(summary.at("/rows_read").asInt()).isEqualTo(12);
        assertThat(summary.at("/faults").asInt()).isZero();
        assertThat(summary.at("/warnings").asInt()).isEqualTo(11);
        assertThat(summary.at("/ledger/received").asText()).isEqualTo("1000.00");
        assertThat(summary.at("/absent").fieldNames())
                .toIterable()
                .containsExactly("counties.csv", "returns.csv", "deaths.csv", "payroll.csv");
        assertThat(summary.at("/seconds/lists").isNumber()).isTrue();
        assertThat(summary.at("/peak_heap_mib").asInt()).isPositive();
    }

    @Test
    void aFaultyRowIsListedAndLeftOutAndNothingElseIsLost() throws IOException {
        Files.writeString(
                county.resolve("payments.csv"),
                Files.readString(county.resolve("payments.csv")) + "V4,Q2,P1,SOCIAL_CARD,1.234,2020-02-30,,\n");
        run("out", 2);

        assertThat(Files.readAllLines(temp.resolve("out/faults.csv")))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("payments.csv,5,XPAY_AMT,1.234,"))
                .anySatisfy(line -> assertThat(line).startsWith("payments.csv,5,XPAY_DATE,2020-02-30,"));
        assertThat(subjects("out")).hasSize(11);
    }

    @Test
    void aMissingFileStopsTheRunAndOnlyFaultsAreWritten() throws IOException {
        Files.delete(county.resolve("quotas.csv"));
        Files.delete(county.resolve("projects.csv"));
        CheckOutcome outcome = CheckRun.run(CheckFixture.request(county, temp.resolve("out"), 1), Progress.SILENT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CheckOutcome.Stopped.class,
                        stopped -> assertThat(stopped.faults().total()).isEqualTo(2));
        assertThat(contents("out")).containsOnlyKeys("faults.csv");
    }

    @Test
    void aListThatBreaksInItsMiddleStopsTheRunAndOnlyFaultsAreWritten() throws IOException {
        Files.writeString(
                county.resolve("lists/a.csv"), Files.readString(county.resolve("lists/a.csv")) + "\"open quote,身份证号\n");
        CheckOutcome outcome = CheckRun.run(CheckFixture.request(county, temp.resolve("out"), 2), Progress.SILENT);

        assertThat(outcome).isInstanceOf(CheckOutcome.Stopped.class);
        assertThat(contents("out")).containsOnlyKeys("faults.csv");
    }

    @Test
    void sumsThatDoNotFitAreAFaultAndNotACrash() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(county.resolve("quotas.csv")));
        for (int i = 0; i < 1_000; i++) {
            rows.add("X" + i
                    + ",Q1,2020,513401000,,川财农〔2020〕1号,2020-01-10,2020-01-15,F1,P1,1,2,99999999999999.00,a.pdf");
        }
        Files.write(county.resolve("quotas.csv"), rows);
        CheckOutcome outcome = CheckRun.run(CheckFixture.request(county, temp.resolve("out"), 1), Progress.SILENT);

        assertThat(outcome).isInstanceOf(CheckOutcome.Stopped.class);
        assertThat(contents("out")).containsOnlyKeys("faults.csv");
        assertThat(contents("out").get("faults.csv")).contains("quotas.csv,,AMOUNT");
    }

    @Test
    void anOutputFolderInUseIsRefusedAndLeftAsItIs() throws IOException {
        CheckFixture.write(temp.resolve("out/mine.txt"), "mine");
        CheckOutcome outcome = CheckRun.run(CheckFixture.request(county, temp.resolve("out"), 1), Progress.SILENT);

        assertThat(outcome).isInstanceOf(CheckOutcome.OutputRefused.class);
        assertThat(contents("out")).containsOnlyKeys("mine.txt");
    }

    @Test
    void absentListsAndRegisterMakeTheirRulesIndeterminateNeverClear() throws IOException {
        Files.delete(county.resolve("register.csv"));
        Files.delete(county.resolve("targets.csv"));
        run("out", 1);

        assertThat(Files.readAllLines(temp.resolve("out/verdicts.csv")))
                .contains("person-unregistered,0,0,0,4", "person-name-differs,0,0,0,4", "target-missing,0,0,0,1");
    }

    @Test
    void everyStageIsTold() throws IOException {
        List<Stage> stages = new ArrayList<>();
        CheckRun.run(CheckFixture.request(county, temp.resolve("out"), 1), (stage, rows) -> {
            if (stages.isEmpty() || stages.get(stages.size() - 1) != stage) {
                stages.add(stage);
            }
        });

        assertThat(stages).containsExactly(Stage.values());
    }

    private void run(String out, int threads) throws IOException {
        CheckOutcome outcome = CheckRun.run(CheckFixture.request(county, temp.resolve(out), threads), Progress.SILENT);
        assertThat(outcome).isInstanceOf(CheckOutcome.Done.class);
    }

    private List<String> subjects(String out) throws IOException {
        return Files.readAllLines(temp.resolve(out).resolve("warnings.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0] + "," + line.split(",", -1)[1])
                .toList();
    }

    /** All files but the summary, whose seconds and memory differ from run to run. */
    private Map<String, String> contents(String out) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(temp.resolve(out))) {
            for (Path file : files.toList()) {
                if (!file.getFileName().toString().equals("summary.json")) {
                    contents.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return contents;
    }
}
