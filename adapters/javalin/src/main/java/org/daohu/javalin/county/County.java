package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.daohu.household.ListRow;
import org.daohu.javalin.Failures;
import org.daohu.javalin.access.Scope;
import org.daohu.javalin.events.Event;
import org.daohu.javalin.events.EventHub;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.policy.PolicyPack;
import org.daohu.quota.Outcome;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 县 – holds the snapshot of the moment. An import replaces it as a whole; what commands have touched is taken up when somebody next
 * asks, for all commands since then at once, so that a command waits for no rule. Who asks sees every command that was answered
 * before. Then tells who listens which doubts came up, changed or went. Thread-safe.
 */
public final class County implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(County.class);

    /** More changes than these are told by the import alone. */
    private static final int EVENTS_MAX = 200;

    private final JdbcQuotaStore store;
    private final Packs packs;
    private final RuleBook book;
    private final LocalDate asOf;
    private final EventHub events;

    /** Commands share it; an import, which replaces what they act on, has it alone. */
    private final ReadWriteLock acting = new ReentrantReadWriteLock(true);

    /** Applied commands that are not in the snapshot yet, and how many there were: counted once they are in the queue. */
    private final Queue<Outcome.Applied> arrived = new ConcurrentLinkedQueue<>();

    private final AtomicLong arrivals = new AtomicLong();
    /** How many of the arrivals are in the snapshot. */
    private volatile long taken;

    private volatile @Nullable Snapshot snapshot;

    private final ExecutorService teller = Executors.newSingleThreadExecutor(task -> new Thread(task, "daohu-teller"));
    private final AtomicBoolean toTell = new AtomicBoolean();
    /** What those who listen were told last; null if nobody listened. */
    private final AtomicReference<@Nullable Snapshot> told = new AtomicReference<>();

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
        return current.judged(scope, book, pack, day);
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
        return new Judging(book, month.judgedBy(pack), asOf, view.ledgerSeen(), month.reporting())
                .oneList(earlier, rows, month.people());
    }

    /** The snapshot of the moment, with every command that has arrived. @throws IllegalStateException before the first import */
    Snapshot snapshot() {
        Snapshot current = snapshot;
        if (current == null) {
            throw new IllegalStateException("nothing is imported yet");
        }
        long asked = arrivals.get();
        return taken >= asked ? Objects.requireNonNull(snapshot) : caughtUp(asked);
    }

    /** One makes the next snapshot; who asks meanwhile waits for it, and mostly finds in it what had arrived when it asked. */
    private synchronized Snapshot caughtUp(long asked) {
        Snapshot current = Objects.requireNonNull(snapshot);
        if (taken >= asked) {
            return current;
        }
        long now = arrivals.get();
        List<Outcome.Applied> more = List.copyOf(arrived);
        AppliedCommands all = current.commands().plus(more);
        // Null: one of them builds on a command that has been stored, but has not arrived here yet.
        Snapshot fresh = current.next(all == null ? AppliedCommands.of(store.state(), store.log()) : all);
        snapshot = fresh;
        taken = now;
        more.forEach(arrived::remove);
        return fresh;
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
        return new Snapshot(month, AppliedCommands.of(joined.state(), joined.log()));
    }

    /** Shows {@code fresh} from now on; called while nobody acts. */
    synchronized void show(Snapshot fresh) {
        Snapshot before = snapshot;
        snapshot = fresh;
        told.set(null);
        if (before != null) {
            tell(before, fresh);
        }
    }

    /** Takes up what a command has changed; called after its commit. Waits for nobody. */
    public void takeUp(Outcome.Applied applied) {
        boolean heard = events.isHeard();
        if (heard) {
            told.compareAndSet(null, snapshot);
        } else {
            told.set(null);
        }
        arrived.add(applied);
        arrivals.incrementAndGet();
        if (heard && toTell.compareAndSet(false, true)) {
            teller.execute(this::tellChanges);
        }
    }

    /** Several commands are told of together. */
    private void tellChanges() {
        toTell.set(false);
        try {
            Snapshot now = snapshot();
            Snapshot before = told.getAndSet(now);
            if (before != null && before.month().equals(now.month())) {
                tell(before, now);
            }
        } catch (RuntimeException failed) {
            // Nobody waits for it; what is shown does not depend on it.
            LOG.error("changes could not be told: {}", Failures.where(failed));
        }
    }

    /** Tells nobody anything more. */
    @Override
    public void close() {
        teller.shutdownNow();
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
