package org.daohu.examples.countymonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCommandTest {

    private static final Path SHIPPED = Path.of("data", "county");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void theShippedCountyIsLinkedByItsNumbersAndTheRestIsListed() throws IOException {
        assertThat(link(SHIPPED, "result")).as(err.toString()).isZero();

        assertThat(pairs("result")).hasSize(93);
        assertThat(lines("result", "links.csv").skip(1)).allMatch(line -> line.contains(",VOUCHER_NUMBER,"));
        assertThat(lines("result", "worklist.csv")
                        .map(line -> line.split(",", 2)[0])
                        .distinct())
                .contains("PAYMENT_OVER_LISTED", "PAYMENT_PARTLY_LISTED", "PAYMENT_WITHOUT_LIST", "BATCH_UNLINKED");
        assertThat(lines("result", "coverage.csv")).hasSizeGreaterThan(4);
        assertThat(out.toString()).contains("挂接 Links: 93", "待办 Left for a person", "覆盖 Coverage");
    }

    @Test
    void theSameBytesEveryTime() throws IOException {
        link(SHIPPED, "one", "--threads", "1");
        link(SHIPPED, "two", "--threads", "3");

        for (String file : List.of("links.csv", "worklist.csv", "coverage.csv", "faults.csv")) {
            assertThat(folder.resolve("one").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(file));
        }
    }

    @Test
    void withoutOutItOnlyTells() {
        assertThat(run("link", SHIPPED.toString())).isZero();
        assertThat(out.toString()).contains("挂接 Links: 93");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofTheNumbersOfTheShippedCountyMistypedInItsCsvListsNoneIsLinkedWrongAndMostAreFound() throws IOException {
        assertMostAreFound(SHIPPED, 75);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22})
    void andSoInCountiesWithMoreVouchers(long seed) throws IOException {
        Path county = folder.resolve("county");
        run("generate", "--seed", "" + seed, "--people", "800", "--rows", "4000", "--out", county.toString());

        assertMostAreFound(county, 75);
    }

    @Test
    void badInputIsToldAndNothingButTheFaultsIsWritten() throws IOException {
        assertThat(link(Files.createDirectory(folder.resolve("empty")), "result"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("quotas.csv").doesNotContain("\tat ");
        assertThat(folder.resolve("result")).isDirectoryNotContaining("glob:**links.csv");

        assertThat(link(SHIPPED, "empty/../empty")).isZero();
        assertThat(link(SHIPPED, "empty")).isEqualTo(2);
    }

    /** Every second number in the csv lists gets another prefix; those in workbooks and in full width stay. */
    private void assertMostAreFound(Path county, int percent) throws IOException {
        Path mistyped = folder.resolve("mistyped");
        try (Stream<Path> files = Files.walk(county)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = mistyped.resolve(county.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                byte[] bytes = Files.readAllBytes(file);
                if (file.getParent().endsWith("lists") && file.toString().endsWith(".csv")) {
                    String text = new String(bytes, StandardCharsets.ISO_8859_1)
                            .replaceAll("PZ5134(\\d{6}[13579])", "YB5134$1");
                    bytes = text.getBytes(StandardCharsets.ISO_8859_1);
                }
                Files.write(copy, bytes);
            }
        }
        assertThat(link(county, "true")).isZero();
        assertThat(link(mistyped, "found")).as(err.toString()).isZero();
        Set<String> truth = pairs("true");
        Set<String> found = pairs("found");
        assertThat(truth).as("no link is wrong").containsAll(found);

        Set<String> lost = new HashSet<>(truth);
        lost.removeAll(lines("found", "links.csv")
                .filter(line -> line.contains(",VOUCHER_NUMBER,"))
                .map(LinkCommandTest::pair)
                .collect(Collectors.toSet()));
        Set<String> again = new HashSet<>(lost);
        again.retainAll(found);
        assertThat(lost).hasSizeGreaterThan(10);
        assertThat(again.size() * 100 / lost.size())
                .as("%d of %d", again.size(), lost.size())
                .isGreaterThanOrEqualTo(percent);
    }

    private Set<String> pairs(String result) throws IOException {
        return lines(result, "links.csv").skip(1).map(LinkCommandTest::pair).collect(Collectors.toSet());
    }

    /** Voucher, list, policy, year, month, and the number as it was before it was mistyped. */
    private static String pair(String line) {
        return Stream.of(line.split(",", 7))
                .limit(6)
                .collect(Collectors.joining(","))
                .replace("YB5134", "PZ5134");
    }

    private Stream<String> lines(String result, String file) throws IOException {
        return Files.readAllLines(folder.resolve(result).resolve(file)).stream();
    }

    private int link(Path county, String result, String... more) {
        return run(Stream.concat(
                        Stream.of(
                                "link",
                                county.toString(),
                                "--out",
                                folder.resolve(result).toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        return CountyMonth.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
