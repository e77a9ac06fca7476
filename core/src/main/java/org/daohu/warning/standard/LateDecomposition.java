package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.ledger.Exemption;
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
 * 未及时分解下达 – a pending quota that the finance department still holds (no agency named) is not passed on in full within
 * the days after its receipt: a balance is left, or the child row that used it up is dated later. Emergencies and
 * settlement by actual need are exempt. Basis: 预算法 52.
 */
final class LateDecomposition extends QuotaRule {

    private static final String DAYS = "days";
    private static final String RECEIVED_DATE = "RECEIVED_DATE";
    private static final Verdict NO_RECEIVED_DATE = missing(RECEIVED_DATE);
    private static final Verdict NO_DOCUMENT_DATE = missing("DOC_DATE");

    LateDecomposition() {
        super("late-decomposition", "未及时分解下达", "Late decomposition");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                DAYS, RuleParameter.Days.class, "收到指标后须分解下达的日历天数", "calendar days after receipt to pass a quota on"));
    }

    @Override
    public boolean concerns(QuotaFacts facts) {
        return facts.isPending() && !facts.namesAgency();
    }

    @Override
    public long lawDay(QuotaFacts facts, long asOf) {
        // An exempt row is clear whenever it came, so that it needs no received date.
        return facts.receivedDay() == Facts.UNKNOWN_DAY && facts.isExempt() ? asOf : facts.receivedDay();
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

    /** The verdict on a quota without balance that has children who came late or do not say when. */
    private static Verdict usedUp(QuotaFacts facts, Deadline deadline) {
        LocalDate last = deadline.lastDay();
        Decomposition decomposition = Decomposition.of(facts);
        if (decomposition.isCompleteBy(last)) {
            return clear();
        }
        return decomposition.isLateAfter(last)
                ? new CompletedLate(facts, deadline, decomposition.completedNotBefore(), decomposition.openAfter(last))
                        .raised()
                : NO_DOCUMENT_DATE;
    }

    @Override
    public Optional<LocalDate> nextChange(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate received = facts.row().receivedDate();
        return received == null
                        || facts.row().exemption() != Exemption.NONE
                        || !facts.balance().isPositive()
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
            long received = facts.receivedDay();
            // No balance, and no child that came later: all was passed on in time.
            return facts.isExempt()
                    || (received != Facts.UNKNOWN_DAY
                            && (facts.balance().isPositive()
                                    ? received >= firstInTime
                                    : facts.isAllocatedBy(received + days)));
        }

        @Override
        public Verdict examine(QuotaFacts facts) {
            long received = facts.receivedDay();
            if (received == Facts.UNKNOWN_DAY) {
                return NO_RECEIVED_DATE;
            }
            return facts.balance().isPositive()
                    ? new BalanceLeft(facts, days, asOf).raised(facts.balance())
                    : usedUp(facts, Deadline.ofDay(received, days));
        }

        @Override
        public void sift(Batch<QuotaFacts> batch) {
            batch.sift(LateDecomposition.this, this);
        }
    }

    private static final class BalanceLeft extends QuotaDoubt {

        private final int days;
        private final LocalDate asOf;

        BalanceLeft(QuotaFacts facts, int days, LocalDate asOf) {
            super(facts);
            this.days = days;
            this.asOf = asOf;
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            Deadline deadline = deadline(facts);
            return "指标%s(%s元)于%s收到,应在%s日内(至%s)分解下达,截至%s仍有%s元未分解。"
                    .formatted(
                            row.id(),
                            row.amount(),
                            deadline.from(),
                            deadline.days(),
                            deadline.lastDay(),
                            asOf,
                            facts.balance());
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            Deadline deadline = deadline(facts);
            return "Quota %s of %s yuan was received on %s and had to be passed on within %s days (by %s); on %s a balance of %s yuan was still not passed on."
                    .formatted(
                            row.id(),
                            row.amount(),
                            deadline.from(),
                            deadline.days(),
                            deadline.lastDay(),
                            asOf,
                            facts.balance());
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("AMOUNT", row.amount(), row.origin())
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

    private static final class CompletedLate extends QuotaDoubt {

        private final Deadline deadline;
        private final LocalDate completed;
        private final Money late;

        CompletedLate(QuotaFacts facts, Deadline deadline, LocalDate completed, Money late) {
            super(facts);
            this.deadline = deadline;
            this.completed = completed;
            this.late = late;
        }

        Verdict raised() {
            return raised(late);
        }

        @Override
        String zh(QuotaFacts facts, QuotaRow row) {
            return "指标%s(%s元)于%s收到,应在%s日内(至%s)分解下达,实际至%s才分解完毕,期限届满时尚有%s元未分解。"
                    .formatted(
                            row.id(),
                            row.amount(),
                            deadline.from(),
                            deadline.days(),
                            deadline.lastDay(),
                            completed,
                            late);
        }

        @Override
        String en(QuotaFacts facts, QuotaRow row) {
            return "Quota %s of %s yuan was received on %s and had to be passed on within %s days (by %s); it was used up only by the document of %s, and %s yuan were still not passed on when the time was over."
                    .formatted(
                            row.id(),
                            row.amount(),
                            deadline.from(),
                            deadline.days(),
                            deadline.lastDay(),
                            completed,
                            late);
        }

        @Override
        void cite(Doubt doubt, QuotaFacts facts, QuotaRow row) {
            doubt.fact("AMOUNT", row.amount(), row.origin())
                    .fact(RECEIVED_DATE, deadline.from(), row.origin())
                    .fact("allocated", facts.allocated(), row.origin())
                    .fact("paid", facts.paid(), row.origin())
                    .children(facts.children());
        }
    }
}
