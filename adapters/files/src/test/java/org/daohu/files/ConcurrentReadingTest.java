package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.daohu.household.ListRow;
import org.daohu.household.RegisterEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentReadingTest {

    private static final int ROWS = 7_000;

    @TempDir
    private Path folder;

    private CountyFixture county;

    /** Some pieces of a list, one list of each other form, and a register of which one in ten rows repeats a key. */
    @BeforeEach
    void county() {
        county = new CountyFixture(folder);
        StringBuilder list = new StringBuilder(CountyFixture.LIST_HEADER);
        StringBuilder register = new StringBuilder(CountyFixture.REGISTER_HEADER);
        for (int row = 1; row <= ROWS; row++) {
            String amount = row % 1_000 == 0 ? "x" : Integer.toString(row);
            list.append(CountyFixture.LIST_ROW.replace(",500.00,", "," + amount + ","));
            register.append(CountyFixture.ENTRY.replace("R1", "R" + (row % 10 == 0 ? row / 2 : row)));
        }
        county.put("lists/big.csv", list.toString());
        county.put("register.csv", register.toString());
        String few = CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW.repeat(5);
        county.put("lists/text.csv", "\uFEFF" + few, StandardCharsets.UTF_16LE);
        county.put("lists/book.xlsx", Workbooks.ofCsv(few));
    }

    @Test
    void severalSinksTogetherGetWhatOneGetsInOrder() {
        CountyFixture.Contents expected = county.read(1);
        for (int threads : new int[] {1, 2, 5}) {
            CountyFolder read = CountyFolder.open(folder, threads);
            List<List<RegisterEntry>> entries = new ArrayList<>();
            List<List<ListRow>> rows = new ArrayList<>();

            read.readRegisterConcurrently(() -> intoNew(entries));
            read.readListsConcurrently(() -> intoNew(rows));

            assertThat(entries).hasSize(threads);
            assertThat(rows).hasSize(threads);
            assertThat(entries.stream().flatMap(List::stream).toList())
                    .containsExactlyInAnyOrderElementsOf(expected.register());
            assertThat(rows.stream()
                            .flatMap(List::stream)
                            .sorted(Comparator.comparing(ListRow::file).thenComparingLong(ListRow::number))
                            .toList())
                    .isEqualTo(expected.lists());
            assertThat(read.faults()).isEqualTo(expected.county().faults());
            assertThat(listed(read.tallies()))
                    .isEqualTo(listed(expected.county().tallies()));
        }
    }

    private static List<FileTally> listed(List<FileTally> tallies) {
        return tallies.stream()
                .filter(tally ->
                        tally.file().startsWith("lists/") || tally.file().equals("register.csv"))
                .toList();
    }

    private static <T> Consumer<List<T>> intoNew(List<List<T>> all) {
        List<T> mine = new ArrayList<>();
        all.add(mine);
        return mine::addAll;
    }

    @Test
    void whatASinkThrowsEndsTheReading() {
        for (int threads : new int[] {1, 3}) {
            CountyFolder read = CountyFolder.open(folder, threads);
            Consumer<List<ListRow>> refusing = rows -> {
                throw new ArithmeticException("too much");
            };

            assertThatThrownBy(() -> read.readListsConcurrently(() -> refusing))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("too much");
        }
    }

    @Test
    void rowsBehindABreakReachNoSink() {
        county.put("lists/big.csv", CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW.repeat(3_000) + "\"");
        for (int threads : new int[] {1, 4}) {
            CountyFolder read = CountyFolder.open(folder, threads);
            List<List<ListRow>> rows = new ArrayList<>();

            read.readListsConcurrently(() -> intoNew(rows));

            assertThat(rows.stream().mapToInt(List::size).sum()).isEqualTo(1 + 3_000);
            assertThat(read.faults().kept()).extracting(Fault::row).containsExactly(3_002L);
        }
    }

    @Test
    void aSecondReadingGivesJustTheRowsWantedInOrder() {
        Map<String, long[]> wanted = Map.of(
                "big.csv", new long[] {1, 2, 999, 1_000, 4_321, ROWS - 1L, ROWS + 1L},
                "book.xlsx", new long[] {1, 5},
                "text.csv", new long[] {3});
        for (int threads : new int[] {1, 2, 5}) {
            CountyFolder read = CountyFolder.open(folder, threads);
            List<ListRow> all = new ArrayList<>();
            read.readLists(all::addAll);
            FaultList faults = read.faults();
            List<ListRow> again = new ArrayList<>();

            read.rereadLists(file -> numbers(wanted.getOrDefault(file, new long[0])), again::addAll);

            // Row 1000 has a fault, and there is none behind the last.
            assertThat(again)
                    .extracting(ListRow::reference)
                    .containsExactly(
                            "big.csv#1",
                            "big.csv#2",
                            "big.csv#999",
                            "big.csv#4321",
                            "big.csv#" + (ROWS - 1),
                            "book.xlsx#1",
                            "book.xlsx#5",
                            "text.csv#3");
            assertThat(all).containsAll(again);
            assertThat(read.faults()).isEqualTo(faults);
        }
    }

    @Test
    void theLastRowIsReadAgainWhetherItEndsOrNot() {
        String row = CountyFixture.LIST_ROW.strip();
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            String rows = CountyFixture.LIST_HEADER.strip() + lineEnd + row + lineEnd + row;
            county.put("lists/big.csv", rows);
            county.put("lists/text.csv", rows + lineEnd);
            CountyFolder read = CountyFolder.open(folder, 2);
            List<ListRow> again = new ArrayList<>();

            read.rereadLists(
                    file -> file.startsWith("big") || file.startsWith("text") ? numbers(1, 2) : numbers(),
                    again::addAll);

            assertThat(again)
                    .extracting(ListRow::reference)
                    .containsExactly("big.csv#1", "big.csv#2", "text.csv#1", "text.csv#2");
        }
    }

    @Test
    void rowNumbersThatDoNotRiseAreRefused() {
        CountyFolder read = CountyFolder.open(folder, 1);
        for (long[] numbers : new long[][] {{3, 3}, {3, 2}, {0}}) {
            assertThatThrownBy(() -> read.rereadLists(file -> numbers(numbers), rows -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("do not rise");
        }
    }

    @Test
    void aFileChangedSinceItWasLookedAtStopsTheRun() {
        CountyFolder read = CountyFolder.open(folder, 2);
        List<ListRow> before = new ArrayList<>();
        read.readLists(before::addAll);
        assertThat(read.faults().stopsTheRun()).isFalse();
        county.put("lists/big.csv", CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW);

        read.rereadLists(file -> numbers(1), rows -> {});

        assertThat(read.faults().stopsTheRun()).isTrue();
        assertThat(read.faults().kept())
                .filteredOn(Fault::stopping)
                .extracting(Fault::file, Fault::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "lists/big.csv", "a file that was changed while it was read"));
    }

    private static PrimitiveIterator.OfLong numbers(long... numbers) {
        return LongStream.of(numbers).iterator();
    }
}
