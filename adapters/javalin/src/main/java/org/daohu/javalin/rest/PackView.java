package org.daohu.javalin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.daohu.javalin.county.Comparison;
import org.daohu.javalin.county.Packs;
import org.daohu.json.DaohuJson;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/** A policy pack as answers show it. */
record PackView(
        String name,
        String version,
        String digest,
        boolean shipped,
        boolean active,
        int rules,
        int rows,
        int negativeList) {

    static PackView of(PolicyPack pack, Packs packs) {
        return new PackView(
                pack.name(),
                pack.version(),
                pack.digest(),
                packs.isShipped(pack.name()),
                packs.active().pack().digest().equals(pack.digest()),
                pack.rules().size(),
                pack.rows().size(),
                pack.negativeListEntries().size());
    }

    record Row(JsonNode threshold, Severity severity, Handling handling, boolean inForce, String basis) {
        static Row of(RuleRow row) {
            return new Row(Json.tree(DaohuJson.row(row)), row.severity(), row.handling(), row.inForce(), row.basis());
        }
    }

    record NegativeListItem(
            String id,
            String text,
            String textEn,
            String scope,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean inForce,
            String document,
            String article) {

        static NegativeListItem of(NegativeListEntry entry) {
            return new NegativeListItem(
                    entry.id(),
                    entry.text(),
                    entry.textEn(),
                    entry.scope(),
                    entry.period().from(),
                    entry.period().to(),
                    entry.inForce(),
                    entry.source().document(),
                    entry.source().article());
        }
    }

    record Detail(PackView pack, List<Row> rows, List<NegativeListItem> negativeList) {}

    record Packages(List<PackView> items) {}

    record Name(@Nullable String name) {}

    record ChangeCounts(@Nullable String rule, long added, long gone, long same, long changed) {
        static ChangeCounts of(@Nullable String rule, List<Comparison.Item> items) {
            return new ChangeCounts(
                    rule,
                    count(items, Comparison.Change.NEW),
                    count(items, Comparison.Change.GONE),
                    count(items, Comparison.Change.SAME),
                    count(items, Comparison.Change.CHANGED));
        }

        private static long count(List<Comparison.Item> items, Comparison.Change change) {
            return items.stream().filter(item -> item.change() == change).count();
        }
    }

    record Compared(
            Comparison.Change change,
            @Nullable WarningView from,
            @Nullable WarningView to,
            Set<Comparison.Reason> reasons) {

        static Compared of(Comparison.Item item, RuleBook book) {
            return new Compared(
                    item.change(),
                    item.from() == null ? null : WarningView.of(item.from(), book),
                    item.to() == null ? null : WarningView.of(item.to(), book),
                    item.reasons());
        }
    }

    record ComparisonPage(
            LocalDate asOf,
            PackView from,
            PackView to,
            ChangeCounts totals,
            List<ChangeCounts> byRule,
            List<Compared> items,
            int page,
            int size,
            long total) {}
}
