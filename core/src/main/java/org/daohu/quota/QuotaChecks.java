package org.daohu.quota;

import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/** The refusals that several acts share; each says null if it does not apply. */
final class QuotaChecks {

    private QuotaChecks() {}

    static @Nullable Refusal taken(LedgerSlice slice, String newQuotaId) {
        return slice.quota(newQuotaId) == null ? null : Refusals.of(RefusalCode.QUOTA_EXISTS, "quota", newQuotaId);
    }

    static Refusal unknown(String quotaId) {
        return Refusals.of(RefusalCode.QUOTA_UNKNOWN, "quota", quotaId);
    }

    /** Sound, held by the acting division, and received by the law date. */
    static @Nullable Refusal standing(Entry entry, Quota quota) {
        Refusal refusal = sound(quota);
        if (refusal == null) {
            refusal = held(entry, quota);
        }
        return refusal == null ? received(entry, quota) : refusal;
    }

    static @Nullable Refusal sound(Quota quota) {
        Term failing = quota.terms().failingTerm();
        if (failing != null) {
            return Refusals.of(RefusalCode.QUOTA_BROKEN, "quota", quota.id(), "term", failing);
        }
        return quota.state() == QuotaState.EXECUTABLE && quota.project() == null
                ? Refusals.of(RefusalCode.QUOTA_BROKEN, "quota", quota.id(), "term", "PRO_CODE")
                : null;
    }

    static @Nullable Refusal held(Entry entry, Quota quota) {
        Division acting = entry.division();
        return acting.equals(quota.division())
                ? null
                : Refusals.of(
                        RefusalCode.DIVISION_MISMATCH,
                        "division",
                        acting,
                        "quota",
                        quota.id(),
                        "holder",
                        quota.division());
    }

    static @Nullable Refusal received(Entry entry, Quota quota) {
        LocalDate date = entry.lawDate();
        return date.isBefore(quota.receivedDate())
                ? Refusals.of(
                        RefusalCode.DATED_BEFORE_RECEIPT,
                        "date",
                        date,
                        "quota",
                        quota.id(),
                        "received",
                        quota.receivedDate())
                : null;
    }

    /** Whether what {@code quota} came with, and may still give back, is out of {@code parent}. */
    static @Nullable Refusal agrees(Quota parent, Quota quota) {
        QuotaTerms above = parent.terms();
        QuotaTerms below = quota.terms();
        return below.received().compareTo(above.get(quota.via())) > 0
                        || below.received().fen() - below.recalled().fen() > above.outFen()
                ? contradict(parent, quota.via(), quota.id())
                : null;
    }

    /** Whether what may still be refunded of {@code voucher} is out of {@code quota}. */
    static @Nullable Refusal agrees(Quota quota, PaidVoucher voucher) {
        QuotaTerms terms = quota.terms();
        return voucher.refundable().fen()
                        > terms.paid().fen() - terms.refunded().fen()
                ? contradict(quota, Term.PAID, voucher.number())
                : null;
    }

    private static Refusal contradict(Quota quota, Term term, String other) {
        return Refusals.of(RefusalCode.ROWS_CONTRADICT, "quota", quota.id(), "term", term, "other", other);
    }

    static @Nullable Refusal executable(Quota quota) {
        return quota.state() == QuotaState.PENDING ? Refusals.of(RefusalCode.QUOTA_PENDING, "quota", quota.id()) : null;
    }

    /** Whether {@code amount} may be taken from the balance of {@code quota} by {@code term}. */
    static @Nullable Refusal take(Quota quota, Term term, Money amount) {
        Money balance = quota.balance();
        return amount.compareTo(balance) > 0
                ? Refusals.of(
                        RefusalCode.BALANCE_EXCEEDED,
                        "quota",
                        quota.id(),
                        "balance",
                        balance,
                        "term",
                        term,
                        "requested",
                        amount,
                        "shortfall",
                        amount.minus(balance))
                : fits(quota, term, amount);
    }

    static @Nullable Refusal fits(Quota quota, Term term, Money amount) {
        return quota.terms().get(term).fen() + amount.fen() > Limits.TERM_FEN_MAX
                ? Refusals.of(
                        RefusalCode.TERM_TOO_LARGE,
                        "quota",
                        quota.id(),
                        "term",
                        term,
                        "limit",
                        Money.ofFen(Limits.TERM_FEN_MAX))
                : null;
    }
}
