package org.daohu.quota;

import java.util.EnumSet;
import java.util.Set;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Draft.Act;
import org.daohu.quota.Draft.Part;

/** For every refusal code: the acts that it can befall, and one fault that draws it. */
final class Faults {

    private Faults() {}

    static Set<Act> befalls(RefusalCode code) {
        Set<Act> shares = EnumSet.of(Act.ALLOCATE_DOWN, Act.ALLOCATE_OWN, Act.REFINE);
        Set<Act> all = EnumSet.allOf(Act.class);
        return switch (code) {
            case COMMAND_ID_MALFORMED, COMMAND_ID_REUSED, DATE_OUT_OF_RANGE, DATE_IN_FUTURE, CODE_MALFORMED -> all;
            case DOCUMENT_YEAR_LATER -> all;
            case DOCUMENT_MISSING ->
                EnumSet.of(Act.RECEIVE, Act.ALLOCATE_DOWN, Act.ALLOCATE_OWN, Act.MOVE, Act.RECALL, Act.CARRY_OVER);
            case SHARES_MISSING, SHARES_TOO_MANY, QUOTA_EXECUTABLE -> shares;
            case QUOTA_ID_REPEATED -> with(shares, Act.MOVE, Act.RECALL, Act.CARRY_OVER);
            case AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE -> EnumSet.complementOf(EnumSet.of(Act.MARK_PER_HOUSEHOLD));
            case SAME_DIVISION, HELD_BY_AGENCY -> EnumSet.of(Act.ALLOCATE_DOWN);
            case FISCAL_YEAR_TOO_EARLY -> EnumSet.of(Act.RECEIVE);
            case QUOTA_UNKNOWN, QUOTA_BROKEN, DIVISION_MISMATCH, DATED_BEFORE_RECEIPT ->
                EnumSet.complementOf(EnumSet.of(Act.RECEIVE));
            case QUOTA_EXISTS -> with(shares, Act.RECEIVE, Act.MOVE, Act.CARRY_OVER);
            case VOUCHER_UNKNOWN, VOUCHER_OF_OTHER_QUOTA, VOUCHER_BROKEN, DATED_BEFORE_PAYMENT, REFUND_EXCEEDED ->
                EnumSet.of(Act.REFUND);
            case PARENT_MISMATCH -> EnumSet.of(Act.RECALL);
            case ROWS_CONTRADICT -> EnumSet.of(Act.RECALL, Act.REFUND);
            case QUOTA_PENDING -> EnumSet.of(Act.PAY, Act.MOVE);
            case VOUCHER_EXISTS,
                    FISCAL_YEAR_MISMATCH,
                    FUND_MISMATCH,
                    PROJECT_MISMATCH,
                    FISCAL_YEAR_NOT_BEGUN,
                    HOUSEHOLD_MARK_MISSING,
                    LIST_TOTAL_MISSING,
                    LIST_TOTAL_MISMATCH -> EnumSet.of(Act.PAY);
            case FISCAL_YEAR_NOT_NEXT -> EnumSet.of(Act.CARRY_OVER);
            case SAME_PROJECT -> EnumSet.of(Act.MOVE);
            case ALREADY_MARKED -> EnumSet.of(Act.MARK_PER_HOUSEHOLD);
            case BALANCE_EXCEEDED -> with(shares, Act.MOVE, Act.RECALL, Act.CARRY_OVER, Act.PAY);
            case TERM_TOO_LARGE -> with(shares, Act.MOVE, Act.RECALL, Act.CARRY_OVER, Act.PAY);
        };
    }

    /** Plants a fault that draws {@code code}, whatever faults of later codes are in the draft already. */
    static void plant(RefusalCode code, Draft d) {
        switch (code) {
            case COMMAND_ID_MALFORMED -> d.commandId = "C 1";
            case COMMAND_ID_REUSED -> d.idUsedBefore = true;
            case DATE_OUT_OF_RANGE -> d.date = Limits.DATE_MIN.minusDays(1);
            case DATE_IN_FUTURE -> d.date = d.asOf.plusDays(1);
            case SHARES_MISSING -> d.parts.clear();
            case SHARES_TOO_MANY -> {
                for (int i = d.parts.size(); i <= Limits.SHARES_MAX; i++) {
                    d.parts.add(new Part("N" + (i + 1), Money.ofFen(1)));
                }
            }
            case CODE_MALFORMED -> d.enteredBy = "";
            case DOCUMENT_MISSING -> d.document = null;
            case DOCUMENT_YEAR_LATER -> d.document = new DocumentNumber("达市财农", d.date.getYear() + 1, 3);
            case QUOTA_ID_REPEATED -> {
                d.newQuotaId = d.quotaId;
                d.parentId = d.quotaId;
                d.parts.add(new Part(d.parts.get(0).quotaId, Money.ofFen(1)));
            }
            case AMOUNT_NOT_POSITIVE -> amount(d, 0);
            case AMOUNT_TOO_LARGE -> amount(d, Limits.AMOUNT_FEN_MAX + 1);
            case SAME_DIVISION -> d.parts.get(0).division = d.division;
            case FISCAL_YEAR_TOO_EARLY -> d.fiscalYear = new FiscalYear(d.date.getYear() + 2);
            case BALANCE_EXCEEDED -> d.sourceTerms = Draft.terms(99);
            case TERM_TOO_LARGE -> fillTerm(d);
            default -> plantInLedger(code, d);
        }
    }

    private static void plantInLedger(RefusalCode code, Draft d) {
        switch (code) {
            case QUOTA_UNKNOWN -> d.sourceExists = false;
            case QUOTA_EXISTS -> d.newQuotaExists = true;
            case VOUCHER_UNKNOWN -> d.voucherExists = false;
            case VOUCHER_EXISTS -> d.voucherExists = true;
            case VOUCHER_OF_OTHER_QUOTA -> d.voucherQuota = "R";
            case PARENT_MISMATCH -> d.parentId = null;
            case QUOTA_BROKEN -> d.sourceTerms = Draft.terms(1000).plus(Term.PAID, Money.ofFen(1001));
            case VOUCHER_BROKEN -> d.voucherRefunded = Money.ofFen(101);
            case ROWS_CONTRADICT -> {
                d.parentTerms = Draft.terms(5000).plus(Term.ALLOCATED_OWN, Money.ofFen(999));
                d.sourceTerms = d.act == Act.REFUND
                        ? Draft.terms(1000).plus(Term.PAID, Money.ofFen(99 - d.voucherRefunded.fen()))
                        : Draft.terms(1000);
            }
            case DIVISION_MISMATCH -> {
                d.sourceDivision = Draft.CITY;
                d.parentDivision = Draft.CITY;
            }
            case DATED_BEFORE_RECEIPT -> d.sourceReceived = d.date.plusDays(1);
            case DATED_BEFORE_PAYMENT -> d.voucherDate = d.date.plusDays(1);
            case QUOTA_PENDING -> d.sourceState = QuotaState.PENDING;
            case QUOTA_EXECUTABLE -> {
                d.sourceState = QuotaState.EXECUTABLE;
                d.sourceProject = "P1";
            }
            case HELD_BY_AGENCY -> d.sourceAgency = "A1";
            case FISCAL_YEAR_MISMATCH -> d.fiscalYear = new FiscalYear(2023);
            case FUND_MISMATCH -> d.fund = "F2";
            case PROJECT_MISMATCH -> d.project = "P2";
            case FISCAL_YEAR_NOT_BEGUN -> {
                d.fiscalYear = new FiscalYear(2025);
                d.sourceYear = d.fiscalYear;
            }
            case FISCAL_YEAR_NOT_NEXT -> d.toYear = new FiscalYear(2026);
            case SAME_PROJECT -> d.project = d.sourceProject;
            case ALREADY_MARKED -> d.sourcePerHousehold = true;
            case HOUSEHOLD_MARK_MISSING -> {
                d.sourcePerHousehold = false;
                d.listTotal = d.amount;
            }
            case LIST_TOTAL_MISSING -> {
                d.sourcePerHousehold = true;
                d.listTotal = null;
            }
            case LIST_TOTAL_MISMATCH -> {
                d.sourcePerHousehold = true;
                d.listTotal = Money.ofFen(99);
            }
            case REFUND_EXCEEDED -> d.voucherRefunded = Money.ofFen(1);
            default -> throw new AssertionError(code);
        }
    }

    private static void amount(Draft d, long fen) {
        d.amount = Money.ofFen(fen);
        d.parts.get(0).amount = d.amount;
    }

    /** A quota that paid or passed on, and got back, as much as a term can hold. */
    private static void fillTerm(Draft d) {
        Money full = Money.ofFen(Limits.TERM_FEN_MAX);
        switch (d.act) {
            case ALLOCATE_DOWN -> d.sourceTerms = cycled(Term.ALLOCATED_DOWN, Term.RETURNED);
            case ALLOCATE_OWN -> d.sourceTerms = cycled(Term.ALLOCATED_OWN, Term.RETURNED);
            case REFINE -> d.sourceTerms = cycled(Term.REFINED, Term.RETURNED);
            case MOVE -> d.sourceTerms = cycled(Term.MOVED_OUT, Term.RETURNED);
            case CARRY_OVER -> d.sourceTerms = cycled(Term.CARRIED_OVER, Term.RETURNED);
            case PAY -> d.sourceTerms = cycled(Term.PAID, Term.REFUNDED);
            case RECALL ->
                d.parentTerms = QuotaTerms.received(full)
                        .plus(Term.ALLOCATED_OWN, full)
                        .plus(Term.ALLOCATED_DOWN, full)
                        .plus(Term.RETURNED, full);
            default -> throw new AssertionError(d.act);
        }
    }

    private static QuotaTerms cycled(Term out, Term back) {
        Money full = Money.ofFen(Limits.TERM_FEN_MAX);
        return Draft.terms(1000).plus(out, full).plus(back, full);
    }

    private static Set<Act> with(Set<Act> acts, Act... more) {
        EnumSet<Act> both = EnumSet.copyOf(acts);
        both.addAll(Set.of(more));
        return both;
    }
}
