package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.Division;
import org.jspecify.annotations.Nullable;

/**
 * 政策包 – thresholds, handling and the negative list as dated, sourced rows by area. Immutable and thread-safe.
 */
public interface PolicyPack {

    /** The pack's name, e.g. {@code national-2018}. */
    String name();

    /** The pack's version. */
    String version();

    /** A digest of the pack's whole content (overlay and base), lower-case hexadecimal SHA-256. */
    String digest();

    /** All rule rows, base first. */
    ImmutableList<RuleRow> rows();

    /**
     * The row of {@code rule} in force on {@code lawDate} in {@code division} (null = place unknown: the nation's rows):
     * of the rows whose area and period cover them, the one of the narrowest area; of these the latest. Empty if there is
     * none, or if that row is a repeal.
     */
    Optional<RuleRow> row(String rule, @Nullable Division division, LocalDate lawDate);

    /** What the negative list in force on {@code lawDate} in {@code division} says of {@code spending}. */
    NegativeListAnswer negativeList(
            SpendingText spending, @Nullable Division division, @Nullable CountyStatus county, LocalDate lawDate);
}
