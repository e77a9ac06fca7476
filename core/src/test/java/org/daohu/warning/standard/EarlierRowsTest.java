package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daohu.household.Grain;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.ledger.Subject;
import org.daohu.warning.Fact;
import org.daohu.warning.ListScreening;
import org.daohu.warning.Spill;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 重复发放: which rows repeat which, told by the warnings of a screening. */
class EarlierRowsTest {

    private static final String RULE = "duplicate-payment";

    private final List<ListRow> rows = new ArrayList<>();

    @Test
    void ofThreeEqualRowsTheThirdRepeatsBothOthers() {
        rows.add(row("b.csv", 1, Grain.PERSON, "P1", 6, "p", 2020));
        rows.add(row("a.csv", 2, Grain.PERSON, "P1", 6, "p", 2020));
        rows.add(row("a.csv", 1, Grain.PERSON, "P1", 6, "p", 2020));

        assertThat(repeats())
                .containsExactly("a.csv#2 repeats row:a.csv#1", "b.csv#1 repeats row:a.csv#1, row:a.csv#2");
    }

    @ParameterizedTest(name = "month {0} after month {1}: repeats {2}")
    @CsvSource({
        "6, 5, false",
        "6, 6, true",
        "6, 7, false",
        "0, 6, true",
        "6, 0, true",
        "0, 0, true",
        "12, 0, true",
        "0, 12, true",
        "1, 12, false"
    })
    void monthsOverlapIfEqualOrIfEitherIsTheWholeYear(int month, int earlier, boolean repeats) {
        rows.add(row("a.csv", 1, Grain.PERSON, "P1", earlier, "p", 2020));
        rows.add(row("a.csv", 2, Grain.PERSON, "P1", month, "p", 2020));

        assertThat(repeats()).hasSize(repeats ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} {1}, policy {2}, year {3}: repeats {4}")
    @CsvSource({
        "PERSON, P1, p, 2020, true",
        "PERSON, P1, ｐ&#10;, 2020, true",
        "PERSON, P2, p, 2020, false",
        "PERSON, P1, q, 2020, false",
        "PERSON, P1, p, 2019, false",
        "PERSON, P1, p, 2021, false",
        "HOUSEHOLD, P1, p, 2020, false"
    })
    void everythingElseMustBeTheSame(Grain grain, String identity, String policy, int year, boolean repeats) {
        rows.add(row("a.csv", 1, Grain.PERSON, "P1", 6, "p", 2020));
        rows.add(row("a.csv", 2, grain, identity, 6, policy, year));

        assertThat(repeats()).hasSize(repeats ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, identity {1}: {2}")
    @CsvSource({"PERSON, P1, clear", "PERSON,   , indeterminate", "HOUSEHOLD, H1, clear", "HOUSEHOLD,   , indeterminate"
    })
    void aRowWithoutIdentityIsNotClear(Grain grain, @Nullable String identity, String verdict) {
        rows.add(row("a.csv", 1, grain, identity, 6, "p", 2020));

        assertThat(screen().counts().get(RULE))
                .isEqualTo(verdict.equals("clear") ? new VerdictCounts(0, 1, 0, 0) : new VerdictCounts(0, 0, 0, 1));
    }

    @ParameterizedTest(name = "row {0} names {1}")
    @CsvSource({"1, 0", "20, 19", "21, 20", "22, 20", "3000, 20"})
    void anAnswerNamesTheTwentyEarliestRows(int number, int named) {
        for (int i = 1; i <= number; i++) {
            rows.add(row("a.csv", i, Grain.PERSON, "P1", 6, "p", 2020));
        }

        List<String> repeats = repeats();
        assertThat(repeats).hasSize(number - 1);
        if (named > 0) {
            assertThat(repeats.get(number - 2))
                    .startsWith("a.csv#" + number + " repeats row:a.csv#1")
                    .endsWith("row:a.csv#" + named);
        }
    }

    @Test
    void theGreatestRowNumberCounts() {
        long greatest = (1L << 40) - 1;
        rows.add(row("a.csv", greatest, Grain.PERSON, "P1", 12, "p", 2020));
        rows.add(row("b.csv", 1, Grain.PERSON, "P1", 12, "p", 2020));

        assertThat(repeats()).containsExactly("b.csv#1 repeats row:a.csv#" + greatest);
    }

    private List<String> repeats() {
        List<Warning> warnings = new ArrayList<>();
        screen(warnings);
        return warnings.stream()
                .filter(warning -> warning.rule().equals(RULE))
                .sorted(Comparator.comparing(
                                (Warning warning) -> warning.subject().key())
                        .thenComparing(warning -> warning.subject().row()))
                .map(EarlierRowsTest::told)
                .toList();
    }

    private static String told(Warning warning) {
        Subject subject = warning.subject();
        String earlier = warning.facts().stream()
                .filter(fact -> fact.name().equals("repeats"))
                .map(Fact::value)
                .findFirst()
                .orElse("nothing");
        return subject.key() + "#" + subject.row() + " repeats " + earlier;
    }

    private ListScreening screen() {
        return screen(new ArrayList<>());
    }

    private ListScreening screen(List<Warning> warnings) {
        ListScreening screening = new ListScreening(
                ScreenedCounty.LEDGER,
                ScreenedCounty.REGISTER,
                ScreenedCounty.BOOK,
                ScreenedCounty.PACK,
                ScreenedCounty.AS_OF,
                rows.stream().map(ListRow::file).toList(),
                Spill.inMemory());
        screening.screen(rows, ScreenedCounty::origin, warnings::add);
        return screening;
    }

    private static ListRow row(
            String file, long number, Grain grain, @Nullable String identity, int month, String policy, int year) {
        return ListRow.builder(file, number, "张三", IdentityType.PASSPORT, grain == Grain.PERSON ? identity : null)
                .householdNumber(grain == Grain.HOUSEHOLD ? identity : null)
                .grain(grain)
                .month(month)
                .policy(policy)
                .year(year)
                .voucherNumber("V1")
                .build();
    }
}
