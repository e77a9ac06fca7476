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
import org.daohu.warning.Batch;
import org.daohu.warning.Parameter;
import org.daohu.warning.QuickCheck;
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
    private static final Verdict NO_AMOUNT = missing("AMOUNT");

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
        return !facts.isPending();
    }

    @Override
    public long lawDay(QuotaFacts facts, long asOf) {
        return asOf;
    }

    @Override
    public QuickCheck<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
        ImmutableList<ProgressStep> steps = thresholds.steps(STEPS).steps();
        ProgressStep last = lastStep(steps, asOf);
        ProgressStep end = steps.get(steps.size() - 1);
        int year = asOf.getYear();
        return new Bound(
                ShareDue.of(end), end.equals(last) ? year : year - 1, last == null ? null : ShareDue.of(last), asOf);
    }

    @Override
    public Optional<LocalDate> nextChange(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        return thresholds.steps(STEPS).steps().stream()
                .map(step -> dayOf(step, facts.row()))
                .filter(day -> day.isAfter(asOf))
                .findFirst();
    }

    /** The last step on or before {@code asOf} of the line of its year. */
    private static @Nullable ProgressStep lastStep(ImmutableList<ProgressStep> steps, LocalDate asOf) {
        ProgressStep last = null;
        for (ProgressStep step : steps) {
            if (!step.due().atYear(asOf.getYear()).isAfter(asOf)) {
                last = step;
            }
        }
        return last;
    }

    private static LocalDate dayOf(ProgressStep step, QuotaRow row) {
        return step.due().atYear(row.fiscalYear().year());
    }

    /** The share at the end of the line is due of all years up to one, a share of its own perhaps of the current year. */
    private final class Bound implements QuickCheck<QuotaFacts> {
        private final ShareDue atEnd;
        private final int lastYearAtEnd;
        private final @Nullable ShareDue ofThisYear;
        private final LocalDate asOf;

        Bound(ShareDue atEnd, int lastYearAtEnd, @Nullable ShareDue ofThisYear, LocalDate asOf) {
            this.atEnd = atEnd;
            this.lastYearAtEnd = lastYearAtEnd;
            this.ofThisYear = ofThisYear;
            this.asOf = asOf;
        }

        @Override
        public boolean isPlainlyClear(QuotaFacts facts) {
            ShareDue due = due(facts);
            Money amount = facts.amount();
            return due != null && amount.isPositive() && !due.isMissedBy(facts.paid(), amount);
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            ShareDue due = due(facts);
            if (due == null) {
                return Verdict.NOT_IN_FORCE;
            }
            Money amount = facts.amount();
            return amount.isPositive()
                    ? new Slow(facts, due.step(), asOf).raised(amount.minus(facts.paid()))
                    : NO_AMOUNT;
        }

        /** What is due of a quota of that year; null if nothing is as yet. */
        private @Nullable ShareDue due(QuotaFacts facts) {
            int year = facts.fiscalYear();
            return year <= lastYearAtEnd ? atEnd : year == asOf.getYear() ? ofThisYear : null;
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(SlowSpending.this, this);
        }
    }

    private static final class Slow extends QuotaDoubt {

        private final ProgressStep step;
        private final LocalDate asOf;

        Slow(QuotaFacts facts, ProgressStep step, LocalDate asOf) {
            super(facts);
            this.step = step;
            this.asOf = asOf;
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "指标%s(%s年度)截至%s已支付%s元,占指标金额%s元的%s,低于%s应达到的%s,尚有%s元未支付。"
                    .formatted(
                            row.id(),
                            row.fiscalYear(),
                            asOf,
                            facts.paid(),
                            row.amount(),
                            progress(facts),
                            dayOf(step, row),
                            due(),
                            row.amount().minus(facts.paid()));
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Of quota %s (fiscal year %s), %s yuan were paid as of %s: %s of its amount of %s yuan, below the %s due by %s; %s yuan are unpaid."
                    .formatted(
                            row.id(),
                            row.fiscalYear(),
                            facts.paid(),
                            asOf,
                            progress(facts),
                            row.amount(),
                            due(),
                            dayOf(step, row),
                            row.amount().minus(facts.paid()));
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("AMOUNT", row.amount(), row.origin())
                    .fact("FISCAL_YEAR", row.fiscalYear(), row.origin())
                    .fact("paid", facts.paid(), row.origin())
                    .fact("paid ÷ AMOUNT", progress(facts), row.origin())
                    .payments(facts.payments());
        }

        private String progress(QuotaFacts facts) {
            return Percentage.shownBeside(new Rate(facts.paid(), facts.row().amount(), "AMOUNT"), step.percent());
        }

        private String due() {
            return step.percent().toPlainString() + "%";
        }
    }
}
