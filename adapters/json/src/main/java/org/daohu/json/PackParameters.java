package org.daohu.json;

import static org.daohu.json.PackFields.list;
import static org.daohu.json.PackFields.source;
import static org.daohu.json.PackFields.text;
import static org.daohu.json.PackFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Period;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.SubsidyCap;
import org.jspecify.annotations.Nullable;

/** Makes the parameters of a rule's row out of what the schema has let pass. Not thread-safe. */
final class PackParameters {

    private final PackFields fields;

    PackParameters(PackFields fields) {
        this.fields = fields;
    }

    /** Those that can be read; what is wrong with the others is a fault. */
    ImmutableMap<String, RuleParameter> read(JsonNode nodes, String path) {
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
        int before = fields.faultCount();
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            String within = property + "[" + i + "]";
            Period period = fields.period(node, path, within + ".");
            if (period == null) {
                continue;
            }
            try {
                caps.add(cap(node, period));
            } catch (IllegalArgumentException refused) {
                fields.add(
                        path,
                        within,
                        String.valueOf(refused.getMessage()),
                        "一项补贴政策的上限,编码不含 *",
                        "a cap of one policy, whose code has no *");
            }
        }
        if (fields.faultCount() != before) {
            return null;
        }
        try {
            return RuleParameter.Caps.of(caps);
        } catch (IllegalArgumentException colliding) {
            fields.add(
                    path,
                    property,
                    String.valueOf(colliding.getMessage()),
                    "同一政策同一日同一口径只有一个上限,且按月或按年累计的上限至多一个",
                    "of one policy, on any day, one cap of each measure, and one that adds up a month or a year");
            return null;
        }
    }

    private static SubsidyCap cap(JsonNode node, Period period) {
        return new SubsidyCap(
                text(node, "policy"),
                SubsidyCap.Per.valueOf(text(node, "per")),
                node.has("unit") ? text(node, "unit") : null,
                SubsidyCap.Each.valueOf(text(node, "each")),
                Money.of(node.path("yuan").decimalValue(), MoneyUnit.YUAN),
                period,
                source(node));
    }

    private RuleParameter.@Nullable Exclusive exclusive(JsonNode nodes, String path, String property) {
        ImmutableList<ExclusivePolicies> sets;
        try {
            sets = list(
                    nodes,
                    node -> new ExclusivePolicies(ImmutableSet.copyOf(texts(node.path("policies"))), source(node)));
        } catch (IllegalArgumentException tooFew) {
            fields.add(
                    path,
                    property,
                    String.valueOf(tooFew.getMessage()),
                    "每组为两项以上不同的补贴政策,编码不含 *",
                    "in each set, two or more policies that differ, codes without *");
            return null;
        }
        try {
            return new RuleParameter.Exclusive(sets);
        } catch (IllegalArgumentException crowded) {
            fields.add(
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
        int before = fields.faultCount();
        for (int i = 0; i < nodes.size(); i++) {
            String due = text(nodes.get(i), "due");
            String within = property + "[" + i + "].";
            BigDecimal percent = nodes.get(i).path("percent").decimalValue();
            ProgressStep last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            try {
                MonthDay day = MonthDay.parse("--" + due);
                if (last != null && !last.due().isBefore(day)) {
                    fields.add(path, within + "due", due, "晚于上一节点的月日", "a day after the step before");
                }
                if (last != null && last.percent().compareTo(percent) > 0) {
                    fields.add(
                            path,
                            within + "percent",
                            percent.toPlainString(),
                            "不低于上一节点的 " + last.percent().toPlainString(),
                            "no less than the " + last.percent().toPlainString() + " of the step before");
                }
                steps.add(new ProgressStep(day, percent));
            } catch (DateTimeException noSuchDay) {
                fields.add(path, within + "due", due, "存在的月日,如 12-31", "a month and day that exist, e.g. 12-31");
            }
        }
        return fields.faultCount() == before ? new RuleParameter.Steps(ImmutableList.copyOf(steps)) : null;
    }
}
