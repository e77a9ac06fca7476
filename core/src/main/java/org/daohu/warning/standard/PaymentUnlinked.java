package org.daohu.warning.standard;

import java.time.LocalDate;
import org.daohu.ledger.PaymentFacts;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 支付未关联 – a payment does not name both a quota and a project that exist and are live. Basis: 博州财库〔2019〕9号.
 */
final class PaymentUnlinked extends PaymentRule {

    PaymentUnlinked() {
        super("payment-unlinked", "支付未关联", "Payment not linked");
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        if (facts.quota() != null && facts.project() != null) {
            return clear();
        }
        Payment payment = facts.payment();
        StringBuilder zh = new StringBuilder();
        StringBuilder en = new StringBuilder();
        if (facts.quota() == null) {
            tell("BGT_ID", "指标", "quota", payment.quotaId(), zh, en);
        }
        if (facts.project() == null) {
            tell("PRO_CODE", "项目", "project", payment.projectCode(), zh, en);
        }
        return new Doubt()
                .fact("BGT_ID", payment.quotaId(), payment.origin())
                .fact("PRO_CODE", payment.projectCode(), payment.origin())
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .raised(
                        payment.amount(),
                        "凭证%s于%s支付%s元,未能关联:%s。"
                                .formatted(payment.voucherNumber(), payment.payDate(), payment.amount(), zh),
                        "Voucher %s of %s over %s yuan is not linked: %s."
                                .formatted(payment.voucherNumber(), payment.payDate(), payment.amount(), en));
    }

    private static void tell(
            String column, String wordZh, String wordEn, @Nullable String key, StringBuilder zh, StringBuilder en) {
        String named = present(key);
        zh.append(zh.isEmpty() ? "" : ";");
        en.append(en.isEmpty() ? "" : "; ");
        if (named == null) {
            zh.append(wordZh).append('(').append(column).append(")为空");
            en.append(wordEn).append(" (").append(column).append(") is blank");
        } else {
            zh.append(wordZh).append(named).append("不存在或已作废");
            en.append(wordEn).append(' ').append(named).append(" does not exist or is not live");
        }
    }
}
