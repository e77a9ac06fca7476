package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.quota.Conservation.Violation;
import org.junit.jupiter.api.Test;

/** Stored commands give the stored state, and whoever tampers with either is named. */
class ReplayTest {

    private final InMemoryQuotaStore store =
            new OfficerTable(MoneyUnit.YUAN).run("""
                    2024-01-10 | 511703000 | receive      | Q     |                 | 100 |          | applied |
                    2024-01-11 | 511703000 | allocate own | Q     | A:agri:P1=40    |     |          | applied |
                    2024-01-12 | 511703000 | pay          | A     | V               | 30  |          | applied |
                    2024-01-13 | 511703000 | refund       | A     | V               | 5   |          | applied |
                    2024-01-14 | 511703000 | recall       | A     |                 | 15  | parent=Q | applied | 0
                    """).store();

    @Test
    void the_log_gives_the_state() {
        assertThat(Replay.run(store.log())).isEqualTo(new Replay.Result.Reproduced(store.state()));
    }

    @Test
    void an_empty_log_gives_an_empty_ledger() {
        assertThat(Replay.run(List.of())).isEqualTo(new Replay.Result.Reproduced(LedgerState.EMPTY));
    }

    @Test
    void a_log_without_its_first_command_diverges_at_the_first_that_misses_it() {
        Replay.Result result = Replay.run(store.log().subList(1, 5));

        assertThat(result).isInstanceOfSatisfying(Replay.Result.Diverged.class, diverged -> {
            assertThat(diverged.position()).isZero();
            assertThat(((Outcome.Refused) diverged.replayed()).code()).isEqualTo(RefusalCode.QUOTA_UNKNOWN);
        });
    }

    @Test
    void a_stored_outcome_that_was_changed_by_a_fen_diverges() {
        List<Outcome.Applied> log = new ArrayList<>(store.log());
        Outcome.Applied pay = log.get(2);
        Outcome.QuotaChange change = pay.quotas().get(0);
        Quota richer = change.after().plus(Term.REFUNDED, Money.ofFen(1));
        log.set(
                2,
                new Outcome.Applied(
                        pay.command(),
                        pay.asOf(),
                        List.of(new Outcome.QuotaChange(change.before(), richer)),
                        pay.voucher()));

        assertThat(Replay.run(log))
                .isInstanceOfSatisfying(
                        Replay.Result.Diverged.class,
                        diverged -> assertThat(diverged.position()).isEqualTo(2));
    }

    @Test
    void a_command_that_occurs_twice_in_the_log_diverges() {
        List<Outcome.Applied> log = new ArrayList<>(store.log());
        log.add(log.get(2));

        assertThat(Replay.run(log))
                .isInstanceOfSatisfying(
                        Replay.Result.Diverged.class,
                        diverged -> assertThat(diverged.replayed()).isInstanceOf(Outcome.Unchanged.class));
    }

    @Test
    void each_term_that_was_changed_by_a_fen_is_named() {
        for (Term term : Term.values()) {
            Optional<Violation> violation = violationAfterAFenMore("A", term);
            Term named = violation.map(Violation::term).orElse(null);
            // What a quota came with and gave back is what its source says of it.
            Term expected = switch (term) {
                case RECEIVED -> Term.ALLOCATED_OWN;
                case RECALLED -> Term.RETURNED;
                default -> term;
            };
            assertThat(named).as(term.name()).isEqualTo(expected);
        }
    }

    @Test
    void an_amount_that_its_source_did_not_pass_on_is_found_at_the_source() {
        LedgerState state = store.state();
        Quota quota = state.quotas().get("A");
        Quota source = state.quotas().get("Q").plus(Term.ALLOCATED_OWN, Money.ofFen(1));

        assertThat(Conservation.firstViolation(with(source)))
                .contains(new Violation("Q", Term.ALLOCATED_OWN, Money.ofFen(4001), Money.ofFen(4000)));
        assertThat(Conservation.firstViolation(with(quota.plus(Term.RECEIVED, Money.ofFen(1)))))
                .contains(new Violation("Q", Term.ALLOCATED_OWN, Money.ofFen(4000), Money.ofFen(4001)));
    }

    @Test
    void a_quota_whose_source_is_missing_is_found() {
        ImmutableSortedMap<String, Quota> orphan =
                ImmutableSortedMap.of("A", store.state().quotas().get("A"));

        assertThat(Conservation.firstViolation(
                        new LedgerState(orphan, store.state().vouchers())))
                .contains(new Violation("Q", Term.ALLOCATED_OWN, Money.ZERO, Money.ofFen(4000)));
    }

    @Test
    void a_voucher_that_is_missing_is_found_at_its_quota() {
        LedgerState state = new LedgerState(store.state().quotas(), ImmutableSortedMap.of());

        assertThat(Conservation.firstViolation(state))
                .contains(new Violation("A", Term.PAID, Money.ofFen(3000), Money.ZERO));
    }

    private Optional<Violation> violationAfterAFenMore(String quotaId, Term term) {
        return Conservation.firstViolation(
                with(store.state().quotas().get(quotaId).plus(term, Money.ofFen(1))));
    }

    private LedgerState with(Quota changed) {
        ImmutableSortedMap.Builder<String, Quota> quotas = ImmutableSortedMap.naturalOrder();
        store.state().quotas().values().stream()
                .filter(quota -> !quota.id().equals(changed.id()))
                .forEach(quota -> quotas.put(quota.id(), quota));
        return new LedgerState(
                quotas.put(changed.id(), changed).buildOrThrow(), store.state().vouchers());
    }
}
