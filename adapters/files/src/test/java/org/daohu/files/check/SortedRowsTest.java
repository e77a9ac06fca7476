package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Comparators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting in bounded memory: however little is held, the order is that of one sort, equal keys by their lines. */
class SortedRowsTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 1_000, 1 << 20})
    void thePlaceOfTheSpillChangesNothing(int bytesInMemory) throws IOException {
        Random random = new Random(42);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String longer = "多字节".repeat(random.nextInt(100));
            rows.add(List.of("key" + random.nextInt(60), "row " + i + longer + " \u0000 \n"));
        }
        ByteArrayOutputStream drained = new ByteArrayOutputStream();
        try (SortedRows sorted = new SortedRows(temp, bytesInMemory)) {
            for (List<String> row : rows) {
                sorted.add(row.get(0), row.get(1).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(spilled()).isEqualTo(bytesInMemory < 1 << 20);
            sorted.writeTo(drained);
        }

        String expected = rows.stream()
                .sorted(Comparators.lexicographical(Comparator.<String>naturalOrder()))
                .map(row -> row.get(1))
                .collect(Collectors.joining());
        assertThat(drained.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(spilled()).isFalse();
    }

    private boolean spilled() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.findAny().isPresent();
        }
    }
}
