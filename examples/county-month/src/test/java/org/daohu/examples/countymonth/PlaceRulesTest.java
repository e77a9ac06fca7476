package org.daohu.examples.countymonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daohu.ResidentId;
import org.daohu.files.check.CheckOutcome;
import org.daohu.files.check.CheckResult;
import org.daohu.files.check.CheckRun;
import org.daohu.files.check.Progress;
import org.daohu.json.PolicyPacks;
import org.daohu.ledger.Dataset;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county with one row a case, written out of the words of the rules, under the example pack that puts them all in force. */
class PlaceRulesTest {

    private static final Path PACK = Path.of("data/packs/example-county-2020.json");
    private static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);
    private static final Set<String> RULES = Set.of(
            "exclusive-subsidies",
            "deceased-recipient",
            "payroll-recipient",
            "shared-account",
            "over-cap",
            "return-unresolved",
            "not-by-card",
            "zero-payment");

    private static final String ACCOUNT = "6217003420000000";

    @TempDir
    private Path temp;

    @BeforeEach
    void county() throws IOException {
        write(
                "quotas.csv",
                "BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,FUND_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,AMOUNT,PRO_CODE",
                "Q1,2020,513401000,F1,1,1,1000000.00,P1");
        write("projects.csv", "PRO_CODE,PRO_NAME,MOF_DIV_CODE", "P1,惠民补贴,513401000");
        write(
                "payments.csv",
                "PAY_CERT_NO,BGT_ID,PRO_CODE,PAYEE_ACCT_KIND,XPAY_AMT,XPAY_DATE,EXP_FUNC_CODE",
                "V1,Q1,P1,SOCIAL_CARD,100.00,2020-06-30,2130505",
                "V2,Q1,P1,PERSON,100.00,2020-06-30,2130505",
                "V9,Q1,P1,SOCIAL_CARD,100.00,2020-07-10,2130505");
        write(
                "deaths.csv",
                "姓名,证件号码,死亡日期",
                "乙," + number(2) + ",2020-06-29",
                "丙," + number(3) + ",2020-06-30",
                "某," + number(90) + ",2019-01-01");
        write(
                "payroll.csv",
                "姓名,证件号码,单位名称,起始日期,终止日期",
                "己," + number(5) + ",某局,2010-01-01,",
                "庚," + number(6) + ",某局,2010-01-01,2020-06-30");
        write(
                "returns.csv",
                "退回流水号,支付凭证号,退回日期,退回金额(元),重新发放凭证号,收回日期",
                "T1,V1,2020-06-30,100.00,,",
                "T2,V1,2020-07-01,100.00,,",
                "T3,V1,2020-06-30,100.00,V9,",
                "T4,V1,2020-06-30,100.00,,2020-07-30",
                "T5,V1,2020-06-30,100.00,V0,");
        write(
                "caps.csv",
                "补贴政策,上限口径,上限周期,上限金额(元),起始日期,终止日期,依据文件",
                "BT03,每人,每月,420,2018-01-01,2021-01-01,示例县农村最低生活保障标准");
        List<String> rows = new ArrayList<>();
        rows.add("姓名,证件类型,证件号码,按户或按人补助,应发金额(元),实发金额(元),发放月份,支付凭证号,年度,补贴政策,户编号,收款账号,收款人,收款人证件号码,"
                + "收款账户性质,计量数量,计量单位,自付金额(元)");
        rows.add(row(1, "到人", "420.00", "06", "V1", "BT03", "H1", "A1", ",,,,,"));
        rows.add(row(2, "到人", "420.00", "06", "V1", "BT03", "H2", "A2", ",,,,,"));
        rows.add(row(3, "到人", "420.00", "06", "V1", "BT03", "H3", "A3", ",,,,,"));
        rows.add(row(4, "到人", "420.00", "06", "V1", "BT03", "H4", "A4", "某," + number(90) + ",,,,"));
        rows.add(row(5, "到人", "420.00", "06", "V1", "BT03", "H5", "A5", ",,,,,"));
        rows.add(row(6, "到人", "420.00", "06", "V1", "BT03", "H6", "A6", ",,,,,"));
        rows.add(row(7, "到人", "420.01", "06", "V1", "BT03", "H7", "A7", ",,,,,"));
        rows.add(row(8, "到户", "5000.00", "06", "V1", "BT07", "H8", "A8", ",,,10,亩,"));
        rows.add(row(8, "到户", "0.01", "07", "V1", "BT07", "H8", "A8", ",,,1,亩,"));
        rows.add(row(9, "到户", "1000.01", "06", "V1", "BT07", "H9", "A9", ",,,2.00,亩,"));
        rows.add(row(10, "到户", "9000.00", "全年", "V1", "BT06", "H10", "A10", ",,,,,"));
        rows.add(row(10, "到户", "8000.00", "05", "V1", "BT16", "H10", "A10", ",,,,,"));
        rows.add(row(11, "到户", "9000.00", "04", "V1", "BT06", "H11", "A11", ",,,,,"));
        rows.add(row(11, "到户", "8000.00", "05", "V1", "BT16", "H11", "A11", ",,,,,"));
        rows.add(row(12, "到人", "100.00", "06", "V1", "BT08", "H12", "A12", ",,,,,"));
        rows.add(row(13, "到人", "100.00", "06", "V1", "BT08", "H13", "A12", ",,,,,"));
        rows.add(row(14, "到人", "100.00", "06", "V1", "BT08", "H14", "A14", ",,,,,"));
        rows.add(row(14, "到人", "100.00", "07", "V1", "BT08", "H14", "A15", ",,,,,"));
        rows.add(row(15, "到人", "100.00", "06", "V2", "BT08", "H15", "A16", ",,,,,"));
        rows.add(row(16, "到人", "100.00", "06", "V2", "BT08", "H16", "A17", ",,SOCIAL_CARD,,,"));
        rows.add(row(17, "到人", "100.00", "06", "V1", "BT09", "H17", "A18", ",,,,,0"));
        rows.add(row(18, "到人", "100.00", "06", "V1", "BT09", "H18", "A19", ",,,,,0.01"));
        write("lists/a.csv", rows.toArray(String[]::new));
    }

    @Test
    void eachRuleRaisesJustWhatItsWordsSay() throws IOException {
        check();

        List<String> raised = new ArrayList<>();
        for (String line : Files.readAllLines(temp.resolve("out/warnings.csv"))) {
            String[] cells = line.split(",", 3);
            if (RULES.contains(cells[0])) {
                raised.add(cells[0] + " " + cells[1]);
            }
        }
        assertThat(raised)
                .containsExactly(
                        "deceased-recipient row:a.csv#2",
                        "deceased-recipient row:a.csv#4",
                        "exclusive-subsidies household:H10",
                        "not-by-card row:a.csv#19",
                        "over-cap row:a.csv#10",
                        "over-cap row:a.csv#7",
                        "over-cap row:a.csv#9",
                        "payroll-recipient row:a.csv#5",
                        "return-unresolved return:T1",
                        "return-unresolved return:T5",
                        "shared-account account:a.csv#15",
                        "shared-account person:a.csv#17",
                        "zero-payment row:a.csv#21");
    }

    @Test
    void l8_everySubjectIsCountedOnce() throws IOException {
        Map<String, VerdictCounts> verdicts = check().verdicts();

        assertThat(verdicts.get("deceased-recipient")).isEqualTo(new VerdictCounts(2, 20, 0, 0));
        assertThat(verdicts.get("payroll-recipient")).isEqualTo(new VerdictCounts(1, 8, 0, 0));
        assertThat(verdicts.get("over-cap")).isEqualTo(new VerdictCounts(3, 7, 0, 0));
        assertThat(verdicts.get("not-by-card")).isEqualTo(new VerdictCounts(1, 21, 0, 0));
        assertThat(verdicts.get("zero-payment")).isEqualTo(new VerdictCounts(1, 1, 0, 0));
        assertThat(verdicts.get("return-unresolved")).isEqualTo(new VerdictCounts(2, 3, 0, 0));
        assertThat(verdicts.get("exclusive-subsidies")).isEqualTo(new VerdictCounts(1, 17, 0, 0));
        // 18 accounts and 18 persons.
        assertThat(verdicts.get("shared-account")).isEqualTo(new VerdictCounts(2, 34, 0, 0));
    }

    @Test
    void l10_withoutTheListsNobodyIsCleared() throws IOException {
        Files.delete(temp.resolve("county/deaths.csv"));
        Files.delete(temp.resolve("county/payroll.csv"));
        Files.delete(temp.resolve("county/returns.csv"));

        CheckResult result = check();

        assertThat(result.verdicts().get("deceased-recipient")).isEqualTo(new VerdictCounts(0, 0, 0, 22));
        assertThat(result.verdicts().get("payroll-recipient")).isEqualTo(new VerdictCounts(0, 0, 0, 9));
        assertThat(result.verdicts().get("return-unresolved")).isEqualTo(VerdictCounts.NONE);
        assertThat(Files.readString(temp.resolve("out/summary.json")))
                .contains("\"deaths.csv\" : [ \"deceased-recipient\" ]")
                .contains("\"payroll.csv\" : [ \"payroll-recipient\" ]")
                .contains("\"returns.csv\" : [ \"return-unresolved\" ]");
    }

    @Test
    void l11_noNumberNameOrAccountLeaves() throws IOException {
        check();

        for (String file : List.of("warnings.csv", "report.html", "summary.json", "verdicts.csv")) {
            String told = Files.readString(temp.resolve("out").resolve(file));
            for (int person = 1; person <= 18; person++) {
                assertThat(told).as(file).doesNotContain(number(person));
            }
            assertThat(told).as(file).doesNotContain(ACCOUNT);
        }
    }

    /** Rows 19 and 20 are paid to A16, which V2 says is a person's own, and A17, which the row says is a card's. */
    @Test
    void theBanksListOfCardAccountsDecidesForTheAccountsThatCanBeLookedUp() throws IOException {
        write(
                "card-accounts.csv",
                "姓名,收款账号,启用日期,停用日期",
                "甲," + ACCOUNT + "1116,2020-06-30,",
                "乙,'" + ACCOUNT + "1111,2019-01-01,2020-06-30",
                "乙," + ACCOUNT + "1112,,2020-07-01");
        accounts(Map.of(
                "A1,",
                ACCOUNT + "1111,",
                "A2,",
                "6217 0034 2000 0000 1112,",
                "A3,",
                ACCOUNT + "1113,",
                "A16,",
                ACCOUNT + "1116,",
                "A18,",
                ",",
                "A19,",
                "6217********0019,"));

        CheckResult result = check();

        assertThat(result.verdicts().get("not-by-card")).isEqualTo(new VerdictCounts(2, 20, 0, 0));
        List<String> raised = Files.readAllLines(temp.resolve("out/warnings.csv")).stream()
                .filter(line -> line.startsWith("not-by-card,"))
                .toList();
        assertThat(raised)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("not-by-card,row:a.csv#1,")
                                .contains("2019-01-01启用,2020-06-30停用(card-accounts.csv:3)", "SOCIAL_CARD"),
                        line -> assertThat(line)
                                .startsWith("not-by-card,row:a.csv#3,")
                                .contains("收款账号未列入社会保障卡账户名单(card-accounts.csv)"));
        for (String file : List.of("warnings.csv", "report.html", "summary.json", "faults.csv")) {
            assertThat(Files.readString(temp.resolve("out").resolve(file)))
                    .as(file)
                    .doesNotContain(ACCOUNT, "6217 0034");
        }
        assertThat(result.absent()).isEqualTo(Set.of(Dataset.REGISTER, Dataset.TARGETS, Dataset.COUNTIES));
    }

    @Test
    void l10_aListOfCardAccountsWithoutLinesClearsNobody() throws IOException {
        write("card-accounts.csv", "收款账号");
        accounts(Map.of("A1,", ACCOUNT + "1111,", "A2,", ","));

        assertThat(check().verdicts().get("not-by-card").raised()).isEqualTo(2);
        assertThat(Files.readString(temp.resolve("out/faults.csv"))).contains("card-accounts.csv,1,");
    }

    /** Puts other accounts in the rows; those that stay have letters in them and cannot be looked up. */
    private void accounts(Map<String, String> byShort) throws IOException {
        Path list = temp.resolve("county/lists/a.csv");
        String text = Files.readString(list);
        for (Map.Entry<String, String> account : byShort.entrySet()) {
            text = text.replace("," + ACCOUNT + account.getKey(), "," + account.getValue());
        }
        Files.writeString(list, text);
    }

    private CheckResult check() throws IOException {
        PolicyPack pack = PolicyPacks.read(PACK, StandardRules.book());
        CheckOutcome outcome = CheckRun.run(
                new CheckRun.Request(temp.resolve("county"), AS_OF, pack, StandardRules.book(), temp.resolve("out"), 2),
                Progress.SILENT);
        assertThat(outcome).isInstanceOf(CheckOutcome.Done.class);
        return ((CheckOutcome.Done) outcome).result();
    }

    /** A row of a person; {@code more} is payee, payee's number, kind of account, quantity, unit, own share. */
    private static String row(
            int person,
            String grain,
            String paid,
            String month,
            String voucher,
            String policy,
            String household,
            String account,
            String more) {
        return "人" + person + ",身份证号," + number(person) + "," + grain + "," + paid + "," + paid + "," + month + ","
                + voucher + ",2020," + policy + "," + household + "," + ACCOUNT + account + "," + more;
    }

    private static String number(int person) {
        String first17 = "51343619900101" + (100 + person);
        return first17 + ResidentId.checkCharacter(first17);
    }

    private void write(String file, String... lines) throws IOException {
        Path path = temp.resolve("county").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, List.of(lines));
    }
}
