package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.LawDate;
import org.daohu.warning.Parameter;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 支出进度慢 – less of an executable quota is paid than the share due by the last step of the progress line; steps are days of
 * the quota's own fiscal year. Compared exactly, without rounding. Basis: the 92 % line of the central assessment (Sichuan
 * 2019).
 */
final class SlowSpending extends QuotaRule {

    private static final String STEPS = "steps";

    SlowSpending() {
        super("slow-spending", "支出进度慢", "Slow spending");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                STEPS, RuleParameter.Steps.class, "本预算年度各时点应达到的支出进度", "shares due by days of the fiscal year"));
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return !facts.row().pending();
    }

    @Override
    public LawDate lawDate(QuotaFacts facts, LocalDate asOf) {
        return LawDate.of(asOf);
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow row = facts.row();
        LocalDate lawDate = thresholds.lawDate();
        ProgressStep step = lastStep(row, thresholds, asOf);
        if (step == null) {
            return new Verdict.NotInForce(lawDate);
        }
        if (!row.amount().isPositive()) {
            return missing(lawDate, "AMOUNT");
        }
        Rate progress = new Rate(facts.paid(), row.amount(), "AMOUNT");
        if (!progress.isBelow(step.percent())) {
            return clear(lawDate);
        }
        Money unpaid = row.amount().minus(facts.paid());
        String shown = Percentage.shownBeside(progress, step.percent());
        String due = step.percent().toPlainString() + "%";
        LocalDate day = dayOf(step, row);
        return new Doubt()
                .fact("AMOUNT", row.amount(), row.origin())
                .fact("FISCAL_YEAR", row.fiscalYear(), row.origin())
                .fact("paid", facts.paid(), row.origin())
                .fact("paid ÷ AMOUNT", shown, row.origin())
                .payments(facts.payments())
                .raised(
                        lawDate,
                        unpaid,
                        "指标%s(%s年度)截至%s已支付%s元,占指标金额%s元的%s,低于%s应达到的%s,尚有%s元未支付。"
                                .formatted(
                                        row.id(),
                                        row.fiscalYear(),
                                        asOf,
                                        facts.paid(),
                                        row.amount(),
                                        shown,
                                        day,
                                        due,
                                        unpaid),
                        "Of quota %s (fiscal year %s), %s yuan were paid as of %s: %s of its amount of %s yuan, below the %s due by %s; %s yuan are unpaid."
                                .formatted(
                                        row.id(),
                                        row.fiscalYear(),
                                        facts.paid(),
                                        asOf,
                                        shown,
                                        row.amount(),
                                        due,
                                        day,
                                        unpaid));
    }

    @Override
    public Optional<LocalDate> nextChange(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        return thresholds.steps(STEPS).steps().stream()
                .map(step -> dayOf(step, facts.row()))
                .filter(day -> day.isAfter(asOf))
                .findFirst();
    }

    private static @Nullable ProgressStep lastStep(QuotaRow row, Thresholds thresholds, LocalDate asOf) {
        ProgressStep last = null;
        for (ProgressStep step : thresholds.steps(STEPS).steps()) {
            if (!dayOf(step, row).isAfter(asOf)) {
                last = step;
            }
        }
        return last;
    }

    private static LocalDate dayOf(ProgressStep step, QuotaRow row) {
        return step.due().atYear(row.fiscalYear().year());
    }
}
