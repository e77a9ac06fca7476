package org.daohu.examples.countymonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountyMonthTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void whatIsRaisedIsJustWhatWasPlanted(long seed) throws IOException {
        String county = folder.resolve("county").toString();
        Path result = folder.resolve("result");
        assertThat(run("generate", "--seed", "" + seed, "--people", "400", "--rows", "1500", "--out", county))
                .isZero();
        assertThat(check(county, result)).as(err.toString()).isZero();

        Set<String> raised = Files.readAllLines(result.resolve("warnings.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0] + "," + cells[1])
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> planted = Files.readAllLines(Path.of(county, "truth.csv")).stream()
                .skip(1)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(raised).isEqualTo(planted);
        assertThat(Files.readAllLines(result.resolve("faults.csv"))).hasSize(1);
        assertThat(out.toString())
                .contains("总台账", "重复发放", result.resolve("report.html").toString());
    }

    @Test
    void rowsThatCannotBeReadChangeNothingElse() throws IOException {
        String county = folder.resolve("county").toString();
        run("generate", "--seed", "5", "--people", "300", "--rows", "600", "--faults", "30", "--out", county);
        assertThat(check(county, folder.resolve("result"))).as(err.toString()).isZero();
        assertThat(Files.readAllLines(folder.resolve("result/faults.csv"))).hasSize(31);
        assertThat(Files.readAllLines(folder.resolve("result/warnings.csv")))
                .hasSameSizeAs(Files.readAllLines(Path.of(county, "truth.csv")));
    }

    @Test
    void aFolderWithoutFilesIsBadInput() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(check(empty.toString(), folder.resolve("result"))).isEqualTo(2);
        assertThat(err.toString()).contains("quotas.csv").doesNotContain("\tat ");
    }

    @Test
    void anOutputFolderInUseIsBadInput() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(check(folder.toString(), folder)).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("mine.txt"))).isEqualTo("mine");
    }

    @Test
    void anUnknownPackIsBadInputAndNamesTheShippedOnes() {
        assertThat(run("explain", "nowhere-1999", "--as-of", "2020-07-31")).isEqualTo(2);
        assertThat(err.toString()).contains("national-2018").doesNotContain("\tat ");
    }

    @Test
    void aMissingArgumentIsBadInput() {
        assertThat(run("check", "somewhere")).isEqualTo(2);
        assertThat(err.toString()).contains("参数有误 Bad arguments", "--as-of");
        assertThat(run("no-such-command")).isEqualTo(2);
    }

    @Test
    void allThatIsWrongWithTheArgumentsIsToldAtOnce() {
        assertThat(run("check", "somewhere", "--as-of", "2020-02-30", "--threads", "many", "--colour", "red"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "参数有误 Bad arguments",
                        "选项或参数的值无效 – Invalid value for option '--as-of'",
                        "选项或参数的值无效 – Invalid value for option '--threads'",
                        "没有这样的选项或参数 – Unknown options: '--colour', 'red'",
                        "缺少必需的选项、参数或子命令 – Missing required option",
                        "'--out=<out>'",
                        "Usage: county-month check")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", "2147483648", ""})
    void threadsAreAWholeNumberFromOneOn(String threads) {
        for (String command : List.of("check", "link", "register")) {
            err.getBuffer().setLength(0);
            assertThat(run(command, "somewhere", "--threads", threads)).isEqualTo(2);
            assertThat(err.toString()).contains("Invalid value for option '--threads'", "不是一以上的整数");
        }
    }

    @Test
    void allThatIsWrongWithTheInputsOfACheckIsToldAtOnce() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(run(
                        "check",
                        nowhere,
                        "--as-of",
                        "2020-07-31",
                        "--pack",
                        "nix",
                        "--out",
                        folder.resolve("result").toString(),
                        "--register",
                        "r",
                        "--key",
                        "no-key"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "没有该政策包 no such policy pack: nix",
                        "没有这个密钥文件 no such key file: no-key",
                        "没有这个县数据目录 no such folder of a county: " + nowhere)
                .doesNotContain("\tat ");
        assertThat(folder.resolve("result")).doesNotExist();
    }

    @Test
    void explainTellsThresholdsDocumentsAndRulesNotYetInForce() {
        assertThat(run("explain", "national-2018", "--as-of", "2020-07-31")).isZero();
        assertThat(out.toString()).contains("late-decomposition", "30 天 days", "12-31 → 92 %", "预算法");
        assertThat(run("explain", "national-2018", "--as-of", "2010-01-01")).isZero();
        assertThat(out.toString()).contains("未施行 not in force");
    }

    /** Sichuan has a step of its own for spending, and a rule that the nation has not. */
    @Test
    void explainTellsWhatHoldsInAPartOfTheCountryAlone() {
        assertThat(run("explain", "sichuan-2019", "--as-of", "2020-07-31")).isZero();
        assertThat(section("slow-spending")).containsSubsequence("12-31 → 92 %", "地区 area 51:", "12-31 → 97 %");
        assertThat(section("not-by-card")).containsSubsequence("未施行 not in force", "地区 area 51:", "依据 basis");
        assertThat(section("late-decomposition")).doesNotContain("地区 area");

        out.getBuffer().setLength(0);
        assertThat(run("explain", "sichuan-2019", "--as-of", "2019-01-01")).isZero();
        assertThat(section("not-by-card")).doesNotContain("依据 basis");
    }

    /** What explain says of a rule. */
    private String section(String rule) {
        String text = out.toString();
        int from = text.indexOf("\n" + rule + "  ");
        Matcher next = Pattern.compile("\n[a-z]").matcher(text);
        return next.find(from + 1) ? text.substring(from, next.start()) : text.substring(from);
    }

    @Test
    void helpSpeaksChineseAndEnglish() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("核查", "Follows earmarked money", "退出码");
        assertThat(run("--version")).isZero();
    }

    private int check(String county, Path result) {
        return run(
                "check",
                county,
                "--as-of",
                "2020-07-31",
                "--pack",
                "national-2018",
                "--out",
                result.toString(),
                "--threads",
                "2");
    }

    private int run(String... args) {
        return CountyMonth.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
