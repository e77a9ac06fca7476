package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import org.daohu.Origin;
import org.daohu.household.ListRow;
import org.daohu.household.RowReference;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.Subject;

/**
 * 复看 – the rows that are doubtful because of others: which they are, and their verdicts. The host reads them once more and
 * gives them to {@link #judge} in the order of file name and row number, then calls {@link #end}. {@link #wanted} may be
 * asked on any thread; the rest is for one thread.
 */
public final class SecondLooks {

    private final ListScreening screening;
    private final ScreeningWorker worker;
    private final RecordRuns.Merge looks;
    private boolean pending;

    SecondLooks(ListScreening screening, ScreeningWorker worker) {
        this.screening = screening;
        this.worker = worker;
        this.looks = screening.looks().mergeFrom(0);
        this.pending = looks.next();
    }

    /** Whether no row is wanted again, or all that were have been judged. */
    public boolean isEmpty() {
        return !pending;
    }

    /** The numbers of the rows of {@code file} that are wanted again, rising. */
    public PrimitiveIterator.OfLong wanted(String file) {
        return new Wanted(screening.looks().mergeFrom(screening.placeBefore(file)), screening.placeBefore(file));
    }

    /**
     * Judges a row that was wanted, with what other rows tell of it.
     *
     * @throws IllegalStateException if it is not the next one wanted
     */
    public void judge(ListRow row, Origin origin) {
        long place = screening.place(row);
        if (!pending || looks.word(Look.PLACE) != place) {
            throw new IllegalStateException("not the next row wanted: " + row.reference());
        }
        ListRowFacts facts = worker.facts(row, origin);
        while (pending && looks.word(Look.PLACE) == place) {
            int rule = Look.rule(looks.word(Look.RULE_AND_SEQUENCE));
            worker.judgeAgain(rule, facts, nextOthers());
        }
    }

    /**
     * Ends the second looks.
     *
     * @throws IllegalStateException if rows that were wanted are missing: the lists have changed since the first reading
     */
    public void end() {
        if (pending) {
            throw new IllegalStateException("wanted again and not given: " + screening.row(looks.word(Look.PLACE)));
        }
    }

    /** What the records of one look tell; they begin with the figure. */
    private OtherRows nextOthers() {
        long figure = looks.word(Look.VALUE);
        pending = looks.next();
        ImmutableList.Builder<Subject> rows = ImmutableList.builder();
        while (pending && !Look.isFigure(looks.word(Look.RULE_AND_SEQUENCE))) {
            RowReference other = screening.row(looks.word(Look.VALUE));
            rows.add(Subject.row(other.file(), other.number()));
            pending = looks.next();
        }
        return new OtherRows(rows.build(), figure);
    }

    /** Walks through the numbers wanted of one file. */
    private static final class Wanted implements PrimitiveIterator.OfLong {
        private final RecordRuns.Merge from;
        private final long fileEnd;
        private long last;
        private boolean pending;

        private Wanted(RecordRuns.Merge from, long before) {
            this.from = from;
            this.last = before;
            this.fileEnd = ListScreening.lastPlace(before);
            advance();
        }

        private void advance() {
            pending = from.next();
            while (pending && from.word(Look.PLACE) == last) {
                pending = from.next();
            }
            pending = pending && from.word(Look.PLACE) <= fileEnd;
            if (pending) {
                last = from.word(Look.PLACE);
            }
        }

        @Override
        public boolean hasNext() {
            return pending;
        }

        @Override
        public long nextLong() {
            if (!pending) {
                throw new NoSuchElementException();
            }
            long number = ListScreening.number(last);
            advance();
            return number;
        }
    }
}
