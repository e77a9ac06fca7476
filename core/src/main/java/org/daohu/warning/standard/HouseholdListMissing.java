package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.PaymentFacts;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 未导入发放表 – money marked per household is paid, and no row of a payment list names the voucher. Basis: 博州财库〔2019〕9号.
 */
final class HouseholdListMissing extends PaymentRule {

    HouseholdListMissing() {
        super("household-list-missing", "未导入发放表", "Household list missing");
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.LISTS);
    }

    @Override
    public boolean concerns(PaymentFacts facts) {
        return facts.needsList();
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        if (facts.list().rows() > 0) {
            return clear();
        }
        Payment payment = facts.payment();
        return new Doubt()
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .fact("BGT_ID", payment.quotaId(), payment.origin())
                .fact("rows naming the voucher", 0, payment.origin())
                .raised(
                        payment.amount(),
                        "凭证%s于%s从到人到户指标%s支付%s元,但没有发放明细挂接该凭证。"
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        payment.quotaId(),
                                        payment.amount()),
                        "Voucher %s of %s pays %s yuan from quota %s, which is marked per household, but no row of a payment list names it."
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.payDate(),
                                        payment.amount(),
                                        payment.quotaId()));
    }
}
