package org.daohu.warning;

import java.util.function.Consumer;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.policy.PolicyPack;

/**
 * One grouped rule in one worker's hands, through all stages. A mark's third word is the row's place and, in its last two bits,
 * the verdict that holds unless other rows speak against it. Not thread-safe.
 *
 * @param <F> what the rule judges
 */
abstract sealed class Marking<F extends Facts> {

    private static final int KIND_BITS = 2;

    private final Asked<F> asked;
    private final RowGrouping grouping;
    private final RecordRuns marks;
    private final RecordRuns.Writer writer;
    private final RowMark mark = new RowMark();
    private final boolean compared;
    private final long[] words;

    private Marking(Asked<F> asked, RowGrouping grouping, RecordRuns marks) {
        this.asked = asked;
        this.grouping = grouping;
        this.marks = marks;
        this.writer = marks.writer();
        this.compared = isCompared(asked.rule(), asked.pack());
        this.words = new long[words(asked.rule(), grouping, asked.pack())];
    }

    /** Whether other rows can matter to {@code rule}: without any row in the pack it is in force nowhere, on no day. */
    static boolean isCompared(Rule<?> rule, PolicyPack pack) {
        return pack.rules().contains(rule.id());
    }

    /** How many words a mark has: where nothing is compared, it serves to count groups and carries no numbers. */
    static int words(Rule<?> rule, RowGrouping grouping, PolicyPack pack) {
        return RowMark.WORDS + (isCompared(rule, pack) ? grouping.numbers() : 0);
    }

    static int kind(long placeAndKind) {
        return (int) placeAndKind & ((1 << KIND_BITS) - 1);
    }

    static long place(long placeAndKind) {
        return placeAndKind >>> KIND_BITS;
    }

    Asked<F> asked() {
        return asked;
    }

    RowGrouping grouping() {
        return grouping;
    }

    /** Whether groups of rows have to be found only to count them. */
    abstract boolean needsKey();

    /** What the rule judges if there is no row but this one, and what it judges once it knows of others. */
    abstract F facts(ListRowFacts row, OtherRows others);

    /** What becomes of a verdict on a row that takes no part. */
    abstract void settleAlone(F facts, Verdict verdict, Consumer<Warning> sink);

    abstract GroupComparison comparison(int rule, RecordRuns.Writer looks);

    /** Marks a row, if it is a subject. */
    void mark(ListRowFacts row, long place, Consumer<Warning> sink) {
        F facts = facts(row, OtherRows.NONE);
        Verdict verdict = asked.verdict(facts);
        if (verdict == null) {
            return;
        }
        if (!compared && !needsKey()) {
            settleAlone(facts, verdict, sink);
            return;
        }
        mark.clear(compared);
        // What is compared with nothing has no thresholds either.
        if (!grouping.mark(row, compared ? asked.thresholds(facts) : null, asked.day(facts), mark)) {
            settleAlone(facts, verdict, sink);
            return;
        }
        if (compared && mark.count() != grouping.numbers()) {
            throw new IllegalStateException(asked.rule().id() + " marks a row with " + mark.count()
                    + " numbers and announces " + grouping.numbers());
        }
        mark.writeTo(words, place << KIND_BITS | Tally.kind(verdict), words.length - RowMark.WORDS);
        writer.add(words);
    }

    void end() {
        writer.close();
    }

    void compare(int part, int rule, RecordRuns.Writer looks) {
        if (compared) {
            comparison(rule, looks).run(marks.merge(part));
        } else {
            GroupCount groups = new GroupCount();
            marks.read(part, groups);
            groups.addTo(asked.tally());
        }
    }

    void judgeAgain(ListRowFacts row, OtherRows others, Consumer<Warning> sink) {
        asked.judge(facts(row, others), sink);
    }

    /** Of a rule about rows. */
    static final class OfRow extends Marking<ListRowFacts> {

        OfRow(Asked<ListRowFacts> asked, RowGrouping grouping, RecordRuns marks) {
            super(asked, grouping, marks);
        }

        @Override
        boolean needsKey() {
            return false;
        }

        @Override
        ListRowFacts facts(ListRowFacts row, OtherRows others) {
            return others.equals(OtherRows.NONE) ? row : row.with(asked().rule().id(), others);
        }

        @Override
        void settleAlone(ListRowFacts facts, Verdict verdict, Consumer<Warning> sink) {
            asked().count(verdict, facts, sink);
        }

        @Override
        GroupComparison comparison(int rule, RecordRuns.Writer looks) {
            return new GroupComparison.OfRows(this, rule, looks);
        }
    }

    /** Of a rule about groups. */
    static final class OfGroup extends Marking<RowGroupFacts> {

        OfGroup(Asked<RowGroupFacts> asked, RowGrouping grouping, RecordRuns marks) {
            super(asked, grouping, marks);
        }

        @Override
        boolean needsKey() {
            return true;
        }

        @Override
        RowGroupFacts facts(ListRowFacts row, OtherRows others) {
            return new RowGroupFacts(grouping().subject(row, others), row, others);
        }

        @Override
        void settleAlone(RowGroupFacts facts, Verdict verdict, Consumer<Warning> sink) {
            // No group, no subject.
        }

        @Override
        GroupComparison comparison(int rule, RecordRuns.Writer looks) {
            return new GroupComparison.OfGroups(this, rule, looks);
        }
    }
}
