package org.daohu.warning;

import java.util.Objects;
import org.daohu.policy.RuleParameter;

/**
 * 参数说明 – a parameter that a rule reads from its row in the policy pack; a pack whose row lacks it is refused. Immutable and
 * thread-safe.
 *
 * @param name its name in the pack
 * @param type its type, which tells the unit
 * @param meaningZh what it means, in Chinese
 * @param meaningEn the same in English
 */
public record Parameter(String name, Class<? extends RuleParameter> type, String meaningZh, String meaningEn) {
    public Parameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
    }
}
