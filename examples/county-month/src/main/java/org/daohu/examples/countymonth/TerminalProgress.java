package org.daohu.examples.countymonth;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.daohu.files.check.Progress;
import org.daohu.files.check.Stage;
import org.jspecify.annotations.Nullable;

/** 进度条 – shows how far a check is, on a terminal and from its third second on; elsewhere it shows nothing. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long PATIENCE_NANOS = 3_000_000_000L;

    private final long started = System.nanoTime();
    // Console.isTerminal() comes with Java 22, and this is for 17.
    @SuppressWarnings("SystemConsoleNull")
    private final boolean terminal = System.console() != null;

    private @Nullable ProgressBar bar;

    @Override
    public void at(Stage stage, long rows) {
        if (!terminal || System.nanoTime() - started < PATIENCE_NANOS) {
            return;
        }
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setInitialMax(-1)
                    .setUnit(" 行 rows", 1)
                    .build();
            bar = shown;
        }
        shown.setExtraMessage(stage.zh() + " " + stage.en());
        shown.stepTo(rows);
    }

    /** Takes counts of what was just done in {@code stage}, from any thread. */
    LongConsumer counting(Stage stage) {
        AtomicLong done = new AtomicLong();
        return more -> {
            long rows = done.addAndGet(more);
            synchronized (this) {
                at(stage, rows);
            }
        };
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
