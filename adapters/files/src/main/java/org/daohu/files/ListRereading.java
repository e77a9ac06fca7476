package org.daohu.files;

import java.util.Collections;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daohu.household.ListRow;
import org.jspecify.annotations.Nullable;

/** A second reading of a few rows of the lists. Pieces without such a row are not even read. Used once, by one thread. */
final class ListRereading {

    private final Function<? super String, ? extends PrimitiveIterator.OfLong> wanted;
    private @Nullable Fault end;

    ListRereading(Function<? super String, ? extends PrimitiveIterator.OfLong> wanted) {
        this.wanted = wanted;
    }

    /** Gives the rows wanted to {@code consumer}, in order, on this thread; says what ended the reading, if something did. */
    @Nullable
    Fault run(List<ReadableFile> files, int threads, Consumer<? super List<ListRow>> consumer) {
        ListRowReader reader = new ListRowReader();
        Queue<BatchReader<ListRow>> idle = new ConcurrentLinkedQueue<>();
        Function<ReadableFile, WantedRows> rows =
                file -> WantedRows.ofData(wanted.apply(file.source().name()));
        try (BatchSource source = new BatchSource(files, rows)) {
            OrderedWork.run(threads, source::next, batch -> BatchReader.read(batch, reader, idle), outcome -> {
                if (end == null && !outcome.facts().isEmpty()) {
                    consumer.accept(Collections.unmodifiableList(outcome.facts()));
                }
                if (end == null && outcome.ended()) {
                    end = outcome.faults().get(outcome.faults().size() - 1);
                    source.end();
                }
            });
        }
        return end;
    }
}
