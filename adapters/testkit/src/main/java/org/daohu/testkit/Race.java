package org.daohu.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Outcome;
import org.daohu.quota.QuotaStore;
import org.daohu.quota.QuotaStoreException;
import org.jspecify.annotations.Nullable;

/** Threads that start together. A race that does not end fails instead of hanging. */
final class Race {

    static final int THREADS = 8;

    private static final int RESENT_AT_MOST = 50;
    private static final long PATIENCE_SECONDS = 120;
    private static final long HEAD_START_MILLIS = 300;

    private Race() {}

    /** What {@code work} answers in each of {@link #THREADS} threads, in their order. */
    static <T> List<T> run(IntFunction<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<T>> runs = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            runs.add(() -> {
                start.await();
                return work.apply(thread);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> started = new ArrayList<>();
            for (Callable<T> run : runs) {
                started.add(threads.submit(run));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> done : started) {
                answers.add(done.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * Sends {@code command} as a host does: if the store gives up because others are in its way, the same command is sent
     * again.
     */
    static Outcome send(QuotaStore store, Command command, Decision decision) {
        for (int sent = 1; ; sent++) {
            try {
                return store.within(command, decision);
            } catch (QuotaStoreException failure) {
                if (sent == RESENT_AT_MOST) {
                    throw failure;
                }
            }
        }
    }

    /** A rival that is let in once, in the middle of what somebody else does. */
    static final class Rival<T> implements AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Callable<T> work;
        private @Nullable Future<T> started;

        Rival(Callable<T> work) {
            this.work = work;
        }

        /** Starts the rival at the first call, and waits a moment: it either ends or is kept waiting by a lock. */
        void letIn() {
            if (started != null) {
                return;
            }
            Future<T> running = thread.submit(work);
            started = running;
            try {
                running.get(HEAD_START_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException kept) {
                // It waits for us: a store that locks.
            } catch (ExecutionException failed) {
                // answer() tells.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** What the rival was answered. */
        T answer() throws Exception {
            Future<T> running = started;
            if (running == null) {
                throw new IllegalStateException("the rival was never let in");
            }
            return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }
}
