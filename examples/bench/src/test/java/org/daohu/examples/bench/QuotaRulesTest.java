package org.daohu.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daohu.Division;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaFacts;
import org.daohu.warning.Warning;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The two sides of {@code run.sh rules} on a few quotas: they do the same work, and there is work to do. */
class QuotaRulesTest {

    private static final ImmutableList<QuotaFacts> QUOTAS = QuotaCases.of(600, 20_201_231);
    private static final List<Warning> WARNINGS = new DaohuQuotas().judge(QUOTAS);

    /** Compiling the rules takes seconds, so it is done once. */
    private static DroolsQuotas flat;

    private static DroolsQuotas joining;

    @BeforeAll
    static void compileTheRules() throws IOException {
        flat = DroolsQuotas.flat();
        joining = DroolsQuotas.joining(new DaohuQuotas().pack());
    }

    @ParameterizedTest
    @EnumSource
    void droolsRaisesOfFlatBeansWhatDaohuRaisesInEveryWayOfAskingIt(DroolsQuotas.Way way) {
        List<QuotaBean> beans = QUOTAS.stream().map(QuotaBean::of).toList();

        assertRaisesTheSame(flat.judge(beans, way));
    }

    @ParameterizedTest
    @EnumSource
    void droolsRaisesOfTheSameFactsAndThresholdsWhatDaohuRaises(DroolsQuotas.Way way) {
        assertRaisesTheSame(joining.judge(QUOTAS, way));
    }

    @Test
    void aThresholdThatDroolsJoinsHoldsInItsAreaAndOnItsDays() {
        PackThreshold row = PackThreshold.of(new DaohuQuotas().pack()).get(0);
        Division county = Division.finance("511703000");

        assertThat(row.covers(county, LocalDate.of(2014, 12, 31).toEpochDay())).isFalse();
        assertThat(row.covers(county, LocalDate.of(2015, 1, 1).toEpochDay())).isTrue();
    }

    private static void assertRaisesTheSame(List<Raised> raised) {
        assertThat(raised)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        WARNINGS.stream().map(Raised::of).toList());
    }

    @Test
    void everyRuleRaisesSomeQuotasAndFewOfThem() {
        assertThat(WARNINGS).extracting(Warning::rule).containsAll(DaohuQuotas.RULES);
        for (String rule : DaohuQuotas.RULES) {
            assertThat(WARNINGS.stream().filter(warning -> warning.rule().equals(rule)))
                    .as(rule)
                    .hasSizeBetween(1, QUOTAS.size() / 20);
        }
    }

    @Test
    void theSampleHasTheCasesInWhichABlankOrAnExemptionDecides() {
        assertThat(QUOTAS)
                .anyMatch(quota -> quota.row().receivedDate() == null)
                .anyMatch(quota -> quota.row().documentDate() == null)
                .anyMatch(quota -> "　".equals(quota.row().scan()))
                .anyMatch(quota -> quota.row().exemption() != Exemption.NONE)
                .anyMatch(quota -> quota.balance().isNegative());
    }

    @Test
    void theDifferenceNamesWhatOnlyOneSideRaised() {
        Set<Raised> first = new TreeSet<>(List.of(new Raised("idle-funds", "q-1"), new Raised("over-paid", "q-2")));
        Set<Raised> second = new TreeSet<>(List.of(new Raised("over-paid", "q-2"), new Raised("over-paid", "q-3")));

        assertThat(RulesBenchmark.difference(first, second))
                .containsExactly("Daohu alone: idle-funds q-1", "Drools alone: over-paid q-3");
        assertThat(RulesBenchmark.difference(first, first)).isEmpty();
    }
}
