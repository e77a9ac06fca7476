package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {

    @ParameterizedTest
    @CsvSource({
        "610102000, FINANCE",
        "610102998, FINANCE",
        "610102001001, STATISTICS",
        "610102, GBT_2260",
    })
    void theLengthTellsTheSystem(String code, Division.CodeSystem system) {
        assertThat(Division.parse(code)).isEqualTo(new Division(system, code)).hasToString(code);
        assertThat(Division.read(code)).contains(new Division(system, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "61010",
                "6101020",
                "61010200",
                "6101020000",
                "61010200000",
                "6101020010010",
                "61010A",
                "６１０１０２",
                " 61010",
                "130631.0"
            })
    void anyOtherTextIsRefused(String code) {
        assertThat(Division.read(code)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Division.parse(code));
    }

    @ParameterizedTest
    @CsvSource({"FINANCE, 610102", "STATISTICS, 610102000", "GBT_2260, 610102000", "FINANCE, 61010200A"})
    void aSystemTakesItsOwnCodesOnly(Division.CodeSystem system, String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Division(system, code));
    }

    @Test
    void theSystemsAreKeptApart() {
        assertThat(Division.finance("610102000").countyPrefix()).isEqualTo("610102");
        assertThat(Division.finance("610102000"))
                .isNotEqualTo(Division.parse("610102"))
                .isNotEqualTo(Division.parse("610102000000"))
                .isGreaterThan(Division.parse("610102"));
    }

    @ParameterizedTest
    @CsvSource({"'', true", "61, true", "6101, true", "610102, true", "62, false", "610103, false"})
    void anAreaHoldsTheCodesThatBeginWithIt(String prefix, boolean within) {
        assertThat(Division.finance("610102000").isWithin(prefix)).isEqualTo(within);
    }

    @Test
    void l11_aNumberInTheDivisionColumnIsNotRepeatedInTheMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.parse("11010519491231002X"))
                .withMessage("a division code has 6, 9 or 12 digits, found '******************'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Division.finance("11010519491231002X"))
                .withMessageNotContaining("1949");
    }
}
