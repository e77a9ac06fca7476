package org.daohu.examples.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * Writes a county for the screening benchmark: a register, lists, and the payments and the one quota that they need. The same
 * sizes give the same bytes. Of the rows some two in a hundred have a dirty number, three a name spelled in another way;
 * some in a thousand each have a wrong check character, another name, a stranger's number, no number at all, the number of a
 * disability certificate or 15 digits, repeat another row, or name no living voucher.
 */
final class ScreeningData {

    private static final int ROWS_OF_A_VOUCHER = 2_000;
    private static final int MOST_ROWS_OF_A_FILE = 1_000_000;
    private static final int LEAST_FILES = 24;
    private static final LocalDate FIRST_PAY_DAY = LocalDate.of(2018, 2, 10);
    private static final int POLICIES = 8;
    private static final String LIST_HEADER = "街道(乡镇)编码,街道名称,村编码,村名称,姓名*,证件类型*,证件号码*,按户或按人补助*,应发金额(元)*,"
            + "实发金额(元)*,备注,发放月份*,支付凭证号*,年度*,补贴政策*,户编号,收款账号,收款人,收款人证件号码\n";

    private final Path folder;
    private final long people;
    private final long rows;
    private final int files;

    private ScreeningData(Path folder, long people, long rows) {
        this.folder = folder;
        this.people = people;
        this.rows = rows;
        this.files = (int) Math.max(LEAST_FILES, (rows + MOST_ROWS_OF_A_FILE - 1) / MOST_ROWS_OF_A_FILE);
    }

    /** Writes it all; {@code args}: an empty folder, people, rows. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]));
    }

    private static void write(Path folder, long people, long rows) throws IOException {
        ScreeningData data = new ScreeningData(folder, people, rows);
        Files.createDirectories(folder.resolve("lists"));
        data.writeRegister();
        List<String> payments = new ArrayList<>();
        IntStream.range(0, data.files)
                .parallel()
                .mapToObj(data::writeList)
                .toList()
                .forEach(payments::addAll);
        data.writeTables(payments);
    }

    private void writeRegister() throws IOException {
        try (BufferedWriter out = writer(folder.resolve("register.csv"))) {
            out.write("登记号*,户编号*,姓名*,证件类型*,证件号码,与户主关系,纳入日期*,退出日期,退出原因\n");
            StringBuilder line = new StringBuilder(160);
            for (long person = 0; person < people; person++) {
                line.setLength(0);
                boolean left = ScreeningPeople.hasLeft(person);
                entry(line, person, 1, ScreeningPeople.joined(person), left ? ScreeningPeople.left(person) : null);
                if (ScreeningPeople.cameBack(person)) {
                    entry(line, person, 2, ScreeningPeople.returned(person), null);
                }
                out.append(line);
            }
        }
    }

    private static void entry(
            StringBuilder line, long person, int stretch, LocalDate joined, @Nullable LocalDate left) {
        line.append("DJ").append(person).append('-').append(stretch).append(",H");
        line.append(ScreeningPeople.household(person)).append(',');
        line.append(ScreeningPeople.name(person)).append(",身份证号,").append(ScreeningPeople.identity(person));
        line.append(person % 3 == 0 ? ",户主," : ",家庭成员,").append(joined).append(',');
        line.append(left == null ? "," : left + ",自然减少").append('\n');
    }

    /** Writes list {@code file}. @return its payments as lines */
    private List<String> writeList(int file) {
        long from = rows * file / files;
        long to = rows * (file + 1) / files;
        List<String> payments = new ArrayList<>();
        try (BufferedWriter out = writer(folder.resolve("lists").resolve("list-%05d.csv".formatted(file)))) {
            out.write(LIST_HEADER);
            StringBuilder line = new StringBuilder(400);
            long sum = 0;
            for (long row = from; row < to; row++) {
                line.setLength(0);
                long given = new ScreeningRow(this, row, from, file).write(line);
                out.append(line);
                sum += given;
                long last = row + 1;
                if (last == to || (last - from) % ROWS_OF_A_VOUCHER == 0) {
                    payments.add(payment(row, sum, file));
                    sum = 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return payments;
    }

    /** The payment of the voucher of {@code row}; one in a hundred is not what its rows add up to, one in 300 is dead. */
    private String payment(long row, long sum, int file) {
        long voucher = voucher(row, file);
        long amount = ScreeningPeople.draw(voucher, 31, 100) == 0 ? sum + 1_000 : sum;
        return "PZ" + voucher + ",B1,P1,县财政局国库支付中心,2205010104,代发银行,2266,SOCIAL_CARD," + Money.ofFen(amount) + ","
                + payDay(file) + ",发放补贴,1,2130505,50999," + (ScreeningPeople.draw(voucher, 32, 300) == 0 ? "1" : "2")
                + "\n";
    }

    private void writeTables(List<String> payments) throws IOException {
        Files.writeString(
                folder.resolve("payments.csv"),
                "PAY_CERT_NO,BGT_ID,PRO_CODE,PAY_ACCT_NAME,PAY_ACCT_NO,PAYEE_ACCT_NAME,PAYEE_ACCT_NO,PAYEE_ACCT_KIND,"
                        + "XPAY_AMT,XPAY_DATE,USE_DES,PAY_TYPE_CODE,EXP_FUNC_CODE,GOV_BGT_ECO_CODE,IS_DELETED\n"
                        + String.join("", payments));
        Files.writeString(folder.resolve("projects.csv"), """
                PRO_CODE,PRO_NAME,MOF_DIV_CODE,LIBRARY_DATE,START_DATE,IS_DELETED
                P1,补贴发放,513401000,2017-01-01,2017-02-01,2
                """);
        Files.writeString(folder.resolve("quotas.csv"), """
                BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,COR_BGT_DOC_NO,DOC_DATE,RECEIVED_DATE,FUND_CODE,PRO_CODE,BGT_EXE_FLAG,\
                IS_TO_PEOP_ENTERP,AMOUNT,EXP_FUNC_CODE,SCAN,IS_DELETED
                B1,2018,513401000,西财农〔2018〕1号,2018-01-10,2018-01-10,CZZXFPZJ,P1,1,1,100000000000.00,2130505,a.pdf,2
                """);
    }

    long people() {
        return people;
    }

    /** Which voucher a row belongs to. */
    long voucher(long row, int file) {
        return file * 1_000L + (row - rows * file / files) / ROWS_OF_A_VOUCHER;
    }

    /** When the vouchers of a file are paid. */
    static LocalDate payDay(int file) {
        return FIRST_PAY_DAY.plusMonths(month(file));
    }

    /** The file's month, counted from February 2018. */
    static int month(int file) {
        return file / POLICIES % 29;
    }

    static int policy(int file) {
        return file % POLICIES;
    }

    private static BufferedWriter writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8), 1 << 20);
    }
}
