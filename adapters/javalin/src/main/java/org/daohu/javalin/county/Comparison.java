package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/**
 * 比较 – two judgements of the same facts, doubt by doubt. Immutable and thread-safe.
 *
 * @param items every doubt of either side, by rule and subject
 */
public record Comparison(ImmutableList<Item> items) {

    /** 变化. */
    public enum Change {
        /** Raised by the second alone. */
        NEW,
        /** Raised by the first alone. */
        GONE,
        /** Raised by both for the same reason. */
        SAME,
        /** Raised by both, for another reason. */
        CHANGED
    }

    /** 差异 – what is not the same in two warnings of one rule about one subject. */
    public enum Reason {
        /** 等级. */
        SEVERITY,
        /** 处理方式. */
        HANDLING,
        /** 阈值. */
        THRESHOLD,
        /** 依据文件. */
        DOCUMENT,
        /** 适用日期. */
        LAW_DATE,
        /** 疑点内容. */
        FINDING,
        /** 涉及金额. */
        AMOUNT
    }

    /**
     * 一条比较.
     *
     * @param from the first judgement's, null if new
     * @param to the second judgement's, null if gone
     * @param reasons what differs, empty unless changed
     */
    public record Item(
            Change change, @Nullable Doubt from, @Nullable Doubt to, Set<Reason> reasons) {

        /** The rule of either side. */
        public String rule() {
            return warning().rule();
        }

        /** The second side's warning, or the first's if it is gone. */
        public Warning warning() {
            return Objects.requireNonNull(to == null ? from : to).warning();
        }
    }

    /** Compares; both lists are by rule and subject. */
    public static Comparison of(List<Doubt> from, List<Doubt> to) {
        Map<Warning, Doubt> before = byOrder(from);
        Map<Warning, Doubt> after = byOrder(to);
        Map<Warning, Item> items = new TreeMap<>();
        before.forEach((warning, doubt) -> items.put(warning, item(doubt, after.get(warning))));
        after.forEach(
                (warning, doubt) -> items.computeIfAbsent(warning, key -> new Item(Change.NEW, null, doubt, Set.of())));
        return new Comparison(ImmutableList.copyOf(items.values()));
    }

    private static Map<Warning, Doubt> byOrder(List<Doubt> doubts) {
        ImmutableSortedMap.Builder<Warning, Doubt> sorted = ImmutableSortedMap.naturalOrder();
        doubts.forEach(doubt -> sorted.put(doubt.warning(), doubt));
        return sorted.buildOrThrow();
    }

    private static Item item(Doubt from, @Nullable Doubt to) {
        if (to == null) {
            return new Item(Change.GONE, from, null, Set.of());
        }
        Set<Reason> reasons = reasons(from.warning(), to.warning());
        return new Item(reasons.isEmpty() ? Change.SAME : Change.CHANGED, from, to, reasons);
    }

    private static Set<Reason> reasons(Warning from, Warning to) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        addIf(reasons, Reason.SEVERITY, from.severity() != to.severity());
        addIf(reasons, Reason.HANDLING, from.handling() != to.handling());
        addIf(
                reasons,
                Reason.THRESHOLD,
                !from.thresholds().parameters().equals(to.thresholds().parameters()));
        addIf(
                reasons,
                Reason.DOCUMENT,
                !from.thresholds().source().equals(to.thresholds().source())
                        || !from.basis().equals(to.basis()));
        addIf(reasons, Reason.LAW_DATE, !from.lawDate().equals(to.lawDate()));
        addIf(
                reasons,
                Reason.FINDING,
                !from.sentenceZh().equals(to.sentenceZh()) || !from.facts().equals(to.facts()));
        addIf(reasons, Reason.AMOUNT, !Objects.equals(from.amount(), to.amount()));
        return reasons;
    }

    private static void addIf(Set<Reason> reasons, Reason reason, boolean differs) {
        if (differs) {
            reasons.add(reason);
        }
    }

    /** Those of one change. */
    public List<Item> of(Change change) {
        List<Item> found = new ArrayList<>();
        for (Item item : items) {
            if (item.change() == change) {
                found.add(item);
            }
        }
        return found;
    }
}
