package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.daohu.household.ListRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L7: the same files give the same facts, faults and counts in the same order, whatever the number of threads. */
class ThreadsTest {

    @TempDir
    private Path folder;

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        CountyFixture county = new CountyFixture(folder);
        for (int file = 0; file < 4; file++) {
            StringBuilder text = new StringBuilder(CountyFixture.LIST_HEADER);
            for (int row = 0; row < 5_000 + file; row++) {
                String amount = row % 997 == 0 ? "x" : Integer.toString(row);
                text.append(CountyFixture.LIST_ROW.replace(",500.00,", "," + amount + ","));
            }
            county.put("lists/" + (9 - file) + ".csv", text.toString());
        }
        StringBuilder register = new StringBuilder(CountyFixture.REGISTER_HEADER);
        for (int row = 0; row < 9_000; row++) {
            register.append(CountyFixture.ENTRY.replace("R1", "R" + row % 8_990));
        }
        county.put("register.csv", register.toString());

        CountyFixture.Contents one = county.read(1);
        List<String> files = new ArrayList<>();
        one.lists().forEach(row -> {
            if (files.isEmpty() || !files.get(files.size() - 1).equals(row.file())) {
                files.add(row.file());
            }
        });

        assertThat(files).containsExactly("2020-06.csv", "6.csv", "7.csv", "8.csv", "9.csv");
        assertThat(one.lists()).hasSize(1 + 20_006 - 24);
        assertThat(one.faults()).hasSize(24 + 10);
        for (int threads : new int[] {2, 3, 8}) {
            CountyFixture.Contents more = county.read(threads);
            assertThat(more.lists().equals(one.lists())).isTrue();
            assertThat(more.register().equals(one.register())).isTrue();
            assertThat(more.faults()).isEqualTo(one.faults());
            assertThat(more.county().tallies()).isEqualTo(one.county().tallies());
        }
    }

    @Test
    void aBrokenFileEndsTheReadingAtTheSameRowForAnyNumberOfThreads() {
        CountyFixture county = new CountyFixture(folder);
        county.put("lists/1.csv", CountyFixture.LIST_HEADER + CountyFixture.LIST_ROW.repeat(4_999) + "\"");

        for (int threads : new int[] {1, 2, 8}) {
            CountyFixture.Contents contents = county.read(threads);

            assertThat(contents.faults()).extracting(Fault::row).containsExactly(5_001L);
            assertThat(contents.lists()).extracting(ListRow::file).doesNotContain("2020-06.csv");
            assertThat(contents.lists()).hasSize(4_999);
        }
    }
}
