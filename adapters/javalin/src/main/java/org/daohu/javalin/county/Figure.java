package org.daohu.javalin.county;

import org.daohu.Money;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;

/**
 * 总览指标 – the totals of the overview. Each is the sum of the parts of quotas that a caller sees (L9), and they add up to the
 * fen: issued = allocated + unallocated, allocated = pending with agencies + unpaid + paid + passed on.
 */
public enum Figure {
    /** 下达: amounts of the topmost quotas seen. */
    ISSUED("issued", "下达", "Issued") {
        @Override
        Money part(QuotaFacts quota, boolean topmost, Money passedOn) {
            return topmost ? quota.row().amount() : Money.ZERO;
        }
    },
    /** 已分配: all that the finance departments seen no longer hold undecided. */
    ALLOCATED("allocated", "已分配", "Allocated") {
        @Override
        Money part(QuotaFacts quota, boolean topmost, Money passedOn) {
            Money balance = isHeldByFinance(quota.row()) ? Money.ZERO : quota.balance();
            return balance.plus(quota.paid()).plus(passedOn);
        }
    },
    /** 未分配: what finance departments still hold of pending quotas. */
    UNALLOCATED("unallocated", "未分配", "Unallocated") {
        @Override
        Money part(QuotaFacts quota, boolean topmost, Money passedOn) {
            return isHeldByFinance(quota.row()) ? quota.balance() : Money.ZERO;
        }
    },
    /** 待分未细化: what agencies and townships hold of pending quotas. */
    PENDING_WITH_AGENCY("pending-with-agency", "单位待分未细化", "Pending with agencies") {
        @Override
        Money part(QuotaFacts quota, boolean topmost, Money passedOn) {
            return quota.row().pending() && !isHeldByFinance(quota.row()) ? quota.balance() : Money.ZERO;
        }
    },
    /** 未支付: what is left of executable quotas. */
    UNPAID("unpaid", "未支付", "Unpaid") {
        @Override
        Money part(QuotaFacts quota, boolean topmost, Money passedOn) {
            return quota.row().pending() ? Money.ZERO : quota.balance();
        }
    },
    /** 净支付: payments less refunds. */
    PAID("paid", "已支付", "Paid") {
        @Override
        Money part(QuotaFacts quota, boolean topmost, Money passedOn) {
            return quota.paid();
        }
    },
    /** 转出: allocated to divisions beyond those seen. */
    PASSED_ON("passed-on", "已下达范围外区划", "Passed on beyond view") {
        @Override
        Money part(QuotaFacts quota, boolean topmost, Money passedOn) {
            return passedOn;
        }
    };

    /** How the figures add up. */
    public static final String IDENTITY =
            "issued = unallocated + allocated; allocated = pending-with-agency + unpaid + paid + passed-on";

    private final String key;
    private final String zh;
    private final String en;

    Figure(String key, String zh, String en) {
        this.key = key;
        this.zh = zh;
        this.en = en;
    }

    /** The part that {@code quota} has in the figure; zero if none. */
    abstract Money part(QuotaFacts quota, boolean topmost, Money passedOn);

    /** Its key in addresses. */
    public String key() {
        return key;
    }

    /** Its Chinese name. */
    public String zh() {
        return zh;
    }

    /** Its English name. */
    public String en() {
        return en;
    }

    private static boolean isHeldByFinance(QuotaRow row) {
        return row.pending() && row.agencyCode() == null;
    }
}
