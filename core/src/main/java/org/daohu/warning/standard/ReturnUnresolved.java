package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.ReturnFacts;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 退回未处理 – money that a bank sent back is neither paid again nor taken back within the days after its return. Only another
 * live payment from the day of return on pays again; a voucher number that leads to none is no proof. Basis: practice of the platforms; the days are set by
 * the place.
 */
final class ReturnUnresolved extends StandardRule<ReturnFacts> {

    private static final String DAYS = "days";

    ReturnUnresolved() {
        super("return-unresolved", "退回未处理", "Return not resolved", ImmutableSet.of(ReturnFacts.class));
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                DAYS,
                RuleParameter.Days.class,
                "退回后须重新发放或收回的日历天数",
                "calendar days after a return to pay again or to take back"));
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.RETURNS);
    }

    @Override
    public boolean concerns(ReturnFacts facts) {
        return true;
    }

    @Override
    public LocalDate lawDate(ReturnFacts facts, LocalDate asOf) {
        return facts.returned().returnDate();
    }

    @Override
    public Verdict check(ReturnFacts facts, Thresholds thresholds, LocalDate asOf) {
        ReturnedPayment returned = facts.returned();
        Deadline deadline = new Deadline(returned.returnDate(), thresholds.days(DAYS));
        if (isResolved(facts) || !deadline.isPassedOn(asOf)) {
            return clear();
        }
        String again = returned.reissueVoucher();
        return new Doubt()
                .fact("支付凭证号", returned.voucherNumber(), returned.origin())
                .fact("退回日期", returned.returnDate(), returned.origin())
                .fact("退回金额", returned.amount(), returned.origin())
                .fact("重新发放凭证号", again, returned.origin())
                .fact("收回日期", returned.recoveryDate(), returned.origin())
                .raised(
                        returned.amount(),
                        "退回款%s(凭证%s,%s元)于%s退回,应在%s日内(至%s)重新发放或收回,截至%s既未重新发放也未收回%s。"
                                .formatted(
                                        returned.returnNumber(),
                                        returned.voucherNumber(),
                                        returned.amount(),
                                        returned.returnDate(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        asOf,
                                        again == null ? "" : "(所填重新发放凭证" + again + "不是退回后足额的有效支付)"),
                        "Return %s of voucher %s over %s yuan came back on %s and had to be paid again or taken back within %s days (by %s); as of %s it was neither%s."
                                .formatted(
                                        returned.returnNumber(),
                                        returned.voucherNumber(),
                                        returned.amount(),
                                        returned.returnDate(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        asOf,
                                        again == null
                                                ? ""
                                                : " (voucher " + again
                                                        + ", named as the reissue, is no live payment after the return over as much)"));
    }

    @Override
    public Optional<LocalDate> nextChange(ReturnFacts facts, Thresholds thresholds, LocalDate asOf) {
        return isResolved(facts)
                ? Optional.empty()
                : new Deadline(facts.returned().returnDate(), thresholds.days(DAYS)).passesAfter(asOf);
    }

    private static boolean isResolved(ReturnFacts facts) {
        ReturnedPayment returned = facts.returned();
        Payment again = facts.reissue();
        LocalDate recovered = returned.recoveryDate();
        LocalDate since = returned.returnDate();
        boolean paidAgain = again != null
                && !again.voucherNumber().equals(returned.voucherNumber())
                && !again.payDate().isBefore(since)
                // A refund, or less than came back, leaves the rest with nobody.
                && again.amount().compareTo(returned.amount()) >= 0
                && again.amount().isPositive();
        return paidAgain || (recovered != null && !recovered.isBefore(since));
    }
}
