package org.daohu.files;

import com.google.common.base.Throwables;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work on a sequence of items by several threads, its results handed over in the order of the items. At most a few items a
 * thread are under way at once, so memory is bounded whatever the length of the sequence.
 */
final class OrderedWork {

    private static final int ITEMS_PER_THREAD = 3;

    private OrderedWork() {}

    /**
     * Takes items from {@code source} until it gives null, and gives the result of {@code work} on each to
     * {@code consumer} on the calling thread. With one thread all of it happens on the calling thread; with more, the
     * source has a thread of its own. An exception of any part ends everything and is thrown here.
     */
    static <I, O> void run(
            int threads, Supplier<@Nullable I> source, Function<I, O> work, Consumer<? super O> consumer) {
        if (threads == 1) {
            for (I item = source.get(); item != null; item = source.get()) {
                consumer.accept(work.apply(item));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads + 1);
        try {
            BlockingQueue<FutureTask<@Nullable O>> results = new ArrayBlockingQueue<>(threads * ITEMS_PER_THREAD);
            pool.execute(() -> feed(source, work, results, pool));
            for (O result = results.take().get();
                    result != null;
                    result = results.take().get()) {
                consumer.accept(result);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        } finally {
            end(pool);
        }
    }

    /** What to throw when the thread is interrupted; it stays so. */
    static RuntimeException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while reading files", interrupted);
    }

    /** What to throw when a part has failed: what it threw. */
    static RuntimeException unchecked(ExecutionException failed) {
        Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
        Throwables.throwIfUnchecked(cause);
        return new IllegalStateException(cause);
    }

    /** Queues each item's work; last of all a result that is null, or one that throws what the source threw. */
    private static <I, O> void feed(
            Supplier<@Nullable I> source,
            Function<I, O> work,
            BlockingQueue<FutureTask<@Nullable O>> results,
            ExecutorService pool) {
        try {
            FutureTask<@Nullable O> last;
            try {
                for (I item = source.get(); item != null; item = source.get()) {
                    I next = item;
                    FutureTask<@Nullable O> task = new FutureTask<>(() -> work.apply(next));
                    results.put(task);
                    pool.execute(task);
                }
                last = new FutureTask<>(() -> null);
            } catch (RuntimeException | Error broken) {
                last = failing(broken);
            }
            results.put(last);
            last.run();
        } catch (InterruptedException ended) {
            // The consumer has given up and nobody waits for a result.
            Thread.currentThread().interrupt();
        }
    }

    private static <O> FutureTask<@Nullable O> failing(Throwable broken) {
        return new FutureTask<>(() -> {
            Throwables.throwIfUnchecked(broken);
            return null;
        });
    }

    /** Ends the pool and waits until its threads have let go of their files. */
    static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException again) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
