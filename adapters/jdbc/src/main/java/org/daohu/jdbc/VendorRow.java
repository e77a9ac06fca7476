package org.daohu.jdbc;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.QuotaTerms;
import org.daohu.quota.Term;
import org.jspecify.annotations.Nullable;

/** A row of a vendor's table as it was read, and the quota that it makes together with what stands beside it. */
record VendorRow(
        VendorValues values,
        String id,
        boolean live,
        @Nullable String parent,
        @Nullable String agency,
        @Nullable String project,
        QuotaState state,
        boolean perHousehold,
        EnumMap<Term, Money> terms,
        @Nullable Money balance,
        @Nullable LocalDate receivedDate,
        @Nullable Division division,
        @Nullable FiscalYear fiscalYear,
        @Nullable String fund) {

    private static final Term[] TERMS = Term.values();

    /**
     * The quota of this live row.
     *
     * @param beside its row in daohu_terms; null if there is none
     * @param unopenedIsUnused whether a row without one was not used yet
     */
    Quota quota(@Nullable Row beside, boolean unopenedIsUnused) {
        boolean complete = terms.size() == TERMS.length;
        if (beside == null && !unopenedIsUnused && !complete) {
            throw new UnreadableRow("quota " + id
                    + " has no row in daohu_terms, and the mapping does not say that such a row is unused");
        }
        LocalDate received =
                receivedDate != null ? receivedDate : beside == null ? null : beside.date(TermsColumn.RECEIVED_DATE);
        if (received == null) {
            throw new UnreadableRow("quota " + id + " has no received date, neither its own nor in daohu_terms");
        }
        return new Quota(
                id,
                parent,
                beside == null ? via() : QuotaColumn.constant(Term.class, beside, TermsColumn.VIA),
                Objects.requireNonNull(division, "division"),
                agency,
                Objects.requireNonNull(fiscalYear, "fiscalYear"),
                Objects.requireNonNull(fund, "fund"),
                project,
                state,
                perHousehold,
                received,
                usedOutside(QuotaColumn.terms(term -> term(term, beside))));
    }

    private Money term(Term term, @Nullable Row beside) {
        Money own = terms.get(term);
        if (own != null) {
            return own;
        }
        return beside == null ? Money.ZERO : beside.moneyOf(TermsColumn.of(term));
    }

    /** How a row that was there before us most likely came; only a recall looks at it, and then checks the parent's sums. */
    private Term via() {
        if (parent == null) {
            return Term.RECEIVED;
        }
        if (state == QuotaState.EXECUTABLE) {
            return Term.REFINED;
        }
        return agency == null ? Term.ALLOCATED_DOWN : Term.ALLOCATED_OWN;
    }

    /** The terms, and what the vendor's balance says was used by others: the money is gone, whoever took it. */
    private QuotaTerms usedOutside(QuotaTerms known) {
        if (balance == null || known.failingTerm() != null) {
            return known;
        }
        Money difference = known.balance().minus(balance);
        if (difference.isNegative()) {
            throw values.unreadable(
                    "the balance",
                    "is more than the terms leave",
                    balance,
                    "不大于各项收支后的余额 " + known.balance(),
                    "at most what the terms leave, " + known.balance());
        }
        if (difference.isZero()) {
            return known;
        }
        Term taken = state == QuotaState.EXECUTABLE ? Term.PAID : Term.ALLOCATED_OWN;
        return QuotaColumn.terms(term -> term == taken ? known.get(term).plus(difference) : known.get(term));
    }
}
