package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.ledger.Facts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.Batch;
import org.daohu.warning.Parameter;
import org.daohu.warning.QuickCheck;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;

/**
 * 待分指标未细化 – a quota handed to an agency or township before its projects were known is not refined to projects in full
 * within the days after its receipt. Basis: 博州财库〔2019〕9号; 预算法 52.
 */
final class PendingUnresolved extends QuotaRule {

    private static final String DAYS = "days";
    private static final String RECEIVED_DATE = "RECEIVED_DATE";
    private static final Verdict NO_RECEIVED_DATE = missing(RECEIVED_DATE);

    PendingUnresolved() {
        super("pending-unresolved", "待分指标未细化", "Pending quota not refined to projects");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                DAYS,
                RuleParameter.Days.class,
                "收到指标后须细化到项目的日历天数",
                "calendar days after receipt to refine a quota to projects"));
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return facts.isPending() && facts.namesAgency();
    }

    @Override
    public long lawDay(QuotaFacts facts, long asOf) {
        return facts.receivedDay();
    }

    @Override
    public String lawDateFact() {
        return RECEIVED_DATE;
    }

    @Override
    public QuickCheck<QuotaFacts> bind(Thresholds thresholds, LocalDate asOf) {
        int days = thresholds.days(DAYS);
        return new Bound(days, asOf.minusDays(days).toEpochDay(), asOf);
    }

    @Override
    public Optional<LocalDate> nextChange(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate received = facts.row().receivedDate();
        return received == null || !facts.balance().isPositive()
                ? Optional.empty()
                : new Deadline(received, thresholds.days(DAYS)).passesAfter(asOf);
    }

    private final class Bound implements QuickCheck<QuotaFacts> {
        private final int days;
        private final long firstInTime;
        private final LocalDate asOf;

        Bound(int days, long firstInTime, LocalDate asOf) {
            this.days = days;
            this.firstInTime = firstInTime;
            this.asOf = asOf;
        }

        @Override
        public boolean isPlainlyClear(QuotaFacts facts) {
            return facts.receivedDay() != Facts.UNKNOWN_DAY
                    && (facts.receivedDay() >= firstInTime || !facts.balance().isPositive());
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            return facts.receivedDay() == Facts.UNKNOWN_DAY
                    ? NO_RECEIVED_DATE
                    : new NotRefined(facts, days, asOf).raised(facts.balance());
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(PendingUnresolved.this, this);
        }
    }

    private static final class NotRefined extends QuotaDoubt {

        private final int days;
        private final LocalDate asOf;

        NotRefined(QuotaFacts facts, int days, LocalDate asOf) {
            super(facts);
            this.days = days;
            this.asOf = asOf;
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            Deadline deadline = deadline(facts);
            return "待分指标%s(%s元)于%s收到并已交单位%s,应在%s日内(至%s)细化到项目,截至%s仍有%s元未细化。"
                    .formatted(
                            row.id(),
                            row.amount(),
                            deadline.from(),
                            row.agencyCode(),
                            deadline.days(),
                            deadline.lastDay(),
                            asOf,
                            facts.balance());
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            Deadline deadline = deadline(facts);
            return "Pending quota %s of %s yuan was received on %s, was handed to agency %s and had to be refined to projects within %s days (by %s); on %s a balance of %s yuan was still not refined."
                    .formatted(
                            row.id(),
                            row.amount(),
                            deadline.from(),
                            row.agencyCode(),
                            deadline.days(),
                            deadline.lastDay(),
                            asOf,
                            facts.balance());
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("AMOUNT", row.amount(), row.origin())
                    .fact("AGENCY_CODE", row.agencyCode(), row.origin())
                    .fact(RECEIVED_DATE, deadline(facts).from(), row.origin())
                    .fact("allocated", facts.allocated(), row.origin())
                    .fact("paid", facts.paid(), row.origin())
                    .fact("balance", facts.balance(), row.origin())
                    .children(facts.children());
        }

        private Deadline deadline(QuotaFacts facts) {
            return Deadline.ofDay(facts.receivedDay(), days);
        }
    }
}
