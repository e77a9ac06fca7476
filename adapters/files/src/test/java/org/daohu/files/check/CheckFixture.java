package org.daohu.files.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.standard.StandardRules;

/** A small county in files: two quotas, two projects, three vouchers, two lists, some of it doubtful. */
final class CheckFixture {

    static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);
    /** A lawful number; it must not leave in full. */
    static final String NUMBER = "11010519491231002X";

    private static final PolicyPack NATIONAL = PolicyPacks.shipped("national-2018");

    private CheckFixture() {}

    static Path county(Path folder) throws IOException {
        write(
                folder.resolve("quotas.csv"),
                "BGT_ID,ORI_BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,AGENCY_CODE,COR_BGT_DOC_NO,DOC_DATE,RECEIVED_DATE,FUND_CODE,"
                        + "PRO_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,AMOUNT,SCAN",
                "Q1,,2020,513401000,,川财农〔2020〕1号,2020-01-10,2020-01-15,F1,,2,2,1000.00,a.pdf",
                "Q2,Q1,2020,513401000,,西财农〔2020〕2号,2020-02-01,2020-02-01,F1,P1,1,1,900.00,b.pdf");
        write(
                folder.resolve("projects.csv"),
                "PRO_CODE,PRO_NAME,MOF_DIV_CODE,LIBRARY_DATE",
                "P1,产业发展,513401000,2019-12-01");
        write(
                folder.resolve("payments.csv"),
                "PAY_CERT_NO,BGT_ID,PRO_CODE,PAYEE_ACCT_KIND,XPAY_AMT,XPAY_DATE,USE_DES,EXP_FUNC_CODE",
                "V1,Q2,P1,SOCIAL_CARD,300.00,2020-03-10,发放产业补助,2130505",
                "V2,Q2,P1,SOCIAL_CARD,100.00,2020-04-10,发放产业补助,2130505",
                "V3,Q1,,UNIT_OWN,50.00,2020-04-11,垫付办公经费,2130505");
        write(folder.resolve("register.csv"), "登记号,户编号,姓名,证件类型,证件号码,纳入日期", "R1,H1,张三,身份证号," + NUMBER + ",2014-01-01");
        write(folder.resolve("targets.csv"), "PRO_CODE,PERF_IND_CODE,SET_DATE", "P1,I1,2020-01-01");
        list(folder, "a.csv", row(NUMBER, "张三", "200.00", "V1"), row("440524188001010014", "李四", "100.00", "V1"));
        list(folder, "b.csv", row(NUMBER, "张三", "200.00", "V1"), row(NUMBER, "张三丰", "90.00", "V2"));
        return folder;
    }

    static void list(Path folder, String name, String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = "姓名*,证件类型*,证件号码*,按户或按人补助*,应发金额(元)*,实发金额(元)*,发放月份*,支付凭证号*,年度*,补贴政策*";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        write(folder.resolve("lists").resolve(name), lines);
    }

    static String row(String number, String name, String amount, String voucher) {
        return name + ",身份证号," + number + ",到人," + amount + "," + amount + ",03," + voucher + ",2020,S1";
    }

    static CheckRun.Request request(Path county, Path out, int threads) {
        return new CheckRun.Request(county, AS_OF, NATIONAL, StandardRules.book(), out, threads);
    }

    static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines), StandardCharsets.UTF_8);
    }
}
