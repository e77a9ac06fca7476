package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.ListRowFacts;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 发放当日类规则 – a rule about list rows as of the day on which they were paid: without that day, which only a live voucher
 * tells, nothing is decided.
 */
abstract class PaidRowRule extends ListRowRule {

    static final String PAY_DAY = "XPAY_DATE";

    PaidRowRule(String id, String titleZh, String titleEn) {
        super(id, titleZh, titleEn);
    }

    @Override
    public @Nullable LocalDate lawDate(ListRowFacts facts, LocalDate asOf) {
        Payment voucher = facts.voucher();
        return voucher == null ? null : voucher.payDate();
    }

    @Override
    public String lawDateFact() {
        return PAY_DAY;
    }

    /** The day on which the row was paid. @throws IllegalStateException if that is unknown: then no check is asked */
    static LocalDate payDay(ListRowFacts facts) {
        Payment voucher = facts.voucher();
        if (voucher == null) {
            throw new IllegalStateException("asked about a row without pay day");
        }
        return voucher.payDate();
    }

    /** A doubt that rests on the row's person and amount, masked, on its policy, and on the day on which it was paid. */
    static Doubt doubtAboutPaid(ListRowFacts facts) {
        Payment voucher = facts.voucher();
        Doubt doubt = doubtAbout(facts).fact("补贴政策", facts.row().policy(), facts.origin());
        return voucher == null ? doubt : doubt.fact(PAY_DAY, voucher.payDate(), voucher.origin());
    }
}
