package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.daohu.Money;

/** The laws, each as one assertion that names what fails. */
final class LedgerLaws {

    private LedgerLaws() {}

    /** L1, twice: term by term, and all that came in less all that left is all that is there. */
    static void moneyIsConserved(LedgerState state) {
        assertThat(Conservation.firstViolation(state)).as("L1, term").isEmpty();
        Money there = Money.ZERO;
        Money due = Money.ZERO;
        for (Quota quota : state.quotas().values()) {
            QuotaTerms terms = quota.terms();
            there = there.plus(quota.balance());
            due = due.minus(terms.paid()).plus(terms.refunded());
            if (quota.parentId() == null) {
                due = due.plus(terms.received()).minus(terms.recalled());
            }
        }
        assertThat(there).as("L1, sum of balances").isEqualTo(due);
    }

    /** L2. */
    static void nothingIsBelowZero(LedgerState state) {
        for (Quota quota : state.quotas().values()) {
            assertThat(quota.balance().isNegative())
                    .as("L2, balance of %s", quota)
                    .isFalse();
            for (Term term : Term.values()) {
                assertThat(quota.terms().get(term).isNegative())
                        .as("L2, %s of %s", term, quota)
                        .isFalse();
            }
        }
        for (PaidVoucher voucher : state.vouchers().values()) {
            assertThat(voucher.refundable().isNegative()).as("L2, %s", voucher).isFalse();
        }
    }

    /** L3, on the state and on the outcome. */
    static void nothingIsPaidFromPending(LedgerState state, Outcome outcome) {
        for (Quota quota : state.quotas().values()) {
            if (quota.state() == QuotaState.PENDING) {
                assertThat(quota.terms().paid()).as("L3, %s", quota).isEqualTo(Money.ZERO);
            } else {
                assertThat(quota.project())
                        .as("executable without project: %s", quota)
                        .isNotNull();
            }
        }
        if (outcome instanceof Outcome.Applied applied && applied.command() instanceof Command.Pay) {
            Quota paidFrom = applied.quotas().get(0).before();
            assertThat(paidFrom.state()).as("L3, %s", outcome).isEqualTo(QuotaState.EXECUTABLE);
        }
    }

    /** L4 for the ledger: marked money is paid by a list of the same total, other money by none. */
    static void listsAgreeWithVouchers(Outcome outcome) {
        if (outcome instanceof Outcome.Applied applied && applied.command() instanceof Command.Pay pay) {
            boolean marked = applied.quotas().get(0).before().perHousehold();
            assertThat(pay.listTotal()).as("L4, %s", outcome).isEqualTo(marked ? pay.amount() : null);
            assertThat(applied.voucher().after().listTotal()).isEqualTo(pay.listTotal());
        }
    }

    static void quotasBelowKeepYearFundAndMark(Outcome outcome) {
        if (!(outcome instanceof Outcome.Applied applied)) {
            return;
        }
        Quota source = applied.quotas().get(0).before();
        for (Outcome.QuotaChange change : applied.quotas()) {
            Quota below = change.after();
            if (change.before() == null && source != null) {
                int later = below.via() == Term.CARRIED_OVER ? 1 : 0;
                assertThat(below.parentId()).isEqualTo(source.id());
                assertThat(below.fund()).isEqualTo(source.fund());
                assertThat(below.fiscalYear().year())
                        .isEqualTo(source.fiscalYear().year() + later);
                if (below.via() != Term.MOVED_OUT) {
                    assertThat(below.perHousehold()).isEqualTo(source.perHousehold());
                }
            }
        }
    }
}
