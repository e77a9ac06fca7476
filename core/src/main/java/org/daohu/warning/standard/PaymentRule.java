package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.ledger.PaymentFacts;

/** 支付类规则 – a rule about live payments under the law of the payment date; all of them unless it says otherwise. */
abstract class PaymentRule extends StandardRule<PaymentFacts> {

    PaymentRule(String id, String titleZh, String titleEn) {
        super(id, titleZh, titleEn, ImmutableSet.of(PaymentFacts.class));
    }

    @Override
    public boolean concerns(PaymentFacts facts) {
        return true;
    }

    @Override
    public final LocalDate lawDate(PaymentFacts facts, LocalDate asOf) {
        return facts.payment().payDate();
    }
}
