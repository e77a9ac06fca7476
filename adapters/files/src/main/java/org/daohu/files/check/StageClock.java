package org.daohu.files.check;

import com.google.common.base.Stopwatch;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Times the stages of a check and tells its progress. For one thread, but for {@link #advance}. */
final class StageClock {

    private final Progress progress;
    private final Stopwatch watch = Stopwatch.createUnstarted();
    private final Map<Stage, Duration> spent = new EnumMap<>(Stage.class);
    private @Nullable Stage stage;
    private long rows;

    StageClock(Progress progress) {
        this.progress = progress;
    }

    /** Ends the stage before and begins {@code next}. */
    synchronized void enter(Stage next) {
        if (stage != null) {
            spent.put(stage, watch.elapsed());
        }
        stage = next;
        rows = 0;
        watch.reset().start();
        progress.at(next, 0);
    }

    /** May be called from any thread while a stage runs. */
    synchronized void advance(long moreRows) {
        rows += moreRows;
        if (stage != null) {
            progress.at(stage, rows);
        }
    }

    /** What each stage took so far, the current one included. */
    Map<Stage, Duration> seconds() {
        Map<Stage, Duration> all = new EnumMap<>(spent);
        if (stage != null) {
            all.put(stage, watch.elapsed());
        }
        return all;
    }
}
