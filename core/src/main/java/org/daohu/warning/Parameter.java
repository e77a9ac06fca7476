package org.daohu.warning;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.regex.Pattern;
import org.daohu.policy.RuleParameter;

/**
 * 参数说明 – a parameter that a rule reads from its row in the policy pack; a pack whose row lacks it is refused. Immutable and
 * thread-safe.
 *
 * @param name its name in the pack
 * @param type its type, which tells the unit
 * @param meaningZh what it means, in Chinese
 * @param meaningEn the same in English
 * @param codeForm of {@link RuleParameter.Codes}: what each code has to match as a whole, a regular expression
 */
public record Parameter(
        String name, Class<? extends RuleParameter> type, String meaningZh, String meaningEn, String codeForm) {

    private static final String ANY = ".+";

    /** @throws java.util.regex.PatternSyntaxException if {@code codeForm} is no regular expression */
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Pattern.compile(codeForm);
    }

    /** A parameter that takes every value of its type. */
    public Parameter(String name, Class<? extends RuleParameter> type, String meaningZh, String meaningEn) {
        this(name, type, meaningZh, meaningEn, ANY);
    }

    /** The codes of {@code value} that the rule does not know: with them a control would be off that the pack meant to be on. */
    public ImmutableSet<String> unknownCodes(RuleParameter value) {
        return value instanceof RuleParameter.Codes codes
                ? codes.codes().stream().filter(code -> !code.matches(codeForm)).collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
    }
}
