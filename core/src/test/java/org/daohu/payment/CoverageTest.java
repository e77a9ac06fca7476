package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest(name = "L4: a voucher of {0} fen with rows of {1} fen leaves {2}, {3} %, agreeing {4}")
    @CsvSource({
        "10000, 9999, 1, 99.99, 0",
        "10000, 10000, 0, 100.00, 1",
        "10000, 10001, -1, 100.01, 0",
        "10000, 0, 10000, 0.00, 0",
        "-500, 0, -500, 0.00, 0",
        "-500, -500, 0, 100.00, 1"
    })
    void rowsAndResidualAreTheVoucherToTheFen(long voucher, long listed, long residual, String percent, long agreeing) {
        Coverage coverage = Coverage.of(payment(voucher), new VoucherList(3, Money.ofFen(listed)));

        assertThat(coverage.residual()).isEqualTo(Money.ofFen(residual));
        assertThat(coverage.listed().plus(coverage.residual())).isEqualTo(Money.ofFen(voucher));
        assertThat(coverage.agreeing()).isEqualTo(agreeing);
        assertThat(coverage.rate()).hasValueSatisfying(rate -> {
            assertThat(rate.denominator()).isEqualTo("凭证金额");
            assertThat(rate.percent(2, RoundingMode.HALF_UP)).isEqualByComparingTo(percent);
        });
    }

    @Test
    void manyVouchersAddUpAndDoNotHideWhichDisagree() {
        Coverage tooMany = Coverage.of(payment(10000), new VoucherList(2, Money.ofFen(10100)));
        Coverage tooFew = Coverage.of(payment(20000), new VoucherList(1, Money.ofFen(19900)));
        Coverage right = Coverage.of(payment(30000), new VoucherList(1, Money.ofFen(30000)));

        Coverage all = Coverage.NONE.plus(tooMany).plus(tooFew).plus(right);

        assertThat(all).isEqualTo(new Coverage(3, 1, Money.ofFen(60000), Money.ofFen(60000)));
        assertThat(all.residual()).isEqualTo(Money.ZERO);
    }

    @Test
    void ofNothingThereIsNoRate() {
        assertThat(Coverage.NONE.rate()).isEmpty();
        assertThat(Coverage.of(payment(0), VoucherList.NONE).rate()).isEmpty();
        assertThat(Coverage.of(payment(700), VoucherList.NONE)
                        .plus(Coverage.of(payment(-700), VoucherList.NONE))
                        .rate())
                .isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Coverage huge = Coverage.of(payment(Long.MAX_VALUE), VoucherList.NONE);

        assertThatThrownBy(() -> huge.plus(Coverage.of(payment(1), VoucherList.NONE)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Coverage.of(payment(Long.MAX_VALUE), new VoucherList(1, Money.ofFen(-1))))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Coverage(1, 2, Money.ZERO, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Coverage(1, -1, Money.ZERO, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "[{0}] is the voucher [{1}]")
    @CsvSource(
            nullValues = "null",
            value = {
                "2020-0017&#10;, 2020-0017",
                "'　２０２０-0017 ', 2020-0017",
                "pz17, pz17",
                "PZ17, PZ17",
                "'', null",
                "'　&#10;', null",
                "null, null"
            })
    void aVoucherNumberIsComparedFoldedAndTrimmed(String text, String key) {
        assertThat(Payment.voucherKey(text)).isEqualTo(key);
        if (key != null) {
            assertThat(Payment.builder(text, Money.ZERO, LocalDate.of(2020, 6, 30), Origin.file("payments.csv", 2))
                            .build()
                            .voucherNumber())
                    .isEqualTo(key);
        }
    }

    private static Payment payment(long fen) {
        return Payment.builder("V1", Money.ofFen(fen), LocalDate.of(2020, 6, 30), Origin.file("payments.csv", 2))
                .build();
    }
}
