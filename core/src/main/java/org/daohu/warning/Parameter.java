package org.daohu.warning;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.daohu.TextFolding;
import org.daohu.policy.RuleParameter;

/**
 * 参数说明 – a parameter that a rule reads from its row in the policy pack; a pack whose row lacks it is refused. Immutable and
 * thread-safe.
 *
 * @param name its name in the pack, not blank
 * @param type its type, which tells the unit: one of the records, e.g. {@code RuleParameter.Days.class}
 * @param meaningZh what it means, in Chinese
 * @param meaningEn the same in English
 * @param codeForm of {@link RuleParameter.Codes}: what each code has to match as a whole, a regular expression; of other types, left out
 */
public record Parameter(
        String name, Class<? extends RuleParameter> type, String meaningZh, String meaningEn, String codeForm) {

    private static final String ANY = ".+";

    /**
     * @throws IllegalArgumentException if the name is blank, the type none in particular, or a form of codes is given for what has none
     * @throws java.util.regex.PatternSyntaxException if {@code codeForm} is no regular expression
     */
    public Parameter {
        Objects.requireNonNull(meaningZh, "meaningZh");
        Objects.requireNonNull(meaningEn, "meaningEn");
        Pattern.compile(codeForm);
        if (TextFolding.isBlank(name)) {
            throw new IllegalArgumentException("a parameter has a name");
        }
        if (type.isInterface()) {
            throw new IllegalArgumentException("parameter " + name + " needs one type, which tells its unit");
        }
        if (type != RuleParameter.Codes.class && !codeForm.equals(ANY)) {
            throw new IllegalArgumentException("parameter " + name + " has a form of codes, but is no set of codes");
        }
    }

    /** A parameter that takes every value of its type. */
    public Parameter(String name, Class<? extends RuleParameter> type, String meaningZh, String meaningEn) {
        this(name, type, meaningZh, meaningEn, ANY);
    }

    /** The codes of {@code value} that the rule does not know: with them a control would be off that the pack meant to be on. */
    public ImmutableSet<String> unknownCodes(RuleParameter value) {
        Predicate<String> known = Pattern.compile(codeForm).asMatchPredicate();
        return value instanceof RuleParameter.Codes codes
                ? codes.codes().stream().filter(known.negate()).collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
    }
}
