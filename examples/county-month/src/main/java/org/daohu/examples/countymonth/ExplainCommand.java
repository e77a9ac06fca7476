package org.daohu.examples.countymonth;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daohu.Division;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.SubsidyCap;
import org.daohu.warning.Rule;
import org.daohu.warning.standard.StandardRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 释义 – the subcommand {@code explain}: which rules are in force on a day, with which thresholds, by which documents. */
@Command(
        name = "explain",
        description = {"列出某日有效的规则、阈值与依据。", "Lists the rules in force on a day, their thresholds and documents."})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private static final int DIVISION_DIGITS = 6;

    @Parameters(
            paramLabel = "PACK",
            description = {"政策包名称或文件", "Name of a shipped policy pack, or a pack file."})
    private String pack = "";

    @Option(
            names = "--as-of",
            required = true,
            description = {"适用日期,如 2020-07-31", "The law date, e.g. 2020-07-31."})
    private LocalDate asOf = LocalDate.EPOCH;

    @Override
    public Integer call() throws IOException {
        PolicyPack read = PackOption.read(pack, StandardRules.book());
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%s %s  SHA-256 %s  %s%n%n", read.name(), read.version(), read.digest(), asOf);
        for (Rule<?> rule : StandardRules.book().rules()) {
            out.printf(Locale.ROOT, "%s  %s  %s%n", rule.id(), rule.titleZh(), rule.titleEn());
            explain(rule, read.row(rule.id(), null, asOf), out);
            for (String area : areas(read, rule)) {
                out.printf(Locale.ROOT, "  地区 area %s:%n", area);
                explain(rule, read.row(rule.id(), within(area), asOf), out);
            }
        }
        return 0;
    }

    /** Where a row of its own holds on the day, or a repeal: by the first digits of division codes, the widest first. */
    private ImmutableSortedSet<String> areas(PolicyPack read, Rule<?> rule) {
        return read.rows().stream()
                .filter(row -> row.rule().equals(rule.id()) && row.period().contains(asOf))
                .map(RuleRow::scope)
                .filter(scope -> !scope.isEmpty())
                .collect(toImmutableSortedSet(
                        Comparator.comparing(String::length).thenComparing(naturalOrder())));
    }

    private static Division within(String area) {
        return Division.parse(Strings.padEnd(area, DIVISION_DIGITS, '0'));
    }

    private static void explain(Rule<?> rule, Optional<RuleRow> row, PrintWriter out) {
        if (row.isPresent()) {
            explain(rule, row.get(), out);
        } else {
            out.println("    未施行 not in force");
        }
    }

    private static void explain(Rule<?> rule, RuleRow row, PrintWriter out) {
        rule.parameters()
                .forEach(parameter -> out.printf(
                        Locale.ROOT,
                        "    %s = %s  (%s; %s)%n",
                        parameter.name(),
                        text(row.parameters().get(parameter.name())),
                        parameter.meaningZh(),
                        parameter.meaningEn()));
        out.printf(Locale.ROOT, "    依据 basis: %s; %s%n", row.source(), row.basis());
        out.printf(
                Locale.ROOT,
                "    等级 severity %s, 处理 handling %s, 适用 period %s%n",
                row.severity(),
                row.handling(),
                row.period());
    }

    private static String text(@Nullable RuleParameter parameter) {
        if (parameter instanceof RuleParameter.Days days) {
            return days.days() + " 天 days";
        }
        if (parameter instanceof RuleParameter.Years years) {
            return years.years() + " 年 years";
        }
        if (parameter instanceof RuleParameter.Codes codes) {
            return String.join(" ", codes.codes());
        }
        if (parameter instanceof RuleParameter.Steps steps) {
            return steps.steps().stream()
                    .map(step -> step.due() + " → " + step.percent() + " %")
                    .collect(Collectors.joining(", "));
        }
        if (parameter instanceof RuleParameter.Count count) {
            return count.count() + " 个";
        }
        if (parameter instanceof RuleParameter.Caps caps) {
            return caps.byPolicy().values().stream().map(SubsidyCap::toString).collect(Collectors.joining(", "));
        }
        if (parameter instanceof RuleParameter.Exclusive exclusive) {
            return exclusive.sets().stream()
                    .map(set -> String.join(" ↔ ", set.policies()) + " (" + set.source() + ")")
                    .collect(Collectors.joining(", "));
        }
        return "–";
    }
}
