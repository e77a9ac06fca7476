package org.daohu.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.RegisterEntry;

/** A small lawful county in a folder, whose files a test replaces one by one. */
final class CountyFixture {

    static final String QUOTA_HEADER =
            "BGT_ID,ORI_BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,REC_DIV_CODE,AGENCY_CODE,COR_BGT_DOC_NO,"
                    + "SUP_BGT_DOC_NO,BGT_DOC_TITLE,DOC_DATE,RECEIVED_DATE,FUND_CODE,PRO_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,"
                    + "AMOUNT,EXP_FUNC_CODE,GOV_BGT_ECO_CODE,SCAN,EXEMPTION,IS_DELETED\n";
    static final String QUOTA =
            "Q1,Q0,2020,610102000,610102999,A1,陕财农〔2020〕1号,财农〔2020〕2号,下达资金,2020-03-01,20200305,F1,P1,1,1,"
                    + "1000.50,2130505,509,scan.pdf,EMERGENCY,2\n";
    static final String PROJECT_HEADER = "PRO_CODE,PRO_NAME,MOF_DIV_CODE,TOWN_CODE,VILLAGE_CODE,CATEGORY,CONTENT,"
            + "LIBRARY_DATE,START_DATE,FINISH_DATE,IS_DELETED\n";
    static final String PROJECT = "P1,产业项目,610102000,610102001,610102001201,产业,种植,2019/12/1,2020-04-01,,否\n";
    static final String PAYMENT_HEADER = "PAY_CERT_NO,BGT_ID,PRO_CODE,PAY_ACCT_NAME,PAY_ACCT_NO,PAYEE_ACCT_NAME,"
            + "PAYEE_ACCT_NO,PAYEE_ACCT_KIND,PAYEE_CREDIT_CODE,XPAY_AMT,XPAY_DATE,USE_DES,PAY_TYPE_CODE,EXP_FUNC_CODE,"
            + "GOV_BGT_ECO_CODE,IS_DELETED\n";
    static final String PAYMENT = "V1,Q1,P1,某局,6222020000000000001,张三丰,6222020000000000002,PERSON,,500.00,2020-06-30,"
            + "补贴,1,2130505,509,2\n";
    static final String REGISTER_HEADER = "登记号,户编号,姓名,证件类型,证件号码,与户主关系,纳入日期,退出日期,退出原因\n";
    static final String ENTRY = "R1,H1,张三,身份证号,11010519491231002X,户主,2014-01-01,2020-12-31,脱贫\n";
    static final String TARGET_HEADER =
            "PRO_CODE,PERF_IND_CODE,PERF_IND_NAME,KPI_VAL,METERUNIT,WEIGHT,SET_DATE," + "ACTUAL_VAL,EVALUATED_DATE\n";
    static final String TARGET = "P1,I1,受益户数,≥100,户,10,2020-01-15,120,2021-01-10\n";
    static final String COUNTY_HEADER = "DIV_CODE,IS_POVERTY_COUNTY,DELISTED_DATE,ALL_VILLAGES_UP_DATE\n";
    static final String COUNTY = "610102000,是,2020-02-27,2020-11-20\n";
    static final String LIST_HEADER = "街道(乡镇)编码,街道名称,村编码,村名称,姓名*,证件类型*,证件号码*,按户或按人补助*,应发金额(元)*,"
            + "实发金额(元)*,备注,发放月份*,支付凭证号*,年度*,补贴政策*,户编号,收款账号,收款人,收款人证件号码,"
            + "户主姓名,户主证件号码,收款账户性质,计量数量,计量单位,自付金额(元)\n";
    static final String LIST_ROW = "610102001,某镇,610102001201,某村,张三,身份证号,11010519491231002X,到人,500,500.00,,06,V1,2020,"
            + "BT01,H1,6222020000000000002,李四,51343620000320711X,王五,440524188001010014,SOCIAL_CARD,3.25,亩,12.5\n";
    static final String RETURN_HEADER = "退回流水号*,支付凭证号*,退回日期*,退回金额(元)*,退回原因,重新发放凭证号,收回日期,姓名,证件号码,收款账号,IS_DELETED\n";
    static final String RETURN = "T1,V1,2020-07-02,500,户名不符,V9,2020/8/1,张三,,,2\n";
    static final String CAP_HEADER = "补贴政策*,上限口径*,计量单位,上限周期*,上限金额(元)*,起始日期,终止日期,依据文件*,依据条款\n";
    static final String CAP = "BT01,每计量单位,亩,每次,500,2020-01-01,2021/1/1,示例县补贴标准,第二条\n";
    static final String DEATH_HEADER = "姓名,证件类型,证件号码*,死亡日期*\n";
    static final String DEATH = "赵六,,110105491231002,2020-05-01\n";
    static final String PAYROLL_HEADER = "姓名,证件类型,证件号码*,单位编码,单位名称,起始日期,终止日期\n";
    static final String PAYROLL = "钱七,残疾人证号,51343620000320711X42,301,某局,2015-01-01,2020-01-01\n";

    private final Path folder;

    /** A lawful county in {@code folder}. */
    CountyFixture(Path folder) {
        this.folder = folder;
        put("quotas.csv", QUOTA_HEADER + QUOTA);
        put("projects.csv", PROJECT_HEADER + PROJECT);
        put("payments.csv", PAYMENT_HEADER + PAYMENT);
        put("register.csv", REGISTER_HEADER + ENTRY);
        put("targets.csv", TARGET_HEADER + TARGET);
        put("counties.csv", COUNTY_HEADER + COUNTY);
        put("returns.csv", RETURN_HEADER + RETURN);
        put("caps.csv", CAP_HEADER + CAP);
        put("deaths.csv", DEATH_HEADER + DEATH);
        put("payroll.csv", PAYROLL_HEADER + PAYROLL);
        put("lists/2020-06.csv", LIST_HEADER + LIST_ROW);
    }

    Path folder() {
        return folder;
    }

    CountyFixture put(String file, String text) {
        return put(file, text, StandardCharsets.UTF_8);
    }

    CountyFixture put(String file, String text, Charset charset) {
        return put(file, text.getBytes(charset));
    }

    CountyFixture put(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    CountyFixture remove(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Contents read() {
        return read(1);
    }

    /** Everything that the folder holds, or just its faults if they stop the run. */
    Contents read(int threads) {
        CountyFolder county = CountyFolder.open(folder, threads);
        List<RegisterEntry> register = new ArrayList<>();
        List<ListRow> lists = new ArrayList<>();
        List<ListedPerson> deaths = new ArrayList<>();
        List<ListedPerson> payroll = new ArrayList<>();
        CountyTables tables = null;
        if (!county.faults().stopsTheRun()) {
            tables = county.readTables();
            county.readRegister(register::addAll);
            county.readLists(lists::addAll);
            county.readDeaths(deaths::addAll);
            county.readPayroll(payroll::addAll);
        }
        return new Contents(tables, register, lists, deaths, payroll, county);
    }

    /** What was read. */
    record Contents(
            CountyTables tables,
            List<RegisterEntry> register,
            List<ListRow> lists,
            List<ListedPerson> deaths,
            List<ListedPerson> payroll,
            CountyFolder county) {

        List<Fault> faults() {
            return county.faults().kept();
        }

        /** Each fault as {@code file|row|column|found|allowed}. */
        List<String> faultLines() {
            return faults().stream()
                    .map(f -> f.file() + "|" + f.row() + "|" + f.column() + "|" + f.found() + "|"
                            + f.allowed().en())
                    .toList();
        }
    }
}
