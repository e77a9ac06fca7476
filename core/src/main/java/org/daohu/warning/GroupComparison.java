package org.daohu.warning;

import org.jspecify.annotations.Nullable;

/**
 * Walks through marks group by group, counts the verdicts that other rows do not change, and asks for second looks at the rest. So
 * every subject is counted once: here or at its second look (L8). Not thread-safe.
 */
abstract sealed class GroupComparison implements GroupedRow {

    private final Tally tally;
    private final GroupWalk walk;
    private final int rule;
    private final RecordRuns.Writer looks;
    private final long[] look = new long[Look.WORDS];

    private RecordRuns.@Nullable Merge marks;
    private boolean first;
    private long placeAndKind;

    private GroupComparison(Marking<?> marking, int rule, RecordRuns.Writer looks) {
        this.tally = marking.asked().tally();
        this.walk = marking.grouping().walk(marking.asked().pack());
        this.rule = rule;
        this.looks = looks;
    }

    /** Walks through {@code part}. */
    void run(RecordRuns.Merge part) {
        marks = part;
        first = true;
        long high = 0;
        long low = 0;
        boolean any = false;
        while (part.next()) {
            first = !any || part.word(0) != high || part.word(1) != low;
            if (first && any) {
                endGroup();
            }
            any = true;
            high = part.word(0);
            low = part.word(1);
            placeAndKind = part.word(2);
            takeRow();
        }
        if (any) {
            endGroup();
        }
    }

    abstract void takeRow();

    abstract void endGroup();

    GroupWalk walk() {
        return walk;
    }

    long placeAndKind() {
        return placeAndKind;
    }

    /** Counts the verdict that a row has alone; a raised one is looked at again, for its warning. */
    void settle(long markedPlace) {
        int kind = Marking.kind(markedPlace);
        if (kind == Tally.RAISED) {
            ask(Marking.place(markedPlace), new long[0], 0, 0);
        } else {
            tally.count(kind);
        }
    }

    void ask(long place, long[] others, int count, long figure) {
        Look.write(looks, look, rule, place, others, count, figure);
    }

    @Override
    public boolean isFirst() {
        return first;
    }

    @Override
    public long place() {
        return Marking.place(placeAndKind);
    }

    @Override
    public long number(int index) {
        if (marks == null) {
            throw new IllegalStateException("no row yet");
        }
        return marks.word(RowMark.WORDS + index);
    }

    /** Each row is a subject. */
    static final class OfRows extends GroupComparison {
        private boolean asked;

        OfRows(Marking<?> marking, int rule, RecordRuns.Writer looks) {
            super(marking, rule, looks);
        }

        @Override
        void takeRow() {
            asked = false;
            walk().row(this);
            if (!asked) {
                settle(placeAndKind());
            }
        }

        @Override
        void endGroup() {
            walk().end((told, others, count, figure) -> {
                throw new IllegalStateException("a rule about rows asks for second looks row by row");
            });
        }

        @Override
        public void lookAgain(long[] others, int count, long figure) {
            if (asked) {
                throw new IllegalStateException("one second look a row");
            }
            asked = true;
            ask(place(), others, count, figure);
        }

        @Override
        public void decidesLaw() {
            throw new IllegalStateException("in a rule about rows each row has its own law");
        }
    }

    /** Each group is a subject. */
    static final class OfGroups extends GroupComparison implements GroupEnd {
        private boolean asked;
        private boolean decided;
        private long deciding;

        OfGroups(Marking<?> marking, int rule, RecordRuns.Writer looks) {
            super(marking, rule, looks);
        }

        @Override
        void takeRow() {
            if (isFirst()) {
                decided = false;
            }
            if (!decided) {
                deciding = placeAndKind();
            }
            walk().row(this);
        }

        @Override
        void endGroup() {
            asked = false;
            walk().end(this);
            if (!asked) {
                settle(deciding);
            }
        }

        @Override
        public void lookAgain(long[] others, int count, long figure) {
            throw new IllegalStateException("a rule about groups asks for a second look at the group's end");
        }

        @Override
        public void lookAgain(long told, long[] others, int count, long figure) {
            if (asked) {
                throw new IllegalStateException("one second look a group");
            }
            asked = true;
            ask(told, others, count, figure);
        }

        @Override
        public void decidesLaw() {
            decided = true;
            deciding = placeAndKind();
        }
    }
}
