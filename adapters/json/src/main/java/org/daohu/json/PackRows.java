package org.daohu.json;

import static org.daohu.json.PackFields.list;
import static org.daohu.json.PackFields.source;
import static org.daohu.json.PackFields.text;
import static org.daohu.json.PackFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daohu.Period;
import org.daohu.policy.CountyCondition;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.daohu.policy.NegativeListMatcher;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.warning.Parameter;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows and entries out of what the schema has let pass, and finds what a schema cannot: dates that do not exist, periods
 * that end before they begin or overlap, rules and parameters that the book does not know. Rows in which the schema found a fault
 * are left out, since their faults are known. Not thread-safe.
 */
final class PackRows {

    private final PackFields fields;
    private final ImmutableMap<String, Rule<?>> book;
    private final boolean checksBook;
    private final ImmutableSet<String> faultyRows;

    PackRows(String file, @Nullable RuleBook book, List<PackFault> faults) {
        this.fields = new PackFields(file, faults);
        this.checksBook = book != null;
        ImmutableMap.Builder<String, Rule<?>> byId = ImmutableMap.builder();
        if (book != null) {
            book.rules().forEach(rule -> byId.put(rule.id(), rule));
        }
        this.book = byId.buildOrThrow();
        this.faultyRows = faults.stream().map(PackFault::row).collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<RuleRow> rules(JsonNode nodes) {
        List<Placed> placed = new ArrayList<>();
        ImmutableList.Builder<RuleRow> rows = ImmutableList.builder();
        for (int i = 0; i < nodes.size(); i++) {
            String path = "rules[" + i + "]";
            JsonNode node = nodes.get(i);
            Period period = faultyRows.contains(path) ? null : fields.period(node, path);
            if (period == null) {
                continue;
            }
            String rule = text(node, "rule");
            checkOverlap(new Placed(path, rule, text(node, "scope"), period), placed, "rule");
            int before = fields.faultCount();
            boolean inForce = !node.path("repeal").booleanValue();
            ImmutableMap<String, RuleParameter> parameters =
                    new PackParameters(fields).read(node.path("parameters"), path);
            if (checksBook) {
                checkAgainstBook(rule, inForce, parameters, path);
            }
            if (fields.faultCount() == before) {
                Source source = source(node);
                rows.add(new RuleRow(
                        rule,
                        text(node, "scope"),
                        period,
                        inForce,
                        Severity.valueOf(node.path("severity").asText("NOTICE")),
                        Handling.valueOf(node.path("handling").asText("RECORD")),
                        parameters,
                        source,
                        node.path("basis").asText(source.toString())));
            }
        }
        return rows.build();
    }

    ImmutableList<NegativeListEntry> negativeList(JsonNode nodes) {
        List<Placed> placed = new ArrayList<>();
        ImmutableList.Builder<NegativeListEntry> entries = ImmutableList.builder();
        for (int i = 0; i < nodes.size(); i++) {
            String path = "negativeList[" + i + "]";
            JsonNode node = nodes.get(i);
            Period period = faultyRows.contains(path) ? null : fields.period(node, path);
            if (period == null) {
                continue;
            }
            checkOverlap(new Placed(path, text(node, "id"), text(node, "scope"), period), placed, "id");
            NegativeListEntry entry = entry(node, period);
            checkLawful(entry.matchers(), entry.lawful(), path);
            entries.add(entry);
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

    /** Where a row stands, to find two that speak of the same day. */
    private record Placed(String path, String id, String scope, Period period) {}

    private void checkOverlap(Placed row, List<Placed> before, String property) {
        for (Placed other : before) {
            if (other.id.equals(row.id) && other.scope.equals(row.scope) && other.period.overlaps(row.period)) {
                fields.add(
                        row.path,
                        property,
                        row.id + " for " + row.period + ", which overlaps " + other.path + " " + other.period,
                        "同一" + property + "、同一区域的行期间不重叠",
                        "rows of one " + property + " and area whose periods do not overlap");
            }
        }
        before.add(row);
    }

    private void checkAgainstBook(
            String id, boolean inForce, ImmutableMap<String, RuleParameter> parameters, String path) {
        Rule<?> rule = book.get(id);
        if (rule == null) {
            fields.add(path, "rule", id, "规则库中的规则 " + book.keySet(), "a rule of the book: " + book.keySet());
            return;
        }
        Set<String> unknown = new HashSet<>(parameters.keySet());
        for (Parameter declared : inForce ? rule.parameters() : ImmutableList.<Parameter>of()) {
            RuleParameter found = parameters.get(declared.name());
            unknown.remove(declared.name());
            if (found == null || !declared.type().isInstance(found)) {
                String unit = unit(declared.type());
                fields.add(
                        path,
                        "parameters." + declared.name(),
                        found == null ? "nothing" : unit(found.getClass()),
                        unit + "(" + declared.meaningZh() + ")",
                        unit + " (" + declared.meaningEn() + ")");
            } else if (!declared.unknownCodes(found).isEmpty()) {
                fields.add(
                        path,
                        "parameters." + declared.name(),
                        String.join(" ", declared.unknownCodes(found)),
                        declared.codeForm() + "(" + declared.meaningZh() + ")",
                        declared.codeForm() + " (" + declared.meaningEn() + ")");
            }
        }
        unknown.stream()
                .sorted()
                .forEach(name -> fields.add(
                        path,
                        "parameters." + name,
                        "a parameter that the rule does not read",
                        "规则声明的参数",
                        "only parameters that rule " + id + " declares"));
    }

    private static String unit(Class<?> type) {
        return type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private void checkLawful(ImmutableList<NegativeListMatcher> matchers, ImmutableList<String> lawful, String path) {
        for (NegativeListMatcher matcher : matchers) {
            if (matcher instanceof NegativeListMatcher.Words words) {
                for (String phrase : lawful) {
                    if (words.hasWord(phrase)) {
                        fields.add(
                                path,
                                "lawful",
                                "'" + phrase + "', which is a word too",
                                "不与 words 相同的放行词",
                                "phrases that are not words of the same entry");
                    }
                }
            }
        }
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
