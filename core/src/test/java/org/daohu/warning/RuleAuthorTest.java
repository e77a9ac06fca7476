package org.daohu.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.Period;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.ledger.SpendingFacts;
import org.daohu.policy.Handling;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.warning.standard.StandardRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the author of a rule gets wrong is told at once and with the rule's name, and never changes a verdict. */
final class RuleAuthorTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);
    private static final String ID_NUMBER = "11010519491231002X";
    private static final QuotaFacts QUOTA = QuotaFacts.of(
            QuotaRow.builder(
                            "Q1",
                            new FiscalYear(2020),
                            Division.finance("511725000"),
                            "F1",
                            Money.ofFen(1),
                            Origin.host("Q1"))
                    .build(),
            ImmutableList.of(),
            ImmutableList.of());

    private static PolicyPack pack(String rule) {
        RuleRow row = new RuleRow(
                rule,
                "",
                Period.ALWAYS,
                true,
                Severity.MINOR,
                Handling.RECORD,
                ImmutableMap.of(),
                new Source("文件", ""),
                "文件");
        return PolicyPack.of("own", "1", List.of(row), List.of());
    }

    private static List<Warning> judge(Rule<?> rule) {
        List<Warning> raised = new ArrayList<>();
        new Evaluator(RuleBook.of(List.of(rule)), pack(rule.id()), ImmutableSet.of(), DAY, raised::add).judge(QUOTA);
        return raised;
    }

    private static void judgeInBatches(Rule<?> rule) {
        new Evaluator(RuleBook.of(List.of(rule)), pack(rule.id()), ImmutableSet.of(), DAY, warning -> {})
                .judgeQuotas(List.of(QUOTA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Late", "late decomposition", "late_2", "late-", "-late", "late--2", "迟"})
    void anIdThatNoPackCanNameIsRefused(String id) {
        assertThatThrownBy(() -> RuleBook.of(List.of(Own.of(id, QuotaFacts.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + id + "'");
    }

    @Test
    void anIdOfSixtyCharactersIsTheLongest() {
        assertThat(RuleBook.of(List.of(Own.of("a".repeat(60), QuotaFacts.class)))
                        .rules())
                .hasSize(1);
        assertThatThrownBy(() -> RuleBook.of(List.of(Own.of("a".repeat(61), QuotaFacts.class))))
                .hasMessageContaining("60");
    }

    @Test
    void factsThatNobodyWouldGiveItAreRefused() {
        for (Rule<?> rule : List.of(
                new Own<>("own", ImmutableSet.of(), ImmutableList.of(), facts -> Verdict.CLEAR),
                Own.of("own", SpendingFacts.class),
                Own.of("own", Facts.class),
                Own.of("own", RowGroupFacts.class))) {
            assertThatThrownBy(() -> RuleBook.of(List.of(rule)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("rule own judges");
        }
    }

    @Test
    void allThatIsWrongWithAllRulesIsToldAtOnce() {
        Parameter days = new Parameter("days", RuleParameter.Days.class, "天数", "days");
        Rule<?> twice = new Own<>(
                "own", ImmutableSet.of(QuotaFacts.class), ImmutableList.of(days, days), facts -> Verdict.CLEAR);
        assertThatThrownBy(() -> RuleBook.of(List.of(twice, twice, Own.of("Own", ListRowFacts.class))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("declares parameter days twice", "two rules with the id own", "'Own'");
    }

    @Test
    void aParameterWithoutANameAUnitOrCodesIsRefused() {
        assertThatThrownBy(() -> new Parameter("　", RuleParameter.Days.class, "天数", "days"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Parameter("days", RuleParameter.class, "天数", "days"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Parameter("days", RuleParameter.Days.class, "天数", "days", "[0-9]+"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** L8: where there is no verdict nothing would be counted. */
    @Test
    void aRuleThatGivesNoVerdictIsToldWithItsSubject() {
        Rule<?> silent = new Own<>("silent", ImmutableSet.of(QuotaFacts.class), ImmutableList.of(), facts -> null);
        assertThatThrownBy(() -> judge(silent))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rule silent gave no verdict on quota:Q1");
        Quick quick = new Quick("quick", null, null);
        assertThatThrownBy(() -> judgeInBatches(quick))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rule quick gave no verdict on quota:Q1");
    }

    @Test
    void aRuleThatFailsIsToldWithItsSubject() {
        Rule<?> failing = new Own<>("failing", ImmutableSet.of(QuotaFacts.class), ImmutableList.of(), facts -> {
            throw new IllegalArgumentException(ID_NUMBER);
        });
        assertThatThrownBy(() -> judge(failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rule failing failed on quota:Q1: IllegalArgumentException");
        assertThatThrownBy(() -> judgeInBatches(failing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("rule failing failed");
    }

    /** Its own conditions would not be asked in a batch, but would one by one. */
    @Test
    void aQuickCheckOfAnotherRuleIsRefused() {
        Quick other = new Quick("quick", null, Verdict.CLEAR);
        assertThatThrownBy(() -> judgeInBatches(new Quick("quick", other, Verdict.CLEAR)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a quick check sifts its batch for rule quick");
        judgeInBatches(other);
    }

    /** L11: whatever the author of a rule let pass. */
    @Test
    void noResidentIdLeavesInAFinding() {
        Finding written = new Finding(
                "给" + ID_NUMBER + "的",
                "to " + ID_NUMBER,
                ImmutableList.of(new Fact("of " + ID_NUMBER, ID_NUMBER, QUOTA.origin())),
                null);
        Finding explained = Finding.of(new Own.Words(ID_NUMBER), null);
        for (Finding finding : List.of(written, explained)) {
            assertThat(finding.toString()).doesNotContain("19491231").contains("110105***********X");
        }
    }

    @Test
    void wordsThatAreNoneAreRefusedWhenTheyAreRead() {
        Finding blank = Finding.of(new Own.Words(""), null);
        assertThatThrownBy(blank::sentenceZh).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(blank::sentenceEn).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(blank::facts).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theShippedRulesPass() {
        assertThat(RuleBook.of(StandardRules.book().rules()).rules())
                .isEqualTo(StandardRules.book().rules());
    }

    /** A rule of one's own. */
    private record Own<F extends Facts>(
            String id,
            ImmutableSet<Class<? extends F>> judges,
            ImmutableList<Parameter> parameters,
            Function<F, @Nullable Verdict> answer)
            implements PlainRule<F> {

        static <F extends Facts> Own<F> of(String id, Class<F> type) {
            return new Own<>(id, ImmutableSet.of(type), ImmutableList.of(), facts -> Verdict.CLEAR);
        }

        @Override
        @SuppressWarnings("NullAway") // what an author does who knows no annotations
        public Verdict check(F facts, Thresholds thresholds, LocalDate asOf) {
            return answer.apply(facts);
        }

        /** One text in all places; blank names no fact. */
        private record Words(String text) implements Explanation {
            @Override
            public String sentenceZh() {
                return text;
            }

            @Override
            public String sentenceEn() {
                return text;
            }

            @Override
            public ImmutableList<Fact> facts() {
                return text.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Fact(text, text, QUOTA.origin()));
            }
        }
    }

    /** A rule by days with a quick check, perhaps that of another. */
    private record Quick(
            String id, @Nullable Quick inner, @Nullable Verdict verdict)
            implements DayRule<QuotaFacts>, PlainRule<QuotaFacts> {
        @Override
        public ImmutableSet<Class<? extends QuotaFacts>> judges() {
            return ImmutableSet.of(QuotaFacts.class);
        }

        @Override
        public @Nullable LocalDate lawDate(QuotaFacts facts, LocalDate asOf) {
            return DayRule.super.lawDate(facts, asOf);
        }

        @Override
        public long lawDay(QuotaFacts facts, long asOf) {
            return asOf;
        }

        @Override
        @SuppressWarnings("NullAway") // what an author does who knows no annotations
        public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
            return verdict;
        }

        @Override
        public Check<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
            Quick rule = inner == null ? this : inner;
            return new QuickCheck<>() {
                @Override
                public boolean isPlainlyClear(QuotaFacts facts) {
                    return false;
                }

                @Override
                public Verdict examine(QuotaFacts facts) {
                    return rule.check(facts, thresholds, asOf);
                }

                @Override
                public void sift(Batch<QuotaFacts> batch) {
                    batch.sift(rule, this);
                }
            };
        }
    }
}
