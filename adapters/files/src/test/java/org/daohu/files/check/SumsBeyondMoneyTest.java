package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daohu.files.link.LinkOutcome;
import org.daohu.files.link.LinkRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each amount can be read and their sum does not fit: the run stops and names the columns that are too large. */
class SumsBeyondMoneyTest {

    private static final String MOST_THAT_FITS = "92233720368547758.07";
    /** The most that a cell may say. */
    private static final String YUAN = "100000000000000.00";
    /** As many of these are more than fit, and half as many are not. */
    private static final int MANY = 1000;

    private static final String QUOTAS =
            "BGT_ID,ORI_BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,FUND_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,AMOUNT";
    private static final String PAYMENTS = "PAY_CERT_NO,BGT_ID,PRO_CODE,XPAY_AMT,XPAY_DATE,USE_DES";

    @TempDir
    Path temp;

    private Path county;

    @BeforeEach
    void makeCounty() throws IOException {
        county = CheckFixture.county(temp.resolve("county"));
    }

    @Test
    void amountsOfQuotas() throws IOException {
        childrenOfQ1(MANY);

        assertStopped("quotas.csv,,AMOUNT");
    }

    @Test
    void amountsOfPayments() throws IOException {
        childrenOfQ1(0);
        paymentsFromQ1(MANY);

        assertStopped("payments.csv,,XPAY_AMT");
        assertLinkingStopped("payments.csv,,XPAY_AMT");
    }

    @Test
    void amountsOfQuotasAndPaymentsTogether() throws IOException {
        childrenOfQ1(MANY / 2);
        paymentsFromQ1(MANY / 2);

        assertStopped("quotas.csv,,AMOUNT", "payments.csv,,XPAY_AMT");
    }

    @Test
    void amountsOfTheListOfAVoucher() throws IOException {
        listRows(number -> "V1");

        assertStopped("lists/,,实发金额(元)");
        assertLinkingStopped("lists/,,实发金额(元)");
    }

    @Test
    void amountsThatACapAddsUp() throws IOException {
        CheckFixture.write(
                county.resolve("caps.csv"),
                "补贴政策*,上限口径*,计量单位,上限周期*,上限金额(元)*,起始日期,终止日期,依据文件*,依据条款",
                "S1,每人,,每年,1000,,,示例县补贴标准,");
        listRows(number -> "V" + (1 + number % 2));

        assertStopped("lists/,,实发金额(元)");
    }

    private void childrenOfQ1(int count) throws IOException {
        write(
                "quotas.csv",
                QUOTAS,
                Stream.concat(
                        Stream.of("Q1,,2020,513401000,F1,1,1,1000.00"),
                        IntStream.range(0, count)
                                .mapToObj(number -> "C" + number + ",Q1,2020,513401000,F1,1,1," + YUAN)));
    }

    private void paymentsFromQ1(int count) throws IOException {
        write(
                "payments.csv",
                PAYMENTS,
                IntStream.range(0, count).mapToObj(number -> "C" + number + ",Q1,P1," + YUAN + ",2020-06-10,低保补助"));
    }

    private void listRows(IntFunction<String> voucher) throws IOException {
        CheckFixture.list(
                county,
                "c.csv",
                IntStream.range(0, MANY)
                        .mapToObj(number -> CheckFixture.row(CheckFixture.NUMBER, "张三", YUAN, voucher.apply(number)))
                        .toArray(String[]::new));
    }

    private void write(String file, String header, Stream<String> rows) throws IOException {
        CheckFixture.write(
                county.resolve(file), Stream.concat(Stream.of(header), rows).toArray(String[]::new));
    }

    private void assertStopped(String... places) throws IOException {
        CheckOutcome outcome = CheckRun.run(CheckFixture.request(county, temp.resolve("out"), 2), Progress.SILENT);

        assertThat(outcome.getClass()).isEqualTo(CheckOutcome.Stopped.class);
        assertThat(Files.readAllLines(temp.resolve("out/faults.csv")).stream().skip(1))
                .zipSatisfy(
                        List.of(places),
                        (line, place) -> assertThat(line)
                                .startsWith(place + ",> " + MOST_THAT_FITS + ",")
                                .contains(MOST_THAT_FITS + " 元", MOST_THAT_FITS + " yuan"));
    }

    private void assertLinkingStopped(String place) {
        assertThat(LinkRun.run(county, 2))
                .isInstanceOfSatisfying(
                        LinkOutcome.Stopped.class,
                        stopped -> assertThat(stopped.faults().kept())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.file() + ",," + fault.column())
                                        .isEqualTo(place)));
    }
}
