package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.Period;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.Register;
import org.daohu.ledger.MasterLedger;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.Handling;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.warning.GroupWalk;
import org.daohu.warning.GroupedRow;
import org.daohu.warning.ListScreening;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.Spill;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a walk through groups keeps and forgets, and how far it counts. */
final class GroupWalksTest {

    private static final long SET = 1L << 8;

    static List<RowGrouping> groupings() {
        return List.of(
                PoliciesOfHouseholds.INSTANCE,
                UsesOfAccounts.BY_ACCOUNT,
                UsesOfAccounts.BY_PERSON,
                RunningSums.INSTANCE,
                EarlierRows.INSTANCE);
    }

    /** Groups that leave much behind: many rows, blanks, sums above the limit, late pay days. */
    @ParameterizedTest
    @MethodSource("groupings")
    void aGroupIsJudgedAloneWhateverWentBefore(RowGrouping grouping) {
        List<long[]> before = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            before.add(numbers(grouping, i % 13, 1L + i));
        }
        before.add(numbers(grouping, 0, 0));
        for (long[] only : List.of(numbers(grouping, 3, 1), numbers(grouping, 0, 0), numbers(grouping, 12, 7))) {
            GroupWalk fresh = grouping.walk(Packs.national());
            List<String> expected = asked(fresh, List.of(only));
            GroupWalk used = grouping.walk(Packs.national());
            asked(used, before);

            assertThat(asked(used, List.of(only))).isEqualTo(expected);
            assertThat(asked(used, List.of(only, only)))
                    .isEqualTo(asked(grouping.walk(Packs.national()), List.of(only, only)));
        }
    }

    @Test
    void aHouseholdWithMorePoliciesAndMonthsThanAnyHasIsNotCleared() {
        assertThat(screenPolicies(512).indeterminate()).isZero();
        assertThat(screenPolicies(513)).isEqualTo(new VerdictCounts(0, 0, 0, 1));
    }

    /** Each year of a policy that stands in two sets is remembered twice. */
    private static VerdictCounts screenPolicies(int years) {
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < years; i++) {
            rows.add(row(i + 1).policy("p").year(1_000 + i).build());
        }
        VerdictCounts counts = screen(rows, new ArrayList<>()).counts().get("exclusive-subsidies");
        assertThat(counts).isNotNull();
        return counts;
    }

    @Test
    void l11AHouseholdThatIsNumberedByAPersonIsNamedByItsFirstRow() {
        List<Warning> warnings = new ArrayList<>();
        screen(
                List.of(
                        row(1).householdNumber("51343620000320711X").policy("p").build(),
                        row(2).householdNumber("51343620000320711X").policy("A").build()),
                warnings);

        assertThat(warnings)
                .filteredOn(warning -> warning.rule().equals("exclusive-subsidies"))
                .singleElement()
                .satisfies(warning -> assertThat(warning.subject().toString()).isEqualTo("household:a.csv#1"));
    }

    /** Twenty crossing rows are named, and that there are more. */
    @Test
    void ofManyCrossingRowsTheFirstAreNamed() {
        for (int crossing = 19; crossing <= 21; crossing++) {
            List<ListRow> rows = new ArrayList<>();
            rows.add(row(1).policy("A").month(0).build());
            for (int i = 2; i <= crossing; i++) {
                rows.add(row(i).policy("p").month(i % 12 + 1).build());
            }
            List<Warning> warnings = new ArrayList<>();
            screen(rows, warnings);

            String told = warnings.stream()
                    .filter(warning -> warning.rule().equals("exclusive-subsidies"))
                    .map(warning -> warning.finding().sentenceEn())
                    .findFirst()
                    .orElseThrow();
            int named = told.split("row:", -1).length - 1;
            assertThat(named).isEqualTo(Math.min(crossing, 20));
            assertThat(told.contains("and more")).isEqualTo(crossing >= 20);
        }
    }

    /** The household breaks both sets; the one that was broken first is told. */
    @Test
    void ofTwoBrokenSetsTheFirstIsTold() {
        for (List<String> policies : List.of(List.of("p", "A", "P14"), List.of("p", "P14", "A"))) {
            List<ListRow> rows = new ArrayList<>();
            policies.forEach(
                    policy -> rows.add(row(rows.size() + 1L).policy(policy).build()));
            List<Warning> warnings = new ArrayList<>();
            screen(rows, warnings);

            assertThat(warnings)
                    .filteredOn(warning -> warning.rule().equals("exclusive-subsidies"))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning.finding().sentenceEn())
                            .contains(policies.get(1).equals("A") ? "(P13 A p)" : "(P14 p)"));
        }
    }

    /** V2 was paid under the first row, V1 under the second, which another document has amended. */
    @Test
    void ofAnAmendedSetPoliciesCrossIfEachRowsLawExcludesBoth() {
        RuleRow amended = sets(Period.since(Packs.FIRST_DAY), "新办法", "A", "B", "C");
        assertThat(crossing(sets(before(), "旧办法", "A", "B"), amended)).contains("(A B)");
        assertThat(crossing(sets(before(), "旧办法", "A", "C"), amended)).isEmpty();
        assertThat(crossing(sets(before(), "旧办法", "B", "C"), amended)).isEmpty();
        assertThat(crossing(sets(before(), "旧办法", "A", "B"), sets(Period.since(Packs.FIRST_DAY), "新办法", "A", "C")))
                .isEmpty();
    }

    /** The latest row is under a law that declares other sets; what an earlier law declared is told all the same. */
    @Test
    void aSetThatTheLatestLawDoesNotDeclareIsNamed() {
        List<ListRow> rows = List.of(
                row(1).policy("A").voucherNumber("V2").build(),
                row(2).policy("B").voucherNumber("V2").build(),
                row(3).policy("D").voucherNumber("V1").build());
        List<Warning> warnings = new ArrayList<>();
        screen(
                rows,
                ScreenedCounty.LEDGER,
                PolicyPack.of(
                        "test",
                        "1",
                        List.of(sets(before(), "旧办法", "A", "B"), sets(Period.since(Packs.FIRST_DAY), "新办法", "D", "C")),
                        List.of()),
                warnings);

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.finding().sentenceEn()).contains("(A B)", "row:a.csv#1, row:a.csv#2.");
            assertThat(warning.finding().facts().toString()).contains("旧办法");
        });
    }

    /** What is said of a household that got A under the first law and B under the second, or "". */
    private static String crossing(RuleRow first, RuleRow second) {
        List<Warning> warnings = new ArrayList<>();
        screen(
                List.of(
                        row(1).policy("B").voucherNumber("V1").build(),
                        row(2).policy("A").voucherNumber("V2").build()),
                ScreenedCounty.LEDGER,
                PolicyPack.of("test", "1", List.of(first, second), List.of()),
                warnings);
        return warnings.stream().map(warning -> warning.finding().sentenceEn()).reduce("", String::concat);
    }

    private static Period before() {
        return new Period(LocalDate.of(2014, 1, 1), Packs.FIRST_DAY);
    }

    private static RuleRow sets(Period period, String document, String... policies) {
        Source source = new Source(document, "");
        return new RuleRow(
                "exclusive-subsidies",
                "",
                period,
                true,
                Severity.MAJOR,
                Handling.WARN,
                ImmutableMap.of(
                        "sets",
                        new RuleParameter.Exclusive(
                                ImmutableList.of(new ExclusivePolicies(ImmutableSet.copyOf(policies), source)))),
                source,
                document);
    }

    private static ListRow.Builder row(long number) {
        return ListRow.builder("a.csv", number, "张三", IdentityType.PREFERENTIAL_TREATMENT, "救" + number)
                .policy("BT-1")
                .householdNumber("H1")
                .year(2020)
                .month(6)
                .paid(Money.ofFen(1));
    }

    private static ListScreening screen(List<ListRow> rows, List<Warning> warnings) {
        return screen(rows, MasterLedger.builder().build(), Packs.national(), warnings);
    }

    private static ListScreening screen(
            List<ListRow> rows, MasterLedger ledger, PolicyPack pack, List<Warning> warnings) {
        ListScreening screening = new ListScreening(
                ledger,
                Register.none(),
                StandardRules.book(),
                pack,
                ScreenedCounty.AS_OF,
                List.of("a.csv"),
                Spill.inMemory());
        screening.screen(rows, row -> Origin.file("a.csv", row.number() + 1), warnings::add);
        return screening;
    }

    /** Numbers of a mark that mean something to the grouping. */
    private static long[] numbers(RowGrouping grouping, int month, long variant) {
        long[] numbers = new long[grouping.numbers()];
        if (grouping == PoliciesOfHouseholds.INSTANCE) {
            numbers[0] = 2020L * 13 + month;
            numbers[1] = variant;
            numbers[2] = variant == 0 ? 0 : SET | variant % 3;
        } else if (grouping == EarlierRows.INSTANCE) {
            numbers[0] = month;
        } else if (grouping == RunningSums.INSTANCE) {
            numbers[0] = variant * 10;
            numbers[1] = 5L + month;
        } else {
            numbers[0] = variant;
            numbers[1] = 1;
            numbers[2] = variant;
        }
        return numbers;
    }

    /** What a walk through one group asks for. */
    private static List<String> asked(GroupWalk walk, List<long[]> group) {
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            walk.row(new Row(asked, i, group.get(i)));
        }
        walk.end((told, others, count, figure) ->
                asked.add("group " + told + " " + Arrays.toString(Arrays.copyOf(others, count)) + " " + figure));
        return asked;
    }

    /** A row as a walk sees it; notes what it asks for. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(List<String> asked, long place, long[] numbers) implements GroupedRow {

        @Override
        public boolean isFirst() {
            return place == 0;
        }

        @Override
        public long number(int index) {
            return numbers[index];
        }

        @Override
        public void lookAgain(long[] others, int count, long figure) {
            asked.add("row " + place + " " + Arrays.toString(Arrays.copyOf(others, count)) + " " + figure);
        }

        @Override
        public void decidesLaw() {
            asked.add("law of " + place);
        }
    }
}
