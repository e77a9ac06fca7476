package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    @ParameterizedTest
    @CsvSource({"50422, 第一批, 42.02", "66185, 全部, 32.01"})
    void theSameSpendingIsADifferentRateOfADifferentWhole(String whole, String denominator, String percent) {
        Rate rate = new Rate(
                Money.parse("21185.83", MoneyUnit.WAN_YUAN), Money.parse(whole, MoneyUnit.WAN_YUAN), denominator);

        assertThat(rate.percent(2, RoundingMode.HALF_UP)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"9199, true", "9200, false", "9201, false", "-1, true"})
    void theLineItselfIsNotBelow(long part, boolean below) {
        Rate rate = new Rate(Money.ofFen(part), Money.ofFen(10000), "已下达");

        assertThat(rate.isBelow(new BigDecimal("92"))).isEqualTo(below);
    }

    @Test
    void aFenBelowTheLineIsBelowEvenWhereThePercentageRoundsToIt() {
        Rate rate = new Rate(Money.ofFen(919_999_999_999L), Money.ofFen(1_000_000_000_000L), "已下达");

        assertThat(rate.percent(2, RoundingMode.HALF_UP)).isEqualTo("92.00");
        assertThat(rate.isBelow(new BigDecimal("92"))).isTrue();
    }

    @Test
    void theLargestAmountsDoNotOverflow() {
        Rate rate = new Rate(Money.ofFen(Long.MAX_VALUE), Money.ofFen(Long.MAX_VALUE), "已下达");

        assertThat(rate.percent(0, RoundingMode.UNNECESSARY)).isEqualTo("100");
        assertThat(rate.isBelow(new BigDecimal("100"))).isFalse();
    }

    @Test
    void aWholeOfZeroOrAComparisonWithANegativeOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(Money.ofFen(1), Money.ZERO, "已下达"));
        Rate negative = new Rate(Money.ofFen(1), Money.ofFen(-1), "已下达");
        assertThatIllegalArgumentException().isThrownBy(() -> negative.isBelow(BigDecimal.ONE));
    }

    @Test
    void roundingThatIsNotAllowedIsRefused() {
        Rate third = new Rate(Money.ofFen(1), Money.ofFen(3), "已下达");

        assertThatThrownBy(() -> third.percent(2, RoundingMode.UNNECESSARY)).isInstanceOf(ArithmeticException.class);
    }
}
