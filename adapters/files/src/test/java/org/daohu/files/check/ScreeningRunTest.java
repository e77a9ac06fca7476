package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** L7 for a whole check: neither threads nor the memory that marks may take change a byte. */
class ScreeningRunTest {

    private static final List<String> NUMBERS =
            List.of(CheckFixture.NUMBER, "440524188001010014", "51343620000320711X", "110105194912310021");
    private static final List<String> OUTPUTS =
            List.of("warnings.csv", "verdicts.csv", "ledger.csv", "faults.csv", "report.html");

    @TempDir
    Path temp;

    @Test
    void l7_neitherThreadsNorMemoryForMarksChangesAByte() throws IOException {
        Path county = CheckFixture.county(temp.resolve("county"));
        Random random = new Random(20);
        for (int file = 0; file < 6; file++) {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < 700; row++) {
                rows.add(CheckFixture.row(
                                NUMBERS.get(random.nextInt(NUMBERS.size())),
                                "张三",
                                "1.00",
                                "V" + (1 + random.nextInt(3)))
                        .replace(",03,", random.nextInt(4) == 0 ? ",全年," : ",0" + (1 + random.nextInt(9)) + ",")
                        .replace("S1", "S" + random.nextInt(30)));
            }
            CheckFixture.list(county, "list-" + file + ".csv", rows.toArray(String[]::new));
        }
        Path all = run(county, "all", 1, Long.MAX_VALUE);
        assertThat(Files.readString(all.resolve("warnings.csv"))).contains("duplicate-payment,row:list-5.csv#700");
        for (int threads : new int[] {1, 2, 3, 8}) {
            for (long memory : new long[] {0, 1 << 10, 1 << 14, 1 << 20}) {
                Path out = run(county, threads + "-" + memory, threads, memory);
                for (String output : OUTPUTS) {
                    assertThat(out.resolve(output))
                            .as("%s, %s threads, %s bytes", output, threads, memory)
                            .hasSameBinaryContentAs(all.resolve(output));
                }
            }
        }
    }

    /** A doubtful row is read a second time, wherever it stands. */
    @Test
    void aRepeatInALastRowWithoutALineEndIsRaised() throws IOException {
        for (String lineEnd : List.of("\n", "\r\n", "\r")) {
            String folder = "county-" + lineEnd.length() + (int) lineEnd.charAt(0);
            Path county = CheckFixture.county(temp.resolve(folder));
            for (String list : List.of("y.csv", "z.csv")) {
                Path file = county.resolve("lists").resolve(list);
                CheckFixture.list(county, list, CheckFixture.row(CheckFixture.NUMBER, "张三", "1.00", "V1"));
                Files.writeString(file, Files.readString(file).strip().replace("\n", lineEnd));
            }

            Path out = run(county, "out-" + folder, 2, Long.MAX_VALUE);

            assertThat(Files.readString(out.resolve("warnings.csv")))
                    .contains("duplicate-payment,row:y.csv#1,", "duplicate-payment,row:z.csv#1,");
        }
    }

    private Path run(Path county, String name, int threads, long memory) throws IOException {
        Path out = temp.resolve(name);
        CheckRun.run(CheckFixture.request(county, out, threads), memory, (stage, rows) -> {});
        try (Stream<Path> left = Files.list(out)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(file -> file.endsWith(".spill"));
        }
        return out;
    }
}
