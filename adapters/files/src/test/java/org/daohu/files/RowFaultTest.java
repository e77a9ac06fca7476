package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that cannot be read is listed with file, row, column, found and allowed; no other row is lost. */
class RowFaultTest {

    private static final String AMOUNT = "an amount in yuan, at most two decimals, at most 100000000000000";
    private static final String DATE = "a date such as 2020-06-30, 20200630 or 2020/6/30";

    @TempDir
    private Path folder;

    private CountyFixture county;

    @BeforeEach
    void lawfulCounty() {
        county = new CountyFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Q1,Q0              | ,Q0           | BGT_ID            |              | not blank
            ,2020,610          | ,二〇二〇,610   | FISCAL_YEAR       | 二〇二〇       | a year from 1949 to 2199
            ,2020,610          | ,1948,610     | FISCAL_YEAR       | 1948         | a year from 1949 to 2199
            ,2020,610          | ,2200,610     | FISCAL_YEAR       | 2200         | a year from 1949 to 2199
            ,610102000,        | ,61010200,    | MOF_DIV_CODE      | 61010200     | a division code of 6, 9 or 12 digits
            ,610102000,        | ,61010200A,   | MOF_DIV_CODE      | 61010200A    | a division code of 6, 9 or 12 digits
            ,2020-03-01,       | ,2020-02-30,  | DOC_DATE          | 2020-02-30   | DATE
            ,2020-03-01,       | ,2020-3-1,    | DOC_DATE          | 2020-3-1     | DATE
            ,2020-03-01,       | ,2020年3月1日, | DOC_DATE          | 2020年3月1日  | DATE
            ,20200305,         | ,20200631,    | RECEIVED_DATE     | 20200631     | DATE
            ,20200305,         | ,2020/13/1,   | RECEIVED_DATE     | 2020/13/1    | DATE
            ,F1,               | ,,            | FUND_CODE         |              | not blank
            ,P1,1,1,           | ,P1,3,1,      | BGT_EXE_FLAG      | 3            | 1, 2
            ,P1,1,1,           | ,P1,,1,       | BGT_EXE_FLAG      |              | not blank
            ,P1,1,1,           | ,P1,1,0,      | IS_TO_PEOP_ENTERP | 0            | 1, 2, 是, 否
            ,P1,1,1,           | ,P1,1,Y,      | IS_TO_PEOP_ENTERP | Y            | 1, 2, 是, 否
            ,1000.50,          | ,1000.505,    | AMOUNT            | 1000.505     | AMOUNT
            ,1000.50,          | ,1000.000,    | AMOUNT            | 1000.000     | AMOUNT
            ,1000.50,          | ,1e3,         | AMOUNT            | 1e3          | AMOUNT
            ,1000.50,          | ,一千,         | AMOUNT            | 一千          | AMOUNT
            ,1000.50,          | ,"1,00.5",    | AMOUNT            | 1,00.5       | AMOUNT
            ,1000.50,          | ,,            | AMOUNT            |              | not blank
            ,1000.50,          | ,100000000000000.01, | AMOUNT     | ***************.01 | AMOUNT
            ,EMERGENCY,        | ,URGENT,      | EXEMPTION         | URGENT       | blank, EMERGENCY, ACTUAL
            ,EMERGENCY,2       | ,EMERGENCY,3  | IS_DELETED        | 3            | 1, 2, 是, 否
            """)
    void aFaultyCellOfAQuota(String lawful, String broken, String column, String found, String allowed) {
        String row = CountyFixture.QUOTA.replace(lawful, broken);
        assertThat(row).isNotEqualTo(CountyFixture.QUOTA);
        county.put("quotas.csv", CountyFixture.QUOTA_HEADER + row + CountyFixture.QUOTA.replaceFirst("Q1", "Q2"));

        CountyFixture.Contents contents = county.read();

        String words = allowed.equals("AMOUNT") ? AMOUNT : allowed.equals("DATE") ? DATE : allowed;
        assertThat(contents.faultLines())
                .containsExactly("quotas.csv|2|" + column + "|" + (found == null ? "" : found) + "|" + words);
        assertThat(contents.faults().get(0).stopping()).isFalse();
        assertThat(contents.tables().quotas()).extracting(q -> q.id()).containsExactly("Q2");
        assertThat(contents.county().tallies()).contains(new FileTally("quotas.csv", 2, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ,张三,      | ,,            | 姓名            |        | not blank
            ,身份证号,   | ,身份证,       | 证件类型         | 身份证  | 身份证号, 残疾人证号, 护照号, 无法查明身份信息的流浪乞讨人员, 优抚安置
            ,11010519491231002X, | ,,   | 证件号码         |        | not blank
            ,身份证号,11010519491231002X, | ,护照号,, | 证件号码 |    | not blank
            ,身份证号,11010519491231002X, | ,残疾人证号,, | 证件号码 | | not blank
            ,到人,      | ,个人,         | 按户或按人补助    | 个人    | 到人, 到户
            ,500,       | ,五百,         | 应发金额(元)     | 五百    | AMOUNT
            ,500.00,    | ,500.001,     | 实发金额(元)     | 500.001 | AMOUNT
            ,06,        | ,13,          | 发放月份         | 13      | 01–12 or 全年
            ,06,        | ,0,           | 发放月份         | 0       | 01–12 or 全年
            ,06,        | ,006,         | 发放月份         | 006     | 01–12 or 全年
            ,06,        | ,6月,         | 发放月份         | 6月     | 01–12 or 全年
            ,V1,        | ,,            | 支付凭证号       |         | not blank
            ,2020,      | ,20,          | 年度            | 20      | a year from 1949 to 2199
            ,BT01,      | ,,            | 补贴政策         |        | not blank
            """)
    void aFaultyCellOfAList(String lawful, String broken, String column, String found, String allowed) {
        String row = CountyFixture.LIST_ROW.replace(lawful, broken);
        assertThat(row).isNotEqualTo(CountyFixture.LIST_ROW);
        county.put("lists/2020-06.csv", CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW + row);

        CountyFixture.Contents contents = county.read();

        String words = allowed.equals("AMOUNT") ? AMOUNT : allowed;
        assertThat(contents.faultLines())
                .containsExactly("lists/2020-06.csv|3|" + column + "|" + (found == null ? "" : found) + "|" + words);
        assertThat(contents.lists()).hasSize(1);
    }

    @Test
    void aPersonWithoutANumberIsLawfulWhereTheTypeHasNone() {
        county.put(
                "lists/2020-06.csv",
                CountyFixture.LIST_HEADER
                        + CountyFixture.LIST_ROW.replace("身份证号,11010519491231002X", "优抚安置,")
                        + CountyFixture.LIST_ROW.replace("身份证号,11010519491231002X", "无法查明身份信息的流浪乞讨人员,"));
        county.put(
                "register.csv", CountyFixture.REGISTER_HEADER + CountyFixture.ENTRY.replace("11010519491231002X", ""));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.lists()).extracting(r -> r.identityNumber()).containsExactly(null, null);
        assertThat(contents.register()).extracting(r -> r.identityNumber()).containsExactly((String) null);
    }

    @Test
    void anIdentityNumberThatFailsItsCheckIsDataAndNoFault() {
        county.put(
                "lists/2020-06.csv",
                CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW.replace("11010519491231002X", "110105194912310021"));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.lists()).extracting(r -> r.identityNumber()).containsExactly("110105194912310021");
    }

    @Test
    void faultsOfTheOtherFiles() {
        county.put("projects.csv", CountyFixture.PROJECT_HEADER + CountyFixture.PROJECT.replace("产业项目", " "));
        county.put("payments.csv", CountyFixture.PAYMENT_HEADER + CountyFixture.PAYMENT.replace("PERSON", "CARD"));
        county.put("targets.csv", CountyFixture.TARGET_HEADER + CountyFixture.TARGET.replace("2020-01-15", ""));
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY.replace("是", "有"));
        county.put("register.csv", CountyFixture.REGISTER_HEADER + CountyFixture.ENTRY.replace("H1", ""));

        assertThat(county.read().faultLines())
                .containsExactly(
                        "projects.csv|2|PRO_NAME||not blank",
                        "payments.csv|2|PAYEE_ACCT_KIND|CARD|PERSON, SOCIAL_CARD, ENTERPRISE, UNIT_OWN, FISCAL_SPECIAL,"
                                + " TREASURY, OTHER",
                        "targets.csv|2|SET_DATE||not blank",
                        "counties.csv|2|IS_POVERTY_COUNTY|有|1, 2, 是, 否",
                        "register.csv|2|户编号||not blank");
    }

    @Test
    void allFaultsOfARowAreListedInTheOrderOfItsColumns() {
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + "61,0,2020-13-01,heute\n" + CountyFixture.COUNTY);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faults())
                .extracting(Fault::column)
                .containsExactly("DIV_CODE", "IS_POVERTY_COUNTY", "DELISTED_DATE", "ALL_VILLAGES_UP_DATE");
        assertThat(contents.tables().counties()).hasSize(1);
        assertThat(contents.county().tallies()).contains(new FileTally("counties.csv", 2, 1, 4));
    }

    @Test
    void aRowWithMoreOrFewerCellsThanTheHeaderIsAFault() {
        county.put(
                "counties.csv",
                CountyFixture.COUNTY_HEADER + "610102000,是,2020-02-27\n610102000,是,2020-02-27,,x\n"
                        + CountyFixture.COUNTY);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).containsExactly("counties.csv|2||3|4 cells", "counties.csv|3||5|4 cells");
        assertThat(contents.tables().counties()).hasSize(1);
    }

    @Test
    void aKeyThatComesAgainAmongLiveRowsIsAFaultOfTheLaterRow() {
        String dead = CountyFixture.QUOTA.replace("EMERGENCY,2", "EMERGENCY,1");
        county.put("quotas.csv", CountyFixture.QUOTA_HEADER + dead + CountyFixture.QUOTA + dead + CountyFixture.QUOTA);
        county.put("projects.csv", CountyFixture.PROJECT_HEADER + CountyFixture.PROJECT + CountyFixture.PROJECT);
        // Voucher numbers are compared after folding.
        county.put(
                "payments.csv",
                CountyFixture.PAYMENT_HEADER + CountyFixture.PAYMENT + CountyFixture.PAYMENT.replace("V1", "V1&#10;"));
        county.put("register.csv", CountyFixture.REGISTER_HEADER + CountyFixture.ENTRY + CountyFixture.ENTRY);
        county.put(
                "targets.csv",
                CountyFixture.TARGET_HEADER
                        + CountyFixture.TARGET
                        + CountyFixture.TARGET.replace("I1", "I2")
                        + CountyFixture.TARGET);
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY + CountyFixture.COUNTY);

        CountyFixture.Contents contents = county.read();

        String unique = "not the same as an earlier live row's";
        assertThat(contents.faultLines())
                .containsExactly(
                        "quotas.csv|5|BGT_ID|Q1|" + unique,
                        "projects.csv|3|PRO_CODE|P1|" + unique,
                        "payments.csv|3|PAY_CERT_NO|V1|" + unique,
                        "targets.csv|4|PRO_CODE+PERF_IND_CODE|P1+I1|" + unique,
                        "counties.csv|3|DIV_CODE|610102000|" + unique,
                        "register.csv|3|登记号|R1|" + unique);
        assertThat(contents.tables().quotas()).extracting(q -> q.live()).containsExactly(false, true, false);
    }

    @Test
    void aRowLeftOutDoesNotTakeItsKeyWithIt() {
        county.put(
                "counties.csv",
                CountyFixture.COUNTY_HEADER + CountyFixture.COUNTY.replace("是", "?") + CountyFixture.COUNTY);

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faults()).hasSize(1);
        assertThat(contents.tables().counties())
                .extracting(c -> c.origin().toString())
                .containsExactly("counties.csv:3");
    }

    @Test
    void whatIsQuotedOfAPersonIsMasked() {
        String row = "610102001,某镇,610102001201,某村,张三,510502198001010011,11010519491231002X,到人,6222020000000000002,"
                + "500.00,,06,V1,2020,BT01,H1,6222020000000000002,李四,51343620000320711X,王五,440524188001010014,"
                + "440524188001010014,三亩,亩,6222020000000000002\n";
        county.put("lists/2020-06.csv", CountyFixture.LIST_HEADER + row);

        String all = county.read().faults().toString();

        assertThat(all)
                .contains("证件类型", "应发金额", "收款账户性质", "计量数量", "自付金额")
                .doesNotContain("1980", "1949", "62220", "张三", "李四", "王五", "0320711", "18800101");
    }

    @ParameterizedTest
    @CsvSource({
        "3.25, 3.25",
        "０, 0",
        "000000000012.000000000001, 12.000000000001",
        "3., ",
        "-1, ",
        "+1, ",
        "'1,000', ",
        "1e3, ",
        ".5, ",
        "1234567890123, ",
        "0.1234567890123, ",
        "三亩, "
    })
    void aMeasureIsAPlainNumberWithoutASign(String cell, @Nullable String read) {
        county.put(
                "lists/2020-06.csv",
                CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW.replace(",3.25,亩", ",\"" + cell + "\",亩"));

        CountyFixture.Contents contents = county.read();

        if (read == null) {
            assertThat(contents.faultLines())
                    .singleElement()
                    .asString()
                    .startsWith("lists/2020-06.csv|2|计量数量|")
                    .endsWith("a number without a sign, at most twelve digits before and after the point");
        } else {
            assertThat(contents.faultLines()).isEmpty();
            assertThat(contents.lists().get(0).quantity()).isEqualByComparingTo(read);
        }
    }

    @Test
    void aReturnADeathAndAPayrollLineNeedTheirKeysAndDays() {
        county.put(
                        "returns.csv",
                        CountyFixture.RETURN_HEADER + "T1,,2020-07-02,五百,,,,,,,\n" + CountyFixture.RETURN
                                + CountyFixture.RETURN)
                .put("deaths.csv", CountyFixture.DEATH_HEADER + "赵六,,,2020-05-01\n赵六,军官证,110105491231002,\n")
                .put("payroll.csv", CountyFixture.PAYROLL_HEADER + "钱七,,51343620000320711X,,,2015-13-01,\n");

        assertThat(county.read().faultLines())
                .containsExactly(
                        "returns.csv|2|支付凭证号||not blank",
                        "returns.csv|2|退回金额(元)|五百|" + Expected.AMOUNT.en(),
                        "returns.csv|4|退回流水号|T1|not the same as an earlier live row's",
                        "deaths.csv|2|证件号码||not blank",
                        "deaths.csv|3|证件类型|军官证|" + Labels.IDENTITY_TYPE_CODES.en(),
                        "deaths.csv|3|死亡日期||not blank",
                        "payroll.csv|2|起始日期|2015-13-01|" + Expected.DATE.en());
    }

    @Test
    void aCapSaysOfWhomHowOftenHowMuchAndByWhatDocument() {
        county.put(
                "caps.csv",
                CountyFixture.CAP_HEADER
                        + "BT*,每村,,按季,0,2020-01-01,2020-01-01,,\n"
                        + "BT02,每计量单位,,每年,1000000000000.01,,,文件,\n"
                        + "BT03,每人,亩,每月,1000000000000,2020-01-01,2020-01-02,文件,\n"
                        + "BT03,每人,,每月,1000000000000,2020-01-01,2020-01-02,文件,\n"
                        + "BT03,每人,,每月,0.01,2020-01-01,,另一文件,\n"
                        + "BT03,每人,,每月,五百,,,文件,\n");

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines())
                .extracting(line -> line.substring("caps.csv|".length(), line.lastIndexOf('|')))
                .containsExactly(
                        "2|补贴政策|BT*",
                        "2|上限口径|每村",
                        "2|上限周期|按季",
                        "2|上限金额(元)|0.00",
                        "2|终止日期|2020-01-01",
                        "2|依据文件|",
                        "3|计量单位|",
                        "3|上限周期|每年",
                        "3|上限金额(元)|*************.01",
                        "4|计量单位|亩",
                        "6|补贴政策+上限口径+计量单位+上限周期+起始日期|BT03+每人++每月+2020-01-01",
                        "7|上限金额(元)|五百");
        assertThat(contents.tables().caps())
                .singleElement()
                .extracting(row -> row.origin().row())
                .isEqualTo(5L);
    }

    @Test
    void emptyRowsCountForTheNumberAndAreOtherwiseSkipped() {
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + "\n,,,\n \n" + CountyFixture.COUNTY + "\n61,,,\n\n");

        CountyFixture.Contents contents = county.read();

        assertThat(contents.tables().counties())
                .extracting(c -> c.origin().toString())
                .containsExactly("counties.csv:5");
        assertThat(contents.faults()).extracting(Fault::row).containsExactly(7L);
        assertThat(contents.county().tallies()).contains(new FileTally("counties.csv", 2, 1, 1));
    }

    @Test
    void aQuotedLineBreakStaysInItsRowAndGoesFromTheText() {
        county.put(
                "projects.csv",
                CountyFixture.PROJECT_HEADER
                        + CountyFixture.PROJECT.replace("产业项目", "\"产业\r\n项目\"")
                        + CountyFixture.PROJECT.replace("P1", "P2").replace("产业项目", "\"说\"\"好\"\"\""));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.tables().projects()).extracting(p -> p.name()).containsExactly("产业项目", "说\"好\"");
        assertThat(contents.tables().projects())
                .extracting(p -> p.origin().toString())
                .containsExactly("projects.csv:2", "projects.csv:3");
    }

    @Test
    void cellTextIsTrimmedAndFoldedAndCodesLoseTheirZeroDecimals() {
        county.put(
                "quotas.csv",
                CountyFixture.QUOTA_HEADER
                        + CountyFixture.QUOTA
                                .replace(",610102000,", ",610102000.0,")
                                .replace(",1000.50,", ",\" １,０００.５０ \",")
                                .replace(",1,1,", ",１,是 ,")
                                .replace(",2020,", ",2020.0,"));

        CountyFixture.Contents contents = county.read();

        assertThat(contents.faultLines()).isEmpty();
        assertThat(contents.tables().quotas())
                .extracting(q -> q.division().code())
                .containsExactly("610102000");
        assertThat(contents.tables().quotas()).extracting(q -> q.amount().fen()).containsExactly(100_050L);
        assertThat(contents.tables().quotas()).extracting(q -> q.perHousehold()).containsExactly(true);
    }

    @Test
    void aMonthMayHaveOneDigitOrBeTheWholeYear() {
        county.put(
                "lists/2020-06.csv",
                CountyFixture.LIST_HEADER
                        + CountyFixture.LIST_ROW.replace(",06,", ",1,")
                        + CountyFixture.LIST_ROW.replace(",06,", ",12,")
                        + CountyFixture.LIST_ROW.replace(",06,", ",全年,"));

        assertThat(county.read().lists()).extracting(r -> r.month()).containsExactly(1, 12, 0);
    }

    @Test
    void theSentencesNameFileRowColumnFoundAndAllowed() {
        county.put("counties.csv", CountyFixture.COUNTY_HEADER + "610102000,0,,\n");

        Fault fault = county.read().faults().get(0);

        assertThat(List.of(fault.sentenceZh(), fault.sentenceEn()))
                .containsExactly(
                        "counties.csv 第2行 IS_POVERTY_COUNTY 列为“0”,应为:1, 2, 是, 否。",
                        "counties.csv, row 2, column IS_POVERTY_COUNTY: found '0'; allowed: 1, 2, 是, 否.");
    }
}
