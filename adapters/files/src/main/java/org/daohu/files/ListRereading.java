package org.daohu.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daohu.household.ListRow;

/** A second reading of a few rows of the lists. Used once, by one thread. */
final class ListRereading {

    private final Function<? super String, ? extends PrimitiveIterator.OfLong> wanted;
    private final Map<String, Cursor> cursors = new HashMap<>();

    ListRereading(Function<? super String, ? extends PrimitiveIterator.OfLong> wanted) {
        this.wanted = wanted;
    }

    void run(List<ReadableFile> files, int threads, Consumer<? super List<ListRow>> consumer) {
        new TableReading<>(new ListRowReader(), files).run(threads, rows -> {
            List<ListRow> found = new ArrayList<>();
            for (ListRow row : rows) {
                Cursor cursor =
                        cursors.computeIfAbsent(row.file(), file -> new Cursor(wanted.apply(file)));
                if (cursor.reaches(row.number())) {
                    found.add(row);
                }
            }
            if (!found.isEmpty()) {
                consumer.accept(found);
            }
        });
    }

    /** Where the wanted rows of a file are up to. */
    private static final class Cursor {
        private final PrimitiveIterator.OfLong numbers;
        private long next;

        Cursor(PrimitiveIterator.OfLong numbers) {
            this.numbers = numbers;
        }

        /** Whether {@code number} is wanted; asked with rising numbers. */
        boolean reaches(long number) {
            while (next < number && numbers.hasNext()) {
                long following = numbers.nextLong();
                if (following <= next) {
                    throw new IllegalArgumentException("row numbers that do not rise: " + following);
                }
                next = following;
            }
            return next == number;
        }
    }
}
