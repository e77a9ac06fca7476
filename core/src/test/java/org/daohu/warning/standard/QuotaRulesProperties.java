package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.Period;
import org.daohu.Rate;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleRow;
import org.daohu.warning.Batch;
import org.daohu.warning.Check;
import org.daohu.warning.DayRule;
import org.daohu.warning.Evaluator;
import org.daohu.warning.Finding;
import org.daohu.warning.QuickCheck;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/** The quota rules, which are bound once and write late, against plain ones that do neither. */
@Domain(DomainContext.Global.class)
@Domain(value = RandomFacts.class, priority = 1)
final class QuotaRulesProperties {

    private static final PolicyPack PACK = Packs.national();
    private static final ImmutableList<Rule<? super QuotaFacts>> RULES =
            StandardRules.book().rulesFor(QuotaFacts.class);
    private static final Division ELSEWHERE = Division.finance("610102000");

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void everyRuleAnswersWordForWordAsThePlainOne(@ForAll QuotaFacts facts, @ForAll LocalDate asOf) {
        for (Rule<? super QuotaFacts> rule : RULES) {
            Verdict verdict = RuleBook.judge(rule, facts, PACK, ImmutableSet.of(), asOf);

            assertThat(answer(verdict)).as(rule.id()).isEqualTo(PlainQuotaRules.answer(rule.id(), facts, asOf));
        }
        assertThat(facts.lastPayment()).isEqualTo(PlainQuotaRules.lastPayment(facts));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenLateIsEqualToTheSameWrittenAtOnce(@ForAll QuotaFacts facts, @ForAll LocalDate asOf) {
        for (Rule<? super QuotaFacts> rule : RULES) {
            if (RuleBook.judge(rule, facts, PACK, ImmutableSet.of(), asOf) instanceof Verdict.Raised raised) {
                Finding late = raised.finding();
                Finding atOnce = new Finding(late.sentenceZh(), late.sentenceEn(), late.facts(), late.amount());

                assertThat(late).isEqualTo(atOnce).hasSameHashCodeAs(atOnce).hasToString(atOnce.toString());
                assertThat(RuleBook.judge(rule, facts, PACK, ImmutableSet.of(), asOf))
                        .isEqualTo(raised);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void l7_anEvaluatorAnswersInAnyOrderAsOneQuestionAloneIsAnswered(
            @ForAll @Size(max = 8) List<QuotaFacts> quotas, @ForAll LocalDate asOf, @ForAll long seed) {
        PolicyPack pack = changing();
        List<QuotaFacts> shuffled = new ArrayList<>();
        for (int i = 0; i < quotas.size(); i++) {
            shuffled.add(i % 2 == 0 ? quotas.get(i) : in(ELSEWHERE, quotas.get(i)));
        }
        Collections.shuffle(shuffled, new Random(seed));
        ImmutableSet<Dataset> absent = ImmutableSet.of();

        List<Warning> warnings = new ArrayList<>();
        Evaluator evaluator = new Evaluator(StandardRules.book(), pack, absent, asOf, warnings::add);
        shuffled.forEach(evaluator::judge);

        List<Warning> alone = new ArrayList<>();
        long answers = 0;
        for (QuotaFacts facts : shuffled) {
            for (Rule<? super QuotaFacts> rule : RULES) {
                Verdict verdict = RuleBook.judge(rule, facts, pack, absent, asOf);
                answers += verdict == null ? 0 : 1;
                if (verdict instanceof Verdict.Raised raised) {
                    alone.add(RuleBook.warning(rule, facts, raised, pack, asOf));
                }
            }
        }
        assertThat(warnings).isEqualTo(alone);
        assertThat(evaluator.counts().values().stream()
                        .mapToLong(counts -> counts.subjects())
                        .sum())
                .isEqualTo(answers);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void l7_quotasJudgedTogetherAreJudgedAsOneByOne(
            @ForAll @Size(min = 50, max = 300) List<QuotaFacts> drawn, @ForAll LocalDate asOf) {
        List<QuotaFacts> quotas = new ArrayList<>();
        for (QuotaFacts facts : drawn) {
            quotas.add(quotas.size() % 3 == 0 ? in(ELSEWHERE, facts) : facts);
        }
        List<String> together = new ArrayList<>();
        Evaluator ofAll = evaluator(StandardRules.book(), asOf, together);
        ofAll.judgeQuotas(quotas);

        List<String> oneByOne = new ArrayList<>();
        Evaluator ofEach = evaluator(StandardRules.book(), asOf, oneByOne);
        quotas.forEach(ofEach::judge);

        // As rules do that know nothing of quick checks; every second of them, so that both kinds are in one batch.
        List<Rule<?>> mixed = new ArrayList<>(StandardRules.book().rules());
        for (int i = 0; i < RULES.size(); i += 2) {
            mixed.set(mixed.indexOf(RULES.get(i)), new Wrapped((QuotaRule) RULES.get(i), OneByOne::new));
        }
        List<String> withMixed = new ArrayList<>();
        Evaluator ofMixed = evaluator(RuleBook.of(mixed), asOf, withMixed);
        ofMixed.judgeQuotas(quotas);

        assertThat(together).isEqualTo(oneByOne).isEqualTo(withMixed);
        assertThat(ofAll.counts()).isEqualTo(ofEach.counts()).isEqualTo(ofMixed.counts());
    }

    @Example
    void l10_aQuickCheckThatLooksAtNobodyIsRefused() {
        Rule<?> idle = new Wrapped(new IdleFunds(), LooksAtNobody::new);
        Evaluator evaluator = evaluator(RuleBook.of(List.of(idle)), LocalDate.of(2020, 12, 31), new ArrayList<>());
        QuotaRow row = QuotaRow.builder(
                        "Q1", new FiscalYear(2018), ELSEWHERE, "衔接资金", Money.ofFen(1), new Origin.FileRow("q.csv", 2))
                .build();
        List<QuotaFacts> quotas = List.of(QuotaFacts.of(row, ImmutableList.of(), ImmutableList.of()));

        assertThatThrownBy(() -> evaluator.judgeQuotas(quotas)).isInstanceOf(IllegalStateException.class);
    }

    private record OneByOne(Check<QuotaFacts> check) implements Check<QuotaFacts> {
        @Override
        public Verdict judge(QuotaFacts facts) {
            return check.judge(facts);
        }
    }

    private record LooksAtNobody(Check<QuotaFacts> check) implements QuickCheck<QuotaFacts> {
        @Override
        public boolean isPlainlyClear(QuotaFacts facts) {
            return false;
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            return check.judge(facts);
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {}
    }

    /** A shipped rule that answers by another check. */
    private record Wrapped(QuotaRule rule, UnaryOperator<Check<QuotaFacts>> wrapping) implements DayRule<QuotaFacts> {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public String titleZh() {
            return rule.titleZh();
        }

        @Override
        public String titleEn() {
            return rule.titleEn();
        }

        @Override
        public ImmutableSet<Class<? extends QuotaFacts>> judges() {
            return rule.judges();
        }

        @Override
        public boolean concerns(QuotaFacts facts) {
            return rule.concerns(facts);
        }

        @Override
        public long lawDay(QuotaFacts facts, long asOf) {
            return rule.lawDay(facts, asOf);
        }

        @Override
        public String lawDateFact() {
            return rule.lawDateFact();
        }

        @Override
        public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
            return rule.check(facts, thresholds, asOf);
        }

        @Override
        public Check<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
            return wrapping.apply(rule.bind(thresholds, asOf));
        }
    }

    private static Evaluator evaluator(RuleBook book, LocalDate asOf, List<String> raised) {
        return new Evaluator(
                book,
                changing(),
                ImmutableSet.of(),
                asOf,
                warning -> raised.add(warning.rule() + " " + warning.subject() + " " + warning.lawDate() + " "
                        + warning.amount() + " " + warning.thresholds().hashCode()));
    }

    @Property
    void aShareIsComparedExactly(
            @ForAll @BigRange(min = "0.000001", max = "100") @Scale(6) BigDecimal percent,
            @ForAll long paid,
            @ForAll @LongRange(min = 1) long amount) {
        assertSameAsRate(percent, paid, amount);
    }

    @Property
    void aShareIsComparedExactlyAtItsLimit(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal percent,
            @ForAll @LongRange(min = 1, max = 900_000_000_000_000L) long tenThousandths) {
        long limit = percent.movePointRight(2).longValueExact() * (tenThousandths % 90_000_000_000_000L + 1);
        long amount = 10_000 * (tenThousandths % 90_000_000_000_000L + 1);
        for (long paid = limit - 1; paid <= limit + 1; paid++) {
            assertSameAsRate(percent, paid, amount);
        }
        assertSameAsRate(new BigDecimal("66.666666666666666666666666"), limit, amount);
    }

    private static void assertSameAsRate(BigDecimal percent, long paid, long amount) {
        ShareDue due = ShareDue.of(new ProgressStep(MonthDay.of(12, 31), percent));

        assertThat(due.isMissedBy(Money.ofFen(paid), Money.ofFen(amount)))
                .isEqualTo(new Rate(Money.ofFen(paid), Money.ofFen(amount), "AMOUNT").isBelow(percent));
    }

    /** The defaults until 2020-02-10, again from 2020-03-01 in one province, never in one county. */
    private static PolicyPack changing() {
        ImmutableList.Builder<RuleRow> rows = ImmutableList.builder();
        for (RuleRow row : PACK.rows()) {
            rows.add(with(row, "", new Period(Packs.FIRST_DAY, LocalDate.of(2020, 2, 10)), true))
                    .add(with(row, "61", Period.since(LocalDate.of(2020, 3, 1)), true))
                    .add(with(row, CaseFacts.COUNTY.countyPrefix(), Period.since(LocalDate.of(2020, 1, 20)), false));
        }
        return PolicyPack.of("changing", "1", rows.build(), List.of());
    }

    private static RuleRow with(RuleRow row, String scope, Period period, boolean inForce) {
        return new RuleRow(
                row.rule(),
                scope,
                period,
                inForce,
                row.severity(),
                row.handling(),
                row.parameters(),
                row.source(),
                row.basis());
    }

    private static QuotaFacts in(Division division, QuotaFacts facts) {
        QuotaRow row = facts.row();
        QuotaRow moved = QuotaRow.builder(row.id(), row.fiscalYear(), division, row.fund(), row.amount(), row.origin())
                .pending(row.pending())
                .agencyCode(row.agencyCode())
                .scan(row.scan())
                .receivedDate(row.receivedDate())
                .documentDate(row.documentDate())
                .documentNumber(row.documentNumber())
                .upperDocumentNumber(row.upperDocumentNumber())
                .exemption(row.exemption())
                .build();
        return QuotaFacts.of(moved, facts.children(), facts.payments());
    }

    private static @Nullable String answer(@Nullable Verdict verdict) {
        if (verdict instanceof Verdict.Raised raised) {
            return raised.finding().sentenceZh() + raised.finding().sentenceEn();
        }
        if (verdict instanceof Verdict.Indeterminate indeterminate) {
            return PlainQuotaRules.missing(indeterminate.missing());
        }
        if (verdict instanceof Verdict.NotInForce) {
            return PlainQuotaRules.NOT_IN_FORCE;
        }
        return verdict == null ? null : PlainQuotaRules.CLEAR;
    }
}
