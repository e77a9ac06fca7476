package org.daohu.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Period;
import org.daohu.policy.CountyCondition;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.daohu.policy.NegativeListMatcher;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
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

    private final String file;
    private final ImmutableMap<String, Rule<?>> book;
    private final boolean checksBook;
    private final List<PackFault> faults;
    private final ImmutableSet<String> faultyRows;

    PackRows(String file, @Nullable RuleBook book, List<PackFault> faults) {
        this.file = file;
        this.checksBook = book != null;
        ImmutableMap.Builder<String, Rule<?>> byId = ImmutableMap.builder();
        if (book != null) {
            book.rules().forEach(rule -> byId.put(rule.id(), rule));
        }
        this.book = byId.buildOrThrow();
        this.faults = faults;
        this.faultyRows = faults.stream().map(PackFault::row).collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<RuleRow> rules(JsonNode nodes) {
        List<Placed> placed = new ArrayList<>();
        ImmutableList.Builder<RuleRow> rows = ImmutableList.builder();
        for (int i = 0; i < nodes.size(); i++) {
            String path = "rules[" + i + "]";
            JsonNode node = nodes.get(i);
            Period period = faultyRows.contains(path) ? null : period(node, path);
            if (period == null) {
                continue;
            }
            String rule = text(node, "rule");
            checkOverlap(new Placed(path, rule, text(node, "scope"), period), placed, "rule");
            int before = faults.size();
            boolean inForce = !node.path("repeal").booleanValue();
            ImmutableMap<String, RuleParameter> parameters = parameters(node.path("parameters"), path);
            if (checksBook) {
                checkAgainstBook(rule, inForce, parameters, path);
            }
            if (faults.size() == before) {
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
            Period period = faultyRows.contains(path) ? null : period(node, path);
            if (period == null) {
                continue;
            }
            checkOverlap(new Placed(path, text(node, "id"), text(node, "scope"), period), placed, "id");
            ImmutableList<NegativeListMatcher> matchers = list(node.path("matchers"), PackRows::matcher);
            ImmutableList<String> lawful = texts(node.path("lawful"));
            checkLawful(matchers, lawful, path);
            entries.add(new NegativeListEntry(
                    text(node, "id"),
                    text(node, "text"),
                    text(node, "textEn"),
                    text(node, "scope"),
                    period,
                    !node.path("repeal").booleanValue(),
                    source(node),
                    matchers,
                    lawful,
                    list(node.path("exceptions"), PackRows::exception)));
        }
        return entries.build();
    }

    /** Where a row stands, to find two that speak of the same day. */
    private record Placed(String path, String id, String scope, Period period) {}

    private void checkOverlap(Placed row, List<Placed> before, String property) {
        for (Placed other : before) {
            if (other.id.equals(row.id) && other.scope.equals(row.scope) && other.period.overlaps(row.period)) {
                add(
                        row.path,
                        property,
                        row.id + " for " + row.period + ", which overlaps " + other.path + " " + other.period,
                        "同一" + property + "、同一区域的行期间不重叠",
                        "rows of one " + property + " and area whose periods do not overlap");
            }
        }
        before.add(row);
    }

    private @Nullable Period period(JsonNode node, String path) {
        return period(node, path, "");
    }

    /** @param within where in the row the period stands, with a point at its end */
    private @Nullable Period period(JsonNode node, String path, String within) {
        LocalDate from = date(node.path("from"), path, within + "from");
        LocalDate to = date(node.path("to"), path, within + "to");
        if (from == null || (to == null && node.has("to"))) {
            return null;
        }
        if (to != null && !from.isBefore(to)) {
            add(path, within + "to", to + ", with from " + from, "晚于 from 的日期", "a date after from");
            return null;
        }
        return new Period(from, to);
    }

    private @Nullable LocalDate date(JsonNode node, String path, String property) {
        if (!node.isTextual()) {
            return null;
        }
        try {
            return LocalDate.parse(node.textValue());
        } catch (DateTimeException noSuchDay) {
            add(
                    path,
                    property,
                    "'" + node.textValue() + "'",
                    "存在的日期,如 2019-01-01",
                    "a day that exists, e.g. 2019-01-01");
            return null;
        }
    }

    private ImmutableMap<String, RuleParameter> parameters(JsonNode nodes, String path) {
        ImmutableMap.Builder<String, RuleParameter> parameters = ImmutableMap.builder();
        for (Map.Entry<String, JsonNode> named : nodes.properties()) {
            RuleParameter parameter = parameter(named.getValue(), path, named.getKey());
            if (parameter != null) {
                parameters.put(named.getKey(), parameter);
            }
        }
        return parameters.buildOrThrow();
    }

    private @Nullable RuleParameter parameter(JsonNode node, String path, String name) {
        if (node.has("days")) {
            return new RuleParameter.Days(node.path("days").intValue());
        }
        if (node.has("years")) {
            return new RuleParameter.Years(node.path("years").intValue());
        }
        if (node.has("codes")) {
            return new RuleParameter.Codes(ImmutableSet.copyOf(texts(node.path("codes"))));
        }
        if (node.has("count")) {
            return new RuleParameter.Count(node.path("count").intValue());
        }
        if (node.has("caps")) {
            return caps(node.path("caps"), path, "parameters." + name + ".caps");
        }
        if (node.has("exclusive")) {
            return exclusive(node.path("exclusive"), path, "parameters." + name + ".exclusive");
        }
        return steps(node.path("steps"), path, "parameters." + name + ".steps");
    }

    private RuleParameter.@Nullable Caps caps(JsonNode nodes, String path, String property) {
        List<SubsidyCap> caps = new ArrayList<>();
        int before = faults.size();
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            Period period = period(node, path, property + "[" + i + "].");
            if (period != null) {
                caps.add(new SubsidyCap(
                        text(node, "policy"),
                        SubsidyCap.Per.valueOf(text(node, "per")),
                        node.has("unit") ? text(node, "unit") : null,
                        SubsidyCap.Each.valueOf(text(node, "each")),
                        Money.of(node.path("yuan").decimalValue(), MoneyUnit.YUAN),
                        period,
                        source(node)));
            }
        }
        if (faults.size() != before) {
            return null;
        }
        try {
            return RuleParameter.Caps.of(caps);
        } catch (IllegalArgumentException colliding) {
            add(
                    path,
                    property,
                    String.valueOf(colliding.getMessage()),
                    "同一政策同一日同一口径只有一个上限,且按月或按年累计的上限至多一个",
                    "of one policy, on any day, one cap of each measure, and one that adds up a month or a year");
            return null;
        }
    }

    private RuleParameter.@Nullable Exclusive exclusive(JsonNode nodes, String path, String property) {
        ImmutableList<ExclusivePolicies> sets = list(
                nodes, node -> new ExclusivePolicies(ImmutableSet.copyOf(texts(node.path("policies"))), source(node)));
        try {
            return new RuleParameter.Exclusive(sets);
        } catch (IllegalArgumentException crowded) {
            add(
                    path,
                    property,
                    String.valueOf(crowded.getMessage()),
                    "每项政策至多列入 " + RuleParameter.Exclusive.MOST_SETS + " 组互斥政策",
                    "each policy in at most " + RuleParameter.Exclusive.MOST_SETS + " sets");
            return null;
        }
    }

    private RuleParameter.@Nullable Steps steps(JsonNode nodes, String path, String property) {
        List<ProgressStep> steps = new ArrayList<>();
        int before = faults.size();
        for (int i = 0; i < nodes.size(); i++) {
            String due = text(nodes.get(i), "due");
            try {
                MonthDay day = MonthDay.parse("--" + due);
                if (!steps.isEmpty() && !steps.get(steps.size() - 1).due().isBefore(day)) {
                    add(path, property + "[" + i + "].due", due, "晚于上一节点的月日", "a day after the step before");
                }
                steps.add(new ProgressStep(day, nodes.get(i).path("percent").decimalValue()));
            } catch (DateTimeException noSuchDay) {
                add(path, property + "[" + i + "].due", due, "存在的月日,如 12-31", "a month and day that exist, e.g. 12-31");
            }
        }
        return faults.size() == before ? new RuleParameter.Steps(ImmutableList.copyOf(steps)) : null;
    }

    private void checkAgainstBook(
            String id, boolean inForce, ImmutableMap<String, RuleParameter> parameters, String path) {
        Rule<?> rule = book.get(id);
        if (rule == null) {
            add(path, "rule", id, "规则库中的规则 " + book.keySet(), "a rule of the book: " + book.keySet());
            return;
        }
        Set<String> unknown = new HashSet<>(parameters.keySet());
        for (Parameter declared : inForce ? rule.parameters() : ImmutableList.<Parameter>of()) {
            RuleParameter found = parameters.get(declared.name());
            unknown.remove(declared.name());
            if (found == null || !declared.type().isInstance(found)) {
                String unit = unit(declared.type());
                add(
                        path,
                        "parameters." + declared.name(),
                        found == null ? "nothing" : unit(found.getClass()),
                        unit + "(" + declared.meaningZh() + ")",
                        unit + " (" + declared.meaningEn() + ")");
            }
        }
        unknown.stream()
                .sorted()
                .forEach(name -> add(
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
                for (String word : words.words()) {
                    if (lawful.contains(word)) {
                        add(
                                path,
                                "lawful",
                                "'" + word + "', which is a word too",
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

    private static Source source(JsonNode node) {
        return new Source(text(node, "document"), text(node, "article"));
    }

    /** The text of a property, "" if it is left out. */
    private static String text(JsonNode node, String property) {
        return node.path(property).asText("");
    }

    private static ImmutableList<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> ImmutableList<T> list(JsonNode array, Function<JsonNode, T> element) {
        return StreamSupport.stream(array.spliterator(), false).map(element).collect(ImmutableList.toImmutableList());
    }

    private void add(String row, String property, String found, String allowedZh, String allowedEn) {
        faults.add(new PackFault(file, row, property, found, allowedZh, allowedEn));
    }
}
