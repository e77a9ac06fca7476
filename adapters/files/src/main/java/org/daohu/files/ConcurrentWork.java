package org.daohu.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on a sequence of items by several threads, each of which gives results to a consumer of its own. In between, each
 * item's outcome is settled in the order of the items, by whichever thread is at hand. At most a few items a thread are under
 * way at once, so memory is bounded whatever the length of the sequence.
 *
 * @param <I> the item
 * @param <O> what work makes of it
 * @param <R> what settling gives
 */
final class ConcurrentWork<I, O, R> {

    private static final int ITEMS_PER_THREAD = 4;

    private final Supplier<@Nullable I> source;
    private final Function<I, O> work;
    private final Function<O, R> settle;
    private final long most;
    private final Object taking = new Object();

    /** Items given out; changed only while {@link #taking} is held. */
    private long taken;
    /** Outcomes that wait for an earlier one. */
    private final Map<Long, O> waiting = new HashMap<>();

    private long settled;
    private boolean stopped;

    private ConcurrentWork(int threads, Supplier<@Nullable I> source, Function<I, O> work, Function<O, R> settle) {
        this.source = source;
        this.work = work;
        this.settle = settle;
        this.most = (long) threads * ITEMS_PER_THREAD;
    }

    private record Item<I>(long number, I item) {}

    /**
     * Takes items from {@code source} until it gives null, does {@code work} on each, settles the outcomes in order, one at a
     * time, and gives what that gives to one of {@code consumers}, each of which has a thread of its own; with one consumer
     * all of it happens on the calling thread. An exception of any part ends everything and is thrown here.
     */
    static <I, O, R> void run(
            List<? extends Consumer<? super R>> consumers,
            Supplier<@Nullable I> source,
            Function<I, O> work,
            Function<O, R> settle) {
        ConcurrentWork<I, O, R> all = new ConcurrentWork<>(consumers.size(), source, work, settle);
        try {
            if (consumers.size() == 1) {
                all.feed(consumers.get(0));
                return;
            }
            ExecutorService pool = Executors.newFixedThreadPool(consumers.size());
            try {
                List<Future<?>> workers = new ArrayList<>();
                for (Consumer<? super R> consumer : consumers) {
                    workers.add(pool.submit(() -> {
                        all.feed(consumer);
                        return null;
                    }));
                }
                for (Future<?> worker : workers) {
                    worker.get();
                }
            } finally {
                OrderedWork.end(pool);
            }
        } catch (InterruptedException interrupted) {
            throw OrderedWork.interrupted(interrupted);
        } catch (ExecutionException failed) {
            throw OrderedWork.unchecked(failed);
        }
    }

    /** Works until nothing is left or another thread has failed. */
    private void feed(Consumer<? super R> consumer) throws InterruptedException {
        boolean done = false;
        try {
            for (Item<I> item = take(); item != null; item = take()) {
                handIn(item.number, work.apply(item.item)).forEach(consumer);
            }
            done = true;
        } finally {
            if (!done) {
                stop();
            }
        }
    }

    private @Nullable Item<I> take() throws InterruptedException {
        synchronized (taking) {
            synchronized (this) {
                while (!stopped && taken - settled >= most) {
                    wait();
                }
                if (stopped) {
                    return null;
                }
            }
            I item = source.get();
            return item == null ? null : new Item<>(taken++, item);
        }
    }

    /** Settles what is next in order; gives what has been waiting for it as well. */
    private synchronized List<R> handIn(long number, O outcome) {
        List<R> results = new ArrayList<>();
        waiting.put(number, outcome);
        for (O next = waiting.remove(settled); next != null; next = waiting.remove(settled)) {
            results.add(settle.apply(next));
            settled++;
        }
        notifyAll();
        return results;
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
