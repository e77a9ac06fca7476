package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.policy.RuleParameter;
import org.daohu.warning.LawDate;
import org.daohu.warning.Parameter;
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
        return facts.row().pending() && present(facts.row().agencyCode()) == null;
    }

    @Override
    public LawDate lawDate(QuotaFacts facts, LocalDate asOf) {
        QuotaRow row = facts.row();
        // An exempt row is clear whenever it came, so that it needs no received date.
        return row.receivedDate() == null && row.exemption() != Exemption.NONE
                ? LawDate.of(asOf)
                : LawDate.ofNullable(row.receivedDate(), RECEIVED_DATE);
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate lawDate = thresholds.lawDate();
        LocalDate received = facts.row().receivedDate();
        if (facts.row().exemption() != Exemption.NONE) {
            return clear(lawDate);
        }
        if (received == null) {
            return missing(lawDate, RECEIVED_DATE);
        }
        Deadline deadline = new Deadline(received, thresholds.days(DAYS));
        if (facts.balance().isPositive()) {
            return deadline.isPassedOn(asOf) ? balanceLeft(facts, lawDate, deadline, asOf) : clear(lawDate);
        }
        Decomposition decomposition = Decomposition.of(facts);
        LocalDate last = deadline.lastDay();
        if (decomposition.isCompleteBy(last)) {
            return clear(lawDate);
        }
        return decomposition.isLateAfter(last)
                ? completedLate(facts, lawDate, deadline, decomposition)
                : missing(lawDate, "DOC_DATE");
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

    private static Verdict balanceLeft(QuotaFacts facts, LocalDate lawDate, Deadline deadline, LocalDate asOf) {
        QuotaRow row = facts.row();
        return new Doubt()
                .fact("AMOUNT", row.amount(), row.origin())
                .fact(RECEIVED_DATE, deadline.from(), row.origin())
                .fact("allocated", facts.allocated(), row.origin())
                .fact("paid", facts.paid(), row.origin())
                .fact("balance", facts.balance(), row.origin())
                .children(facts.children())
                .raised(
                        lawDate,
                        facts.balance(),
                        "指标%s(%s元)于%s收到,应在%d日内(至%s)分解下达,截至%s仍有%s元未分解。"
                                .formatted(
                                        row.id(),
                                        row.amount(),
                                        deadline.from(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        asOf,
                                        facts.balance()),
                        "Quota %s of %s yuan was received on %s and had to be passed on within %d days (by %s); on %s a balance of %s yuan was still not passed on."
                                .formatted(
                                        row.id(),
                                        row.amount(),
                                        deadline.from(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        asOf,
                                        facts.balance()));
    }

    private static Verdict completedLate(
            QuotaFacts facts, LocalDate lawDate, Deadline deadline, Decomposition decomposition) {
        QuotaRow row = facts.row();
        Money late = decomposition.openAfter(deadline.lastDay());
        LocalDate completed = decomposition.completedNotBefore();
        return new Doubt()
                .fact("AMOUNT", row.amount(), row.origin())
                .fact(RECEIVED_DATE, deadline.from(), row.origin())
                .fact("allocated", facts.allocated(), row.origin())
                .fact("paid", facts.paid(), row.origin())
                .children(facts.children())
                .raised(
                        lawDate,
                        late,
                        "指标%s(%s元)于%s收到,应在%d日内(至%s)分解下达,实际至%s才分解完毕,期限届满时尚有%s元未分解。"
                                .formatted(
                                        row.id(),
                                        row.amount(),
                                        deadline.from(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        completed,
                                        late),
                        "Quota %s of %s yuan was received on %s and had to be passed on within %d days (by %s); it was used up only by the document of %s, and %s yuan were still not passed on when the time was over."
                                .formatted(
                                        row.id(),
                                        row.amount(),
                                        deadline.from(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        completed,
                                        late));
    }
}
