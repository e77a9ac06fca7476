package org.daohu.warning.standard;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.Period;
import org.daohu.policy.Handling;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.jspecify.annotations.Nullable;

/**
 * 补贴标准表 – caps of subsidy policies that a place keeps in a table, beside its policy pack: a clerk writes a spreadsheet, a
 * rule author a pack. Laid into a pack they are caps of rule {@code over-cap} like the pack's own, each with its own days and
 * document, in every area. A table adds caps to a pack and never loosens one: where it caps by a measure by which the pack or an
 * earlier row caps the same policy on the same days, that one stays and the later is a {@linkplain #collisions collision}. Where the
 * pack repeals the rule it stays repealed. Immutable and thread-safe.
 */
public final class CapTable {

    /** So that the order of the rows changes nothing, not even the pack's digest. */
    private static final Comparator<SubsidyCap> ORDER = Comparator.comparing(SubsidyCap::policy)
            .thenComparing(SubsidyCap::per)
            .thenComparing(cap -> Objects.toString(cap.unit(), ""))
            .thenComparing(SubsidyCap::each)
            .thenComparing(cap -> cap.validity().toString());

    private final String name;
    private final ImmutableList<SubsidyCap> caps;

    private CapTable(String name, ImmutableList<SubsidyCap> caps) {
        this.name = name;
        this.caps = caps;
    }

    /**
     * A table of these caps.
     *
     * @param name what warnings call the table where no row of the pack puts the rule in force, e.g. {@code caps.csv}; not blank
     */
    public static CapTable of(String name, Iterable<SubsidyCap> caps) {
        return new CapTable(name, ImmutableList.copyOf(caps));
    }

    /**
     * The caps that have no place in {@code pack}, for a host to tell whoever wrote the table. Empty if each has one.
     *
     * @param places where the data is: what the pack says of other areas is passed over
     * @return by the position of such a cap in the table, from 0, the first one that it collides with
     */
    public ImmutableMap<Integer, SubsidyCap> collisions(PolicyPack pack, Collection<Division> places) {
        List<RuleRow> rows = pack.rows().stream()
                .filter(row -> takesCaps(row) && isOf(row.scope(), places))
                .toList();
        ImmutableMap.Builder<Integer, SubsidyCap> collisions = ImmutableMap.builder();
        ListMultimap<String, SubsidyCap> accepted = ArrayListMultimap.create();
        for (int i = 0; i < caps.size(); i++) {
            SubsidyCap cap = caps.get(i);
            List<SubsidyCap> others = new ArrayList<>(accepted.get(cap.policy()));
            rows.stream()
                    .filter(row -> cap.validity().overlaps(row.period()))
                    .forEach(row ->
                            others.addAll(row.caps(OverCap.CAPS).byPolicy().get(cap.policy())));
            SubsidyCap first = firstColliding(cap, others);
            if (first == null) {
                accepted.put(cap.policy(), cap);
            } else {
                collisions.put(i, first);
            }
        }
        return collisions.buildOrThrow();
    }

    /**
     * {@code pack} with these caps, under its name and version; its digest is that of the whole, whatever the order of the table. Where
     * and when no row of the pack puts the rule in force or repeals it, the table does by itself, as {@link Severity#MAJOR} and {@link
     * Handling#WARN}. A table without caps leaves the pack as it is.
     */
    public PolicyPack in(PolicyPack pack) {
        if (caps.isEmpty()) {
            return pack;
        }
        ImmutableList.Builder<RuleRow> rows = ImmutableList.builder();
        // Below all rows of the pack: of rows of one area and day the later counts.
        rows.add(new RuleRow(
                OverCap.ID,
                "",
                Period.ALWAYS,
                true,
                Severity.MAJOR,
                Handling.WARN,
                ImmutableMap.of(OverCap.CAPS, RuleParameter.Caps.of(laidOver(ImmutableListMultimap.of(), caps))),
                new Source(name, ""),
                "补贴发放不得超过规定标准"));
        pack.rows().forEach(row -> rows.add(takesCaps(row) ? with(row) : row));
        return PolicyPack.of(pack.name(), pack.version(), rows.build(), pack.negativeListEntries());
    }

    private static boolean takesCaps(RuleRow row) {
        return row.rule().equals(OverCap.ID) && row.inForce();
    }

    private static boolean isOf(String scope, Collection<Division> places) {
        return scope.isEmpty() || places.stream().anyMatch(place -> place.isWithin(scope));
    }

    private RuleRow with(RuleRow row) {
        List<SubsidyCap> added = new ArrayList<>(caps);
        added.removeIf(cap -> !cap.validity().overlaps(row.period()));
        ImmutableListMultimap<String, SubsidyCap> own = row.caps(OverCap.CAPS).byPolicy();
        return row.with(OverCap.CAPS, RuleParameter.Caps.of(laidOver(own, added)));
    }

    /** {@code own} caps, and those of {@code added} that collide with none before. */
    private static ImmutableList<SubsidyCap> laidOver(
            ImmutableListMultimap<String, SubsidyCap> own, List<SubsidyCap> added) {
        ListMultimap<String, SubsidyCap> accepted = ArrayListMultimap.create();
        for (SubsidyCap cap : added) {
            if (firstColliding(cap, own.get(cap.policy())) == null
                    && firstColliding(cap, accepted.get(cap.policy())) == null) {
                accepted.put(cap.policy(), cap);
            }
        }
        return ImmutableList.<SubsidyCap>builder()
                .addAll(own.values())
                .addAll(ImmutableList.sortedCopyOf(ORDER, accepted.values()))
                .build();
    }

    private static @Nullable SubsidyCap firstColliding(SubsidyCap cap, Collection<SubsidyCap> others) {
        return others.stream().filter(cap::collidesWith).findFirst().orElse(null);
    }
}
