package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.ListRowFacts;
import org.daohu.payment.Payment;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 非建档立卡人员 – a policy for registered households pays a person who has a usable number but was not in the register on the
 * pay day: never, no longer, or not yet. Basis: 博州财库〔2019〕9号.
 */
final class PersonUnregistered extends PaidRowRule {

    private static final String POLICIES = "policies";
    private static final String ALL = "*";
    private static final String NUMBER = "证件号码";

    PersonUnregistered() {
        super("person-unregistered", "非建档立卡人员", "Person not in the register");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                POLICIES,
                RuleParameter.Codes.class,
                "限于建档立卡人员的补贴政策编码,* 表示全部",
                "codes of the policies bound to the register; * binds all",
                "\\*|[^*]+"));
    }

    @Override
    public ImmutableSet<Dataset> needs() {
        return ImmutableSet.of(Dataset.REGISTER);
    }

    @Override
    public boolean concerns(ListRowFacts facts, Thresholds thresholds, LocalDate day) {
        ImmutableSet<String> bound = thresholds.codes(POLICIES);
        return bound.contains(ALL) || bound.contains(facts.row().policy());
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        Payment voucher = facts.voucher();
        if (voucher == null) {
            return missing(PAY_DAY);
        }
        PersonMatch match = facts.match();
        LocalDate day = voucher.payDate();
        return switch (match.standing()) {
            case REGISTERED, REGISTERED_BY_HOUSEHOLD -> clear();
            case NO_IDENTITY -> missing(NUMBER);
            case NO_REGISTER -> missing(Dataset.REGISTER.label());
            case NEVER -> raised(facts, day, "该证件号码从未在册", "a number that the register has never had");
            case LEFT_BEFORE ->
                raised(
                        facts,
                        day,
                        "此前已退出建档立卡名册(退出日期" + match.boundary() + ")",
                        "who had left the register before (first day out " + match.boundary() + ")");
            case JOINED_AFTER ->
                raised(
                        facts,
                        day,
                        "此后才纳入建档立卡名册(纳入日期" + match.boundary() + ")",
                        "who joined the register only afterwards (on " + match.boundary() + ")");
        };
    }

    private static Verdict raised(ListRowFacts facts, LocalDate day, String zh, String en) {
        ListRow row = facts.row();
        PersonMatch match = facts.match();
        return doubtAboutPaid(facts)
                .fact("登记号", match.registerId(), facts.origin())
                .fact("在册情况", match.standing(), facts.origin())
                .raised(
                        row.paid(),
                        "发放明细" + row.reference() + ":" + personZh(row) + "于" + day + "领取政策" + row.policy() + "补贴"
                                + row.paid() + "元," + zh + "。",
                        "List row " + row.reference() + ": " + row.paid() + " yuan of policy " + row.policy()
                                + " were paid on " + day + " to " + personEn(row) + ", " + en + ".");
    }
}
