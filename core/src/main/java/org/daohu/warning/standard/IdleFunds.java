package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Batch;
import org.daohu.warning.Parameter;
import org.daohu.warning.QuickCheck;
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
    public long lawDay(QuotaFacts facts, long asOf) {
        return asOf;
    }

    @Override
    public QuickCheck<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
        int years = thresholds.years(YEARS);
        // Fiscal years are calendar years: the last day of the year before asOf's is the last that is over.
        return new Bound(years, asOf.getYear() - 1 - years, asOf);
    }

    @Override
    public Optional<LocalDate> nextChange(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        return facts.balance().isPositive()
                ? endOf(facts.row(), thresholds.years(YEARS)).passesAfter(asOf)
                : Optional.empty();
    }

    private static Deadline endOf(QuotaRow row, int years) {
        return new Deadline(row.fiscalYear().lastDay().plusYears(years), 0);
    }

    private final class Bound implements QuickCheck<QuotaFacts> {
        private final int years;
        private final int lastYearOver;
        private final LocalDate asOf;

        Bound(int years, int lastYearOver, LocalDate asOf) {
            this.years = years;
            this.lastYearOver = lastYearOver;
            this.asOf = asOf;
        }

        @Override
        public boolean isPlainlyClear(QuotaFacts facts) {
            return facts.fiscalYear() > lastYearOver || !facts.balance().isPositive();
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            return new Idle(facts, years, asOf).raised(facts.balance());
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(IdleFunds.this, this);
        }
    }

    private static final class Idle extends QuotaDoubt {

        private final int years;
        private final LocalDate asOf;

        Idle(QuotaFacts facts, int years, LocalDate asOf) {
            super(facts);
            this.years = years;
            this.asOf = asOf;
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "%s年度指标%s(%s元)应在%s前用完,截至%s仍结余%s元。"
                    .formatted(
                            row.fiscalYear(),
                            row.id(),
                            row.amount(),
                            endOf(row, years).lastDay(),
                            asOf,
                            facts.balance());
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Quota %s of fiscal year %s, %s yuan, had to be used by %s; on %s a balance of %s yuan was left."
                    .formatted(
                            row.id(),
                            row.fiscalYear(),
                            row.amount(),
                            endOf(row, years).lastDay(),
                            asOf,
                            facts.balance());
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("AMOUNT", row.amount(), row.origin())
                    .fact("FISCAL_YEAR", row.fiscalYear(), row.origin())
                    .fact("allocated", facts.allocated(), row.origin())
                    .fact("paid", facts.paid(), row.origin())
                    .fact("balance", facts.balance(), row.origin());
        }
    }
}
