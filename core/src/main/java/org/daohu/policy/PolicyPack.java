package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 政策包 – thresholds, handling and the negative list as dated, sourced rows by area. A pack is nation, province or county, or
 * one laid over another ({@link #overlaidBy}). Immutable and thread-safe.
 */
public final class PolicyPack {

    private final String name;
    private final String version;
    private final String digest;
    private final ImmutableList<RuleRow> rows;
    private final ImmutableList<NegativeListEntry> entries;
    private final ImmutableMap<String, RuleHistory> byRule;
    private final NegativeList negativeList;

    private PolicyPack(
            String name, String version, ImmutableList<RuleRow> rows, ImmutableList<NegativeListEntry> entries) {
        if (TextFolding.isBlank(name) || TextFolding.isBlank(version)) {
            throw new IllegalArgumentException("a policy pack has a name and a version");
        }
        this.name = name;
        this.version = version;
        this.rows = rows;
        this.entries = entries;
        this.digest = PackDigest.of(name, version, rows, entries);
        this.byRule = index(rows);
        this.negativeList = new NegativeList(entries);
    }

    /**
     * A pack of these rows and entries, in this order. It is taken as it is: what a rule's row lacks shows when the rule asks,
     * and a code that its rule does not know is never met. {@code org.daohu.warning.PackCheck} finds such faults; packs from files have
     * been through it when they are read, and a host that makes its packs itself asks it.
     *
     * @param name the pack's name, e.g. {@code national-2018}; not blank
     * @param version the pack's version; not blank
     */
    public static PolicyPack of(
            String name, String version, Iterable<RuleRow> rows, Iterable<NegativeListEntry> negativeList) {
        return new PolicyPack(name, version, ImmutableList.copyOf(rows), ImmutableList.copyOf(negativeList));
    }

    /**
     * This pack with {@code overlay} laid over it: the rows and entries of both, under the overlay's name and version. Of rows
     * of one rule (entries of one id) with the same area and the same first day, the overlay's counts.
     */
    public PolicyPack overlaidBy(PolicyPack overlay) {
        return new PolicyPack(
                overlay.name,
                overlay.version,
                ImmutableList.<RuleRow>builder()
                        .addAll(rows)
                        .addAll(overlay.rows)
                        .build(),
                ImmutableList.<NegativeListEntry>builder()
                        .addAll(entries)
                        .addAll(overlay.entries)
                        .build());
    }

    /** The pack's name, e.g. {@code national-2018}. */
    public String name() {
        return name;
    }

    /** The pack's version. */
    public String version() {
        return version;
    }

    /** A digest of the pack's whole content (overlay and base), lower-case hexadecimal SHA-256. */
    public String digest() {
        return digest;
    }

    /** All rule rows, base first. */
    public ImmutableList<RuleRow> rows() {
        return rows;
    }

    /** All entries of the negative list, base first. */
    public ImmutableList<NegativeListEntry> negativeListEntries() {
        return entries;
    }

    /** The ids of the rules that have a row, in order of first mention. */
    public ImmutableSet<String> rules() {
        return byRule.keySet();
    }

    /**
     * The row of {@code rule} in force on {@code lawDate} in {@code division} (null = place unknown: the nation's rows):
     * of the rows whose area and period cover them, the one of the narrowest area; of these the latest. Empty if there is
     * none, or if that row is a repeal.
     */
    public Optional<RuleRow> row(String rule, @Nullable Division division, LocalDate lawDate) {
        RuleTimeline timeline = history(rule).in(division);
        return Optional.ofNullable(timeline.row(timeline.stretch(lawDate)));
    }

    /** Which rows of {@code rule} are in force where and when, as {@link #row} chooses them. */
    public RuleHistory history(String rule) {
        return byRule.getOrDefault(rule, RuleHistory.NONE);
    }

    /** The entries of the negative list in force on {@code lawDate} in {@code division}, chosen by id as {@link #row} chooses. */
    public ImmutableList<NegativeListEntry> negativeListInForce(@Nullable Division division, LocalDate lawDate) {
        return negativeList.inForce(division, lawDate);
    }

    /**
     * What the negative list in force on {@code lawDate} in {@code division} says of {@code spending}. Entries that forbid come
     * before entries that cannot be decided: {@link NegativeListAnswer.Unknown} only if none forbids.
     */
    public NegativeListAnswer negativeList(
            SpendingText spending, @Nullable Division division, @Nullable CountyStatus county, LocalDate lawDate) {
        return negativeList.answer(spending, division, county, lawDate);
    }

    /** Name, version and the digest's first 12 digits. */
    @Override
    public String toString() {
        return name + " " + version + " " + digest.substring(0, 12);
    }

    /** Whether the area {@code scope} covers {@code division}; an unknown place lies in the nation and in nothing narrower. */
    static boolean covers(String scope, @Nullable Division division) {
        return division == null ? scope.isEmpty() : division.isWithin(scope);
    }

    private static ImmutableMap<String, RuleHistory> index(ImmutableList<RuleRow> rows) {
        Map<String, List<RuleRow>> byRule = new LinkedHashMap<>();
        for (RuleRow row : rows) {
            byRule.computeIfAbsent(row.rule(), rule -> new ArrayList<>()).add(row);
        }
        return byRule.entrySet().stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, found -> RuleHistory.of(found.getValue())));
    }
}
