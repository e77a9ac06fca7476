package org.daohu.ledger;

import java.util.Objects;
import org.daohu.Money;
import org.daohu.payment.Coverage;

/**
 * 台账金额 – the figures of one line of the master ledger. They add up: the figures of a roll-up are the sums of its quotas'
 * (L9), and {@code received = allocatedDown + allocatedOwn + unallocated} holds for every roll-up (下达 − 分配下级 − 分配本级 =
 * 未分配). Immutable and thread-safe.
 *
 * @param received 接收 – amounts of quotas that came into the line: from outside the data, from another division, or carried
 *     over from another year or fund
 * @param allocatedDown 分配下级 – amounts that went on to other divisions
 * @param allocatedOwn 分配本级 – amounts placed with the division's own agencies, townships and projects, less what these
 *     passed on to other divisions or handed back; what is carried over to another year or fund of the same division is in it
 * @param pending 待分 – what is left of pending quotas, with the finance department or with an agency
 * @param unallocated 未分配 – what the finance department still holds of pending quotas
 * @param paid 支付 – Σ payments, refunds not taken off
 * @param refunded 退回 – Σ refunds, as a positive amount
 * @param unpaid 未支付 – what is left of executable quotas after net payments
 * @param coverage 明细覆盖 – the vouchers that {@linkplain PaymentFacts#countsForCoverage need or have a list}, and the list rows
 *     that name them; {@link Coverage#NONE} where the ledger has no lists at all
 */
public record LedgerFigures(
        Money received,
        Money allocatedDown,
        Money allocatedOwn,
        Money pending,
        Money unallocated,
        Money paid,
        Money refunded,
        Money unpaid,
        Coverage coverage) {

    /** All zero. */
    public static final LedgerFigures ZERO = new LedgerFigures(
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Money.ZERO,
            Coverage.NONE);

    public LedgerFigures {
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(unpaid, "unpaid");
        Objects.requireNonNull(coverage, "coverage");
    }

    /** 净支付 – paid less refunded. */
    public Money netPaid() {
        return paid.minus(refunded);
    }

    /** The sums. @throws ArithmeticException if one does not fit */
    public LedgerFigures plus(LedgerFigures other) {
        return new LedgerFigures(
                received.plus(other.received),
                allocatedDown.plus(other.allocatedDown),
                allocatedOwn.plus(other.allocatedOwn),
                pending.plus(other.pending),
                unallocated.plus(other.unallocated),
                paid.plus(other.paid),
                refunded.plus(other.refunded),
                unpaid.plus(other.unpaid),
                coverage.plus(other.coverage));
    }

    /**
     * The figures of one quota.
     *
     * @param enters whether it came into its line: it has no live source row, or one of another division, year or fund
     * @param coverage of its vouchers
     */
    static LedgerFigures of(QuotaFacts quota, boolean enters, Coverage coverage) {
        QuotaRow row = quota.row();
        boolean held = isHeldByFinance(row);
        Money down = Money.ZERO;
        Money placed = Money.ZERO;
        Money handedBack = Money.ZERO;
        for (QuotaRow child : quota.children()) {
            if (!child.division().equals(row.division())) {
                down = down.plus(child.amount());
            } else if (!isHeldByFinance(child) || !row.isSameAccount(child)) {
                placed = placed.plus(child.amount());
            } else {
                handedBack = handedBack.plus(child.amount());
            }
        }
        Money own =
                held ? placed : (enters ? row.amount() : Money.ZERO).minus(down).minus(handedBack);
        Money paid = Money.ZERO;
        Money refunded = Money.ZERO;
        for (var payment : quota.payments()) {
            if (payment.amount().isNegative()) {
                refunded = refunded.minus(payment.amount());
            } else {
                paid = paid.plus(payment.amount());
            }
        }
        return new LedgerFigures(
                enters ? row.amount() : Money.ZERO,
                down,
                own,
                row.pending() ? quota.balance() : Money.ZERO,
                held ? row.amount().minus(quota.allocated()) : Money.ZERO,
                paid,
                refunded,
                row.pending() ? Money.ZERO : quota.balance(),
                coverage);
    }

    private static boolean isHeldByFinance(QuotaRow row) {
        return row.pending() && row.agencyCode() == null;
    }
}
