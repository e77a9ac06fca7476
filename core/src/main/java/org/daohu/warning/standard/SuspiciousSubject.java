package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.daohu.Mask;
import org.daohu.TextFolding;
import org.daohu.ledger.PaymentFacts;
import org.daohu.payment.Payment;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 疑似错用科目 – the payment's function subject is blank, or of a class that this money is hardly ever booked under. Basis:
 * practice of the platforms.
 */
final class SuspiciousSubject extends PaymentRule {

    private static final String PREFIXES = "prefixes";
    private static final int CLASS_DIGITS = 3;

    SuspiciousSubject() {
        super("suspicious-subject", "疑似错用科目", "Suspicious function subject");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                PREFIXES,
                RuleParameter.Codes.class,
                "疑似错用的支出功能分类科目类级编码(前三位)",
                "classes (first three digits) of function subjects that are suspicious",
                "[0-9]{" + CLASS_DIGITS + "}"));
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        Payment payment = facts.payment();
        String code = payment.functionCode() == null ? "" : TextFolding.fold(payment.functionCode());
        String subjectClass = code.substring(0, Math.min(CLASS_DIGITS, code.length()));
        if (!code.isEmpty() && !thresholds.codes(PREFIXES).contains(subjectClass)) {
            return clear();
        }
        String shown = Mask.inText(code);
        return new Doubt()
                .fact("EXP_FUNC_CODE", shown, payment.origin())
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .raised(
                        payment.amount(),
                        "凭证%s于%s支付%s元,%s。"
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        payment.amount(),
                                        code.isEmpty()
                                                ? "支出功能分类科目为空"
                                                : "支出功能分类科目%s属于%s类,疑似错用".formatted(shown, subjectClass)),
                        "Voucher %s of %s over %s yuan %s."
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        payment.amount(),
                                        code.isEmpty()
                                                ? "has no function subject"
                                                : "is booked under function subject %s of class %s, which is suspicious for this money"
                                                        .formatted(shown, subjectClass)));
    }
}
