package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quotas that are each other's source are judged as they are, and named. */
class RingOfSourcesTest {

    private static final String HEADER =
            "BGT_ID,ORI_BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,FUND_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,AMOUNT";

    @TempDir
    Path temp;

    @Test
    void theyAreANoticeInSummaryAndReport() throws IOException {
        check(Stream.of(quota("A", "B"), quota("B", "A"), quota("Q1", ""), quota("Q2", "Q1")));

        assertThat(read("summary.json"))
                .contains(
                        "quotas in quotas.csv are each other's source, or their own (ORI_BGT_ID goes in a ring), so their money came"
                                + " from nowhere: A, B\"");
        assertThat(read("report.html")).contains("互为来源", "A, B");
    }

    @Test
    void tenAreNamedAndAllAreCounted() throws IOException {
        check(Stream.concat(
                Stream.of(quota("Q1", ""), quota("Q2", "Q1")),
                IntStream.rangeClosed(1, 11).mapToObj(number -> quota("S" + number, "S" + number))));

        assertThat(read("summary.json")).contains(": S1, S2, S3, S4, S5, S6, S7, S8, S9, S10 … (11)\"");
    }

    @Test
    void aCountyWithoutRingsHasNoSuchNotice() throws IOException {
        check(Stream.of(quota("Q1", ""), quota("Q2", "Q1"), quota("Q3", "UPPER")));

        assertThat(read("summary.json")).doesNotContain("ring");
    }

    private void check(Stream<String> quotas) throws IOException {
        Path county = CheckFixture.county(temp.resolve("county"));
        CheckFixture.write(
                county.resolve("quotas.csv"),
                Stream.concat(Stream.of(HEADER), quotas).toArray(String[]::new));
        assertThat(CheckRun.run(CheckFixture.request(county, temp.resolve("out"), 2), Progress.SILENT))
                .isInstanceOf(CheckOutcome.Done.class);
    }

    private static String quota(String id, String source) {
        return id + "," + source + ",2020,513401000,F1,2,2,100.00";
    }

    private String read(String file) throws IOException {
        return Files.readString(temp.resolve("out").resolve(file));
    }
}
