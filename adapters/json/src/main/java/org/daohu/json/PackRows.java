package org.daohu.json;

import static org.daohu.json.PackFields.list;
import static org.daohu.json.PackFields.source;
import static org.daohu.json.PackFields.text;
import static org.daohu.json.PackFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.daohu.Period;
import org.daohu.policy.CountyCondition;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.daohu.policy.NegativeListMatcher;
import org.daohu.policy.PackFault;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.warning.PackCheck;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows and entries out of what the schema has let pass, and finds what a schema cannot: dates that do not exist, periods
 * that end before they begin, and what {@link PackCheck} finds. Rows in which the schema found a fault are left out, since their
 * faults are known. Not thread-safe.
 */
final class PackRows {

    private final PackFields fields;
    private final @Nullable PackCheck check;
    private final ImmutableSet<String> faultyRows;

    PackRows(@Nullable PackCheck check, String file, List<PackFault> faults) {
        this.fields = new PackFields(file, faults);
        this.check = check;
        this.faultyRows = faults.stream().map(PackFault::row).collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<RuleRow> rules(JsonNode nodes) {
        ImmutableList.Builder<RuleRow> rows = ImmutableList.builder();
        for (int i = 0; nodes.isArray() && i < nodes.size(); i++) {
            String path = "rules[" + i + "]";
            JsonNode node = nodes.get(i);
            Period period = faultyRows.contains(path) ? null : fields.period(node, path);
            if (period != null) {
                fields.reading(path, () -> {
                    RuleRow row = row(node, path, period);
                    if (check != null) {
                        check.add(path, row);
                    }
                    rows.add(row);
                });
            }
        }
        return rows.build();
    }

    private RuleRow row(JsonNode node, String path, Period period) {
        Source source = source(node);
        return new RuleRow(
                text(node, "rule"),
                text(node, "scope"),
                period,
                !node.path("repeal").booleanValue(),
                Severity.valueOf(node.path("severity").asText("NOTICE")),
                Handling.valueOf(node.path("handling").asText("RECORD")),
                new PackParameters(fields).read(node.path("parameters"), path),
                source,
                node.path("basis").asText(source.toString()));
    }

    ImmutableList<NegativeListEntry> negativeList(JsonNode nodes) {
        ImmutableList.Builder<NegativeListEntry> entries = ImmutableList.builder();
        for (int i = 0; nodes.isArray() && i < nodes.size(); i++) {
            String path = "negativeList[" + i + "]";
            JsonNode node = nodes.get(i);
            Period period = faultyRows.contains(path) ? null : fields.period(node, path);
            if (period != null) {
                fields.reading(path, () -> {
                    NegativeListEntry entry = entry(node, period);
                    if (check != null) {
                        check.add(path, entry);
                    }
                    entries.add(entry);
                });
            }
        }
        return entries.build();
    }

    private static NegativeListEntry entry(JsonNode node, Period period) {
        return new NegativeListEntry(
                text(node, "id"),
                text(node, "text"),
                text(node, "textEn"),
                text(node, "scope"),
                period,
                !node.path("repeal").booleanValue(),
                source(node),
                list(node.path("matchers"), PackRows::matcher),
                texts(node.path("lawful")),
                list(node.path("exceptions"), PackRows::exception));
    }

    private static NegativeListMatcher matcher(JsonNode node) {
        if (node.has("functionPrefixes")) {
            return new NegativeListMatcher.FunctionPrefixes(texts(node.path("functionPrefixes")));
        }
        if (node.has("economicPrefixes")) {
            return new NegativeListMatcher.EconomicPrefixes(texts(node.path("economicPrefixes")));
        }
        return new NegativeListMatcher.Words(
                texts(node.path("words")), texts(node.path("with")), ImmutableSet.copyOf(texts(node.path("fields"))));
    }

    private static ExceptionClause exception(JsonNode node) {
        return new ExceptionClause(
                text(node, "id"),
                text(node, "text"),
                text(node, "textEn"),
                source(node),
                list(node.path("when"), PackRows::matcher),
                texts(node.path("conditions")).stream()
                        .map(CountyCondition::valueOf)
                        .collect(ImmutableSet.toImmutableSet()));
    }
}
