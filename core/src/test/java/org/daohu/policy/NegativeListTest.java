package org.daohu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.Period;
import org.daohu.policy.NegativeListAnswer.Forbidden;
import org.daohu.policy.NegativeListAnswer.Free;
import org.daohu.policy.NegativeListAnswer.Hit;
import org.daohu.policy.NegativeListAnswer.NotInForce;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeListTest {

    private static final Division SICHUAN = Division.parse("511725000");
    private static final Division HENAN = Division.parse("411025000");
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);

    private static NegativeListEntry entry(
            String scope, String from, @Nullable NegativeListMatcher matcher, String... lawful) {
        return new NegativeListEntry(
                "urban",
                "城市基础设施建设",
                "urban infrastructure",
                scope,
                Period.since(LocalDate.parse(from)),
                matcher != null,
                new Source("财农〔2017〕8号", ""),
                matcher == null ? ImmutableList.of() : ImmutableList.of(matcher),
                ImmutableList.copyOf(lawful),
                ImmutableList.of());
    }

    private static NegativeListAnswer answer(NegativeListEntry entry, String field, String text) {
        return answer(entry, new SpendingText(null, null, null, ImmutableMap.of(field, text)));
    }

    private static NegativeListAnswer answer(NegativeListEntry entry, SpendingText spending) {
        return PolicyPack.of("pack", "1", ImmutableList.of(), ImmutableList.of(entry))
                .negativeList(spending, SICHUAN, null, DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "城市道路改造, true",
        "运城市道路改造, false",
        "运城市道路与城市道路, true",
        "运 城 市 道路, false",
        "城 市 道 路, true",
        "农村道路, false",
        "防城区道路, true"
    })
    void aLawfulPhraseTakesTheBeginningOfAHitForItself(String text, boolean forbidden) {
        NegativeListEntry entry = entry("", "2017-03-31", NegativeListMatcher.Words.of("城市道路", "城区道路"), "运城市");
        assertThat(answer(entry, "PRO_NAME", text) instanceof Forbidden).isEqualTo(forbidden);
    }

    @Test
    void ofWordsWithinOneAnotherTheLongestIsNamed() {
        NegativeListEntry entry = entry("", "2017-03-31", NegativeListMatcher.Words.of("缺口", "预算支出缺口"));
        assertThat(((Forbidden) answer(entry, "USE_DES", "弥补预算支出缺口"))
                        .matches()
                        .get(0)
                        .hits())
                .containsExactly(new Hit("USE_DES", "预算支出缺口"));
    }

    @Test
    void widthAndCaseDoNotMatter() {
        NegativeListEntry entry = entry("", "2017-03-31", NegativeListMatcher.Words.of("购LED屏"));
        assertThat(answer(entry, "USE_DES", "购led屏")).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource({"企业亏损, true", "亏损, false", "弥补, false"})
    void aCompanionWordMustOccurToo(String text, boolean forbidden) {
        NegativeListEntry entry = entry(
                "",
                "2017-03-31",
                new NegativeListMatcher.Words(ImmutableList.of("亏损"), ImmutableList.of("企业"), ImmutableSet.of()));
        assertThat(answer(entry, "USE_DES", text) instanceof Forbidden).isEqualTo(forbidden);
    }

    @ParameterizedTest
    @CsvSource({"PRO_NAME, true", "CONTENT, false"})
    void onlyTheFieldsNamedAreSearched(String field, boolean forbidden) {
        NegativeListEntry entry = entry(
                "",
                "2017-03-31",
                new NegativeListMatcher.Words(
                        ImmutableList.of("城市道路"), ImmutableList.of(), ImmutableSet.of("PRO_NAME")));
        assertThat(answer(entry, field, "城市道路") instanceof Forbidden).isEqualTo(forbidden);
    }

    @Test
    void theCategoryIsSearchedToo() {
        NegativeListEntry entry = entry("", "2017-03-31", NegativeListMatcher.Words.of("城市道路"));
        Forbidden answer = (Forbidden) answer(entry, new SpendingText("城市道路", null, null, ImmutableMap.of()));
        assertThat(answer.matches().get(0).hits()).containsExactly(new Hit("CATEGORY", "城市道路"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"50101, true", "501, true", "50, false", "-, false", "5０101, true"})
    void aSubjectMatchesByItsFirstDigits(@Nullable String code, boolean forbidden) {
        NegativeListEntry entry =
                entry("", "2017-03-31", new NegativeListMatcher.EconomicPrefixes(ImmutableList.of("501")));
        assertThat(answer(entry, new SpendingText(null, null, code, ImmutableMap.of())) instanceof Forbidden)
                .isEqualTo(forbidden);
    }

    @Test
    void aProvinceMayRepealAnEntryOfTheNation() {
        PolicyPack pack = PolicyPack.of(
                "pack",
                "1",
                ImmutableList.of(),
                ImmutableList.of(
                        entry("", "2017-03-31", NegativeListMatcher.Words.of("城市道路")),
                        entry("51", "2019-01-01", null)));
        SpendingText spending = new SpendingText(null, null, null, ImmutableMap.of("PRO_NAME", "城市道路"));
        assertThat(pack.negativeList(spending, HENAN, null, DAY)).isInstanceOf(Forbidden.class);
        assertThat(pack.negativeList(spending, null, null, DAY)).isInstanceOf(Forbidden.class);
        assertThat(pack.negativeList(spending, SICHUAN, null, DAY)).isInstanceOf(NotInForce.class);
        assertThat(pack.negativeList(spending, SICHUAN, null, LocalDate.of(2018, 12, 31)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatSaysNothingIsFree() {
        NegativeListEntry entry = entry("", "2017-03-31", NegativeListMatcher.Words.of("城市道路"));
        assertThat(answer(entry, new SpendingText(null, null, null, ImmutableMap.of())))
                .isEqualTo(new Free(ImmutableList.of()));
    }
}
