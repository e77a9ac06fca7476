package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.daohu.policy.NegativeListAnswer.Hit;
import org.daohu.policy.PhraseSearch.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A spending text after the search. Immutable and thread-safe.
 *
 * @param occurrences what occurs in which field, fields in the order searched, those without any left out
 * @param functionCode folded, or null
 * @param economicCode folded, or null
 */
record SearchedText(
        ImmutableMap<String, ImmutableList<Occurrence>> occurrences,
        @Nullable String functionCode,
        @Nullable String economicCode) {

    SearchedText(SpendingText spending, PhraseSearch search) {
        this(search(spending, search), folded(spending.functionCode()), folded(spending.economicCode()));
    }

    private static @Nullable String folded(@Nullable String code) {
        return code == null ? null : NegativeList.key(code);
    }

    private static ImmutableMap<String, ImmutableList<Occurrence>> search(SpendingText spending, PhraseSearch search) {
        Map<String, ImmutableList<Occurrence>> found = new LinkedHashMap<>();
        spending.texts().forEach((field, text) -> found.put(field, search.find(NegativeList.key(text))));
        String category = spending.category();
        if (category != null) {
            found.putIfAbsent(NegativeListMatcher.CATEGORY, search.find(NegativeList.key(category)));
        }
        found.values().removeIf(ImmutableList::isEmpty);
        return ImmutableMap.copyOf(found);
    }

    /** The hit of the subjects on a matcher of prefixes, or null; null for a matcher of words. */
    @Nullable
    Hit codeHit(NegativeListMatcher matcher) {
        if (matcher instanceof NegativeListMatcher.FunctionPrefixes function) {
            return prefixHit(NegativeListMatcher.FUNCTION, functionCode, function.prefixes());
        }
        if (matcher instanceof NegativeListMatcher.EconomicPrefixes economic) {
            return prefixHit(NegativeListMatcher.ECONOMIC, economicCode, economic.prefixes());
        }
        return null;
    }

    private static @Nullable Hit prefixHit(String field, @Nullable String code, ImmutableList<String> prefixes) {
        if (code == null) {
            return null;
        }
        for (String prefix : prefixes) {
            if (code.startsWith(prefix)) {
                return new Hit(field, prefix);
            }
        }
        return null;
    }
}
