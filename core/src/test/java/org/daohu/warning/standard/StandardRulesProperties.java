package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.ReturnFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Fact;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/** What holds for every rule and all facts. */
@Domain(DomainContext.Global.class)
@Domain(value = RandomFacts.class, priority = 1)
final class StandardRulesProperties {

    private static final PolicyPack PACK = Packs.national();

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void l7TheOrderOfChildrenAndPaymentsDoesNotChangeAVerdict(
            @ForAll QuotaFacts facts, @ForAll LocalDate asOf, @ForAll long seed) {
        QuotaFacts shuffled =
                QuotaFacts.of(facts.row(), shuffled(facts.children(), seed), shuffled(facts.payments(), seed + 1));
        assertThat(verdicts(QuotaFacts.class, shuffled, asOf)).isEqualTo(verdicts(QuotaFacts.class, facts, asOf));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void l7TheOrderOfAProjectsRowsDoesNotChangeAVerdict(
            @ForAll ProjectFacts facts, @ForAll LocalDate asOf, @ForAll long seed) {
        ProjectFacts shuffled = new ProjectFacts(
                facts.project(),
                shuffled(facts.quotas(), seed),
                shuffled(facts.payments(), seed + 1),
                shuffled(facts.targets(), seed + 2),
                facts.county());
        assertThat(verdicts(ProjectFacts.class, shuffled, asOf)).isEqualTo(verdicts(ProjectFacts.class, facts, asOf));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void untilTheNextChangeNoVerdictOnAQuotaChanges(@ForAll QuotaFacts facts, @ForAll LocalDate asOf) {
        assertSameUntilTheNextChange(QuotaFacts.class, facts, asOf);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void untilTheNextChangeNoVerdictOnAReturnChanges(@ForAll ReturnFacts facts, @ForAll LocalDate asOf) {
        assertSameUntilTheNextChange(ReturnFacts.class, facts, asOf);
    }

    private static <F extends Facts> void assertSameUntilTheNextChange(Class<F> type, F facts, LocalDate asOf) {
        for (Rule<? super F> rule : StandardRules.book().rulesFor(type)) {
            Verdict now = judge(rule, facts, asOf);
            if (now == null) {
                continue;
            }
            Optional<LocalDate> next = nextChange(rule, facts, asOf);
            next.ifPresent(day -> assertThat(day).isAfter(asOf));
            LocalDate last = next.orElse(asOf.plusDays(800)).minusDays(1);
            for (LocalDate day = asOf; day.isBefore(last); day = day.plusDays(17)) {
                assertThat(judge(rule, facts, day)).as("%s on %s", rule, day).hasSameClassAs(now);
            }
            assertThat(judge(rule, facts, last)).as("%s on %s", rule, last).hasSameClassAs(now);
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void l11NoPersonOrAccountLeavesThroughAVerdictOnAListRow(@ForAll ListRowFacts facts, @ForAll LocalDate asOf) {
        List<String> secrets = new ArrayList<>(List.of(
                facts.row().name(),
                String.valueOf(facts.row().account()),
                String.valueOf(facts.row().payeeName()),
                String.valueOf(facts.row().payeeIdentityNumber()),
                String.valueOf(facts.row().headName()),
                String.valueOf(facts.row().headIdentityNumber())));
        for (String secret : new @Nullable String[] {
            facts.row().identityNumber(), facts.numberSlip(), facts.match().personKey()
        }) {
            if (secret != null) {
                secrets.add(secret);
            }
        }
        assertTellsNone(verdicts(ListRowFacts.class, facts, asOf), secrets);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void l11NoPersonOrAccountLeavesThroughAVerdictOnAPayment(@ForAll PaymentFacts facts, @ForAll LocalDate asOf) {
        assertTellsNone(
                verdicts(PaymentFacts.class, facts, asOf),
                List.of("阿木尔古", "6217003420001234567", "6222021001116245702", "51343619900101107"));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void l11NoPersonOrAccountLeavesThroughAVerdictOnAReturn(@ForAll ReturnFacts facts, @ForAll LocalDate asOf) {
        assertTellsNone(verdicts(ReturnFacts.class, facts, asOf), List.of("马海尔布", "6217003420001234567"));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void l11NoPersonLeavesThroughAVerdictOnAQuotaOrAProject(
            @ForAll QuotaFacts quota, @ForAll ProjectFacts project, @ForAll LocalDate asOf) {
        assertTellsNone(verdicts(QuotaFacts.class, quota, asOf), List.of("51343619900101105"));
        assertTellsNone(verdicts(ProjectFacts.class, project, asOf), List.of("51343619900101111"));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aNeededDatasetThatIsAbsentLeavesNoVerdictButIndeterminate(
            @ForAll PaymentFacts payment,
            @ForAll ProjectFacts project,
            @ForAll ListRowFacts row,
            @ForAll ReturnFacts returned,
            @ForAll LocalDate asOf) {
        assertIndeterminateWithoutData(PaymentFacts.class, payment, asOf);
        assertIndeterminateWithoutData(ProjectFacts.class, project, asOf);
        assertIndeterminateWithoutData(ListRowFacts.class, row, asOf);
        assertIndeterminateWithoutData(ReturnFacts.class, returned, asOf);
    }

    private static <F extends Facts> void assertIndeterminateWithoutData(Class<F> type, F facts, LocalDate asOf) {
        ImmutableSet<Dataset> all = ImmutableSet.copyOf(Dataset.values());
        for (Rule<? super F> rule : StandardRules.book().rulesFor(type)) {
            Verdict verdict = RuleBook.judge(rule, facts, PACK, all, asOf);
            if (verdict != null && !rule.needs().isEmpty()) {
                assertThat(verdict).as(rule.id()).isInstanceOf(Verdict.Indeterminate.class);
            } else if (verdict != null) {
                assertThat(verdict).as(rule.id()).isEqualTo(judge(rule, facts, asOf));
            }
        }
    }

    private static void assertTellsNone(List<Verdict> verdicts, List<String> secrets) {
        for (Verdict verdict : verdicts) {
            StringBuilder told = new StringBuilder(verdict.toString());
            if (verdict instanceof Verdict.Raised raised) {
                told.append(raised.finding().sentenceZh())
                        .append(raised.finding().sentenceEn());
                for (Fact fact : raised.finding().facts()) {
                    told.append(fact.name()).append(fact.value()).append(fact.origin());
                }
            }
            assertThat(told.toString()).doesNotContain(secrets.toArray(String[]::new));
        }
    }

    private static <F extends Facts> Optional<LocalDate> nextChange(Rule<? super F> rule, F facts, LocalDate asOf) {
        LocalDate day = rule.lawDate(facts, asOf);
        return day == null
                ? Optional.empty()
                : PACK.row(rule.id(), facts.division(), day)
                        .flatMap(row -> rule.nextChange(facts, new Thresholds(row, PACK), asOf));
    }

    private static <F extends Facts> List<Verdict> verdicts(Class<F> type, F facts, LocalDate asOf) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule<? super F> rule : StandardRules.book().rulesFor(type)) {
            Verdict verdict = judge(rule, facts, asOf);
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    private static <F extends Facts> @Nullable Verdict judge(Rule<? super F> rule, F facts, LocalDate asOf) {
        return RuleBook.judge(rule, facts, PACK, ImmutableSet.of(), asOf);
    }

    private static <T> ImmutableList<T> shuffled(List<T> list, long seed) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, new Random(seed));
        return ImmutableList.copyOf(copy);
    }
}
