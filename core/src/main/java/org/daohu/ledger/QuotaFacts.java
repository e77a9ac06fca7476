package org.daohu.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 指标事实 – a live quota row with its live children and the live payments that name it. Immutable and thread-safe.
 *
 * @param row the quota
 * @param children live rows whose source it is, in reading order
 * @param payments live payments naming it, in reading order
 * @param allocated 已分配: Σ amounts of the children
 * @param paid 已支付: Σ payments, refunds negative
 * @param lastPayment date of the last payment, or null without payments
 * @param balance 余额: amount − allocated − paid; below zero when over-allocated or over-paid
 */
public record QuotaFacts(
        QuotaRow row,
        ImmutableList<QuotaRow> children,
        ImmutableList<Payment> payments,
        Money allocated,
        Money paid,
        @Nullable LocalDate lastPayment,
        Money balance)
        implements Facts {

    /** Adds up the figures. @throws ArithmeticException if a sum does not fit */
    public static QuotaFacts of(QuotaRow row, ImmutableList<QuotaRow> children, ImmutableList<Payment> payments) {
        Money allocated = Money.ZERO;
        for (QuotaRow child : children) {
            allocated = allocated.plus(child.amount());
        }
        Money paid = Money.ZERO;
        LocalDate last = null;
        for (Payment payment : payments) {
            paid = paid.plus(payment.amount());
            if (last == null || payment.payDate().isAfter(last)) {
                last = payment.payDate();
            }
        }
        return new QuotaFacts(
                row,
                children,
                payments,
                allocated,
                paid,
                last,
                row.amount().minus(allocated).minus(paid));
    }

    @Override
    public Subject subject() {
        return Subject.quota(row.id());
    }

    @Override
    public Division division() {
        return row.division();
    }

    @Override
    public Origin origin() {
        return row.origin();
    }
}
