package org.daohu.payment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 候选检索 – finds, of many vouchers or batches, the few that may belong to a given number, amount and period: a bounded number
 * of looks, never one at each. Filled, then asked, by one thread.
 */
final class CandidateIndex {

    private static final int MOST_LIKE_NUMBERS = 64;
    private static final int LONGEST_NUMBER = 64;
    private static final int NEIGHBOURS = 8;
    private static final int PLACE_BITS = 24;
    private static final long PLACE_MASK = (1L << PLACE_BITS) - 1;

    private record Entry(long fen, int place) {}

    private static final Comparator<Entry> BY_AMOUNT =
            Comparator.comparingLong(Entry::fen).thenComparingInt(Entry::place);

    private final Map<String, List<Integer>> bySpelling = new HashMap<>();
    private final Map<Integer, List<Entry>> byPeriod = new TreeMap<>();
    private long[] slips = new long[16];
    private int slipCount;

    /**
     * Adds a place.
     *
     * @param spelling its number
     * @param periods every period under which it may be sought
     */
    void add(int place, VoucherSpelling spelling, long fen, int... periods) {
        for (int period : periods) {
            byPeriod.computeIfAbsent(period, key -> new ArrayList<>()).add(new Entry(fen, place));
        }
        byPeriod.computeIfAbsent(Periods.ANY, key -> new ArrayList<>()).add(new Entry(fen, place));
        if (spelling.isBlank()) {
            return;
        }
        String joined = spelling.joined();
        bySpelling.computeIfAbsent(joined, key -> new ArrayList<>()).add(place);
        if (!spelling.parted().equals(joined)) {
            bySpelling
                    .computeIfAbsent(spelling.parted(), key -> new ArrayList<>())
                    .add(place);
        }
        if (place <= PLACE_MASK && joined.length() <= LONGEST_NUMBER) {
            for (int gap = -1; gap < joined.length(); gap++) {
                if (slipCount == slips.length) {
                    slips = Arrays.copyOf(slips, slipCount * 2);
                }
                slips[slipCount++] = (hash(joined, gap) & ~PLACE_MASK) | place;
            }
        }
    }

    /** Ends the adding. */
    void close() {
        byPeriod.values().forEach(entries -> entries.sort(BY_AMOUNT));
        slips = Arrays.copyOf(slips, slipCount);
        Arrays.sort(slips);
    }

    /** Adds to {@code found} what is like the number, and what is nearest to the amount, in the periods and in all. */
    void find(VoucherSpelling spelling, long fen, Set<Integer> found, int... periods) {
        if (!spelling.isBlank()) {
            String joined = spelling.joined();
            findSpelling(joined, found);
            findSpelling(spelling.parted(), found);
            for (int gap = -1; gap < joined.length() && joined.length() <= LONGEST_NUMBER; gap++) {
                findSlips(hash(joined, gap) & ~PLACE_MASK, found);
            }
        }
        for (int period : periods) {
            findNearest(fen, period, found);
        }
        findNearest(fen, Periods.ANY, found);
    }

    private void findSpelling(String form, Set<Integer> found) {
        List<Integer> same = bySpelling.getOrDefault(form, List.of());
        found.addAll(same.subList(0, Math.min(same.size(), MOST_LIKE_NUMBERS)));
    }

    private void findSlips(long prefix, Set<Integer> found) {
        int at = Arrays.binarySearch(slips, prefix);
        at = at < 0 ? -at - 1 : at;
        for (int seen = 0; seen < MOST_LIKE_NUMBERS && at < slips.length; seen++, at++) {
            if ((slips[at] & ~PLACE_MASK) != prefix) {
                return;
            }
            found.add((int) (slips[at] & PLACE_MASK));
        }
    }

    private void findNearest(long fen, int period, Set<Integer> found) {
        List<Entry> entries = byPeriod.getOrDefault(period, List.of());
        int at = lowerBound(entries, fen);
        int from = Math.max(0, at - NEIGHBOURS);
        int to = Math.min(entries.size(), at + NEIGHBOURS);
        for (Entry entry : entries.subList(from, to)) {
            found.add(entry.place());
        }
    }

    private static int lowerBound(List<Entry> entries, long fen) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).fen() < fen) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A hash of {@code text} without the character at {@code gap} (−1: whole). Numbers one slip apart share one of them. */
    private static long hash(String text, int gap) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            if (i != gap) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
                hash ^= hash >>> 29;
            }
        }
        return hash * 0x9E3779B97F4A7C15L;
    }
}
