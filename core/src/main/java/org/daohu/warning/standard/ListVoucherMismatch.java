package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.PaymentFacts;
import org.daohu.payment.Payment;
import org.daohu.payment.VoucherList;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 明细与凭证不符 – the list rows that name a voucher do not add up to its amount. Tells both sums, the residual and the
 * coverage (rows ÷ voucher). Basis: 博州财库〔2019〕9号.
 */
final class ListVoucherMismatch extends PaymentRule {

    ListVoucherMismatch() {
        super("list-voucher-mismatch", "明细与凭证不符", "List and voucher disagree");
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.LISTS);
    }

    @Override
    public boolean concerns(PaymentFacts facts) {
        return facts.list().rows() > 0;
    }

    @Override
    public Verdict check(PaymentFacts facts, Thresholds thresholds, LocalDate asOf) {
        Payment payment = facts.payment();
        VoucherList list = facts.list();
        if (list.paid().equals(payment.amount())) {
            return clear();
        }
        Money residual = list.residual(payment.amount());
        String coverage = payment.amount().isZero()
                ? null
                : Percentage.shownBeside(new Rate(list.paid(), payment.amount(), "XPAY_AMT"), BigDecimal.valueOf(100));
        return new Doubt()
                .fact("XPAY_AMT", payment.amount(), payment.origin())
                .fact("rows naming the voucher", list.rows(), payment.origin())
                .fact("Σ 实发金额", list.paid(), payment.origin())
                .fact("residual", residual, payment.origin())
                .fact("coverage (Σ 实发金额 ÷ XPAY_AMT)", coverage, payment.origin())
                .raised(
                        residual,
                        "凭证%s支付%s元,挂接的%s行发放明细实发合计%s元,差额%s元,%s。"
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.amount(),
                                        list.rows(),
                                        list.paid(),
                                        residual,
                                        coverage == null ? "凭证金额为零,无法计算覆盖率" : "覆盖率为凭证金额的" + coverage),
                        "Voucher %s pays %s yuan, but the list rows that name it (%s) add up to %s yuan: a residual of %s yuan; %s."
                                .formatted(
                                        payment.voucherNumber(),
                                        payment.amount(),
                                        list.rows(),
                                        list.paid(),
                                        residual,
                                        coverage == null
                                                ? "the voucher's amount is zero, so there is no coverage to state"
                                                : "the rows cover " + coverage + " of the voucher's amount"));
    }
}
