package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Facts;
import org.daohu.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * 规则库 – rules by id, and the one order in which every rule is asked its questions. Immutable and thread-safe.
 */
public final class RuleBook {

    private final ImmutableMap<String, Rule<?>> rules;

    private RuleBook(ImmutableMap<String, Rule<?>> rules) {
        this.rules = rules;
    }

    /**
     * A book of these rules, in this order.
     *
     * @throws IllegalArgumentException with all that is wrong: an id that occurs twice or is none that packs can name, types of facts
     *     that nobody judges, a parameter declared twice, a {@link GroupedRule} that has not the groupings that it needs
     */
    public static RuleBook of(Iterable<? extends Rule<?>> rules) {
        Map<String, Rule<?>> byId = new LinkedHashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Rule<?> rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                wrong.add("two rules with the id " + rule.id());
            }
            wrong.addAll(RuleFaults.of(rule));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
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

    /** The rule with this id, or empty if the book has none. */
    public Optional<Rule<?>> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The rules that judge {@code type}, perhaps among other types, in the book's order. */
    public <F extends Facts> ImmutableList<Rule<? super F>> rulesFor(Class<F> type) {
        ImmutableList.Builder<Rule<? super F>> found = ImmutableList.builder();
        for (Rule<?> rule : rules.values()) {
            if (rule.judges().contains(type)) {
                found.add(cast(rule));
            }
        }
        return found.build();
    }

    @SuppressWarnings("unchecked") // the caller has found F in judges()
    private static <F extends Facts> Rule<? super F> cast(Rule<?> rule) {
        return (Rule<? super F>) rule;
    }

    /**
     * What {@code rule} says of {@code facts}, or null if they are not a subject of it. Where the law date is unknown, the
     * row in force on {@code asOf} tells whether they are. Who judges many facts uses an {@link Evaluator}, which looks the
     * rows up once.
     *
     * @param absent the datasets that the host does not have
     */
    public static <F extends Facts> @Nullable Verdict judge(
            Rule<F> rule, F facts, PolicyPack pack, Set<Dataset> absent, LocalDate asOf) {
        return bind(rule, pack, absent, asOf).judge(facts);
    }

    /** The warning of a raised verdict. */
    public static <F extends Facts> Warning warning(
            Rule<F> rule, F facts, Verdict.Raised raised, PolicyPack pack, LocalDate asOf) {
        return bind(rule, pack, ImmutableSet.of(), asOf).warning(facts, raised);
    }

    private static <F extends Facts> BoundRule<F> bind(
            Rule<F> rule, PolicyPack pack, Set<Dataset> absent, LocalDate asOf) {
        return new BoundRule<>(rule, new Terms(pack, ImmutableSet.copyOf(absent), asOf));
    }
}
