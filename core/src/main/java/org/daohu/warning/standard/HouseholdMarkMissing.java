package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 未标识到人到户 – a payment list shows that the money reaches people, but its quota does not carry the mark. Basis:
 * 博州财库〔2019〕9号.
 */
final class HouseholdMarkMissing extends PaymentRule {

    HouseholdMarkMissing() {
        super("household-mark-missing", "未标识到人到户", "Per-household mark missing");
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.LISTS);
    }

    @Override
    public boolean concerns(PaymentFacts facts) {
        return facts.quota() != null && facts.list().rows() > 0;
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow quota = facts.quota();
        if (quota == null || quota.perHousehold()) {
            return clear();
        }
        Payment payment = facts.payment();
        long rows = facts.list().rows();
        return new Doubt()
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .fact("rows naming the voucher", rows, payment.origin())
                .fact("IS_TO_PEOP_ENTERP", "2 否", quota.origin())
                .raised(
                        payment.amount(),
                        "凭证%s(%s元)有%s行发放明细,但其指标%s未标识到人到户。"
                                .formatted(payment.voucherNumber(), payment.amount(), rows, quota.id()),
                        "Voucher %s over %s yuan is named by %s rows of payment lists, but its quota %s is not marked per household."
                                .formatted(payment.voucherNumber(), payment.amount(), rows, quota.id()));
    }
}
