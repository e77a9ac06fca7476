package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daohu.policy.NegativeListAnswer.Hit;
import org.daohu.policy.PhraseSearch.Occurrence;
import org.jspecify.annotations.Nullable;

/** An entry of the negative list with its words numbered for the search. Immutable and thread-safe. */
final class SearchedEntry {

    private final ImmutableList<SearchedMatcher> matchers;
    private final ImmutableMap<Integer, String> lawful;
    private final ImmutableList<ImmutableList<SearchedMatcher>> clauses;

    /**
     * The hits of the entry in one text.
     *
     * @param open hits that no lawful phrase silences, in the order found
     * @param silenced hits that one silences
     * @param phrase the first such phrase, or null if there is none
     */
    record Hits(
            ImmutableList<Hit> open,
            ImmutableList<Hit> silenced,
            @Nullable String phrase) {}

    SearchedEntry(NegativeListEntry entry, PhraseNumbers numbers) {
        matchers = searched(entry.matchers(), numbers);
        lawful = numbers.of(entry.lawful());
        clauses = entry.exceptions().stream()
                .map(clause -> searched(clause.when(), numbers))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<SearchedMatcher> searched(
            ImmutableList<NegativeListMatcher> matchers, PhraseNumbers numbers) {
        return matchers.stream()
                .map(matcher -> new SearchedMatcher(matcher, numbers))
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether the spending is of the kind that exception clause {@code index} speaks of. */
    boolean clauseMatches(int index, SearchedText text) {
        ImmutableList<SearchedMatcher> when = clauses.get(index);
        if (when.isEmpty()) {
            return true;
        }
        for (SearchedMatcher matcher : when) {
            if (matcher.matches(text)) {
                return true;
            }
        }
        return false;
    }

    Hits hits(SearchedText text) {
        Set<Hit> open = new LinkedHashSet<>();
        Set<Hit> silenced = new LinkedHashSet<>();
        String first = null;
        for (Map.Entry<String, ImmutableList<Occurrence>> field :
                text.occurrences().entrySet()) {
            ImmutableMap<Integer, String> wanted = wanted(field.getKey(), text);
            List<Occurrence> unsilenced = new ArrayList<>();
            for (Occurrence found : wanted.isEmpty() ? ImmutableList.<Occurrence>of() : field.getValue()) {
                String word = wanted.get(found.phrase());
                if (word == null) {
                    continue;
                }
                String phrase = silencing(found, field.getValue());
                if (phrase == null) {
                    unsilenced.add(found);
                } else {
                    silenced.add(new Hit(field.getKey(), word));
                    first = first == null ? phrase : first;
                }
            }
            for (Occurrence found : unsilenced) {
                if (unsilenced.stream().noneMatch(other -> !other.equals(found) && found.isWithin(other))) {
                    open.add(new Hit(field.getKey(), wanted.getOrDefault(found.phrase(), "")));
                }
            }
        }
        for (SearchedMatcher matcher : matchers) {
            Hit hit = text.codeHit(matcher.matcher);
            if (hit != null) {
                open.add(hit);
            }
        }
        silenced.removeAll(open);
        return new Hits(ImmutableList.copyOf(open), ImmutableList.copyOf(silenced), first);
    }

    /** The words that the entry looks for in this field of this text, by number. */
    private ImmutableMap<Integer, String> wanted(String field, SearchedText text) {
        ImmutableMap.Builder<Integer, String> wanted = ImmutableMap.builder();
        for (SearchedMatcher matcher : matchers) {
            if (matcher.searches(field) && matcher.companionOccurs(text)) {
                wanted.putAll(matcher.words);
            }
        }
        return wanted.buildKeepingLast();
    }

    /** The first lawful phrase that covers the hit, or that begins before it and takes its first character. */
    private @Nullable String silencing(Occurrence hit, ImmutableList<Occurrence> occurrences) {
        for (Occurrence other : occurrences) {
            String phrase = lawful.get(other.phrase());
            boolean takesBeginning = other.from() < hit.from() && hit.from() < other.to();
            if (phrase != null && (hit.isWithin(other) || takesBeginning)) {
                return phrase;
            }
        }
        return null;
    }

    /** A matcher with its words by number; without words if it looks at subjects. */
    private static final class SearchedMatcher {
        private final NegativeListMatcher matcher;
        private final ImmutableMap<Integer, String> words;
        private final ImmutableMap<Integer, String> with;
        private final ImmutableSet<String> fields;

        SearchedMatcher(NegativeListMatcher matcher, PhraseNumbers numbers) {
            this.matcher = matcher;
            if (matcher instanceof NegativeListMatcher.Words sought) {
                words = numbers.of(sought.words());
                with = numbers.of(sought.with());
                fields = sought.fields();
            } else {
                words = ImmutableMap.of();
                with = ImmutableMap.of();
                fields = ImmutableSet.of();
            }
        }

        boolean searches(String field) {
            return fields.isEmpty() || fields.contains(field);
        }

        boolean companionOccurs(SearchedText text) {
            return with.isEmpty() || occursAny(with, text);
        }

        boolean matches(SearchedText text) {
            return text.codeHit(matcher) != null || (occursAny(words, text) && companionOccurs(text));
        }

        private boolean occursAny(ImmutableMap<Integer, String> sought, SearchedText text) {
            for (Map.Entry<String, ImmutableList<Occurrence>> field :
                    text.occurrences().entrySet()) {
                if (searches(field.getKey())) {
                    for (Occurrence found : field.getValue()) {
                        if (sought.containsKey(found.phrase())) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }
}
