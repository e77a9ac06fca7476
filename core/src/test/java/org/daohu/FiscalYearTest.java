package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({"2019-12-31, 2019", "2020-01-01, 2020", "2020-12-31, 2020", "2021-01-01, 2021"})
    void itIsTheCalendarYear(LocalDate day, int year) {
        assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
    }

    @Test
    void itHasItsDays() {
        FiscalYear year = new FiscalYear(2020);

        assertThat(year.firstDay()).isEqualTo("2020-01-01");
        assertThat(year.lastDay()).isEqualTo("2020-12-31");
        assertThat(year.period()).hasToString("[2020-01-01, 2021-01-01)");
        assertThat(year.next()).isEqualTo(new FiscalYear(2021)).isGreaterThan(year);
        assertThat(year).hasToString("2020");
    }

    @ParameterizedTest
    @ValueSource(ints = {1948, 2200, 0, -1, 20})
    void aYearOutOfRangeIsRefused(int year) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(year));
    }

    @Test
    void theEdgesAreInRange() {
        assertThat(new FiscalYear(1949).period().contains(LocalDate.of(1949, 1, 1)))
                .isTrue();
        assertThat(new FiscalYear(2199).lastDay()).isEqualTo("2199-12-31");
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2199).next());
    }
}
