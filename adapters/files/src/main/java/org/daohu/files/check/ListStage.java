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
    private final Consumer<Warning> sink;
    private final int threads;
    private final List<ScreeningWorker> workers = new ArrayList<>();

    /** @param sink takes warnings, several at a time */
    ListStage(
            CountyFolder folder,
            MasterLedger ledger,
            Register register,
            RecipientLists recipients,
            CheckRun.Request request,
            Spill spill,
            Consumer<Warning> sink) {
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
            ScreeningWorker worker = worker();
            Origins origins = new Origins();
            return rows -> {
                for (ListRow row : rows) {
                    worker.screen(row, origins.of(row));
                }
                progress.accept(rows.size());
            };
        });
        if (folder.faults().stopsTheRun()) {
            return screening;
        }
        while (workers.size() < threads) {
            worker();
        }
        compare();
        lookAgain();
        return screening;
    }

    private ScreeningWorker worker() {
        ScreeningWorker worker = screening.worker(sink);
        workers.add(worker);
        return worker;
    }

    private void compare() {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            onAll(pool, ScreeningWorker::endRows);
            AtomicInteger part = new AtomicInteger();
            onAll(pool, worker -> {
                for (int next = part.getAndIncrement(); next < ListScreening.PARTS; next = part.getAndIncrement()) {
                    worker.compare(next);
                }
            });
        } finally {
            pool.shutdownNow();
        }
    }

    private void onAll(ExecutorService pool, Consumer<ScreeningWorker> stage) {
        List<Future<?>> done = new ArrayList<>();
        for (ScreeningWorker worker : workers) {
            done.add(pool.submit(() -> stage.accept(worker)));
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
        SecondLooks looks = screening.secondLooks(sink);
        if (looks.isEmpty()) {
            return;
        }
        Origins origins = new Origins();
        folder.rereadLists(looks::wanted, rows -> rows.forEach(row -> looks.judge(row, origins.of(row))));
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
