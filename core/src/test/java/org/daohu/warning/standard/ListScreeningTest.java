package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PrimitiveIterator;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.Register;
import org.daohu.ledger.MasterLedger;
import org.daohu.warning.ListScreening;
import org.daohu.warning.ScreeningWorker;
import org.daohu.warning.SecondLooks;
import org.daohu.warning.Spill;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a screening refuses of its host, and how many rows its answers name. */
final class ListScreeningTest {

    private static final Origin ORIGIN = Origin.file("lists/a.csv", 2);

    @Test
    void rowsOfAListThatWasNotAnnouncedAndNumbersOutOfRangeAreRefused() {
        ScreeningWorker worker = screening(List.of("a.csv", "c.csv")).worker(warning -> {});

        for (String file : List.of("b.csv", "0.csv", "d.csv")) {
            assertThatThrownBy(() -> worker.screen(row(1).build().in(file), ORIGIN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(file);
        }
        worker.screen(row((1L << 40) - 1).build(), ORIGIN);
        assertThatThrownBy(() -> worker.screen(row(1L << 40).build(), ORIGIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("out of range");
    }

    @Test
    void aRowThatNamesNoLiveVoucherBelongsToTheDivisionThatReports() {
        Division county = Division.finance("513401000");
        List<Warning> warnings = new ArrayList<>();
        ListScreening screening = new ListScreening(
                MasterLedger.builder().reporting(county).build(),
                Register.none(),
                StandardRules.book(),
                Packs.national(),
                LocalDate.of(2020, 7, 31),
                List.of("a.csv"),
                Spill.inMemory());
        List<ListRow> rows = List.of(
                row(1).build(),
                row(2).voucherNumber(null).build(),
                row(3).voucherNumber("V9").build(),
                row(4).voucherNumber(null).build());

        screening.screen(rows, row -> ORIGIN, warnings::add);

        assertThat(warnings)
                .filteredOn(warning -> warning.rule().equals("list-row-unlinked"))
                .extracting(Warning::division)
                .containsExactly(county, county, county, county);
    }

    @Test
    void moreThanAMillionListsAreRefused() {
        Collection<String> files = new AbstractList<>() {
            @Override
            public String get(int index) {
                return "f" + index;
            }

            @Override
            public int size() {
                return (1 << 20) + 1;
            }
        };

        assertThatThrownBy(() -> screening(files)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorkerKeepsToItsStages() {
        ScreeningWorker worker = screening(List.of("a.csv")).worker(warning -> {});

        assertThatThrownBy(() -> worker.compare(0)).isInstanceOf(IllegalStateException.class);
        worker.endRows();
        assertThatThrownBy(() -> worker.screen(row(1).build(), ORIGIN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(worker::endRows).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void secondLooksTakeTheirRowsInOrderAndAllOfThem() {
        SecondLooks looks = looksAt(row(1), row(2), row(5), row(7));

        assertThat(looks.isEmpty()).isFalse();
        assertThat(numbers(looks.wanted("a.csv"))).containsExactly(2L, 5L, 7L);
        assertThatThrownBy(() -> looks.judge(row(5).build(), ORIGIN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(looks::end).isInstanceOf(IllegalStateException.class).hasMessageContaining("a.csv");
        looks.judge(row(2).build(), ORIGIN);
        assertThatThrownBy(() -> looks.judge(row(2).build(), ORIGIN)).isInstanceOf(IllegalStateException.class);
        looks.judge(row(5).build(), ORIGIN);
        looks.judge(row(7).build(), ORIGIN);
        assertThat(looks.isEmpty()).isTrue();
        looks.end();
        assertThatThrownBy(() -> looks.judge(row(7).build(), ORIGIN)).isInstanceOf(IllegalStateException.class);
        PrimitiveIterator.OfLong none = looks.wanted("b.csv");
        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::nextLong).isInstanceOf(NoSuchElementException.class);
    }

    /** Row 2 repeats row 1, and both rules about its person want it. */
    @Test
    void aRowThatTwoRulesWantIsWantedOnce() {
        SecondLooks looks = looksAt(
                row(1).policy("p").paid(Money.ofFen(200)), row(2).policy("p").paid(Money.ofFen(200)));

        assertThat(numbers(looks.wanted("a.csv"))).containsExactly(2L);
    }

    @Test
    void listsThatChangedBetweenTheReadingsStopTheScreening() {
        List<ListRow> twice = List.of(row(1).build(), row(2).build());
        Iterator<List<ListRow>> readings = List.of(twice, twice.subList(0, 1)).iterator();

        assertThatThrownBy(() -> screening(List.of("a.csv"))
                        .screen(() -> readings.next().iterator(), row -> ORIGIN, warning -> {}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aSpillInMemoryKeepsACopy() {
        long[] words = {1, 2, 3, 4};
        Spill.Run run = Spill.inMemory().keep(words, 3);
        words[1] = 9;
        long[] read = new long[2];
        run.read(1, read, 2);

        assertThat(read).containsExactly(2, 3);
        assertThat(Spill.inMemory().longestRun()).isPositive();
    }

    @Test
    void ofManyHouseholdsOfAnAccountTwentyAreNamed() {
        for (int households : new int[] {19, 20, 21}) {
            List<ListRow> rows = new ArrayList<>();
            for (int i = 1; i <= households; i++) {
                rows.add(other(i).householdNumber("H" + i).account("621").build());
            }
            String told = told("shared-account", rows);

            assertThat(named(told)).isEqualTo(Math.min(households, 20) + 1);
            assertThat(told.contains("and more")).isEqualTo(households > 20);
        }
    }

    /** What people write where there is no account is not one account of two households; a short number may be one. */
    @ParameterizedTest
    @CsvSource({"无, 0", "现金发放, 0", "-, 0", "0, 0", "1234, 1", "折A9, 1"})
    void whatHasNoDigitAboveZeroIsNoAccount(String written, int doubts) {
        List<ListRow> rows = List.of(
                other(1).householdNumber("H1").account(written).build(),
                other(2).householdNumber("H2").account(written).build());

        assertThat(named(told("shared-account", rows))).isEqualTo(3 * doubts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6217003420001234567 | households | 1, 0",
                "6217 0034 2000 1234 567 | households | 1, 0",
                "'=\"6217003420001234567\"' | households | 1, 0",
                "６２１７００３４２０００１２３４５６７ | households | 1, 0",
                "6217003420001234568 | households | 0, 0",
                "6217****4567 | households | 0, 0",
                "6217-0034-2000-1234-567 | accounts | 0, 0",
                "6217003420001234568 | accounts | 1, 0",
                "6217****4567 | accounts | 0, 1"
            })
    void anAccountIsTheSameHoweverItIsWritten(String written, String counted, String expected) {
        boolean ofAPerson = counted.equals("accounts");
        ListRow.Builder first = ofAPerson ? row(1).householdNumber("H1") : other(1).householdNumber("H1");
        ListRow.Builder second = ofAPerson ? row(2).householdNumber("H1") : other(2).householdNumber("H2");
        ListScreening screening = ofRegister();
        screening.screen(
                List.of(
                        first.account("6217003420001234567").build(),
                        second.account(written).build()),
                row -> ORIGIN,
                warning -> {});
        VerdictCounts counts = Objects.requireNonNull(screening.counts().get("shared-account"));

        assertThat(counts.raised() + ", " + counts.indeterminate()).isEqualTo(expected);
    }

    /** The cap of p is three yuan a person and month; the row that breaks it tells the last twenty before it. */
    @Test
    void ofManyRowsOfASumTheLastTwentyAreNamed() {
        for (int before : new int[] {19, 20, 21, 45}) {
            List<ListRow> rows = new ArrayList<>();
            for (int i = 1; i <= before; i++) {
                rows.add(row(i).policy("p").month(6).paid(Money.ofFen(1)).build());
            }
            rows.add(row(before + 1).policy("p").month(6).paid(Money.ofFen(300)).build());
            String told = told("over-cap", rows);

            assertThat(named(told)).isEqualTo(Math.min(before, 20) + 1);
            int first = Math.max(1, before - 19);
            assertThat(told)
                    .contains("(row:a.csv#" + first + ", row:a.csv#" + (first + 1) + ",", "row:a.csv#" + before + ")");
        }
    }

    /** The cap of A is six yuan a household and year, however the months are written. */
    @Test
    void aCapForAYearAddsUpItsMonths() {
        assertThat(told("over-cap", List.of(yearly(1, 1, 400), yearly(2, 2, 201))))
                .contains("6.01");
        assertThat(told("over-cap", List.of(yearly(1, 0, 400), yearly(2, 2, 201))))
                .contains("6.01");
        assertThat(told("over-cap", List.of(yearly(1, 0, 601)))).contains("6.01");
        assertThat(told("over-cap", List.of(yearly(1, 1, 400), yearly(2, 2, 200))))
                .isEmpty();
    }

    /** What was taken back first lowers the sum of a row that is above the cap by itself. */
    @Test
    void anEarlierCorrectionCountsForARowThatIsAboveTheCapAlone() {
        assertThat(told("over-cap", List.of(yearly(1, 1, -100), yearly(2, 2, 700))))
                .isEmpty();
        assertThat(told("over-cap", List.of(yearly(1, 1, -100), yearly(2, 2, 701))))
                .contains("7.01", "6.01 yuan in all with earlier rows (row:a.csv#1)");
    }

    @Test
    void aRowThatIsDoubtfulAloneIsToldAllTheSame() {
        ListRow row = other(1).householdNumber("H")
                .policy("P10")
                .quantity(BigDecimal.ONE)
                .quantityUnit("亩")
                .paid(Money.ofFen(50_001))
                .build();

        assertThat(told("over-cap", List.of(row))).contains("500.01");
    }

    private static ListRow yearly(long number, int month, long fen) {
        return other(number)
                .householdNumber("H")
                .policy("A")
                .month(month)
                .paid(Money.ofFen(fen))
                .build();
    }

    private static int named(String told) {
        return told.split("a\\.csv#", -1).length - 1;
    }

    /** What the rule says in English of the last subject that it doubts, or "". */
    private static String told(String rule, List<ListRow> rows) {
        List<Warning> warnings = new ArrayList<>();
        ListScreening screening = ofRegister();
        screening.screen(rows, row -> ORIGIN, warnings::add);
        return warnings.stream()
                .filter(warning -> warning.rule().equals(rule))
                .map(warning -> warning.finding().sentenceEn())
                .reduce("", (first, last) -> last);
    }

    private static ListScreening ofRegister() {
        return new ListScreening(
                ScreenedCounty.LEDGER,
                ScreenedCounty.REGISTER,
                StandardRules.book(),
                Packs.national(),
                ScreenedCounty.AS_OF,
                List.of("a.csv"),
                Spill.inMemory());
    }

    private static SecondLooks looksAt(ListRow.Builder... rows) {
        ListScreening screening = screening(List.of("a.csv", "b.csv"));
        ScreeningWorker worker = screening.worker(warning -> {});
        for (ListRow.Builder row : rows) {
            worker.screen(row.build(), ORIGIN);
        }
        worker.endRows();
        for (int part = 0; part < ListScreening.PARTS; part++) {
            worker.compare(part);
        }
        return screening.secondLooks(warning -> {});
    }

    private static List<Long> numbers(PrimitiveIterator.OfLong wanted) {
        List<Long> numbers = new ArrayList<>();
        wanted.forEachRemaining((long number) -> numbers.add(number));
        return numbers;
    }

    private static ListScreening screening(Collection<String> files) {
        return new ListScreening(
                ScreenedCounty.LEDGER,
                Register.none(),
                StandardRules.book(),
                Packs.national(),
                LocalDate.of(2020, 7, 31),
                files,
                Spill.inMemory());
    }

    /** A row of one person. */
    private static ListRow.Builder row(long number) {
        return ListRow.builder("a.csv", number, "张三", IdentityType.PASSPORT, "E1")
                .policy("BT-1")
                .voucherNumber("V1")
                .year(2020)
                .month(6)
                .paid(Money.ofFen(1));
    }

    /** A row of a person of its own. */
    private static ListRow.Builder other(long number) {
        return ListRow.builder("a.csv", number, "张三", IdentityType.PASSPORT, "E" + number)
                .policy("BT-1")
                .voucherNumber("V1")
                .year(2020)
                .month((int) (number % 12) + 1)
                .paid(Money.ofFen(1));
    }
}
