package org.daohu.policy;

import java.math.BigDecimal;
import java.time.MonthDay;

/**
 * 序时进度 – by this day of the fiscal year, at least this share must be spent. Immutable and thread-safe.
 *
 * @param due month and day in the quota's own fiscal year
 * @param percent the share due, above 0 and at most 100
 */
public record ProgressStep(MonthDay due, BigDecimal percent) {

    public ProgressStep {
        if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("a share due is above 0 and at most 100 per cent, found " + percent);
        }
    }
}
