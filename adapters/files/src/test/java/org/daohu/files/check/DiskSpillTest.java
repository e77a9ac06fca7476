package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daohu.warning.Spill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSpillTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 40_000, 10_000_000})
    void whatWasKeptIsReadBackWhereverItLies(long memory) throws IOException {
        Random random = new Random(7);
        List<long[]> kept = new ArrayList<>();
        try (DiskSpill spill = new DiskSpill(temp, memory)) {
            List<Spill.Run> runs = new ArrayList<>();
            for (int length : new int[] {1, 7, 300_000, 128, 4_096}) {
                long[] words = random.longs(length + 3).toArray();
                runs.add(spill.keep(words, length));
                kept.add(words.clone());
                Arrays.fill(words, 0);
            }
            for (int i = 0; i < runs.size(); i++) {
                int length = kept.get(i).length - 3;
                for (int from : new int[] {0, length / 2, length - 1}) {
                    int count = Math.min(1_000, length - from);
                    long[] into = new long[count + 1];
                    runs.get(i).read(from, into, count);
                    assertThat(Arrays.copyOf(into, count))
                            .isEqualTo(Arrays.copyOfRange(kept.get(i), from, from + count));
                    assertThat(into[count]).isZero();
                }
            }
            assertThat(files()).hasSize(memory == 10_000_000 ? 0 : 1);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aDiskThatFailsIsAnExceptionWithItsCause() throws IOException {
        try (DiskSpill spill = new DiskSpill(temp.resolve("missing"), 0)) {
            assertThatThrownBy(() -> spill.keep(new long[1], 1))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
        try (DiskSpill spill = new DiskSpill(temp, 0)) {
            Spill.Run run = spill.keep(new long[] {1, 2}, 2);
            assertThatThrownBy(() -> run.read(1, new long[2], 2))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("ends early");
        }
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_024, 1 << 20, Long.MAX_VALUE})
    void aRunIsShortBesideTheMemory(long memory) throws IOException {
        try (DiskSpill spill = new DiskSpill(temp, memory)) {
            assertThat(spill.longestRun()).isBetween(128, 1 << 20);
            assertThat(spill.longestRun() == 128 || spill.longestRun() <= memory / 128)
                    .isTrue();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.toList();
        }
    }
}
