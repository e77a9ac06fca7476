package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.daohu.ledger.Facts;

/**
 * 批次 – facts that are judged together, rule by rule and not subject by subject, which keeps a rule at hand for many subjects
 * and lets the machine fetch the next subject while it judges one. What comes out is the same in the same order: warnings by
 * subject, then in the order of the rules. Not thread-safe.
 */
final class Batch<F extends Facts> {

    /** Few enough that their facts stay near from the first rule to the last. */
    private static final int SIZE = 256;

    private final ImmutableList<Asked<F>> rules;
    private final Consumer<Warning> sink;
    private final Facts[] subjects = new Facts[SIZE];
    private final List<Placed> raised = new ArrayList<>();
    private int count;

    private record Placed(int subject, Warning warning) {}

    Batch(ImmutableList<Asked<F>> rules, Consumer<Warning> sink) {
        this.rules = rules;
        this.sink = sink;
    }

    void add(F facts) {
        if (count == SIZE) {
            judge();
        }
        subjects[count++] = facts;
    }

    /** Judges what was added since the last time. */
    void judge() {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).judgeAll(this);
        }
        count = 0;
        raised.sort(Comparator.comparingInt(Placed::subject));
        raised.forEach(placed -> sink.accept(placed.warning));
        raised.clear();
    }

    /** How many wait. */
    int size() {
        return count;
    }

    @SuppressWarnings("unchecked") // nothing else was added
    F subject(int place) {
        return (F) subjects[place];
    }

    void raised(int place, Warning warning) {
        raised.add(new Placed(place, warning));
    }
}
