package org.daohu.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RecordRunsProperties {

    private static final int WIDTH = 4;

    /** In order of their first three words as unsigned numbers; the fourth tells records apart. */
    private static int compare(long[] one, long[] other) {
        for (int i = 0; i < 3; i++) {
            int order = Long.compareUnsigned(one[i], other[i]);
            if (order != 0) {
                return order;
            }
        }
        return Long.compare(one[3], other[3]);
    }

    @Property(tries = 200)
    void whateverTheRunsThePartsTogetherAreTheSortedRecords(
            @ForAll("records") List<long[]> records,
            @ForAll @IntRange(min = 1, max = 4) int writers,
            @ForAll("lengths") int longestRun,
            @ForAll("limits") int sortedAtOnce,
            @ForAll("limits") int mostUnsorted) {
        RecordRuns runs = RecordRuns.byPart(WIDTH, spill(longestRun), sortedAtOnce, mostUnsorted);
        write(runs, records, writers);

        List<long[]> byPart = new ArrayList<>();
        for (int part = 0; part < RecordRuns.PARTS; part++) {
            List<long[]> inPart = read(runs.merge(part));
            assertAllIn(part, inPart);
            byPart.addAll(inPart);
        }

        assertSame(byPart, sorted(records));
    }

    @Property(tries = 100)
    void readAsTheyCameThePartsTogetherAreTheRecordsEachOnce(
            @ForAll("records") List<long[]> records,
            @ForAll @IntRange(min = 1, max = 4) int writers,
            @ForAll("lengths") int longestRun) {
        RecordRuns runs = RecordRuns.byPart(WIDTH, spill(longestRun));
        write(runs, records, writers);

        List<long[]> byPart = new ArrayList<>();
        for (int part = 0; part < RecordRuns.PARTS; part++) {
            List<long[]> inPart = new ArrayList<>();
            runs.read(part, (words, at) -> inPart.add(Arrays.copyOfRange(words, at, at + WIDTH)));
            assertAllIn(part, inPart);
            byPart.addAll(inPart);
        }

        assertSame(sorted(byPart), sorted(records));
    }

    @Property(tries = 100)
    void aWalkFromSomewhereGivesTheRecordsFromThereOn(
            @ForAll("records") List<long[]> records, @ForAll("words") long least, @ForAll("lengths") int longestRun) {
        RecordRuns runs = RecordRuns.sorted(WIDTH, spill(longestRun));
        write(runs, records, 2);

        assertSame(
                read(runs.mergeFrom(least)),
                sorted(records.stream()
                        .filter(record -> Long.compareUnsigned(record[0], least) >= 0)
                        .toList()));
    }

    @Example
    void hundredThousandRecordsOfOneKeyAreSortedByTheirPlace() {
        List<long[]> records = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            records.add(new long[] {7, 7, random.nextLong() >>> 1, i});
        }
        RecordRuns runs = RecordRuns.byPart(WIDTH, spill(1 << 17), 0, 1 << 10);
        write(runs, records, 2);

        assertSame(read(runs.merge(0)), sorted(records));
    }

    private static List<long[]> sorted(List<long[]> records) {
        List<long[]> sorted = new ArrayList<>(records);
        sorted.sort(RecordRunsProperties::compare);
        return sorted;
    }

    private static void assertAllIn(int part, List<long[]> records) {
        assertThat(records)
                .allSatisfy(record -> assertThat((int) (record[0] >>> 56)).isEqualTo(part));
    }

    private static void assertSame(List<long[]> found, List<long[]> expected) {
        assertThat(found.stream().map(Arrays::toString))
                .containsExactlyElementsOf(
                        expected.stream().map(Arrays::toString).toList());
    }

    private static Spill spill(int longestRun) {
        return new Spill() {
            @Override
            public Run keep(long[] words, int length) {
                return Spill.inMemory().keep(words, length);
            }

            @Override
            public int longestRun() {
                return longestRun;
            }
        };
    }

    private static void write(RecordRuns runs, List<long[]> records, int writers) {
        List<RecordRuns.Writer> open = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            open.add(runs.writer());
        }
        for (int i = 0; i < records.size(); i++) {
            open.get(i % writers).add(records.get(i));
        }
        open.forEach(RecordRuns.Writer::close);
    }

    private static List<long[]> read(RecordRuns.Merge merge) {
        List<long[]> records = new ArrayList<>();
        while (merge.next()) {
            records.add(new long[] {merge.word(0), merge.word(1), merge.word(2), merge.word(3)});
        }
        return records;
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.of(1, 4, 9, 64, 1 << 16);
    }

    /** None, few, all. */
    @Provide
    Arbitrary<Integer> limits() {
        return Arbitraries.of(0, 1, 40, 1 << 20);
    }

    @Provide
    Arbitrary<Long> words() {
        return Arbitraries.of(0L, 1L, 255L, 256L, 1L << 40, 0x7fffffffffffffffL, 0x8000000000000000L, -1L, -2L);
    }

    /** Words that differ in one byte here and there. No two records are the same in their first three. */
    @Provide
    Arbitrary<List<long[]>> records() {
        return words().list().ofSize(3).list().ofMaxSize(300).map(keys -> {
            List<long[]> records = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                records.add(new long[] {
                    keys.get(i).get(0),
                    keys.get(i).get(1),
                    ((long) i << 20) | (keys.get(i).get(2) & 0xff),
                    i
                });
            }
            return records;
        });
    }
}
