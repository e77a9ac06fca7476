package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.daohu.Money;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.Subject;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.GroupedRule;
import org.daohu.warning.Parameter;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * 超标准发放 – a list row pays more than a cap of its policy allows: for each payment, for each unit of what it is measured by,
 * or, with the earlier rows of the same person or household, for the month or year that it is for. The row that first pushes
 * a sum over the cap is doubted, and every later one while it stays over. Rows of a dead voucher do not count. Basis:
 * practice of the platforms; the caps are set by the place.
 */
final class OverCap extends PaidRowRule implements GroupedRule<ListRowFacts> {

    static final String ID = "over-cap";
    static final String CAPS = "caps";

    OverCap() {
        super(ID, "超标准发放", "Paid above the cap");
    }

    @Override
    public ImmutableList<Parameter> parameters() {
        return ImmutableList.of(new Parameter(
                CAPS,
                RuleParameter.Caps.class,
                "各补贴政策的发放标准上限(每人、每户或每计量单位)",
                "caps of subsidy policies for a person, a household or a unit of measure"));
    }

    @Override
    public ImmutableList<RowGrouping> groupings() {
        return ImmutableList.of(RunningSums.INSTANCE);
    }

    @Override
    public boolean concerns(ListRowFacts facts) {
        return !facts.voucherDead();
    }

    @Override
    public boolean concerns(ListRowFacts facts, Thresholds thresholds, LocalDate day) {
        return !thresholds.caps(CAPS, facts.row().policy(), day).isEmpty();
    }

    @Override
    public Verdict check(ListRowFacts facts, Thresholds thresholds, LocalDate asOf) {
        String missing = null;
        ImmutableList<SubsidyCap> caps = thresholds.caps(CAPS, facts.row().policy(), payDay(facts));
        boolean measured = caps.stream().anyMatch(cap -> isMeasuredBy(facts.row(), cap));
        for (SubsidyCap cap : caps) {
            if (measured && cap.per() == SubsidyCap.Per.UNIT && !isMeasuredBy(facts.row(), cap)) {
                continue;
            }
            String unknown = cap.per() == SubsidyCap.Per.UNIT
                    ? unmeasured(facts.row(), cap)
                    : cap.addsUp() ? RunningSums.unidentified(facts, cap) : null;
            if (unknown != null) {
                missing = missing == null ? unknown : missing;
                continue;
            }
            BigDecimal limit = limit(facts.row(), cap);
            Money sum = sum(facts, cap);
            if (BigDecimal.valueOf(sum.fen()).compareTo(limit) > 0) {
                return raised(facts, cap, sum, limit);
            }
        }
        return missing == null ? clear() : missing(missing);
    }

    @Override
    public RuleRow cited(ListRowFacts facts, RuleRow row) {
        return row.with(
                CAPS,
                RuleParameter.Caps.of(row.caps(CAPS).byPolicy().get(facts.row().policy())));
    }

    /** The column for want of which the row cannot be measured in the cap's unit, or null. */
    private static @Nullable String unmeasured(ListRow row, SubsidyCap cap) {
        if (row.quantity() == null) {
            return "计量数量";
        }
        return isMeasuredBy(row, cap) ? null : "计量单位";
    }

    /** Whether the cap is for the row's own unit: of a policy with caps for several units it is the one that counts. */
    private static boolean isMeasuredBy(ListRow row, SubsidyCap cap) {
        String unit = row.quantityUnit();
        return unit != null && unit.equals(cap.unit());
    }

    /** The most that the row, or the sum that it ends, may come to, in fen; not rounded. */
    private static BigDecimal limit(ListRow row, SubsidyCap cap) {
        BigDecimal amount = BigDecimal.valueOf(cap.amount().fen());
        BigDecimal quantity = row.quantity();
        if (cap.per() == SubsidyCap.Per.UNIT && quantity != null) {
            return amount.multiply(quantity);
        }
        return amount.multiply(BigDecimal.valueOf(RunningSums.times(row, cap)));
    }

    private static Money sum(ListRowFacts facts, SubsidyCap cap) {
        OtherRows others = facts.others(ID);
        return cap.addsUp() && !others.equals(OtherRows.NONE)
                ? Money.ofFen(others.figure())
                : facts.row().paid();
    }

    private static Verdict raised(ListRowFacts facts, SubsidyCap cap, Money sum, BigDecimal limit) {
        ListRow row = facts.row();
        String most = limit.movePointLeft(2).stripTrailingZeros().toPlainString();
        String unit = cap.unit() == null ? "" : cap.unit();
        String capZh = cap.measureZh() + cap.amount() + "元";
        String capEn = cap.amount() + " yuan " + cap.per().en() + (unit.isEmpty() ? "" : " " + unit) + " "
                + cap.each().en();
        String earlier = cap.addsUp()
                ? facts.others(ID).rows().stream().map(Subject::toString).collect(Collectors.joining(", "))
                : "";
        Doubt doubt = doubtAboutPaid(facts)
                .fact("标准", capZh + "(" + cap.source() + ")", facts.origin())
                .fact("上限(元)", most, facts.origin());
        String quantity = row.quantity() == null ? "" : row.quantity().toPlainString();
        if (cap.per() == SubsidyCap.Per.UNIT) {
            doubt.fact("计量数量", quantity + unit, facts.origin());
        }
        if (cap.addsUp()) {
            doubt.fact("累计发放", sum, facts.origin()).fact("earlier rows of the sum", earlier, facts.origin());
        }
        String measureZh = cap.per() == SubsidyCap.Per.UNIT ? "(" + quantity + unit + ")" : "";
        String measureEn = cap.per() == SubsidyCap.Per.UNIT ? " for " + quantity + " " + unit : "";
        String sumZh = cap.addsUp() ? ",累计" + sum + "元(此前明细:" + (earlier.isEmpty() ? "无" : earlier) + ")" : "";
        String sumEn = cap.addsUp()
                ? ", " + sum + " yuan in all with earlier rows (" + (earlier.isEmpty() ? "none" : earlier) + ")"
                : "";
        return doubt.raised(
                row.paid(),
                "发放明细" + row.reference() + ":" + personZh(row) + "的政策" + row.policy() + "补贴实发" + row.paid() + "元"
                        + measureZh + sumZh + ",超过标准" + capZh + ",即" + most + "元。",
                "List row " + row.reference() + ": " + personEn(row) + " got " + row.paid() + " yuan of policy "
                        + row.policy() + measureEn + sumEn + "; the cap is " + capEn + ", that is " + most + " yuan.");
    }
}
