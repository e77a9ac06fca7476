package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.daohu.household.PersonMatch.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateIndexTest {

    private final DuplicateIndex index = new DuplicateIndex();

    @Test
    void ofThreeEqualRowsTheThirdRepeatsBothOthers() {
        assertThat(admit("a.csv", 1, Grain.PERSON, "P1", 6, "p", 2020)).isEmpty();
        assertThat(admit("a.csv", 2, Grain.PERSON, "P1", 6, "p", 2020)).containsExactly("a.csv#1");
        assertThat(admit("b.csv", 1, Grain.PERSON, "P1", 6, "p", 2020)).containsExactly("a.csv#1", "a.csv#2");
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
        admit("a.csv", 1, Grain.PERSON, "P1", earlier, "p", 2020);

        assertThat(admit("a.csv", 2, Grain.PERSON, "P1", month, "p", 2020)).hasSize(repeats ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} {1}, policy {2}, year {3}: repeats {4}")
    @CsvSource({
        "PERSON, P1, p, 2020, true",
        "PERSON, P1, ' Ｐ&#10;', 2020, false",
        "PERSON, P1, ｐ&#10;, 2020, true",
        "PERSON, P2, p, 2020, false",
        "PERSON, P1, q, 2020, false",
        "PERSON, P1, p, 2019, false",
        "PERSON, P1, p, 2021, false",
        "HOUSEHOLD, P1, p, 2020, false"
    })
    void everythingElseMustBeTheSame(Grain grain, String identity, String policy, int year, boolean repeats) {
        admit("a.csv", 1, Grain.PERSON, "P1", 6, "p", 2020);

        assertThat(admit("a.csv", 2, grain, identity, 6, policy, year)).hasSize(repeats ? 1 : 0);
    }

    @Test
    void aHouseholdIsPaidOnceWhoeverSignsForIt() {
        ListRow first = row("a.csv", 1, Grain.HOUSEHOLD, 6, "p", 2020);
        ListRow second = row("a.csv", 2, Grain.HOUSEHOLD, 6, "p", 2020);
        ListRow person = row("a.csv", 3, Grain.PERSON, 6, "p", 2020);

        assertThat(index.admit(first, match("P1", "H1"))).isEmpty();
        assertThat(index.admit(second, match("P2", "Ｈ1 "))).containsExactly(new RowReference("a.csv", 1));
        assertThat(index.admit(person, match("P2", "H1"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, person {1}, household {2}: {3}")
    @CsvSource({
        "PERSON,    P1, H1, true",
        "PERSON,    P1,   , true",
        "PERSON,      , H1, false",
        "PERSON,    '', H1, false",
        "HOUSEHOLD, P1, H1, true",
        "HOUSEHOLD,   , H1, true",
        "HOUSEHOLD, P1,   , false",
        "HOUSEHOLD, P1, ' ', false"
    })
    void theGrainSaysWhichIdentityIsNeeded(
            Grain grain, @Nullable String person, @Nullable String household, boolean hasIdentity) {
        ListRow first = row("a.csv", 1, grain, 6, "p", 2020);
        ListRow second = row("a.csv", 2, grain, 6, "p", 2020);

        assertThat(DuplicateIndex.hasIdentity(first, match(person, household))).isEqualTo(hasIdentity);
        assertThat(index.admit(first, match(person, household))).isEmpty();
        assertThat(index.admit(second, match(person, household))).hasSize(hasIdentity ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}#{1} after b.csv#5: {2}")
    @CsvSource({
        "b.csv, 4, refused",
        "b.csv, 5, refused",
        "b.csv, 6, taken",
        "a.csv, 9, refused",
        "B.csv, 9, refused",
        "c.csv, 1, taken"
    })
    void rowsMustComeInOrderOfFileThenNumber(String file, long number, String answer) {
        admit("b.csv", 5, Grain.PERSON, "P1", 6, "p", 2020);

        if (answer.equals("taken")) {
            assertThat(admit(file, number, Grain.PERSON, "P1", 6, "p", 2020)).containsExactly("b.csv#5");
        } else {
            assertThatThrownBy(() -> admit(file, number, Grain.PERSON, "P1", 6, "p", 2020))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("rows come in order of file name, then row number: " + file + "#" + number
                            + " after b.csv#5");
            assertThat(admit("b.csv", 6, Grain.PERSON, "P1", 6, "p", 2020)).containsExactly("b.csv#5");
        }
    }

    @ParameterizedTest(name = "row {0} lists {1}")
    @CsvSource({"1, 0", "20, 19", "21, 20", "22, 20", "5000, 20"})
    void anAnswerListsTheTwentyEarliestRows(int number, int listed) {
        List<String> last = List.of();
        for (int i = 1; i <= number; i++) {
            last = admit("a.csv", i, Grain.PERSON, "P1", 6, "p", 2020);
        }

        assertThat(last).hasSize(listed);
        if (listed > 0) {
            assertThat(last).first().isEqualTo("a.csv#1");
            assertThat(last).last().isEqualTo("a.csv#" + listed);
        }
    }

    @ParameterizedTest(name = "months from {0} to 12 in turn: {1} rows kept")
    @CsvSource({"12, 20", "1, 240", "0, 130"})
    void noMoreRowsOfAPersonAreKeptThanSomeAnswerCanList(int firstMonth, int kept) {
        for (int i = 1; i <= 10_000; i++) {
            admit("a.csv", i, Grain.PERSON, "P1", firstMonth + i % (13 - firstMonth), "p", 2020);
        }

        assertThat(index).hasToString("DuplicateIndex[" + kept + " rows kept of 1 files]");
    }

    @Test
    void theGreatestRowNumberIsKeptAndTheNextRefused() {
        long greatest = (1L << 40) - 1;
        admit("a.csv", greatest - 1, Grain.PERSON, "P1", 12, "p", 2020);

        assertThat(admit("a.csv", greatest, Grain.PERSON, "P1", 12, "p", 2020))
                .containsExactly("a.csv#" + (greatest - 1));
        assertThatThrownBy(() -> admit("b.csv", greatest + 1, Grain.PERSON, "P1", 12, "p", 2020))
                .isInstanceOf(IllegalStateException.class);
        assertThat(admit("b.csv", 1, Grain.PERSON, "P1", 12, "p", 2020))
                .containsExactly("a.csv#" + (greatest - 1), "a.csv#" + greatest);
    }

    private List<String> admit(
            String file, long number, Grain grain, String identity, int month, String policy, int year) {
        return index.admit(row(file, number, grain, month, policy, year), match(identity, identity)).stream()
                .map(RowReference::toString)
                .toList();
    }

    private static ListRow row(String file, long number, Grain grain, int month, String policy, int year) {
        return ListRow.builder(file, number, "张三", IdentityType.RESIDENT_ID, null)
                .grain(grain)
                .month(month)
                .policy(policy)
                .year(year)
                .build();
    }

    private static PersonMatch match(@Nullable String person, @Nullable String household) {
        return new PersonMatch(Standing.NEVER, person, household, false, true, null, null);
    }
}
