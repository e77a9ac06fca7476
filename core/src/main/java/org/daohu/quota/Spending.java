package org.daohu.quota;

import java.time.LocalDate;
import java.util.List;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Outcome.VoucherChange;
import org.jspecify.annotations.Nullable;

/** Payments and their refunds, sound by themselves, against the slice that they name. */
final class Spending {

    private Spending() {}

    static Outcome pay(LedgerSlice slice, Command.Pay c, LocalDate asOf) {
        Quota quota = slice.quota(c.quotaId());
        if (quota == null) {
            return new Outcome.Refused(c, QuotaChecks.unknown(c.quotaId()));
        }
        Refusal refusal = slice.voucher(c.voucher()) == null
                ? QuotaChecks.standing(c.entry(), quota)
                : Refusals.of(RefusalCode.VOUCHER_EXISTS, "voucher", c.voucher());
        if (refusal == null) {
            refusal = QuotaChecks.executable(quota);
        }
        if (refusal == null) {
            refusal = sameMoney(c, quota);
        }
        if (refusal == null) {
            refusal = listed(c, quota);
        }
        if (refusal == null) {
            refusal = QuotaChecks.take(quota, Term.PAID, c.amount());
        }
        if (refusal != null) {
            return new Outcome.Refused(c, refusal);
        }
        PaidVoucher voucher = new PaidVoucher(
                c.voucher(),
                quota.id(),
                c.amount(),
                Money.ZERO,
                c.listTotal(),
                c.entry().lawDate());
        return new Outcome.Applied(
                c,
                asOf,
                List.of(new QuotaChange(quota, quota.plus(Term.PAID, c.amount()))),
                new VoucherChange(null, voucher));
    }

    private static @Nullable Refusal sameMoney(Command.Pay c, Quota quota) {
        FiscalYear year = quota.fiscalYear();
        if (!c.fiscalYear().equals(year)) {
            return Refusals.of(
                    RefusalCode.FISCAL_YEAR_MISMATCH, "found", c.fiscalYear(), "quota", quota.id(), "fiscalYear", year);
        }
        if (!c.fund().equals(quota.fund())) {
            return Refusals.of(RefusalCode.FUND_MISMATCH, "found", c.fund(), "quota", quota.id(), "fund", quota.fund());
        }
        if (!c.project().equals(quota.project())) {
            return Refusals.of(
                    RefusalCode.PROJECT_MISMATCH,
                    "found",
                    c.project(),
                    "quota",
                    quota.id(),
                    "project",
                    Refusals.orDash(quota.project()));
        }
        LocalDate date = c.entry().lawDate();
        return date.getYear() < year.year()
                ? Refusals.of(RefusalCode.FISCAL_YEAR_NOT_BEGUN, "date", date, "fiscalYear", year)
                : null;
    }

    private static @Nullable Refusal listed(Command.Pay c, Quota quota) {
        Money listTotal = c.listTotal();
        if (!quota.perHousehold()) {
            return listTotal == null ? null : Refusals.of(RefusalCode.HOUSEHOLD_MARK_MISSING, "quota", quota.id());
        }
        if (listTotal == null) {
            return Refusals.of(RefusalCode.LIST_TOTAL_MISSING, "quota", quota.id());
        }
        return listTotal.equals(c.amount())
                ? null
                : Refusals.of(
                        RefusalCode.LIST_TOTAL_MISMATCH,
                        "listTotal",
                        listTotal,
                        "amount",
                        c.amount(),
                        "difference",
                        listTotal.minus(c.amount()));
    }

    static Outcome refund(LedgerSlice slice, Command.Refund c, LocalDate asOf) {
        Quota quota = slice.quota(c.quotaId());
        if (quota == null) {
            return new Outcome.Refused(c, QuotaChecks.unknown(c.quotaId()));
        }
        PaidVoucher voucher = slice.voucher(c.voucher());
        if (voucher == null) {
            return new Outcome.Refused(c, Refusals.of(RefusalCode.VOUCHER_UNKNOWN, "voucher", c.voucher()));
        }
        Refusal refusal = refundable(c, quota, voucher);
        if (refusal != null) {
            return new Outcome.Refused(c, refusal);
        }
        return new Outcome.Applied(
                c,
                asOf,
                List.of(new QuotaChange(quota, quota.plus(Term.REFUNDED, c.amount()))),
                new VoucherChange(voucher, voucher.refund(c.amount())));
    }

    private static @Nullable Refusal refundable(Command.Refund c, Quota quota, PaidVoucher voucher) {
        if (!voucher.quotaId().equals(quota.id())) {
            return Refusals.of(
                    RefusalCode.VOUCHER_OF_OTHER_QUOTA,
                    "voucher",
                    voucher.number(),
                    "quota",
                    quota.id(),
                    "paidFrom",
                    voucher.quotaId());
        }
        Refusal refusal = QuotaChecks.sound(quota);
        if (refusal == null && !voucher.isSound()) {
            refusal = Refusals.of(RefusalCode.VOUCHER_BROKEN, "voucher", voucher.number());
        }
        if (refusal == null) {
            refusal = QuotaChecks.agrees(quota, voucher);
        }
        if (refusal == null) {
            refusal = QuotaChecks.held(c.entry(), quota);
        }
        if (refusal == null) {
            refusal = QuotaChecks.received(c.entry(), quota);
        }
        LocalDate date = c.entry().lawDate();
        if (refusal == null && date.isBefore(voucher.date())) {
            refusal = Refusals.of(
                    RefusalCode.DATED_BEFORE_PAYMENT,
                    "date",
                    date,
                    "voucher",
                    voucher.number(),
                    "paid",
                    voucher.date());
        }
        if (refusal == null && c.amount().compareTo(voucher.refundable()) > 0) {
            refusal = Refusals.of(
                    RefusalCode.REFUND_EXCEEDED,
                    "voucher",
                    voucher.number(),
                    "refundable",
                    voucher.refundable(),
                    "requested",
                    c.amount());
        }
        return refusal;
    }
}
