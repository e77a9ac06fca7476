package org.daohu.files.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daohu.Money;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.warning.Rule;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/**
 * One rule as the page shows it. Immutable.
 *
 * @param id the rule's id
 * @param anchor where in the page its doubts stand
 * @param rule the rule, or null if the book does not have it
 * @param severities of its doubts, the gravest first
 * @param counts its verdicts
 * @param amount money concerned, or null if its doubts concern none
 * @param samples the doubts shown
 */
record HtmlReportRule(
        String id,
        String anchor,
        @Nullable Rule<?> rule,
        ImmutableList<Severity> severities,
        VerdictCounts counts,
        @Nullable Money amount,
        ImmutableList<Warning> samples) {

    private static final Pattern WORDS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Comparator<HtmlReportRule> GRAVEST_FIRST =
            Comparator.comparing(HtmlReportRule::gravest).reversed();

    /** Every rule of the book, and any other that was counted, in that order. */
    static ImmutableList<HtmlReportRule> all(CheckResult result) {
        Map<String, Rule<?>> book = Maps.uniqueIndex(result.book().rules(), Rule::id);
        Set<String> ids = new LinkedHashSet<>(book.keySet());
        ids.addAll(result.verdicts().keySet());
        ImmutableList.Builder<HtmlReportRule> rules = ImmutableList.builder();
        int number = 0;
        for (String id : ids) {
            number++;
            VerdictCounts counts = result.verdicts().getOrDefault(id, VerdictCounts.NONE);
            ImmutableList<Warning> samples = result.samples().get(id);
            rules.add(new HtmlReportRule(
                    id,
                    "rule-" + (WORDS.matcher(id).matches() ? id : "no-" + number),
                    book.get(id),
                    severities(result, id, counts, samples),
                    counts,
                    result.amounts().get(id),
                    samples));
        }
        return rules.build();
    }

    /** Those that raised doubts, the gravest first, else in the given order. */
    static ImmutableList<HtmlReportRule> raised(ImmutableList<HtmlReportRule> rules) {
        return rules.stream()
                .filter(rule -> rule.counts().raised() > 0)
                .sorted(GRAVEST_FIRST)
                .collect(ImmutableList.toImmutableList());
    }

    /** Of the doubts themselves if all are at hand, else of the pack's rows that may have raised the others. */
    private static ImmutableList<Severity> severities(
            CheckResult result, String id, VerdictCounts counts, ImmutableList<Warning> samples) {
        Stream<Severity> shown = samples.stream().map(Warning::severity);
        Stream<Severity> others = counts.raised() <= samples.size()
                ? Stream.empty()
                : result.pack().rows().stream()
                        .filter(row -> row.rule().equals(id) && row.inForce())
                        .map(RuleRow::severity);
        return ImmutableSortedSet.copyOf(
                        Comparator.reverseOrder(), Stream.concat(shown, others).toList())
                .asList();
    }

    String titleZh() {
        return rule == null ? id : rule.titleZh();
    }

    String titleEn() {
        return rule == null ? id : rule.titleEn();
    }

    Severity gravest() {
        return severities.isEmpty() ? Severity.NOTICE : severities.get(0);
    }

    /** The policy rows that the doubts shown rest on, in the order of the doubts. */
    ImmutableSet<RuleRow> rows() {
        return samples.stream().map(Warning::thresholds).collect(ImmutableSet.toImmutableSet());
    }
}
