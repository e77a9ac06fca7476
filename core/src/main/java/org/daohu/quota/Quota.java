package org.daohu.quota;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 指标 – an amount of earmarked money that a division holds for a year and a fund, with what became of it. Immutable and
 * thread-safe. A host's broken row is representable; a command on it is refused ({@link RefusalCode#QUOTA_BROKEN}).
 *
 * @param id BGT_ID, unique in the ledger
 * @param parentId ORI_BGT_ID, the quota that this one was taken from; null if it was received from outside the ledger
 * @param via the term of the parent that it was taken by; {@link Term#RECEIVED} if from outside
 * @param division MOF_DIV_CODE, the division that holds it
 * @param agency AGENCY_CODE, the agency or township that it was given to; null while the finance department holds it
 * @param fiscalYear FISCAL_YEAR, kept by all quotas below but those carried over
 * @param fund FUND_CODE, kept by all quotas below
 * @param project PRO_CODE; null if not known yet
 * @param state pending or executable; an executable quota belongs to a project
 * @param perHousehold 到人到户, the mark that the money reaches people, so that it is paid against a list only (S3)
 * @param receivedDate the law date of the command that brought it here
 * @param terms the amount and what became of it
 */
public record Quota(
        String id,
        @Nullable String parentId,
        Term via,
        Division division,
        @Nullable String agency,
        FiscalYear fiscalYear,
        String fund,
        @Nullable String project,
        QuotaState state,
        boolean perHousehold,
        LocalDate receivedDate,
        QuotaTerms terms) {

    public Quota {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(via, "via");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(fiscalYear, "fiscalYear");
        Objects.requireNonNull(fund, "fund");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(receivedDate, "receivedDate");
        Objects.requireNonNull(terms, "terms");
    }

    /** 下达 – the amount that it came with. */
    public Money amount() {
        return terms.received();
    }

    /** 余额 – {@link QuotaTerms#balance()}. */
    public Money balance() {
        return terms.balance();
    }

    /** This quota with {@code more} added to {@code term}. */
    Quota plus(Term term, Money more) {
        return with(terms.plus(term, more), perHousehold);
    }

    /** A new quota taken from this one by {@code term}: same division, agency, year, fund, project, state and mark. */
    Quota child(String childId, Term term, Money amount, LocalDate date) {
        return new Quota(
                childId,
                id,
                term,
                division,
                agency,
                fiscalYear,
                fund,
                project,
                state,
                perHousehold,
                date,
                QuotaTerms.received(amount));
    }

    Quota heldBy(Division newDivision, @Nullable String newAgency) {
        return new Quota(
                id,
                parentId,
                via,
                newDivision,
                newAgency,
                fiscalYear,
                fund,
                project,
                state,
                perHousehold,
                receivedDate,
                terms);
    }

    /** This quota for {@code newProject}; executable if there is one, pending if it is not known yet. */
    Quota forProject(@Nullable String newProject) {
        QuotaState newState = newProject == null ? QuotaState.PENDING : QuotaState.EXECUTABLE;
        return new Quota(
                id,
                parentId,
                via,
                division,
                agency,
                fiscalYear,
                fund,
                newProject,
                newState,
                perHousehold,
                receivedDate,
                terms);
    }

    Quota inYear(FiscalYear newYear) {
        return new Quota(
                id, parentId, via, division, agency, newYear, fund, project, state, perHousehold, receivedDate, terms);
    }

    Quota withMark(boolean newPerHousehold) {
        return with(terms, newPerHousehold);
    }

    private Quota with(QuotaTerms newTerms, boolean newPerHousehold) {
        return new Quota(
                id,
                parentId,
                via,
                division,
                agency,
                fiscalYear,
                fund,
                project,
                state,
                newPerHousehold,
                receivedDate,
                newTerms);
    }
}
