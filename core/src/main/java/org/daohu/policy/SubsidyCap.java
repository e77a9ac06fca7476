package org.daohu.policy;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 补贴标准上限 – the most that a subsidy policy pays to one person or one household, each time, in a month or in a year; or for
 * one unit of what it is measured by, e.g. 500 yuan a mu. Immutable and thread-safe.
 *
 * @param policy 补贴政策 code, not blank, without *; kept folded
 * @param per whom or what the cap is for
 * @param unit 计量单位, e.g. 亩, for {@link Per#UNIT}, kept folded; else null
 * @param each how often it may be paid in full; caps for a unit are for each payment, since rows that name the same field
 *     twice have not twice the field
 * @param amount the cap, above zero and at most {@link #MOST}
 * @param validity the law dates on which it holds
 * @param source the document that sets it
 */
public record SubsidyCap(
        String policy, Per per, @Nullable String unit, Each each, Money amount, Period validity, Source source) {

    /** The highest cap, 10<sup>12</sup> yuan. */
    public static final Money MOST = Money.ofFen(100_000_000_000_000L);

    /** 上限口径 – whom or what a cap is for. */
    public enum Per {
        /** 每人, one person. */
        PERSON("每人", "a person"),
        /** 每户, one household. */
        HOUSEHOLD("每户", "a household"),
        /** 每计量单位, one unit of measure. */
        UNIT("每", "a");

        private final String zh;
        private final String en;

        Per(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The word of Chinese sentences; of a unit, what stands before it. */
        public String zh() {
            return zh;
        }

        /** The word of English sentences; of a unit, what stands before it. */
        public String en() {
            return en;
        }
    }

    /** 上限周期 – how often a cap may be paid in full. */
    public enum Each {
        /** 每次, by each list row. */
        PAYMENT("每次", "a time"),
        /** 每月, by each month that aid is for. */
        MONTH("每月", "a month"),
        /** 每年, by each year that aid is for. */
        YEAR("每年", "a year");

        private final String zh;
        private final String en;

        Each(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The word of Chinese sentences. */
        public String zh() {
            return zh;
        }

        /** The word of English sentences. */
        public String en() {
            return en;
        }
    }

    /** @throws IllegalArgumentException for a cap that could not be held against a row */
    public SubsidyCap {
        Objects.requireNonNull(per, "per");
        Objects.requireNonNull(each, "each");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(source, "source");
        policy = CodeText.ofPolicy(policy);
        unit = unit == null ? null : TextFolding.fold(unit);
        if (!amount.isPositive() || amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("a cap is above zero and at most 10^12 yuan, found " + amount);
        }
        if ((per == Per.UNIT) != (unit != null && !unit.isEmpty())) {
            throw new IllegalArgumentException("a cap for a unit, and no other, names the unit");
        }
        if (per == Per.UNIT && each != Each.PAYMENT) {
            throw new IllegalArgumentException("a cap for a unit is for each payment");
        }
    }

    /** Whether it holds on {@code lawDate}. */
    public boolean holdsOn(LocalDate lawDate) {
        return validity.contains(lawDate);
    }

    /** Whether rows are added up under it. */
    public boolean addsUp() {
        return each != Each.PAYMENT;
    }

    /** 上限周期 and 上限口径, with the unit, e.g. {@code 每次每亩}. */
    public String measureZh() {
        return each.zh() + per.zh() + (unit == null ? "" : unit);
    }

    /** Policy, measure, amount, days and document, e.g. {@code BT07 每次每亩 500.00 元 yuan [2018-01-01, …) (document)}. */
    @Override
    public String toString() {
        return policy + " " + measureZh() + " " + amount + " 元 yuan " + validity + " (" + source + ")";
    }

    /** Whether both could be held against one row by the same measure, on some day; rows are added up by one cap at a time. */
    public boolean collidesWith(SubsidyCap other) {
        boolean sameMeasure = per == other.per && each == other.each && Objects.equals(unit, other.unit);
        return policy.equals(other.policy)
                && validity.overlaps(other.validity)
                && (sameMeasure || (addsUp() && other.addsUp()));
    }
}
