package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Period;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.PackFault;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * 政策包核对 – finds what is wrong with a policy pack for the rules of a book, all at once: rules and parameters that the book does not
 * know, codes that a rule does not know, rows of one area whose periods overlap, areas that are no divisions, what can never
 * apply. Packs from JSON pass it when they are read; a host that makes its packs itself, from tables say, asks {@link #faults(PolicyPack,
 * PolicyPack, RuleBook)}, or adds its rows one by one under names of its own. What it finds would turn a control off without a
 * word (L10) or is surely not what was meant. Not thread-safe.
 */
public final class PackCheck {

    private static final String NEGATIVE_LIST = "negative-list";

    private final String file;
    private final RuleBook book;
    private final List<PackFault> faults = new ArrayList<>();
    private final List<Placed> rows = new ArrayList<>();
    private final List<Placed> entries = new ArrayList<>();

    /**
     * A check of a pack to come.
     *
     * @param file what faults call the pack, e.g. its file, table or name
     * @param book the rules that will read it
     */
    public PackCheck(String file, RuleBook book) {
        this.file = file;
        this.book = book;
    }

    /**
     * What is wrong with {@code pack}; empty if nothing is. Rows are named {@code rules[0]} and {@code negativeList[0]} by their
     * position. A pack is checked before it is laid over another: its rows may overlap those of the base, but not each other.
     *
     * @param base the pack that it will be laid over, or null if it stands alone
     */
    public static ImmutableList<PackFault> faults(PolicyPack pack, @Nullable PolicyPack base, RuleBook book) {
        PackCheck check = new PackCheck(pack.name(), book);
        for (int i = 0; i < pack.rows().size(); i++) {
            check.add("rules[" + i + "]", pack.rows().get(i));
        }
        for (int i = 0; i < pack.negativeListEntries().size(); i++) {
            check.add("negativeList[" + i + "]", pack.negativeListEntries().get(i));
        }
        return check.faultsOver(base);
    }

    /** Adds a row, which faults call {@code path}. */
    public void add(String path, RuleRow row) {
        Placed placed = new Placed(path, "rule", row.rule(), row.scope(), row.period(), row.inForce());
        checkPlace(placed, rows);
        new RowCheck(row, new RowFaults(file, path, faults)).run(book);
    }

    /** Adds an entry of the negative list, which faults call {@code path}. */
    public void add(String path, NegativeListEntry entry) {
        Placed placed = new Placed(path, "id", entry.id(), entry.scope(), entry.period(), entry.inForce());
        checkPlace(placed, entries);
        new EntryCheck(entry, new RowFaults(file, path, faults)).run();
    }

    /** What is wrong with what was added, whatever it will be laid over; in the order in which it was added. */
    public ImmutableList<PackFault> faults() {
        return ImmutableList.copyOf(faults);
    }

    /**
     * {@link #faults()}, and what is wrong with it over its base: rows that one of the base takes the place of, repeals of entries that
     * there are not, entries that no row of the rule about the negative list puts in force.
     *
     * @param base the pack that it will be laid over, or null if it stands alone
     */
    public ImmutableList<PackFault> faultsOver(@Nullable PolicyPack base) {
        List<Placed> rowsBelow = new ArrayList<>();
        List<Placed> entriesBelow = new ArrayList<>();
        if (base != null) {
            base.rows()
                    .forEach(row -> rowsBelow.add(
                            new Placed("", "rule", row.rule(), row.scope(), row.period(), row.inForce())));
            base.negativeListEntries()
                    .forEach(entry -> entriesBelow.add(
                            new Placed("", "id", entry.id(), entry.scope(), entry.period(), entry.inForce())));
        }
        List<PackFault> found = new ArrayList<>(faults);
        if (base == null && rows.isEmpty()) {
            found.add(new PackFault(
                    file,
                    "",
                    "rules",
                    "no row and no base, which puts no rule in force",
                    "至少一行,或基础政策包",
                    "a row, or a base"));
        }
        rows.forEach(row -> checkReplaced(row, rowsBelow, found));
        entries.forEach(entry -> checkReplaced(entry, entriesBelow, found));
        checkRepeals(entriesBelow, found);
        if (book.rule(NEGATIVE_LIST).isPresent()) {
            checkAsked(rowsBelow, found);
        }
        return ImmutableList.copyOf(found);
    }

    /** Where and when a row or an entry speaks. */
    private record Placed(String path, String property, String id, String scope, Period period, boolean inForce) {

        boolean isAbout(Placed other) {
            return id.equals(other.id) && scope.equals(other.scope);
        }

        boolean meets(Placed other) {
            return period.overlaps(other.period) && (scope.startsWith(other.scope) || other.scope.startsWith(scope));
        }

        PackFault fault(String file, String property, String found, String allowedZh, String allowedEn) {
            return new PackFault(file, path, property, found, allowedZh, allowedEn);
        }
    }

    private void checkPlace(Placed placed, List<Placed> before) {
        String property = placed.property;
        if (!Areas.isArea(placed.scope)) {
            faults.add(placed.fault(file, "scope", "'" + placed.scope + "'", Areas.ALLOWED_ZH, Areas.ALLOWED_EN));
        }
        for (Placed other : before) {
            if (other.isAbout(placed) && other.period.overlaps(placed.period)) {
                faults.add(placed.fault(
                        file,
                        property,
                        placed.id + " for " + placed.period + ", which overlaps " + other.path + " " + other.period,
                        "同一" + property + "、同一区域的行期间不重叠",
                        "rows of one " + property + " and area whose periods do not overlap"));
            }
        }
        before.add(placed);
    }

    /** Of one area the later row counts, so that a row of the base can end one that was laid over it. */
    private void checkReplaced(Placed placed, List<Placed> below, List<PackFault> found) {
        LocalDate from = placed.period.from();
        for (Placed other : below) {
            LocalDate later = other.period.from();
            if (other.isAbout(placed)
                    && later != null
                    && (from == null || from.isBefore(later))
                    && placed.period.contains(later)) {
                found.add(placed.fault(
                        file,
                        "to",
                        placed.period + ", though the base has a row for the same area from " + later,
                        "不晚于 " + later + " 的 to(此后另起一行,from 不早于该日)",
                        "a day not after " + later
                                + "; what is to hold from then on is a row with a from of that day or later"));
            }
        }
    }

    private void checkRepeals(List<Placed> below, List<PackFault> found) {
        for (Placed entry : entries) {
            if (!entry.inForce && noneInForce(entry, entries) && noneInForce(entry, below)) {
                found.add(entry.fault(
                        file,
                        "id",
                        "the repeal of '" + entry.id + "', which there is not",
                        "清单中已有的条目",
                        "an entry of the list"));
            }
        }
    }

    private static boolean noneInForce(Placed repealed, List<Placed> among) {
        return among.stream().noneMatch(other -> other.inForce && other.id.equals(repealed.id));
    }

    /** Entries are only asked for under a row in force of the rule about them. */
    private void checkAsked(List<Placed> below, List<PackFault> found) {
        List<Placed> asking = new ArrayList<>(rows);
        asking.addAll(below);
        asking.removeIf(row -> !row.inForce || !row.id.equals(NEGATIVE_LIST));
        for (Placed entry : entries) {
            if (entry.inForce && asking.stream().noneMatch(entry::meets)) {
                found.add(entry.fault(
                        file,
                        "",
                        "an entry for '" + entry.scope + "' " + entry.period + ", where no row of rule " + NEGATIVE_LIST
                                + " is in force",
                        "所在区域、期间内有规则 " + NEGATIVE_LIST + " 的行",
                        "a row of rule " + NEGATIVE_LIST + " for its area and period"));
            }
        }
    }
}
