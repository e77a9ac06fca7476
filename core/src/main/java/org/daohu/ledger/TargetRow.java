package org.daohu.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Origin;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标 – one performance indicator of a project, as recorded. Blank is null. Immutable and thread-safe.
 *
 * @param projectCode PRO_CODE, not blank
 * @param indicatorCode PERF_IND_CODE, not blank
 * @param indicatorName PERF_IND_NAME
 * @param targetValue KPI_VAL, as written
 * @param unit METERUNIT
 * @param weight WEIGHT, as written
 * @param setDate SET_DATE, when the target was set
 * @param actualValue ACTUAL_VAL, as written
 * @param evaluatedDate EVALUATED_DATE
 * @param origin where it was read
 */
public record TargetRow(
        String projectCode,
        String indicatorCode,
        @Nullable String indicatorName,
        @Nullable String targetValue,
        @Nullable String unit,
        @Nullable String weight,
        LocalDate setDate,
        @Nullable String actualValue,
        @Nullable LocalDate evaluatedDate,
        Origin origin) {

    public TargetRow {
        projectCode = TextFolding.fold(projectCode);
        indicatorCode = TextFolding.fold(indicatorCode);
        if (projectCode.isEmpty() || indicatorCode.isEmpty()) {
            throw new IllegalArgumentException("a target needs a project and an indicator (" + origin + ")");
        }
        Objects.requireNonNull(setDate, "setDate");
        Objects.requireNonNull(origin, "origin");
    }
}
