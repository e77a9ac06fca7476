package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final Period MONTH = new Period(START, LocalDate.of(2020, 2, 1));

    @ParameterizedTest
    @CsvSource({"2019-12-31, false", "2020-01-01, true", "2020-01-31, true", "2020-02-01, false"})
    void theFirstDayIsInAndTheEndIsNot(LocalDate day, boolean within) {
        assertThat(MONTH.contains(day)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, false", "2020-01-01, true", "2999-12-31, true"})
    void anOpenEndNeverEnds(LocalDate day, boolean within) {
        assertThat(Period.since(START).contains(day)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"1000-01-01, true", "2019-12-31, true", "2020-01-01, false"})
    void anOpenStartNeverBegan(LocalDate day, boolean within) {
        assertThat(new Period(null, START).contains(day)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-01, 2020-03-01, false",
        "2020-01-31, 2020-03-01, true",
        "2019-12-01, 2020-01-01, false",
        "2019-12-01, 2020-01-02, true",
        "2020-01-10, 2020-01-11, true",
        ", , true",
        "2020-02-01, , false",
        ", 2020-01-01, false",
    })
    void periodsThatOnlyTouchShareNoDay(LocalDate from, LocalDate to, boolean overlaps) {
        assertThat(MONTH.overlaps(new Period(from, to))).isEqualTo(overlaps);
    }

    @Test
    void anEmptyPeriodIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(START, START));
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(START, START.minusDays(1)));
        assertThat(new Period(START, START.plusDays(1)).contains(START)).isTrue();
    }

    @Test
    void itIsShownAsAnInterval() {
        assertThat(MONTH).hasToString("[2020-01-01, 2020-02-01)");
        assertThat(Period.ALWAYS).hasToString("[…, …)");
    }

    @Provide
    Arbitrary<Period> periods() {
        Arbitrary<LocalDate> starts = days().injectNull(0.2);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 40).injectNull(0.2);
        return Combinators.combine(starts, lengths)
                .as((start, length) ->
                        new Period(start, length == null ? null : (start == null ? START : start).plusDays(length)));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-60, 60).map(START::plusDays);
    }

    @Property
    void overlapIsSymmetricAndMeansASharedDay(@ForAll("periods") Period a, @ForAll("periods") Period b) {
        boolean shared = false;
        for (LocalDate day = START.minusDays(200); day.isBefore(START.plusDays(200)); day = day.plusDays(1)) {
            shared |= a.contains(day) && b.contains(day);
        }

        assertThat(a.overlaps(b)).isEqualTo(shared).isEqualTo(b.overlaps(a));
        assertThat(a.overlaps(a)).isTrue();
        assertThat(a.overlaps(Period.ALWAYS)).isTrue();
    }

    @Property
    void everyDayLiesInItsOwnFiscalYearAndInNoOther(@ForAll("days") LocalDate day) {
        FiscalYear year = FiscalYear.of(day);

        assertThat(year.period().contains(day)).isTrue();
        assertThat(year.next().period().contains(day)).isFalse();
        assertThat(year.period().overlaps(year.next().period())).isFalse();
    }
}
