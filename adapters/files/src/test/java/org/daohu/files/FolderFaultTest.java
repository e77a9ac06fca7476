package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daohu.ledger.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with files as a whole: found all at once, and before anything is read. */
class FolderFaultTest {

    @TempDir
    private Path folder;

    private CountyFixture county;

    @BeforeEach
    void lawfulCounty() {
        county = new CountyFixture(folder);
    }

    @Test
    void missingFilesAndColumnsStopTheRunAllAtOnce() {
        county.remove("quotas.csv");
        county.put("projects.csv", "PRO_NAME\n产业\n");
        county.put("register.csv", "姓名,证件类型\n张三,身份证号\n");
        county.put("lists/2020-06.csv", CountyFixture.LIST_HEADER.replace("(元)", "") + CountyFixture.LIST_ROW);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.county().faults().stopsTheRun()).isTrue();
        assertThat(contents.faultLines())
                .containsExactly(
                        "quotas.csv|0|||a required file (.csv or .xlsx)",
                        "projects.csv|1|PRO_CODE||a required column",
                        "projects.csv|1|MOF_DIV_CODE||a required column",
                        "register.csv|1|登记号||a required column",
                        "register.csv|1|户编号||a required column",
                        "register.csv|1|纳入日期||a required column",
                        "lists/2020-06.csv|1|应发金额(元)||a required column",
                        "lists/2020-06.csv|1|实发金额(元)||a required column");
        assertThatThrownBy(() -> contents.county().readTables()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aColumnTwiceStopsTheRun() {
        county.put("counties.csv", "DIV_CODE,DIV_CODE*\n610102000,610102000\n");

        assertThat(county.read().faultLines()).containsExactly("counties.csv|1|DIV_CODE|DIV_CODE|each column once");
    }

    @Test
    void csvAndXlsxTogetherStopTheRun() {
        county.put("quotas.xlsx", "x");

        assertThat(county.read().faultLines())
                .containsExactly(
                        "quotas.csv|0||quotas.csv|either .csv or .xlsx, not both",
                        "quotas.xlsx|0||quotas.xlsx|either .csv or .xlsx, not both");
    }

    @Test
    void noFolderStopsTheRun() {
        CountyFolder missing = CountyFolder.open(folder.resolve("no"), 2);

        assertThat(missing.faults().stopsTheRun()).isTrue();
        assertThat(missing.faults().kept())
                .extracting(Fault::file, Fault::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(".", "nothing"));
    }

    @Test
    void aDirectoryInTheFilesPlaceStopsTheRun() throws IOException {
        county.remove("quotas.csv").remove("lists/2020-06.csv");
        Files.createDirectory(folder.resolve("quotas.csv"));
        Files.delete(folder.resolve("lists"));
        county.put("lists", "not a folder");

        assertThat(county.read().faultLines())
                .containsExactly("quotas.csv|0||a folder|a regular file that can be read", "lists|0||a file|a folder");
    }

    @Test
    void aLinkToNothingStopsTheRunAndIsNamed() throws IOException {
        Files.createSymbolicLink(folder.resolve("lists/z.csv"), folder.resolve("nowhere"));

        assertThat(county.read().faultLines())
                .containsExactly("lists/z.csv|0||a link to nothing|a regular file that can be read");
    }

    @Test
    void headersMayBeInAnyOrderStarredWideSpacedAndEncoded() {
        county.put(
                "counties.csv",
                " IS_POVERTY_COUNTY ＊,ＤＩＶ_CODE*,DELISTED_DATE&#10;,\"ALL_VILLAGES\n_UP_DATE\"\n1,610102000,,\n");
        county.put(
                "register.csv",
                CountyFixture.REGISTER_HEADER.replace("登记号", "登记号* （REGISTER_ID）") + CountyFixture.ENTRY);
        county.put(
                "lists/2020-06.csv",
                CountyFixture.LIST_HEADER.replace('(', '（').replace(')', '）') + CountyFixture.LIST_ROW);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.county().notices()).isEmpty();
        assertThat(contents.tables().counties())
                .extracting(c -> c.povertyCounty())
                .containsExactly(true);
        assertThat(contents.lists()).hasSize(1);
        assertThat(contents.register()).hasSize(1);
    }

    @Test
    void unknownColumnsAndFilesAreNamedOnce() {
        String more = CountyFixture.LIST_HEADER.replace("\n", ",多余\n") + CountyFixture.LIST_ROW.replace("\n", ",x\n");
        county.put("lists/2020-06.csv", more).put("lists/2020-07.csv", more);
        county.put("lists/说明.txt", "x").put("lists/~$2020-06.xlsx", "x").put("lists/.DS_Store", "x");
        county.put("quotas.csv", CountyFixture.QUOTA_HEADER.replace("SCAN", "scan") + CountyFixture.QUOTA);
        county.put("名册.XLSX", "x")
                .put("lists.csv", "x")
                .put("payments.xls", "x")
                .put("说明.txt", "x");

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.county().notices())
                .containsExactlyInAnyOrder(
                        new Notice(Notice.Kind.IGNORED_FILE, "lists/", "说明.txt"),
                        new Notice(Notice.Kind.IGNORED_FILE, "./", "lists.csv"),
                        new Notice(Notice.Kind.IGNORED_FILE, "./", "payments.xls"),
                        new Notice(Notice.Kind.IGNORED_FILE, "./", "名册.XLSX"),
                        new Notice(Notice.Kind.UNKNOWN_COLUMN, "lists/", "多余"),
                        new Notice(Notice.Kind.UNKNOWN_COLUMN, "quotas.csv", "scan"));
        assertThat(contents.tables().quotas()).extracting(q -> q.scan()).containsExactly((String) null);
        assertThat(contents.lists()).extracting(r -> r.file()).containsExactly("2020-06.csv", "2020-07.csv");
    }

    @Test
    void theFolderOfListsIsKnownInAnyCase() {
        county.remove("lists/2020-06.csv").remove("lists");
        county.put("Lists/2020-06.csv", CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.lists()).extracting(r -> r.file()).containsExactly("2020-06.csv");
    }

    @Test
    void twoFoldersOfListsStopTheRun() {
        county.put("LISTS/2020-07.csv", CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.county().faults().stopsTheRun()).isTrue();
        assertThat(contents.faultLines())
                .containsExactly(
                        "lists|0||LISTS|one folder of lists, whatever its case",
                        "lists|0||lists|one folder of lists, whatever its case");
    }

    @Test
    void whatIsNotRequiredMayBeAbsentAndIsNamed() {
        county.remove("register.csv")
                .remove("targets.csv")
                .remove("counties.csv")
                .remove("returns.csv")
                .remove("deaths.csv")
                .remove("payroll.csv")
                .remove("lists/2020-06.csv");

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.county().absent())
                .containsExactly(
                        Dataset.LISTS,
                        Dataset.REGISTER,
                        Dataset.TARGETS,
                        Dataset.COUNTIES,
                        Dataset.RETURNS,
                        Dataset.DEATHS,
                        Dataset.PAYROLL);
    }

    @Test
    void aHeaderWithoutRowsIsListedAndDoesNotStopTheRun() {
        county.put("projects.csv", CountyFixture.PROJECT_HEADER).put("lists/2020-07.csv", CountyFixture.LIST_HEADER);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.county().faults().stopsTheRun()).isFalse();
        assertThat(contents.faultLines())
                .containsExactly(
                        "projects.csv|1|||at least one row of data", "lists/2020-07.csv|1|||at least one row of data");
        assertThat(contents.lists()).hasSize(1);
    }

    @Test
    void readingAgainFindsTheSameFaultsAndCountsOnce() {
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + "x,,,\n");
        CountyFolder opened = CountyFolder.open(folder, 2);

        opened.readTables();
        opened.readTables();

        assertThat(opened.faults().total()).isEqualTo(1);
        assertThat(opened.tallies()).contains(new FileTally("counties.csv", 1, 1, 1));
    }

    @Test
    void semicolonsAndTabsSeparateTooIfTheHeaderHasThem() {
        county.put("counties.csv", (CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY).replace(',', ';'));
        county.put("targets.csv", (CountyFixture.TARGET_HEADER + CountyFixture.TARGET).replace(',', '\t'));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.tables().targets()).hasSize(1);
    }

    @Test
    void whatTheConsumerThrowsComesThrough() {
        CountyFolder opened = CountyFolder.open(folder, 4);

        assertThatThrownBy(() -> opened.readLists(rows -> {
                    throw new UnsupportedOperationException("enough");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void atLeastOneThread() {
        assertThatThrownBy(() -> CountyFolder.open(folder, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
