package org.daohu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyPackTest {

    private static final String RULE = "late-decomposition";
    private static final PolicyPack NATION =
            pack("nation", row("", "2015-01-01", "2020-01-01", 30), row("", "2020-01-01", null, 25));
    private static final PolicyPack PROVINCE = pack("province", row("51", "2019-01-01", null, 20));
    private static final PolicyPack COUNTY =
            pack("county", row("511725", "2020-06-01", "2021-01-01", 10), row("511725", "2021-01-01", null, null));
    private static final PolicyPack ALL = NATION.overlaidBy(PROVINCE).overlaidBy(COUNTY);

    private static PolicyPack pack(String name, RuleRow... rows) {
        return PolicyPack.of(name, "1", ImmutableList.copyOf(rows), ImmutableList.of());
    }

    private static RuleRow row(String scope, String from, @Nullable String to, @Nullable Integer days) {
        return new RuleRow(
                RULE,
                scope,
                new Period(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)),
                days != null,
                Severity.MAJOR,
                Handling.WARN,
                days == null ? ImmutableMap.of() : ImmutableMap.of("days", new RuleParameter.Days(days)),
                new Source("中华人民共和国预算法", "第五十二条"),
                "");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,            2014-12-31, -",
                "-,            2015-01-01, 30",
                "-,            2019-12-31, 30",
                "-,            2020-01-01, 25",
                "-,            2020-01-02, 25",
                "411025000,    2020-07-01, 25",
                "511702000,    2018-12-31, 30",
                "511702000,    2019-01-01, 20",
                "511702000,    2020-07-01, 20",
                "511725000,    2020-05-31, 20",
                "511725000,    2020-06-01, 10",
                "511725000,    2020-12-31, 10",
                "511725000,    2021-01-01, -",
                "511725,       2020-06-02, 10",
                "511725100000, 2020-06-02, 10",
            })
    void theNarrowestAreaThenTheLatestRowCountsAndARepealIsNotInForce(
            @Nullable String division, LocalDate day, @Nullable Integer days) {
        assertThat(ALL.row(RULE, division == null ? null : Division.parse(division), day)
                        .map(row -> row.days("days")))
                .isEqualTo(Optional.ofNullable(days));
    }

    @Test
    void ofRowsOfOneAreaAndDayTheOverlaysCounts() {
        PolicyPack pack = NATION.overlaidBy(pack("stricter", row("", "2020-01-01", null, 15)));
        assertThat(pack.row(RULE, null, LocalDate.of(2020, 1, 1)).orElseThrow().days("days"))
                .isEqualTo(15);
        assertThat(pack.row(RULE, null, LocalDate.of(2019, 12, 31))
                        .orElseThrow()
                        .days("days"))
                .isEqualTo(30);
    }

    @Test
    void anUnknownRuleIsNotInForce() {
        assertThat(ALL.row("no-such-rule", null, LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void anOverlayKeepsBothAndTakesTheOverlaysName() {
        assertThat(ALL.name()).isEqualTo("county");
        assertThat(ALL.rows()).hasSize(5).startsWith(NATION.rows().get(0));
        assertThat(ALL.digest()).isNotEqualTo(COUNTY.digest());
        assertThat(ALL.digest()).isNotEqualTo(PROVINCE.overlaidBy(COUNTY).digest());
    }

    @Test
    void theOrderOfCodesDoesNotChangeTheDigestButACodeDoes() {
        assertThat(withCodes("202", "203").digest())
                .isEqualTo(withCodes("203", "202").digest());
        assertThat(withCodes("202", "203").digest())
                .isNotEqualTo(withCodes("202", "204").digest());
        assertThat(withCodes("202203").digest())
                .isNotEqualTo(withCodes("202", "203").digest());
    }

    private static PolicyPack withCodes(String... codes) {
        return pack(
                "codes",
                new RuleRow(
                        "suspicious-subject",
                        "",
                        Period.ALWAYS,
                        true,
                        Severity.MINOR,
                        Handling.WARN,
                        ImmutableMap.of("prefixes", new RuleParameter.Codes(ImmutableSet.copyOf(codes))),
                        new Source("a document", ""),
                        ""));
    }

    @Test
    void aPackWithoutANameIsRefused() {
        assertThatThrownBy(() -> pack(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
