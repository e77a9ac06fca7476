package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * 多词检索 – finds every occurrence of many phrases in one pass over a text (Aho and Corasick, 1975). Written here because core
 * takes no library but Guava, which has none. Offsets are UTF-16. Immutable and thread-safe.
 */
final class PhraseSearch {

    private static final int ROOT = 0;
    private static final int NONE = -1;

    /** The characters that lead on from each node, ascending, and where to. */
    private final char[][] letters;

    private final int[][] targets;
    /** The node of the longest proper suffix that is also a beginning of a phrase. */
    private final int[] fallback;
    /** The phrase that ends at each node, or {@link #NONE}. */
    private final int[] phrase;
    /** The next node down the fallbacks at which a phrase ends, or {@link #NONE}. */
    private final int[] shorter;

    private final int[] lengths;

    /**
     * An occurrence.
     *
     * @param phrase the phrase's index in the list given
     * @param from offset of its first character
     * @param to offset after its last
     */
    record Occurrence(int phrase, int from, int to) {
        /** Whether this lies within {@code other}. */
        boolean isWithin(Occurrence other) {
            return other.from <= from && to <= other.to;
        }
    }

    /** A search for these phrases. @throws IllegalArgumentException if one is empty or given twice */
    PhraseSearch(ImmutableList<String> phrases) {
        int size = 1 + phrases.stream().mapToInt(String::length).sum();
        List<TreeMap<Character, Integer>> trie = new ArrayList<>();
        trie.add(new TreeMap<>());
        phrase = new int[size];
        Arrays.fill(phrase, NONE);
        lengths = new int[phrases.size()];
        for (int i = 0; i < phrases.size(); i++) {
            String text = phrases.get(i);
            int node = ROOT;
            for (int c = 0; c < text.length(); c++) {
                Integer next = trie.get(node).get(text.charAt(c));
                if (next == null) {
                    next = trie.size();
                    trie.add(new TreeMap<>());
                    trie.get(node).put(text.charAt(c), next);
                }
                node = next;
            }
            if (node == ROOT || phrase[node] != NONE) {
                throw new IllegalArgumentException("phrases to be searched are not empty and differ: '" + text + "'");
            }
            phrase[node] = i;
            lengths[i] = text.length();
        }
        letters = new char[trie.size()][];
        targets = new int[trie.size()][];
        for (int node = 0; node < trie.size(); node++) {
            TreeMap<Character, Integer> edges = trie.get(node);
            letters[node] = new char[edges.size()];
            targets[node] = new int[edges.size()];
            int i = 0;
            for (var edge : edges.entrySet()) {
                letters[node][i] = edge.getKey();
                targets[node][i++] = edge.getValue();
            }
        }
        fallback = new int[trie.size()];
        shorter = new int[trie.size()];
        linkSuffixes();
    }

    /** Breadth first, so that a node's fallback, which is nearer to the root, is linked before the node is. */
    private void linkSuffixes() {
        shorter[ROOT] = NONE;
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(ROOT);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int i = 0; i < targets[node].length; i++) {
                int child = targets[node][i];
                int suffix = node == ROOT ? ROOT : step(fallback[node], letters[node][i]);
                fallback[child] = suffix;
                shorter[child] = phrase[suffix] == NONE ? shorter[suffix] : suffix;
                queue.add(child);
            }
        }
    }

    /** Every occurrence, by end, of those with one end the longest first. */
    ImmutableList<Occurrence> find(String text) {
        ImmutableList.Builder<Occurrence> found = ImmutableList.builder();
        int node = ROOT;
        for (int i = 0; i < text.length(); i++) {
            node = step(node, text.charAt(i));
            for (int end = phrase[node] == NONE ? shorter[node] : node; end != NONE; end = shorter[end]) {
                found.add(new Occurrence(phrase[end], i + 1 - lengths[phrase[end]], i + 1));
            }
        }
        return found.build();
    }

    private int step(int from, char letter) {
        int node = from;
        while (true) {
            int edge = Arrays.binarySearch(letters[node], letter);
            if (edge >= 0) {
                return targets[node][edge];
            }
            if (node == ROOT) {
                return ROOT;
            }
            node = fallback[node];
        }
    }
}
