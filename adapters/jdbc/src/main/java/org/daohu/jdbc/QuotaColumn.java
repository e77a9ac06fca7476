package org.daohu.jdbc;

import java.util.function.Function;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.QuotaTerms;
import org.daohu.quota.Term;

/** The columns in which a quota is kept, and the way there and back. */
enum QuotaColumn implements Column {
    QUOTA_ID(Kind.TEXT),
    PARENT_ID(Kind.TEXT),
    VIA(Kind.TEXT),
    DIVISION(Kind.TEXT),
    AGENCY(Kind.TEXT),
    FISCAL_YEAR(Kind.NUMBER),
    FUND(Kind.TEXT),
    PROJECT(Kind.TEXT),
    STATE(Kind.TEXT),
    PER_HOUSEHOLD(Kind.FLAG),
    RECEIVED_DATE(Kind.DATE),
    RECEIVED(Kind.NUMBER),
    ALLOCATED_DOWN(Kind.NUMBER),
    ALLOCATED_OWN(Kind.NUMBER),
    REFINED(Kind.NUMBER),
    MOVED_OUT(Kind.NUMBER),
    CARRIED_OVER(Kind.NUMBER),
    RECALLED(Kind.NUMBER),
    RETURNED(Kind.NUMBER),
    PAID(Kind.NUMBER),
    REFUNDED(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private static final Term[] TERMS = Term.values();

    private final Kind kind;

    QuotaColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Row row(Quota quota) {
        Row row = ALL.row()
                .set(QUOTA_ID, quota.id())
                .set(PARENT_ID, quota.parentId())
                .set(VIA, quota.via().name())
                .set(DIVISION, quota.division().code())
                .set(AGENCY, quota.agency())
                .set(FISCAL_YEAR, (long) quota.fiscalYear().year())
                .set(FUND, quota.fund())
                .set(PROJECT, quota.project())
                .set(STATE, quota.state().name())
                .set(PER_HOUSEHOLD, quota.perHousehold())
                .set(RECEIVED_DATE, quota.receivedDate());
        for (Term term : TERMS) {
            row.set(of(term), quota.terms().get(term));
        }
        return row;
    }

    /** @throws UnreadableRow if a value is blank or not one of its kind */
    static Quota quota(Row row) {
        return new Quota(
                row.textOf(QUOTA_ID),
                row.text(PARENT_ID),
                constant(Term.class, row, VIA),
                division(row, DIVISION),
                row.text(AGENCY),
                fiscalYear(row, FISCAL_YEAR),
                row.textOf(FUND),
                row.text(PROJECT),
                constant(QuotaState.class, row, STATE),
                row.flagOf(PER_HOUSEHOLD),
                row.dateOf(RECEIVED_DATE),
                terms(term -> row.moneyOf(of(term))));
    }

    /** The terms, each as {@code amount} gives it. */
    static QuotaTerms terms(Function<Term, Money> amount) {
        return new QuotaTerms(
                amount.apply(Term.RECEIVED),
                amount.apply(Term.ALLOCATED_DOWN),
                amount.apply(Term.ALLOCATED_OWN),
                amount.apply(Term.REFINED),
                amount.apply(Term.MOVED_OUT),
                amount.apply(Term.CARRIED_OVER),
                amount.apply(Term.RECALLED),
                amount.apply(Term.RETURNED),
                amount.apply(Term.PAID),
                amount.apply(Term.REFUNDED));
    }

    static QuotaColumn of(Term term) {
        return switch (term) {
            case RECEIVED -> RECEIVED;
            case ALLOCATED_DOWN -> ALLOCATED_DOWN;
            case ALLOCATED_OWN -> ALLOCATED_OWN;
            case REFINED -> REFINED;
            case MOVED_OUT -> MOVED_OUT;
            case CARRIED_OVER -> CARRIED_OVER;
            case RECALLED -> RECALLED;
            case RETURNED -> RETURNED;
            case PAID -> PAID;
            case REFUNDED -> REFUNDED;
        };
    }

    /** The constant that {@code column} names. @throws UnreadableRow if it is blank or names none */
    static <E extends Enum<E>> E constant(Class<E> type, Row row, Column column) {
        try {
            return Enum.valueOf(type, row.textOf(column));
        } catch (IllegalArgumentException unknown) {
            throw new UnreadableRow(column.name() + " is none of " + type.getSimpleName(), unknown);
        }
    }

    /** The division that {@code column} names. @throws UnreadableRow if it is blank or no code */
    static Division division(Row row, Column column) {
        return Division.read(row.textOf(column))
                .orElseThrow(() -> new UnreadableRow(column.name() + " is not a division code"));
    }

    /** The year that {@code column} holds. @throws UnreadableRow if it is blank or out of range */
    static FiscalYear fiscalYear(Row row, Column column) {
        try {
            return new FiscalYear(Math.toIntExact(row.numberOf(column)));
        } catch (IllegalArgumentException | ArithmeticException outOfRange) {
            throw new UnreadableRow(column.name() + " is out of range", outOfRange);
        }
    }
}
