package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.daohu.household.ListRow;
import org.daohu.javalin.access.Scope;
import org.daohu.javalin.events.Event;
import org.daohu.javalin.events.EventHub;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * 县 – holds the snapshot of the moment and replaces it as a whole, after an import and after an applied command; then tells who
 * listens which doubts came up, changed or went. Reading never waits. Thread-safe.
 */
public final class County {

    /** More changes than these are told by the import alone. */
    private static final int EVENTS_MAX = 200;

    private final JdbcQuotaStore store;
    private final Packs packs;
    private final RuleBook book;
    private final LocalDate asOf;
    private final EventHub events;

    /** Commands share it; an import, which replaces what they act on, has it alone. */
    private final ReadWriteLock acting = new ReentrantReadWriteLock(true);

    private final AtomicLong applied = new AtomicLong();
    private long shown;
    private volatile @Nullable Snapshot snapshot;

    /** A county without a month; nothing can be asked before the first import. */
    public County(JdbcQuotaStore store, Packs packs, RuleBook book, LocalDate asOf, EventHub events) {
        this.store = store;
        this.packs = packs;
        this.book = book;
        this.asOf = asOf;
        this.events = events;
    }

    /** The day as of which the server judges and decides. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The rules. */
    public RuleBook book() {
        return book;
    }

    /** What {@code scope} sees. */
    public CountyView view(Scope scope) {
        return snapshot().view(scope);
    }

    /** What {@code scope} sees, judged by the pack in force as of the server's day. */
    public JudgedCounty judged(Scope scope) {
        return judged(scope, packs.active().pack(), asOf);
    }

    /** What {@code scope} sees, judged by {@code pack} as of {@code day}. */
    public JudgedCounty judged(Scope scope, PolicyPack pack, LocalDate day) {
        return judged(snapshot(), scope, pack, day);
    }

    /** The same facts judged by two packs. */
    public Comparison compared(Scope scope, PolicyPack from, PolicyPack to, LocalDate day) {
        Snapshot current = snapshot();
        return Comparison.of(
                judged(current, scope, from, day).doubts(),
                judged(current, scope, to, day).doubts());
    }

    private JudgedCounty judged(Snapshot current, Scope scope, PolicyPack pack, LocalDate day) {
        CountyView view = current.view(scope);
        Evaluation evaluation = current.evaluation(book, pack, day);
        return new JudgedCounty(view, pack, day, view.doubts(evaluation), view.verdicts(evaluation));
    }

    /**
     * Judges the rows of one list after all others that {@code scope} sees; a list of the same file name makes way for it. A
     * voucher beyond the scope is unknown, and so is who was paid there.
     */
    Judging.RowsJudged judgeList(Scope scope, String file, List<ListRow> rows, PolicyPack pack) {
        Snapshot current = snapshot();
        CountyMonth month = current.month();
        CountyView view = current.view(scope);
        ImmutableList<ListRow> earlier = month.rows().stream()
                .filter(row -> !row.file().equals(file) && view.covers(row))
                .collect(ImmutableList.toImmutableList());
        return new Judging(book, pack, asOf, view.ledgerSeen(), month.reporting())
                .oneList(earlier, rows, month.people());
    }

    /** The snapshot of the moment. @throws IllegalStateException before the first import */
    Snapshot snapshot() {
        Snapshot current = snapshot;
        if (current == null) {
            throw new IllegalStateException("nothing is imported yet");
        }
        return current;
    }

    @Nullable
    Snapshot snapshotOrNull() {
        return snapshot;
    }

    /** Runs {@code act} on the ledger while no import replaces what it acts on. */
    public <T> T acting(Supplier<T> act) {
        acting.readLock().lock();
        try {
            return act.get();
        } finally {
            acting.readLock().unlock();
        }
    }

    /** Runs {@code replacing} while nobody acts on the ledger. */
    <T> T replacing(Supplier<T> replacing) {
        acting.writeLock().lock();
        try {
            return replacing.get();
        } finally {
            acting.writeLock().unlock();
        }
    }

    /** The snapshot that {@code month} and the ledger in {@code connection}'s transaction make. */
    Snapshot made(CountyMonth month, Connection connection) {
        JdbcQuotaStore joined = store.joining(connection);
        return new Snapshot(month, joined.state(), joined.log());
    }

    /** Shows {@code fresh} from now on; called while nobody acts. */
    synchronized void show(Snapshot fresh) {
        Snapshot before = snapshot;
        snapshot = fresh;
        if (before != null) {
            tell(before, fresh);
        }
    }

    /** Takes up what commands have changed: called after each commit; several commits at once are taken up together. */
    public void takeUp() {
        long mine = applied.incrementAndGet();
        // First the lock, then the monitor: an import has the lock when it wants the monitor.
        acting(() -> {
            takeUp(mine);
            return mine;
        });
    }

    private synchronized void takeUp(long mine) {
        if (shown < mine) {
            shown = applied.get();
            show(new Snapshot(snapshot().month(), store.state(), store.log()));
        }
    }

    /** Tells how the doubts differ under another pack; called after it was put in force. */
    public void packChanged(PolicyPack before, PolicyPack after) {
        Snapshot current = snapshot();
        tell(current.evaluation(book, before, asOf), current.evaluation(book, after, asOf));
    }

    private void tell(Snapshot before, Snapshot after) {
        PolicyPack pack = packs.active().pack();
        tell(before.evaluation(book, pack, asOf), after.evaluation(book, pack, asOf));
    }

    private void tell(Evaluation before, Evaluation after) {
        Comparison.of(before.doubts(), after.doubts()).items().stream()
                .filter(item -> item.change() != Comparison.Change.SAME)
                .limit(EVENTS_MAX)
                .forEach(this::tell);
    }

    private void tell(Comparison.Item item) {
        Doubt doubt = Objects.requireNonNull(item.to() == null ? item.from() : item.to());
        events.publish(new Event(
                Event.Kind.WARNING,
                item.change().name(),
                doubt.id(),
                doubt.division(),
                doubt.warning().sentenceZh(),
                doubt.warning().sentenceEn()));
    }
}
