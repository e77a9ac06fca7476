package org.daohu.files.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.daohu.files.Fault;
import org.daohu.ledger.LinkedLedger;
import org.daohu.payment.DecisionStanding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkRunTest {

    private static final String NUMBER = "11010519491231002X";
    private static final String DECISIONS = "PAY_CERT_NO*,发放表*,补贴政策*,年度*,发放月份*,支付凭证号,决定*,决定人*,日期*,依据";

    @TempDir
    Path folder;

    @BeforeEach
    void county() throws IOException {
        write(
                "quotas.csv",
                "BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,FUND_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,AMOUNT",
                "Q1,2020,513401000,F1,1,1,1000.00");
        write("projects.csv", "PRO_CODE,PRO_NAME,MOF_DIV_CODE", "P1,产业发展,513401000");
        write(
                "payments.csv",
                "PAY_CERT_NO,BGT_ID,PRO_CODE,XPAY_AMT,XPAY_DATE,USE_DES,IS_DELETED",
                "V1,Q1,P1,300.00,2020-06-10,低保补助,2",
                "V2,Q1,P1,100.00,2020-06-11,低保补助,2",
                "V3,Q1,P1,100.00,2020-06-12,低保补助,2",
                "V4,Q1,P1,50.00,2020-06-12,低保补助,1");
        list("a.csv", "06,V1&#10;,200.00", "06,V1,100.00");
        list("低保补助.csv", "06,wrong,60.00", "06,wrong,40.00", "06,V4,50.00");
    }

    @Test
    void linksAreWrittenWithTheirReasonsAndTheRestWithRankedCandidates() throws IOException {
        LinkFiles.write(link(), folder);

        assertThat(lines("links.csv"))
                .containsExactly(
                        "PAY_CERT_NO,发放表,补贴政策,年度,发放月份,支付凭证号,amount,reason,why_zh,why_en,decided_by,decided_on,basis",
                        "V1,a.csv,S1,2020,06,V1,300.00,VOUCHER_NUMBER,\"凭证号一致:1张凭证与1个批次,300.00元。\","
                                + "\"the rows name the voucher: vouchers 1, batches 1, 300.00 yuan.\",,,");
        assertThat(lines("worklist.csv"))
                .contains("PAYMENT_WITHOUT_LIST,到人到户凭证未挂接发放表,voucher without a list,100.00,1,V2,低保补助.csv,"
                        + "S1,2020,06,wrong,100,金额相等 40; 支付日在发放期内 20; 该政策曾由此项目支付 15; 该政策曾由此资金支付 10; "
                        + "用途与发放表名称有相同字词 10; 标识到人到户 5,equal amounts 40; paid in the period 20; the policy is paid"
                        + " for this project 15; the policy is paid from this fund 10; purpose and list share words 10;"
                        + " marked per household 5,0.00,0,低保补助");
        assertThat(lines("coverage.csv"))
                .contains(
                        "all,,,,3,1,500.00,300.00,200.00,60.00,voucher_amount",
                        "total,FUND,F1,,3,1,500.00,300.00,200.00,60.00,voucher_amount",
                        "voucher,FUND,F1,V2,1,0,100.00,0.00,100.00,0.00,voucher_amount");
    }

    @Test
    void l12_aLineOfTheWorkListTakenOverAsADecisionStands() throws IOException {
        write(
                "link-decisions.csv",
                DECISIONS,
                "V3,低保补助.csv,S1,2020,06,wrong,挂接,王小明,2020-07-20,身份证" + NUMBER + "已核对",
                "V1,a.csv,S1,2020,6,V1,refused,王小明,2020-07-20,",
                "V9,a.csv,S1,2020,6,V1,否决,王小明,2020-07-20,");

        LinkFiles.write(link(), folder);

        assertThat(lines("links.csv").subList(1, 2))
                .containsExactly("V3,低保补助.csv,S1,2020,06,wrong,100.00,DECIDED,\"人工认定:1张凭证与1个批次,100.00元。\","
                        + "\"decided by a person: vouchers 1, batches 1, 100.00 yuan.\",王**,2020-07-20,"
                        + "身份证******************已核对");
        assertThat(lines("links.csv")).hasSize(2);
        assertThat(lines("worklist.csv"))
                .contains("DECISION_PAYMENT_GONE,凭证不存在或已作废,the voucher does not exist or is not live,,,"
                        + "V9,a.csv,S1,2020,06,V1,,,,,,")
                .noneMatch(line -> line.contains(",V1,a.csv,"));
    }

    @ParameterizedTest(name = "list {0}, number {1}")
    @CsvSource({
        "公益岗位（第２批）.csv, wrong",
        "低保.csv, -",
        "低保.csv, +12",
        "=低保.csv, @a",
        "低保.csv, 11010519491231002X",
        "11010519491231002X.csv, 12"
    })
    void l12_aLineTakenOverWithAllItsCellsIsHeldWhateverTheyHold(String list, String number) throws IOException {
        list(list, "06," + number + ",70.00");
        LinkFiles.write(link(), folder);
        String line = lines("worklist.csv").stream()
                .filter(item -> item.startsWith("BATCH_UNLINKED") && item.contains(",70.00,"))
                .findFirst()
                .orElseThrow();
        String[] cells = line.split(",", -1);

        write(
                "link-decisions.csv",
                DECISIONS,
                "V2," + String.join(",", List.of(cells).subList(6, 11)) + ",挂接,王小明,2020-07-20,");

        assertThat(link().links().decisions())
                .extracting(DecisionStanding::state)
                .containsExactly(DecisionStanding.State.HELD);
    }

    @Test
    void aNameThatAnswersToTwoListsIsLeftAsItStands() throws IOException {
        list("（a）.csv", "06,wrong,70.00");
        list("(a）.csv", "06,wrong,71.00");
        write("link-decisions.csv", DECISIONS, "V2,(a).csv,S1,2020,06,wrong,挂接,王小明,2020-07-20,");
        assertThat(link().links().decisions())
                .extracting(DecisionStanding::state)
                .containsExactly(DecisionStanding.State.BATCH_GONE);

        list("(a).csv", "06,wrong,72.00");
        assertThat(link().links().decisions().get(0).decision().batch().list()).isEqualTo("(a).csv");
        assertThat(link().links().linked("V2")).hasToString("72.00");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "（a）.csv, （a）.csv",
                "(a).csv, (a).csv",
                "５月.csv, ５月.csv",
                "5月.csv, 5月.csv",
                "+（b）.csv, +（b）.csv",
                "`'+（b）.csv`, +（b）.csv",
                "`'+(b).csv`, +(b).csv"
            })
    void l12_aNameMeansTheListThatIsWrittenSoThoughAnotherDiffersInWidthAlone(String named, String list)
            throws IOException {
        list("（a）.csv", "06,wrong,71.00");
        list("(a).csv", "06,wrong,72.00");
        list("５月.csv", "06,wrong,73.00");
        list("5月.csv", "06,wrong,74.00");
        list("+（b）.csv", "06,wrong,75.00");
        list("+(b).csv", "06,wrong,76.00");
        write("link-decisions.csv", DECISIONS, "V2," + named + ",S1,2020,06,wrong,挂接,王小明,2020-07-20,");

        assertThat(link().links().links())
                .filteredOn(made -> made.voucherNumber().equals("V2"))
                .extracting(made -> made.batch().list())
                .containsExactly(list);
    }

    @Test
    void aDecisionThatCannotBeReadIsAFaultAndTheOthersStand() throws IOException {
        write(
                "link-decisions.csv",
                DECISIONS,
                "V3,低保补助.csv,S1,2020,06,wrong,maybe,王小明,2020-07-20,",
                "V3,低保补助.csv,S1,2020,06,wrong,linked,,2020-07-20,",
                "V2,低保补助.csv,S1,2020,06,wrong,linked,王小明,2020-07-20,");

        LinkOutcome outcome = LinkRun.run(folder, 2);

        assertThat(outcome.faults().kept())
                .extracting(Fault::file, Fault::row, Fault::column)
                .containsExactly(tuple("link-decisions.csv", 2L, "决定"), tuple("link-decisions.csv", 3L, "决定人"));
        assertThat(((LinkOutcome.Done) outcome).ledger().links().isLinked("V2")).isTrue();
    }

    @Test
    void withoutListsThereIsNoCoverageRatherThanOneOfZero() throws IOException {
        for (String list : List.of("a.csv", "低保补助.csv")) {
            Files.delete(folder.resolve("lists").resolve(list));
        }

        LinkedLedger linked = link();
        LinkFiles.write(linked, folder);

        assertThat(linked.isWithoutLists()).isTrue();
        assertThat(lines("coverage.csv").subList(1, lines("coverage.csv").size()))
                .containsExactly("all,,,,0,0,0.00,0.00,0.00,,");
        assertThat(lines("worklist.csv")).anyMatch(line -> line.startsWith("PAYMENT_WITHOUT_LIST"));
    }

    @Test
    void refundsThatAreListedAreCoveredAsInTheLedger() throws IOException {
        write(
                "payments.csv",
                "PAY_CERT_NO,BGT_ID,PRO_CODE,XPAY_AMT,XPAY_DATE,USE_DES",
                "V1,Q1,P1,-10.00,2020-06-10,退款");
        list("a.csv", "06,V1,-10.00");
        Files.delete(folder.resolve("lists/低保补助.csv"));
        LinkFiles.write(link(), folder);

        assertThat(lines("coverage.csv")).contains("all,,,,1,1,-10.00,-10.00,0.00,100.00,voucher_amount");
    }

    @Test
    void aMissingColumnStopsTheRun() throws IOException {
        write("link-decisions.csv", "PAY_CERT_NO,决定", "V1,linked");

        assertThat(LinkRun.run(folder, 2)).isInstanceOf(LinkOutcome.Stopped.class);
    }

    @Test
    void sumsThatDoNotFitStopTheRun() throws IOException {
        String[] rows = new String[1000];
        Arrays.fill(rows, "06,V1,100000000000000");
        list("huge.csv", rows);

        LinkOutcome outcome = LinkRun.run(folder, 2);

        assertThat(outcome).isInstanceOf(LinkOutcome.Stopped.class);
        assertThat(outcome.faults().kept()).anyMatch(Fault::stopping);
    }

    @Test
    void l7_theSameBytesForAnyNumberOfThreads() throws IOException {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path four = Files.createDirectory(folder.resolve("four"));
        LinkFiles.write(((LinkOutcome.Done) LinkRun.run(folder, 1)).ledger(), one);
        LinkFiles.write(((LinkOutcome.Done) LinkRun.run(folder, 4)).ledger(), four);

        for (String file : List.of("links.csv", "worklist.csv", "coverage.csv")) {
            assertThat(four.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
    }

    @Test
    void l11_anIdentityNumberUsedAsAVoucherNumberIsMasked() throws IOException {
        list(NUMBER + ".csv", "06," + NUMBER + ",70.00");

        LinkFiles.write(link(), folder);

        for (String file : List.of("links.csv", "worklist.csv", "coverage.csv")) {
            assertThat(Files.readString(folder.resolve(file))).doesNotContain(NUMBER);
        }
    }

    private LinkedLedger link() {
        LinkOutcome outcome = LinkRun.run(folder, 2);
        assertThat(outcome.faults().kept()).isEmpty();
        return ((LinkOutcome.Done) outcome).ledger();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    /** Rows as {@code month,voucher,amount}. */
    private void list(String name, String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = "姓名*,证件类型*,证件号码*,按户或按人补助*,年度*,补贴政策*,应发金额(元)*,发放月份*,支付凭证号*,实发金额(元)*";
        for (int i = 0; i < rows.length; i++) {
            lines[i + 1] = "张三,身份证号," + NUMBER + ",到人,2020,S1,0," + rows[i];
        }
        write("lists/" + name, lines);
    }

    private void write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines), StandardCharsets.UTF_8);
    }
}
