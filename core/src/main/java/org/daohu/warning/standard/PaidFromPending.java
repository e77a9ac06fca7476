package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/** 待分指标支付 – a payment names a quota that is pending: nothing is paid before it is refined. Basis: 博州财库〔2019〕9号. */
final class PaidFromPending extends PaymentRule {

    PaidFromPending() {
        super("paid-from-pending", "待分指标支付", "Paid from a pending quota");
    }

    @Override
    public boolean concerns(PaymentFacts facts) {
        return facts.quota() != null;
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        Payment payment = facts.payment();
        QuotaRow quota = facts.quota();
        if (quota == null || !quota.pending()) {
            return clear();
        }
        return new Doubt()
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .fact("XPAY_DATE", payment.payDate(), payment.origin())
                .fact("BGT_ID", payment.quotaId(), payment.origin())
                .fact("BGT_EXE_FLAG", "2 待分", quota.origin())
                .raised(
                        payment.amount(),
                        "凭证%s于%s从待分指标%s支付%s元,该指标尚未细化为可执行指标。"
                                .formatted(payment.voucherNumber(), payment.payDate(), quota.id(), payment.amount()),
                        "Voucher %s of %s pays from quota %s, which is pending and not yet refined to an executable one: %s yuan."
                                .formatted(payment.voucherNumber(), payment.payDate(), quota.id(), payment.amount()));
    }
}
