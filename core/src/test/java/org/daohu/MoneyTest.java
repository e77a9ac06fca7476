package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Money MOST = Money.ofFen(Long.MAX_VALUE);
    private static final Money LEAST = Money.ofFen(Long.MIN_VALUE);
    private static final Money FEN = Money.ofFen(1);

    @ParameterizedTest
    @CsvSource({
        "1, FEN, 1",
        "0.01, YUAN, 1",
        "1, YUAN, 100",
        "4.218, WAN_YUAN, 4218000",
        "0.000001, WAN_YUAN, 1",
        "842, YI_YUAN, 8420000000000",
        "0.0000000001, YI_YUAN, 1",
        "-3.50, YUAN, -350",
        "+3.50, YUAN, 350",
        "00012.10, YUAN, 1210",
        "1.2300000, YUAN, 123",
        "' 7 ', YUAN, 700",
        "92233720368547758.07, YUAN, 9223372036854775807",
        "-92233720368547758.08, YUAN, -9223372036854775808",
        "9223372036854775807, FEN, 9223372036854775807",
        "922337203.6854775807, YI_YUAN, 9223372036854775807",
    })
    void whatIsAWholeNumberOfFenIsRead(String text, MoneyUnit unit, long fen) {
        assertThat(Money.parse(text, unit)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @CsvSource({
        "0.001, YUAN",
        "0.5, FEN",
        "0.0000001, WAN_YUAN",
        "0.00000000001, YI_YUAN",
        "92233720368547758.08, YUAN",
        "-92233720368547758.09, YUAN",
        "9223372036854775808, FEN",
        "922337203.6854775808, YI_YUAN",
        "'', YUAN",
        "' ', YUAN",
        "-, YUAN",
        ".5, YUAN",
        "5., YUAN",
        "1.2.3, YUAN",
        "1-, YUAN",
        "--1, YUAN",
        "'1,000.00', YUAN",
        "1 000, YUAN",
        "1e3, YUAN",
        "１２, YUAN",
        "12元, YUAN",
        "NaN, YUAN",
    })
    void anythingElseIsRefused(String text, MoneyUnit unit) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, unit));
    }

    @Test
    void aTextOfMoreThanSixtyFourCharactersIsRefusedUnread() {
        String zeros = "0".repeat(63);

        assertThat(Money.parse(zeros + "1", MoneyUnit.FEN)).isEqualTo(FEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(zeros + "01", MoneyUnit.FEN))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(110));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1E+2147483647", "1E-999999999", "1E+20", "9E-3"})
    void aDecimalFarOutOfRangeIsRefusedWithoutBeingWrittenOut(BigDecimal value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(value, MoneyUnit.YUAN));
    }

    @ParameterizedTest
    @CsvSource({"1E+2, 10000", "0E+999999999, 0", "0E-999999999, 0", "1.000, 100"})
    void aDecimalCountsByItsValueAndNotByItsScale(BigDecimal value, long fen) {
        assertThat(Money.of(value, MoneyUnit.YUAN).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({
        "1, FEN, 1",
        "1, YUAN, 0.01",
        "1, WAN_YUAN, 0.000001",
        "1, YI_YUAN, 0.0000000001",
        "1185000000, WAN_YUAN, 1185.000000",
        "-9223372036854775808, YI_YUAN, -922337203.6854775808",
    })
    void everyUnitStatesItExactly(long fen, MoneyUnit unit, String stated) {
        assertThat(Money.ofFen(fen).in(unit).toPlainString()).isEqualTo(stated);
    }

    @Test
    void theBalanceOfARealQuotaIsExact() {
        Money issued = Money.parse("6967760000.00", MoneyUnit.YUAN);
        Money own = Money.parse("1351199265.02", MoneyUnit.YUAN);
        Money lower = Money.parse("5604710734.98", MoneyUnit.YUAN);

        assertThat(issued.minus(own).minus(lower)).hasToString("11850000.00");
    }

    @Test
    void overflowIsRefusedAtBothEdges() {
        assertThat(MOST.plus(Money.ZERO)).isEqualTo(MOST);
        assertThat(LEAST.minus(Money.ZERO)).isEqualTo(LEAST);
        assertThat(MOST.negated().minus(FEN)).isEqualTo(LEAST);
        assertThatThrownBy(() -> MOST.plus(FEN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> LEAST.minus(FEN)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(LEAST::negated).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1, false, false, true", "0, true, false, false", "1, false, true, false"})
    void theSignIsTold(long fen, boolean zero, boolean positive, boolean negative) {
        Money money = Money.ofFen(fen);

        assertThat(money.isZero()).isEqualTo(zero);
        assertThat(money.isPositive()).isEqualTo(positive);
        assertThat(money.isNegative()).isEqualTo(negative);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "-5, -0.05",
        "1185000000, 11850000.00",
        "9223372036854775807, 92233720368547758.07"
    })
    void itIsShownInYuanWithTwoDecimals(long fen, String shown) {
        assertThat(Money.ofFen(fen)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "110105194912310029", "1101051949123100299999"})
    void l11_aNumberInTheAmountColumnIsNotRepeatedInTheMessage(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(number, MoneyUnit.YI_YUAN))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(number, "1949"));
    }
}
