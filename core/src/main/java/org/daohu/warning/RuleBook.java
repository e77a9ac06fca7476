package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Facts;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.RuleRow;
import org.jspecify.annotations.Nullable;

/**
 * 规则库 – rules by id, and the one order in which every rule is asked its questions. Immutable and thread-safe.
 */
public final class RuleBook {

    private final ImmutableMap<String, Rule<?>> rules;

    private RuleBook(ImmutableMap<String, Rule<?>> rules) {
        this.rules = rules;
    }

    /** A book of these rules, in this order. @throws IllegalArgumentException if an id occurs twice */
    public static RuleBook of(Iterable<? extends Rule<?>> rules) {
        Map<String, Rule<?>> byId = new LinkedHashMap<>();
        for (Rule<?> rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules with the id " + rule.id());
            }
        }
        return new RuleBook(ImmutableMap.copyOf(byId));
    }

    /** This book and one more rule. @throws IllegalArgumentException if its id is taken */
    public RuleBook with(Rule<?> rule) {
        return of(ImmutableList.<Rule<?>>builder()
                .addAll(rules.values())
                .add(rule)
                .build());
    }

    /** The rules in the book's order. */
    public ImmutableList<Rule<?>> rules() {
        return rules.values().asList();
    }

    /** The rules that judge {@code type}, in the book's order. */
    public <F extends Facts> ImmutableList<Rule<F>> rulesFor(Class<F> type) {
        ImmutableList.Builder<Rule<F>> found = ImmutableList.builder();
        for (Rule<?> rule : rules.values()) {
            if (rule.judges().equals(type)) {
                found.add(cast(rule));
            }
        }
        return found.build();
    }

    @SuppressWarnings("unchecked") // the caller has compared judges() with F
    private static <F extends Facts> Rule<F> cast(Rule<?> rule) {
        return (Rule<F>) rule;
    }

    /**
     * What {@code rule} says of {@code facts}, or null if they are not a subject of it.
     *
     * @param absent the datasets that the host does not have
     */
    public static <F extends Facts> @Nullable Verdict judge(
            Rule<F> rule, F facts, PolicyPack pack, Set<Dataset> absent, LocalDate asOf) {
        if (!rule.concerns(facts)) {
            return null;
        }
        LawDate lawDate = rule.lawDate(facts, asOf);
        LocalDate day = lawDate.day();
        ImmutableSet<Dataset> needs = rule.needs();
        if (!absent.isEmpty()) {
            for (Dataset needed : needs) {
                if (absent.contains(needed)) {
                    return new Verdict.Indeterminate(day == null ? asOf : day, needed.label());
                }
            }
        }
        if (day == null) {
            return new Verdict.Indeterminate(asOf, String.valueOf(lawDate.missing()));
        }
        Optional<RuleRow> row = pack.row(rule.id(), facts.division(), day);
        if (row.isEmpty()) {
            return new Verdict.NotInForce(day);
        }
        Thresholds thresholds = new Thresholds(row.get(), pack, day);
        return rule.concerns(facts, thresholds) ? rule.check(facts, thresholds, asOf) : null;
    }

    /** The warning of a raised verdict. */
    public static <F extends Facts> Warning warning(
            Rule<F> rule, F facts, Verdict.Raised raised, PolicyPack pack, LocalDate asOf) {
        RuleRow row = pack.row(rule.id(), facts.division(), raised.lawDate())
                .orElseThrow(() -> new IllegalStateException("raised without a row in force: " + rule.id()));
        return new Warning(
                rule.id(),
                rule.version(),
                facts.subject(),
                facts.division(),
                raised.lawDate(),
                asOf,
                raised.finding(),
                row,
                pack.name(),
                pack.digest());
    }
}
