package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.ListRowFacts;
import org.daohu.payment.Payment;
import org.daohu.warning.LawDate;

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
    public LawDate lawDate(ListRowFacts facts, LocalDate asOf) {
        Payment voucher = facts.voucher();
        return LawDate.ofNullable(voucher == null ? null : voucher.payDate(), PAY_DAY);
    }

    /** A doubt that rests on the row's person and amount, masked, on its policy, and on the day on which it was paid. */
    static Doubt doubtAboutPaid(ListRowFacts facts) {
        Payment voucher = facts.voucher();
        Doubt doubt = doubtAbout(facts).fact("补贴政策", facts.row().policy(), facts.origin());
        return voucher == null ? doubt : doubt.fact(PAY_DAY, voucher.payDate(), voucher.origin());
    }
}
