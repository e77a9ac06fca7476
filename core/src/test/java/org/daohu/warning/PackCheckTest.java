package org.daohu.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.daohu.policy.NegativeListMatcher;
import org.daohu.policy.PackFault;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.standard.StandardRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L10: a pack that a host makes itself is held to what packs from files are held to. */
final class PackCheckTest {

    private static final RuleBook BOOK = StandardRules.book();
    private static final Source SOURCE = new Source("达市财农〔2020〕3号", "");
    private static final RuleParameter TWENTY = new RuleParameter.Days(20);

    private static RuleRow row(String rule, String scope, String from, @Nullable String to, boolean inForce) {
        return row(rule, scope, from, to, inForce ? ImmutableMap.of("days", TWENTY) : ImmutableMap.of(), inForce);
    }

    private static RuleRow row(
            String rule,
            String scope,
            String from,
            @Nullable String to,
            ImmutableMap<String, RuleParameter> parameters,
            boolean inForce) {
        return new RuleRow(
                rule, scope, period(from, to), inForce, Severity.MAJOR, Handling.WARN, parameters, SOURCE, "依据");
    }

    private static Period period(String from, @Nullable String to) {
        return new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static RuleRow late(String scope) {
        return row("late-decomposition", scope, "2020-01-01", null, true);
    }

    private static NegativeListEntry entry(
            String id,
            boolean inForce,
            ImmutableList<NegativeListMatcher> matchers,
            List<String> lawful,
            ExceptionClause... clauses) {
        return new NegativeListEntry(
                id,
                "广场",
                "squares",
                "51",
                period("2020-01-01", null),
                inForce,
                SOURCE,
                matchers,
                ImmutableList.copyOf(lawful),
                ImmutableList.copyOf(clauses));
    }

    private static ExceptionClause clause(String id, NegativeListMatcher when) {
        return new ExceptionClause(id, "除外", "but", SOURCE, ImmutableList.of(when), ImmutableSet.of());
    }

    private static PolicyPack pack(RuleRow... rows) {
        return PolicyPack.of("own", "1", ImmutableList.copyOf(rows), ImmutableList.of());
    }

    private static List<String> paths(PolicyPack pack, @Nullable PolicyPack base) {
        return PackCheck.faults(pack, base, BOOK).stream().map(PackFault::path).toList();
    }

    /** What is wrong with entries in a pack that asks for them. */
    private static List<String> paths(NegativeListEntry... entries) {
        RuleRow asking = row("negative-list", "", "2017-03-31", null, ImmutableMap.of(), true);
        return paths(PolicyPack.of("own", "1", List.of(asking), List.of(entries)), null);
    }

    @Test
    void aLawfulPackHasNoFault() {
        assertThat(paths(pack(late(""), late("51"), late("5117"), late("511725")), null))
                .isEmpty();
        assertThat(paths(entry(
                        "squares",
                        true,
                        ImmutableList.of(NegativeListMatcher.Words.of("广场", "公园")),
                        List.of("广场舞"),
                        clause("dance", NegativeListMatcher.Words.of("舞蹈")),
                        clause("song", NegativeListMatcher.Words.of("歌咏", "大公园")))))
                .isEmpty();
    }

    @Test
    void rulesParametersAndCodesThatTheBookDoesNotKnowAreTold() {
        RuleRow kinds = row(
                "forbidden-account",
                "",
                "2020-01-01",
                null,
                ImmutableMap.of("kinds", new RuleParameter.Codes(ImmutableSet.of("FISCAL_SPECIL"))),
                true);
        RuleRow years = row(
                "pending-unresolved",
                "",
                "2020-01-01",
                null,
                ImmutableMap.of("days", new RuleParameter.Years(1), "weeks", TWENTY),
                true);
        assertThat(paths(pack(row("late", "", "2020-01-01", null, true), kinds, years), null))
                .containsExactly(
                        "rules[0].rule",
                        "rules[1].parameters.kinds",
                        "rules[2].parameters.days",
                        "rules[2].parameters.weeks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "511", "51172", "99", "00", "000000", "510000", "5100", "511700", "10"})
    void whatIsNoAreaIsTold(String scope) {
        assertThat(paths(pack(late(scope)), null)).containsExactly("rules[0].scope");
    }

    @Test
    void rowsOfOneAreaThatOverlapAreToldButNotThoseOfTheBase() {
        assertThat(paths(pack(late("51"), late("51")), null)).containsExactly("rules[1].rule");
        assertThat(paths(pack(late("51")), pack(late("51")))).isEmpty();
    }

    /** Of one area the later row counts, so that the base's would end the overlay's without a word. */
    @Test
    void aRowOfTheBaseThatBeginsLaterIsTold() {
        PolicyPack base = pack(late(""), row("late-decomposition", "51", "2020-01-01", null, false));
        assertThat(paths(pack(row("late-decomposition", "51", "2019-12-31", null, true)), base))
                .containsExactly("rules[0].to");
        assertThat(paths(pack(row("late-decomposition", "51", "2019-12-31", "2020-01-02", true)), base))
                .containsExactly("rules[0].to");
        assertThat(paths(pack(row("late-decomposition", "51", "2019-12-31", "2020-01-01", true)), base))
                .isEmpty();
        assertThat(paths(pack(row("late-decomposition", "51", "2020-01-01", null, true)), base))
                .isEmpty();
        assertThat(paths(pack(row("late-decomposition", "5117", "2019-12-31", null, true)), base))
                .isEmpty();
    }

    @Test
    void aCapThatHoldsOnNoDayOfItsRowIsTold() {
        for (String to : List.of("2019-01-01", "2019-01-02")) {
            SubsidyCap cap = new SubsidyCap(
                    "BT01",
                    SubsidyCap.Per.PERSON,
                    null,
                    SubsidyCap.Each.YEAR,
                    Money.ofFen(1),
                    period("2018-01-01", to),
                    SOURCE);
            RuleRow row = row(
                    "over-cap",
                    "",
                    "2019-01-01",
                    null,
                    ImmutableMap.of("caps", RuleParameter.Caps.of(List.of(cap))),
                    true);
            assertThat(paths(pack(row), null).isEmpty()).as(to).isEqualTo(to.endsWith("02"));
        }
    }

    @Test
    void whatCanNeverForbidIsTold() {
        ImmutableList<NegativeListMatcher> squares = ImmutableList.of(NegativeListMatcher.Words.of("文化广场"));
        assertThat(paths(entry("squares", true, squares, List.of("文化 广场")))).containsExactly("negativeList[0].lawful");
        assertThat(paths(entry(
                        "squares", true, squares, List.of(), clause("all", NegativeListMatcher.Words.of("舞", "广场")))))
                .containsExactly("negativeList[0].exceptions[0].when[0]");
        assertThat(paths(entry(
                        "subjects",
                        true,
                        ImmutableList.of(new NegativeListMatcher.FunctionPrefixes(ImmutableList.of("20801", "229"))),
                        List.of(),
                        clause("all", new NegativeListMatcher.FunctionPrefixes(ImmutableList.of("208"))))))
                .containsExactly("negativeList[0].exceptions[0].when[0]");
    }

    /** Such a clause depends on more than the entry's words. */
    @Test
    void aClauseThatAsksForMoreIsLawful() {
        ImmutableList<NegativeListMatcher> squares = ImmutableList.of(NegativeListMatcher.Words.of("文化广场"));
        NegativeListMatcher withDance =
                new NegativeListMatcher.Words(ImmutableList.of("广场"), ImmutableList.of("舞"), ImmutableSet.of());
        NegativeListMatcher inName =
                new NegativeListMatcher.Words(ImmutableList.of("广场"), ImmutableList.of(), ImmutableSet.of("PRO_NAME"));
        assertThat(paths(entry("squares", true, squares, List.of(), clause("a", withDance), clause("b", inName))))
                .isEmpty();
        assertThat(paths(entry("names", true, ImmutableList.of(inName), List.of(), clause("b", inName))))
                .containsExactly("negativeList[0].exceptions[0].when[0]");
    }

    @Test
    void fieldsThatNobodyFillsAndClausesOfOneIdAreTold() {
        NegativeListMatcher misspelt = new NegativeListMatcher.Words(
                ImmutableList.of("广场"), ImmutableList.of(), ImmutableSet.of("PRO_NAME", "PROJECT"));
        assertThat(paths(entry(
                        "squares",
                        true,
                        ImmutableList.of(misspelt),
                        List.of(),
                        clause("a", NegativeListMatcher.Words.of("舞")),
                        clause("a", NegativeListMatcher.Words.of("歌")))))
                .containsExactly("negativeList[0].matchers[0].fields", "negativeList[0].exceptions[1].id");
    }

    @Test
    void aRepealOfAnEntryThatThereIsNotIsTold() {
        NegativeListEntry repeal = entry("squares", false, ImmutableList.of(), List.of());
        assertThat(paths(repeal)).containsExactly("negativeList[0].id");
        RuleRow asking = row("negative-list", "", "2017-03-31", null, ImmutableMap.of(), true);
        NegativeListEntry squares =
                entry("squares", true, ImmutableList.of(NegativeListMatcher.Words.of("广场")), List.of());
        PolicyPack base = PolicyPack.of("base", "1", List.of(asking), List.of(squares));
        assertThat(paths(PolicyPack.of("own", "1", List.of(), List.of(repeal)), base))
                .isEmpty();
    }

    @Test
    void anEntryThatNoRowAsksForIsTold() {
        NegativeListEntry squares =
                entry("squares", true, ImmutableList.of(NegativeListMatcher.Words.of("广场")), List.of());
        for (RuleRow asking : List.of(
                late(""),
                row("negative-list", "", "2017-03-31", null, ImmutableMap.of(), false),
                row("negative-list", "", "2017-03-31", "2020-01-01", ImmutableMap.of(), true),
                row("negative-list", "50", "2017-03-31", null, ImmutableMap.of(), true))) {
            assertThat(paths(PolicyPack.of("own", "1", List.of(asking), List.of(squares)), null))
                    .as(asking.toString())
                    .containsExactly("negativeList[0]");
        }
        RuleRow county = row("negative-list", "511725", "2017-03-31", null, ImmutableMap.of(), true);
        assertThat(paths(PolicyPack.of("own", "1", List.of(county), List.of(squares)), null))
                .isEmpty();
    }

    @Test
    void aPackThatPutsNothingInForceIsTold() {
        assertThat(paths(pack(), null)).containsExactly("rules");
        assertThat(paths(pack(), pack(late("")))).isEmpty();
    }

    @Test
    void rowsAreCalledWhatTheHostCallsThem() {
        PackCheck check = new PackCheck("T_POLICY", BOOK);
        check.add("row 17", late(""));
        check.add("row 18", late("9"));
        check.add("row 19", late(""));
        assertThat(check.faults().stream().map(PackFault::path)).containsExactly("row 18.scope", "row 19.rule");
        assertThat(check.faults().get(1).messageEn())
                .startsWith("T_POLICY, row 19.rule: found late-decomposition for")
                .contains("which overlaps row 17 [2020-01-01, …)");
    }

    @Test
    void theShareDueDoesNotFall() {
        ProgressStep june = new ProgressStep(MonthDay.of(6, 30), new BigDecimal("50.0"));
        for (String later : List.of("50", "49.99")) {
            ProgressStep december = new ProgressStep(MonthDay.of(12, 31), new BigDecimal(later));
            boolean falls = later.startsWith("49");
            assertThat(catchThrowable(() -> new RuleParameter.Steps(ImmutableList.of(june, december))))
                    .as(later)
                    .matches(refused -> (refused instanceof IllegalArgumentException) == falls);
        }
    }
}
