package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers the folded phrases of a pack in order of first mention, for {@link PhraseSearch}. Not thread-safe. */
final class PhraseNumbers {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** These words by number; of words that fold to the same, the first. */
    ImmutableMap<Integer, String> of(ImmutableList<String> words) {
        Map<Integer, String> found = new LinkedHashMap<>();
        for (String word : words) {
            found.putIfAbsent(numbers.computeIfAbsent(NegativeList.key(word), key -> numbers.size()), word);
        }
        return ImmutableMap.copyOf(found);
    }

    /** All phrases numbered so far, each at its number. */
    ImmutableList<String> phrases() {
        return ImmutableList.copyOf(numbers.keySet());
    }
}
