package org.daohu.files.check;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.daohu.Origin;
import org.daohu.files.CountyFolder;
import org.daohu.household.ListRow;
import org.daohu.household.RecipientLists;
import org.daohu.household.Register;
import org.daohu.ledger.MasterLedger;
import org.daohu.warning.ListScreening;
import org.daohu.warning.ScreeningWorker;
import org.daohu.warning.SecondLooks;
import org.daohu.warning.Spill;
import org.daohu.warning.Warning;

/**
 * Takes the lists of a county through the stages of a {@link ListScreening}: every row once on all threads, the groups on all
 * threads, and the few rows that are doubtful because of others once more. Not thread-safe.
 */
final class ListStage {

    private final CountyFolder folder;
    private final ListScreening screening;
    private final Consumer<List<Warning>> sink;
    private final int threads;
    private final List<Share> shares = new ArrayList<>();

    /** @param sink takes the warnings of some rows, on any thread; the list is cleared afterwards */
    ListStage(
            CountyFolder folder,
            MasterLedger ledger,
            Register register,
            RecipientLists recipients,
            CheckRun.Request request,
            Spill spill,
            Consumer<List<Warning>> sink) {
        this.folder = folder;
        this.screening = new ListScreening(
                ledger, register, recipients, request.book(), request.pack(), request.asOf(), folder.lists(), spill);
        this.sink = sink;
        this.threads = request.threads();
    }

    /**
     * Reads the rows and judges them; stops after the first reading if a fault stops the run.
     *
     * @param progress told of rows as they are judged, on any thread
     */
    ListScreening run(LongConsumer progress) {
        folder.readListsConcurrently(() -> {
            Share share = share();
            Origins origins = new Origins();
            return rows -> {
                share.worker.screen(rows, origins::of);
                share.handOn();
                progress.accept(rows.size());
            };
        });
        if (folder.faults().stopsTheRun()) {
            return screening;
        }
        while (shares.size() < threads) {
            share();
        }
        compare();
        lookAgain();
        return screening;
    }

    private Share share() {
        Share share = new Share();
        shares.add(share);
        return share;
    }

    /**
     * One thread's worker. What it raises is handed on after some rows and not in between: writing it down is another job than
     * judging, with code and memory of its own.
     */
    private final class Share {
        private final List<Warning> raised = new ArrayList<>();
        private final ScreeningWorker worker = screening.worker(raised::add);

        private void handOn() {
            ListStage.this.handOn(raised);
        }
    }

    private void handOn(List<Warning> raised) {
        if (!raised.isEmpty()) {
            sink.accept(raised);
            raised.clear();
        }
    }

    private void compare() {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            onAll(pool, share -> share.worker.endRows());
            AtomicInteger part = new AtomicInteger();
            onAll(pool, share -> {
                for (int next = part.getAndIncrement(); next < ListScreening.PARTS; next = part.getAndIncrement()) {
                    share.worker.compare(next);
                    share.handOn();
                }
            });
        } finally {
            pool.shutdownNow();
        }
    }

    private void onAll(ExecutorService pool, Consumer<Share> stage) {
        List<Future<?>> done = new ArrayList<>();
        for (Share share : shares) {
            done.add(pool.submit(() -> stage.accept(share)));
        }
        for (Future<?> one : done) {
            try {
                one.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while comparing list rows", interrupted);
            } catch (ExecutionException failed) {
                Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
                Throwables.throwIfUnchecked(cause);
                throw new IllegalStateException(cause);
            }
        }
    }

    private void lookAgain() {
        List<Warning> raised = new ArrayList<>();
        SecondLooks looks = screening.secondLooks(raised::add);
        if (looks.isEmpty()) {
            return;
        }
        Origins origins = new Origins();
        folder.rereadLists(looks::wanted, rows -> {
            rows.forEach(row -> looks.judge(row, origins.of(row)));
            handOn(raised);
        });
        looks.end();
    }

    /** Where rows were read; the rows of a file come one after the other. Not thread-safe. */
    private static final class Origins {
        private String file = "";
        private String path = "";

        Origin of(ListRow row) {
            if (!row.file().equals(file)) {
                file = row.file();
                path = "lists/" + file;
            }
            return Origin.file(path, row.number() + 1);
        }
    }
}
