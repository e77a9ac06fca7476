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
 * 待分指标未细化 – a quota handed to an agency or township before its projects were known is not refined to projects in full
 * within the days after its receipt. Basis: 博州财库〔2019〕9号; 预算法 52.
 */
final class PendingUnresolved extends QuotaRule {

    private static final String DAYS = "days";
    private static final String RECEIVED_DATE = "RECEIVED_DATE";

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
        return facts.row().pending() && present(facts.row().agencyCode()) != null;
    }

    @Override
    public LawDate lawDate(QuotaFacts facts, LocalDate asOf) {
        return LawDate.ofNullable(facts.row().receivedDate(), RECEIVED_DATE);
    }

    @Override
    public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        QuotaRow row = facts.row();
        LocalDate lawDate = thresholds.lawDate();
        LocalDate received = row.receivedDate();
        if (received == null) {
            return missing(lawDate, RECEIVED_DATE);
        }
        Deadline deadline = new Deadline(received, thresholds.days(DAYS));
        if (!facts.balance().isPositive() || !deadline.isPassedOn(asOf)) {
            return clear(lawDate);
        }
        return new Doubt()
                .fact("AMOUNT", row.amount(), row.origin())
                .fact("AGENCY_CODE", row.agencyCode(), row.origin())
                .fact(RECEIVED_DATE, received, row.origin())
                .fact("allocated", facts.allocated(), row.origin())
                .fact("paid", facts.paid(), row.origin())
                .fact("balance", facts.balance(), row.origin())
                .children(facts.children())
                .raised(
                        lawDate,
                        facts.balance(),
                        "待分指标%s(%s元)于%s收到并已交单位%s,应在%d日内(至%s)细化到项目,截至%s仍有%s元未细化。"
                                .formatted(
                                        row.id(),
                                        row.amount(),
                                        received,
                                        row.agencyCode(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        asOf,
                                        facts.balance()),
                        "Pending quota %s of %s yuan was received on %s, was handed to agency %s and had to be refined to projects within %d days (by %s); on %s a balance of %s yuan was still not refined."
                                .formatted(
                                        row.id(),
                                        row.amount(),
                                        received,
                                        row.agencyCode(),
                                        deadline.days(),
                                        deadline.lastDay(),
                                        asOf,
                                        facts.balance()));
    }

    @Override
    public Optional<LocalDate> nextChange(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
        LocalDate received = facts.row().receivedDate();
        return received == null || !facts.balance().isPositive()
                ? Optional.empty()
                : new Deadline(received, thresholds.days(DAYS)).passesAfter(asOf);
    }
}
