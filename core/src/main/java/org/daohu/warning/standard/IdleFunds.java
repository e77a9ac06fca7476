package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.LawDate;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 存量闲置 – a balance is left after the end of the fiscal year that follows the quota's own: not 24 months from receipt.
 * Basis: 预算法 42; 实施条例 50.
 */
final class IdleFunds extends QuotaRule {

    private static final String YEARS = "years";

    IdleFunds() {
        super("idle-funds", "存量闲置", "Idle funds");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                YEARS,
                RuleParameter.Years.class,
                "本年度之后仍可使用的预算年度数",
                "fiscal years after the quota's own in which it may still be used"));
    }

    @Override
    public LawDate lawDate(QuotaFacts facts, LocalDate asOf) {
        return LawDate.of(asOf);
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow row = facts.row();
        Deadline end = endOf(row, thresholds);
        if (!facts.balance().isPositive() || !end.isPassedOn(asOf)) {
            return clear(thresholds.lawDate());
        }
        return new Doubt()
                .fact("AMOUNT", row.amount(), row.origin())
                .fact("FISCAL_YEAR", row.fiscalYear(), row.origin())
                .fact("allocated", facts.allocated(), row.origin())
                .fact("paid", facts.paid(), row.origin())
                .fact("balance", facts.balance(), row.origin())
                .raised(
                        thresholds.lawDate(),
                        facts.balance(),
                        "%s年度指标%s(%s元)应在%s前用完,截至%s仍结余%s元。"
                                .formatted(
                                        row.fiscalYear(), row.id(), row.amount(), end.lastDay(), asOf, facts.balance()),
                        "Quota %s of fiscal year %s, %s yuan, had to be used by %s; on %s a balance of %s yuan was left."
                                .formatted(
                                        row.id(),
                                        row.fiscalYear(),
                                        row.amount(),
                                        end.lastDay(),
                                        asOf,
                                        facts.balance()));
    }

    @Override
    public Optional<LocalDate> nextChange(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        return facts.balance().isPositive() ? endOf(facts.row(), thresholds).passesAfter(asOf) : Optional.empty();
    }

    private static Deadline endOf(QuotaRow row, Thresholds thresholds) {
        return new Deadline(row.fiscalYear().lastDay().plusYears(thresholds.years(YEARS)), 0);
    }
}
