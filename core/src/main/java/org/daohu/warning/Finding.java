package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 疑点内容 – what a rule found. Immutable and thread-safe.
 *
 * @param sentenceZh the doubt in one Chinese sentence with its figures, persons masked
 * @param sentenceEn the same in English
 * @param facts the facts it rests on, each with its origin; not empty
 * @param amount 涉及金额, the money concerned, or null where the rule concerns none
 */
public record Finding(
        String sentenceZh,
        String sentenceEn,
        ImmutableList<Fact> facts,
        @Nullable Money amount) {
    public Finding {
        if (sentenceZh.isBlank() || sentenceEn.isBlank() || facts.isEmpty()) {
            throw new IllegalArgumentException("a finding has a sentence in both languages and facts");
        }
    }
}
