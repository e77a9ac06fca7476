package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.quota.Draft.Act;

/** The laws of the quota ledger, under lawful and hostile commands. */
class QuotaProperties {

    private static final Decision DECISION = Decision.asOf(LocalDate.of(2030, 12, 31));

    /** Only rows that are broken, or full, draw these; {@link #of_any_faults_the_one_declared_first_is_drawn}. */
    private static final Set<RefusalCode> NEED_A_BROKEN_ROW = EnumSet.of(
            RefusalCode.QUOTA_BROKEN,
            RefusalCode.VOUCHER_BROKEN,
            RefusalCode.ROWS_CONTRADICT,
            RefusalCode.TERM_TOO_LARGE);

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void the_laws_hold_on_every_command_and_on_replay(@ForAll("intents") List<Intent> intents) {
        InMemoryQuotaStore store = someWorld();
        int number = 1000;
        for (Intent intent : intents) {
            Command command = intent.on(store, number++);
            InMemoryQuotaStore.Snapshot before = store.snapshot();

            Outcome outcome = store.within(command, DECISION);

            InMemoryQuotaStore.Snapshot after = store.snapshot();
            count(intent.act(), outcome);
            LedgerLaws.moneyIsConserved(after.state());
            LedgerLaws.nothingIsBelowZero(after.state());
            LedgerLaws.nothingIsPaidFromPending(after.state(), outcome);
            LedgerLaws.listsAgreeWithVouchers(outcome);
            LedgerLaws.quotasBelowKeepYearFundAndMark(outcome);
            if (outcome instanceof Outcome.Applied) {
                assertThat(after.log()).hasSize(before.log().size() + 1);
                assertThat(store.within(command, DECISION)).isEqualTo(new Outcome.Unchanged(command));
                Statistics.label("outcomes").collect("Unchanged", intent.act());
                assertThat(store.snapshot()).isEqualTo(after);
            } else {
                assertThat(after).isEqualTo(before);
                assertThat(after.toString()).isEqualTo(before.toString());
            }
        }
        assertThat(Replay.run(store.log())).isEqualTo(new Replay.Result.Reproduced(store.state()));
        everythingWasSeen();
    }

    @Property(tries = 2000)
    void of_any_faults_the_one_declared_first_is_drawn(@ForAll Act act, @ForAll Set<RefusalCode> codes) {
        Draft draft = new Draft(act);
        List<RefusalCode> planted = new ArrayList<>();
        codes.stream()
                .filter(code -> Faults.befalls(code).contains(act))
                .sorted((one, other) -> other.compareTo(one))
                .forEach(code -> {
                    Faults.plant(code, draft);
                    planted.add(code);
                });

        Outcome outcome = draft.decide();

        if (planted.isEmpty()) {
            assertThat(outcome).isInstanceOf(Outcome.Applied.class);
        } else {
            assertThat(((Outcome.Refused) outcome).code()).isEqualTo(planted.get(planted.size() - 1));
        }
    }

    @Property(tries = 2000)
    void whatever_the_rows_and_amounts_deciding_answers_and_what_is_applied_is_sound(
            @ForAll Act act,
            @ForAll("anyTerms") QuotaTerms source,
            @ForAll("anyTerms") QuotaTerms parent,
            @ForAll("anyFen") long amount,
            @ForAll("anyFen") long refunded) {
        Draft draft = new Draft(act);
        draft.sourceTerms = source;
        draft.parentTerms = parent;
        draft.amount = Money.ofFen(amount);
        draft.parts.get(1).amount = draft.amount;
        draft.voucherRefunded = Money.ofFen(refunded);

        Outcome outcome = draft.decide();

        Statistics.collect(outcome.getClass().getSimpleName());
        Statistics.coverage(coverage -> {
            coverage.check("Applied").count(count -> count > 0);
            coverage.check("Refused").count(count -> count > 0);
        });
        if (outcome instanceof Outcome.Applied applied) {
            for (Outcome.QuotaChange change : applied.quotas()) {
                assertThat(change.after().terms().failingTerm()).isNull();
            }
        } else {
            assertThat(((Outcome.Refused) outcome).refusal().sentenceZh()).doesNotContain("{");
        }
    }

    @Provide
    Arbitrary<List<Intent>> intents() {
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 1000);
        Arbitrary<Intent> honest = Combinators.combine(Arbitraries.of(Act.class), small, small)
                .as((act, pick, size) -> new Intent(act, null, pick, size));
        Arbitrary<Intent> hostile = Arbitraries.of(RefusalCode.class)
                .filter(code -> !NEED_A_BROKEN_ROW.contains(code))
                .flatMap(code -> Combinators.combine(Arbitraries.of(Faults.befalls(code)), small, small)
                        .as((act, pick, size) -> new Intent(act, code, pick, size)));
        return Arbitraries.frequencyOf(Tuple.of(3, honest), Tuple.of(2, hostile))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<Long> anyFen() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 200),
                Arbitraries.of(0L, 1L, Limits.AMOUNT_FEN_MAX, Limits.TERM_FEN_MAX, Limits.TERM_FEN_MAX + 1),
                Arbitraries.longs());
    }

    @Provide
    Arbitrary<QuotaTerms> anyTerms() {
        Arbitrary<Long> mostlyNothing =
                Arbitraries.frequencyOf(Tuple.of(12, Arbitraries.just(0L)), Tuple.of(1, anyFen()));
        return Combinators.combine(anyFen(), mostlyNothing.list().ofSize(9)).as((received, terms) -> {
            return new QuotaTerms(
                    Money.ofFen(received),
                    Money.ofFen(terms.get(0)),
                    Money.ofFen(terms.get(1)),
                    Money.ofFen(terms.get(2)),
                    Money.ofFen(terms.get(3)),
                    Money.ofFen(terms.get(4)),
                    Money.ofFen(terms.get(5)),
                    Money.ofFen(terms.get(6)),
                    Money.ofFen(terms.get(7)),
                    Money.ofFen(terms.get(8)));
        });
    }

    /** A county in which something of everything has happened already. */
    private static InMemoryQuotaStore someWorld() {
        return new OfficerTable(MoneyUnit.YUAN).run("""
                        2024-03-01 | 511703000 | receive      | Q |                                |  900 |              | applied | 900
                        2024-03-01 | 511703000 | receive      | H |                                |  500 | project=P1 mark= | applied | 500
                        2024-03-01 | 511703000 | receive      | Y |                                |  500 | project=P1 year=2025 | applied | 500
                        2024-03-02 | 511703000 | allocate own | Q | A:agri:P1=300, T:town:=200     |      |              | applied | 400
                        2024-03-03 | 511703000 | pay          | A | V                              |  100 |              | applied | 200
                        2024-03-03 | 511703000 | pay          | H | W                              |  100 | list=100     | applied | 400
                        """).store();
    }

    private static void count(Act act, Outcome outcome) {
        Statistics.label("outcomes").collect(outcome.getClass().getSimpleName(), act);
        if (outcome instanceof Outcome.Refused refused) {
            Statistics.label("refusals").collect(refused.code());
        }
    }

    /** The run counts for nothing if a command, an outcome or a refusal never came up in it. */
    private static void everythingWasSeen() {
        Statistics.label("outcomes").coverage(coverage -> {
            for (Act act : Act.values()) {
                for (String outcome : List.of("Applied", "Unchanged", "Refused")) {
                    coverage.check(outcome, act).count(count -> count > 0);
                }
            }
        });
        Statistics.label("refusals").coverage(coverage -> {
            for (RefusalCode code : EnumSet.complementOf(EnumSet.copyOf(NEED_A_BROKEN_ROW))) {
                coverage.check(code).count(count -> count > 0);
            }
        });
    }
}
