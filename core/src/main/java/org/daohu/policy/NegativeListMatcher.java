package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** 匹配条件 – what an entry of the negative list, or an exception clause, looks for. Immutable and thread-safe. */
public sealed interface NegativeListMatcher {

    /** The field that {@link SpendingText#category()} is searched as. */
    String CATEGORY = "CATEGORY";

    /** The field that {@link SpendingText#functionCode()} is matched as. */
    String FUNCTION = "EXP_FUNC_CODE";

    /** The field that {@link SpendingText#economicCode()} is matched as. */
    String ECONOMIC = "GOV_BGT_ECO_CODE";

    /**
     * Those of this matcher's words (prefixes) whose every hit {@code other} matches, too: an exception without conditions that has
     * such an {@code other} allows them always. Empty where that depends on the rest of the text.
     */
    ImmutableList<String> alwaysWith(NegativeListMatcher other);

    /**
     * 词语 – any of these words occurs in a searched field, and, if {@code with} is not empty, any of those words occurs in a
     * searched field too. Texts and words are folded, without blank space and without regard to case.
     *
     * @param words not empty, none blank
     * @param with further words of which one must occur too; empty = no such condition
     * @param fields the fields searched, {@link #CATEGORY} for the project category; empty = category and all texts
     */
    record Words(ImmutableList<String> words, ImmutableList<String> with, ImmutableSet<String> fields)
            implements NegativeListMatcher {
        public Words {
            requireWords(words);
            with.forEach(Words::requireWord);
        }

        /** Any of these words in any field. */
        public static Words of(String... words) {
            return new Words(ImmutableList.copyOf(words), ImmutableList.of(), ImmutableSet.of());
        }

        /** Whether {@code phrase} is one of the words, in whatever writing: width, case and spaces tell nothing apart. */
        public boolean hasWord(String phrase) {
            String key = NegativeList.key(phrase);
            return words.stream().anyMatch(word -> NegativeList.key(word).equals(key));
        }

        @Override
        public ImmutableList<String> alwaysWith(NegativeListMatcher other) {
            if (!(other instanceof Words that)
                    || !that.with.isEmpty()
                    || !(that.fields.isEmpty() || (!fields.isEmpty() && that.fields.containsAll(fields)))) {
                return ImmutableList.of();
            }
            return words.stream()
                    .filter(word -> that.words.stream()
                            .anyMatch(part -> NegativeList.key(word).contains(NegativeList.key(part))))
                    .collect(ImmutableList.toImmutableList());
        }

        private static void requireWords(ImmutableList<String> words) {
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a matcher without words would never match");
            }
            words.forEach(Words::requireWord);
        }

        private static void requireWord(String word) {
            if (NegativeList.key(word).isEmpty()) {
                throw new IllegalArgumentException("a blank word would match everything");
            }
        }
    }

    /**
     * 功能科目 – the function subject begins with one of these digits.
     *
     * @param prefixes not empty, each one or more digits
     */
    record FunctionPrefixes(ImmutableList<String> prefixes) implements NegativeListMatcher {
        public FunctionPrefixes {
            requireDigits(prefixes);
        }

        @Override
        public ImmutableList<String> alwaysWith(NegativeListMatcher other) {
            return other instanceof FunctionPrefixes that ? beginningWith(that.prefixes, prefixes) : ImmutableList.of();
        }
    }

    /**
     * 经济分类 – the government economic class begins with one of these digits.
     *
     * @param prefixes not empty, each one or more digits
     */
    record EconomicPrefixes(ImmutableList<String> prefixes) implements NegativeListMatcher {
        public EconomicPrefixes {
            requireDigits(prefixes);
        }

        @Override
        public ImmutableList<String> alwaysWith(NegativeListMatcher other) {
            return other instanceof EconomicPrefixes that ? beginningWith(that.prefixes, prefixes) : ImmutableList.of();
        }
    }

    private static ImmutableList<String> beginningWith(ImmutableList<String> shorter, ImmutableList<String> prefixes) {
        return prefixes.stream()
                .filter(prefix -> shorter.stream().anyMatch(prefix::startsWith))
                .collect(ImmutableList.toImmutableList());
    }

    private static void requireDigits(ImmutableList<String> prefixes) {
        if (prefixes.isEmpty()) {
            throw new IllegalArgumentException("a matcher without prefixes would never match");
        }
        for (String prefix : prefixes) {
            if (prefix.isEmpty() || !prefix.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw new IllegalArgumentException("a subject prefix is digits, found '" + prefix + "'");
            }
        }
    }
}
