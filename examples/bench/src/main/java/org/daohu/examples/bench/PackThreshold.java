package org.daohu.examples.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Division;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * 阈值事实(对照方) – a row of the policy pack as Drools gets it: for one rule, one area and one stretch of days, with what can be
 * worked out from it before quotas come. Which row wins where several cover a quota is settled: no two of one rule cover the
 * same place and day. Immutable and thread-safe.
 */
public final class PackThreshold {

    private final String rule;
    private final String scope;
    private final long from;
    private final long to;
    private final int days;
    private final long firstInTime;
    private final int lastYearOver;
    private final long percent;

    private PackThreshold(RuleRow row) {
        this.rule = row.rule();
        this.scope = row.scope();
        this.from = day(row.period().from(), Long.MIN_VALUE);
        this.to = day(row.period().to(), Long.MAX_VALUE);
        this.days = row.parameters().get("days") instanceof RuleParameter.Days limit ? limit.days() : 0;
        this.firstInTime = QuotaCases.AS_OF.minusDays(days).toEpochDay();
        int years = row.parameters().get("years") instanceof RuleParameter.Years limit ? limit.years() : 0;
        this.lastYearOver = QuotaCases.AS_OF.getYear() - 1 - years;
        this.percent = row.parameters().get("steps") instanceof RuleParameter.Steps line ? lastDue(line) : 0;
    }

    /**
     * The rows of the benchmark's rules in {@code pack}.
     *
     * @throws IllegalArgumentException if two rows of a rule could cover the same quota: then somebody has to settle which wins
     */
    static List<PackThreshold> of(PolicyPack pack) {
        List<PackThreshold> thresholds = new ArrayList<>();
        List<RuleRow> taken = new ArrayList<>();
        for (RuleRow row : pack.rows()) {
            if (!DaohuQuotas.RULES.contains(row.rule())) {
                continue;
            }
            for (RuleRow other : taken) {
                boolean oneArea =
                        row.scope().startsWith(other.scope()) || other.scope().startsWith(row.scope());
                if (row.rule().equals(other.rule()) && oneArea && row.period().overlaps(other.period())) {
                    throw new IllegalArgumentException("two rows of " + row.rule() + " for one place and day");
                }
            }
            taken.add(row);
            if (row.inForce()) {
                thresholds.add(new PackThreshold(row));
            }
        }
        return thresholds;
    }

    /** The share in per cent due on the as-of date, for quotas of its year and of years before: the line ends with its year. */
    private static long lastDue(RuleParameter.Steps line) {
        ProgressStep last = line.steps().get(line.steps().size() - 1);
        if (last.due().atYear(QuotaCases.AS_OF.getYear()).isAfter(QuotaCases.AS_OF)) {
            throw new IllegalArgumentException("the benchmark judges at the end of a year");
        }
        BigDecimal whole = last.percent();
        return whole.longValueExact();
    }

    /** The rule's id. */
    public String getRule() {
        return rule;
    }

    private static long day(@Nullable LocalDate date, long otherwise) {
        return date == null ? otherwise : date.toEpochDay();
    }

    /** Whether it is in force in {@code division} on {@code day}, as {@link LocalDate#toEpochDay} counts. */
    public boolean covers(Division division, long day) {
        return day >= from && day < to && division.isWithin(scope);
    }

    /** Calendar days. */
    public int getDays() {
        return days;
    }

    /** What was received on this day or later still has time on the as-of date. */
    public long getFirstInTime() {
        return firstInTime;
    }

    /** Money of this fiscal year or an earlier one had to be used by now. */
    public int getLastYearOver() {
        return lastYearOver;
    }

    /** The share due in per cent. */
    public long getPercent() {
        return percent;
    }
}
