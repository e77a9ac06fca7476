package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.daohu.Money;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.quota.Limits;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.QuotaTerms;
import org.daohu.quota.Term;
import org.jspecify.annotations.Nullable;

/**
 * 期初状态 – the imported quotas as the ledger of commands takes them over: each with the terms that its children and payments
 * add up to. A row that breaks the identity is taken over as it is, and every command on it is refused (QUOTA_BROKEN).
 *
 * @param quotas live quotas whose codes a command can name
 * @param vouchers live payments of these quotas, refunds left out: an import does not say which voucher a refund is of
 */
record OpeningState(ImmutableList<Quota> quotas, ImmutableList<PaidVoucher> vouchers) {

    static OpeningState of(MasterLedger imported) {
        ImmutableList.Builder<Quota> quotas = ImmutableList.builder();
        ImmutableList.Builder<PaidVoucher> vouchers = ImmutableList.builder();
        for (QuotaFacts facts : imported.quotas()) {
            QuotaRow row = facts.row();
            if (!isNameable(row)) {
                continue;
            }
            quotas.add(quota(facts, imported));
            for (Payment payment : facts.payments()) {
                if (payment.amount().isPositive() && payment.voucherNumber().length() <= Limits.CODE_LENGTH_MAX) {
                    vouchers.add(new PaidVoucher(
                            payment.voucherNumber(), row.id(), payment.amount(), Money.ZERO, null, payment.payDate()));
                }
            }
        }
        return new OpeningState(quotas.build(), vouchers.build());
    }

    private static boolean isNameable(QuotaRow row) {
        return fits(row.id())
                && fits(row.fund())
                && fits(row.sourceId())
                && fits(row.agencyCode())
                && fits(row.projectCode());
    }

    private static boolean fits(@Nullable String code) {
        return code == null || code.length() <= Limits.CODE_LENGTH_MAX;
    }

    private static Quota quota(QuotaFacts facts, MasterLedger imported) {
        QuotaRow row = facts.row();
        String sourceId = row.sourceId();
        QuotaRow source = sourceId == null
                ? null
                : imported.quota(sourceId).map(QuotaFacts::row).orElse(null);
        return new Quota(
                row.id(),
                source == null ? null : source.id(),
                source == null ? Term.RECEIVED : term(source, row),
                row.division(),
                row.agencyCode(),
                row.fiscalYear(),
                row.fund(),
                row.projectCode(),
                row.pending() ? QuotaState.PENDING : QuotaState.EXECUTABLE,
                row.perHousehold(),
                row.receivedDate() != null
                        ? row.receivedDate()
                        : row.documentDate() != null
                                ? row.documentDate()
                                : row.fiscalYear().firstDay(),
                terms(facts));
    }

    private static QuotaTerms terms(QuotaFacts facts) {
        Map<Term, Money> sums = new HashMap<>();
        for (QuotaRow child : facts.children()) {
            sums.merge(term(facts.row(), child), child.amount(), Money::plus);
        }
        for (Payment payment : facts.payments()) {
            if (payment.amount().isNegative()) {
                sums.merge(Term.REFUNDED, payment.amount().negated(), Money::plus);
            } else {
                sums.merge(Term.PAID, payment.amount(), Money::plus);
            }
        }
        return new QuotaTerms(
                facts.row().amount(),
                sums.getOrDefault(Term.ALLOCATED_DOWN, Money.ZERO),
                sums.getOrDefault(Term.ALLOCATED_OWN, Money.ZERO),
                sums.getOrDefault(Term.REFINED, Money.ZERO),
                sums.getOrDefault(Term.MOVED_OUT, Money.ZERO),
                sums.getOrDefault(Term.CARRIED_OVER, Money.ZERO),
                Money.ZERO,
                Money.ZERO,
                sums.getOrDefault(Term.PAID, Money.ZERO),
                sums.getOrDefault(Term.REFUNDED, Money.ZERO));
    }

    /** By which term {@code child} was taken from {@code source}, as far as the two rows tell. */
    private static Term term(QuotaRow source, QuotaRow child) {
        if (!child.division().equals(source.division())) {
            return Term.ALLOCATED_DOWN;
        }
        if (!child.fiscalYear().equals(source.fiscalYear())) {
            return Term.CARRIED_OVER;
        }
        if (!source.pending()) {
            return Term.MOVED_OUT;
        }
        return child.projectCode() != null && child.agencyCode() == null ? Term.REFINED : Term.ALLOCATED_OWN;
    }
}
