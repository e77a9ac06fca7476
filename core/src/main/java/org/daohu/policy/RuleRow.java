package org.daohu.policy;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;
import org.daohu.Period;

/**
 * 规则行 – one dated, sourced row of a policy pack: in this area and this period, the rule is in force with these parameters,
 * this severity and this handling – or is repealed. Immutable and thread-safe.
 *
 * @param rule the rule's id
 * @param scope the area: the first 0 to 6 digits of division codes; "" is the nation
 * @param period the law dates that the row covers
 * @param inForce false = a repeal: the rule is not in force in this area and period
 * @param severity 预警等级
 * @param handling 处理方式
 * @param parameters by name; empty for a rule without thresholds and for a repeal
 * @param source the document that says so
 * @param basis 规则依据 as a warning shows it
 */
public record RuleRow(
        String rule,
        String scope,
        Period period,
        boolean inForce,
        Severity severity,
        Handling handling,
        ImmutableMap<String, RuleParameter> parameters,
        Source source,
        String basis) {

    public RuleRow {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("a rule row needs the rule's id");
        }
        if (scope.length() > 6 || !scope.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a scope is the first 0 to 6 digits of a division, found " + scope);
        }
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(handling, "handling");
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(basis, "basis");
    }

    /** The days of parameter {@code name}. @throws IllegalStateException if the row has no such number of days */
    public int days(String name) {
        if (parameters.get(name) instanceof RuleParameter.Days value) {
            return value.days();
        }
        throw missing(name, "days");
    }

    /** The years of parameter {@code name}. @throws IllegalStateException if the row has no such number of years */
    public int years(String name) {
        if (parameters.get(name) instanceof RuleParameter.Years value) {
            return value.years();
        }
        throw missing(name, "years");
    }

    /** The codes of parameter {@code name}. @throws IllegalStateException if the row has no such codes */
    public RuleParameter.Codes codes(String name) {
        if (parameters.get(name) instanceof RuleParameter.Codes value) {
            return value;
        }
        throw missing(name, "codes");
    }

    /** The steps of parameter {@code name}. @throws IllegalStateException if the row has no such steps */
    public RuleParameter.Steps steps(String name) {
        if (parameters.get(name) instanceof RuleParameter.Steps value) {
            return value;
        }
        throw missing(name, "steps");
    }

    /** The count of parameter {@code name}. @throws IllegalStateException if the row has no such count */
    public int count(String name) {
        if (parameters.get(name) instanceof RuleParameter.Count value) {
            return value.count();
        }
        throw missing(name, "count");
    }

    /** The caps of parameter {@code name}. @throws IllegalStateException if the row has no such caps */
    public RuleParameter.Caps caps(String name) {
        if (parameters.get(name) instanceof RuleParameter.Caps value) {
            return value;
        }
        throw missing(name, "caps");
    }

    /** The sets of parameter {@code name}. @throws IllegalStateException if the row has no such sets */
    public RuleParameter.Exclusive exclusive(String name) {
        if (parameters.get(name) instanceof RuleParameter.Exclusive value) {
            return value;
        }
        throw missing(name, "sets of policies");
    }

    /** This row with {@code value} as its parameter {@code name}. */
    public RuleRow with(String name, RuleParameter value) {
        ImmutableMap.Builder<String, RuleParameter> changed = ImmutableMap.builder();
        changed.putAll(parameters).put(name, value);
        return new RuleRow(rule, scope, period, inForce, severity, handling, changed.buildKeepingLast(), source, basis);
    }

    private IllegalStateException missing(String name, String unit) {
        return new IllegalStateException("the row of rule " + rule + " has no " + unit + " named " + name
                + ": the rule does not declare it, or the pack was not checked against the rule book");
    }
}
