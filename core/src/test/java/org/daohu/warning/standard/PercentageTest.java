package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates as the documents publish them, each with its denominator. */
final class PercentageTest {

    /** Sichuan 2019, 亿元, whole per cent; Zhangye 2023, 万元, two decimals: of the first batch, and of all. */
    @ParameterizedTest(name = "{0} of {1} {2} ({3}) is {5} %")
    @CsvSource({
        "802,      842,   YI_YUAN,  年度计划,   0, 95",
        "329,      802,   YI_YUAN,  已下达,     0, 41",
        "21185.83, 50422, WAN_YUAN, 第一批资金, 2, 42.02",
        "21185.83, 66185, WAN_YUAN, 全部资金,   2, 32.01",
    })
    void publishedRatesAreRoundedHalfUpAndNameTheirDenominator(
            String part, String whole, MoneyUnit unit, String denominator, int decimals, String published) {
        Rate rate = new Rate(Money.parse(part, unit), Money.parse(whole, unit), denominator);
        assertThat(rate.percent(decimals, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal(published));
        assertThat(rate.denominator()).isEqualTo(denominator);
    }

    @Test
    void zhangyesTwoRatesExcludeRoundingUpAndRoundingDown() {
        Rate ofFirstBatch = zhangye("50422");
        Rate ofAll = zhangye("66185");
        assertThat(ofFirstBatch.percent(2, RoundingMode.DOWN)).isEqualTo(new BigDecimal("42.01"));
        assertThat(ofAll.percent(2, RoundingMode.UP)).isEqualTo(new BigDecimal("32.02"));
    }

    @ParameterizedTest(name = "{0} of {1} beside {2} % reads {3}")
    @CsvSource({
        "91.99,     100,     92,      91.99%",
        "92,        100,     92,      92.00%",
        "92.01,     100,     92,      92.01%",
        "919999.99, 1000000, 92,      91.99%",
        "920000.01, 1000000, 92,      92.01%",
        "919960,    1000000, 91.9965, 91.99%",
        "919970,    1000000, 91.9965, 92.00%",
        "0,         100,     92,      0.00%",
        "-5,        100,     92,      -5.00%",
        "-50,       -100,    100,     50.00%",
        "-999999.99, -1000000, 100,   99.99%",
        "1,         3,       92,      33.33%",
        "2,         3,       92,      66.67%",
    })
    void noRateIsRoundedOntoOrOverTheLineItMissed(String part, String whole, String line, String shown) {
        Rate rate = new Rate(Money.parse(part, MoneyUnit.YUAN), Money.parse(whole, MoneyUnit.YUAN), "AMOUNT");
        assertThat(Percentage.shownBeside(rate, new BigDecimal(line))).isEqualTo(shown);
    }

    private static Rate zhangye(String whole) {
        return new Rate(Money.parse("21185.83", MoneyUnit.WAN_YUAN), Money.parse(whole, MoneyUnit.WAN_YUAN), "whole");
    }
}
