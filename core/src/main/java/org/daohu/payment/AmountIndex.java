package org.daohu.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Vouchers, units or pools by amount and period. Answers are bounded: where too many are equal, nobody can be told apart. */
final class AmountIndex {

    /** More equal amounts in a period than this are not looked at one by one. */
    static final int MOST_EQUAL = 16;

    private record Key(long fen, int period) {}

    private final Map<Key, List<Integer>> places = new HashMap<>();

    void add(long fen, int period, int place) {
        places.computeIfAbsent(new Key(fen, period), key -> new ArrayList<>(1)).add(place);
    }

    /** The places with that amount in that period, in the order added. */
    List<Integer> find(long fen, int period) {
        return places.getOrDefault(new Key(fen, period), List.of());
    }
}
