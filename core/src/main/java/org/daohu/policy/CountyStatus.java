package org.daohu.policy;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 贫困县状态 – what is known of a county's poverty status; exceptions of the negative list hang on it. Blank is null and means
 * unknown or not yet. Immutable and thread-safe.
 *
 * @param division DIV_CODE
 * @param povertyCounty IS_POVERTY_COUNTY
 * @param delistedDate DELISTED_DATE, the official end of poverty status
 * @param allVillagesUpDate ALL_VILLAGES_UP_DATE, when all poor villages were up to standard
 * @param origin where it was read
 */
public record CountyStatus(
        Division division,
        @Nullable Boolean povertyCounty,
        @Nullable LocalDate delistedDate,
        @Nullable LocalDate allVillagesUpDate,
        Origin origin) {

    public CountyStatus {
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(origin, "origin");
    }
}
