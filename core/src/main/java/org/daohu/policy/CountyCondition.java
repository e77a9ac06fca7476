package org.daohu.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 县域条件 – what an exception clause asks of a county on the law date. A condition holds only on a date that is known: a blank
 * never allows anything.
 */
public enum CountyCondition {
    /** 已正式公布脱贫摘帽: DELISTED_DATE is on or before the law date. */
    COUNTY_DELISTED("DELISTED_DATE"),
    /** 全部贫困村达到退出标准: ALL_VILLAGES_UP_DATE is on or before the law date. */
    ALL_VILLAGES_UP("ALL_VILLAGES_UP_DATE");

    private final String fact;

    CountyCondition(String fact) {
        this.fact = fact;
    }

    /** The column of the county's status that decides. */
    public String fact() {
        return fact;
    }

    /**
     * Whether it holds, or null if that is unknown. With the date blank: it does not hold in a county that is still declared
     * poor (poverty county, never delisted), for there a blank says "not yet"; elsewhere the date may just not be recorded.
     */
    @Nullable
    Boolean holds(@Nullable CountyStatus county, LocalDate lawDate) {
        if (county == null) {
            return null;
        }
        LocalDate date = this == COUNTY_DELISTED ? county.delistedDate() : county.allVillagesUpDate();
        if (date != null) {
            return !date.isAfter(lawDate);
        }
        boolean stillPoor = Boolean.TRUE.equals(county.povertyCounty()) && county.delistedDate() == null;
        return stillPoor ? Boolean.FALSE : null;
    }
}
