package org.daohu.examples.countymonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that a place puts in force raise what was planted for them, and nothing else. */
class PlantedPlaceRulesTest {

    private static final Set<String> OF_PLACE = Set.of(
            "exclusive-subsidies",
            "deceased-recipient",
            "payroll-recipient",
            "shared-account",
            "over-cap",
            "return-unresolved",
            "not-by-card",
            "zero-payment");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}, {1} people, {2} rows, {3} threads")
    @CsvSource({"1, 600, 1200, 1", "2, 800, 2500, 2", "3, 900, 4000, 3"})
    void whatIsRaisedIsJustWhatWasPlanted(long seed, int people, int rows, int threads) throws IOException {
        Path county = folder.resolve("county");
        assertThat(run(
                        "generate",
                        "--seed",
                        "" + seed,
                        "--people",
                        "" + people,
                        "--rows",
                        "" + rows,
                        "--place-rules",
                        "--out",
                        county.toString()))
                .as(err.toString())
                .isZero();

        Set<String> planted = lines(county.resolve("truth-place.csv"), line -> true);
        assertThat(raised(county, "data/packs/example-county-2020.json", threads, OF_PLACE::contains))
                .isEqualTo(planted);
        assertThat(planted.stream().map(line -> line.split(",", 2)[0]).collect(Collectors.toSet()))
                .isEqualTo(OF_PLACE);
        assertThat(raised(county, "national-2018", threads, rule -> true))
                .as("the county's other doubts are the same as ever")
                .isEqualTo(lines(county.resolve("truth.csv"), line -> true));
    }

    @Test
    void aCountyTooSmallForEveryCaseIsRefused() {
        String county = folder.resolve("county").toString();

        assertThat(run(
                        "generate",
                        "--seed",
                        "1",
                        "--people",
                        "599",
                        "--rows",
                        "1200",
                        "--place-rules",
                        "--out",
                        county))
                .isNotZero();
        assertThat(run(
                        "generate",
                        "--seed",
                        "1",
                        "--people",
                        "600",
                        "--rows",
                        "1199",
                        "--place-rules",
                        "--out",
                        county))
                .isNotZero();
    }

    private Set<String> raised(Path county, String pack, int threads, Predicate<String> rule) throws IOException {
        Path result = folder.resolve(pack.substring(pack.lastIndexOf('/') + 1));
        assertThat(run(
                        "check",
                        county.toString(),
                        "--as-of",
                        "2020-07-31",
                        "--pack",
                        pack,
                        "--out",
                        result.toString(),
                        "--threads",
                        "" + threads))
                .as(err.toString())
                .isZero();
        assertThat(Files.readAllLines(result.resolve("faults.csv"))).hasSize(1);
        return lines(result.resolve("warnings.csv"), line -> rule.test(line.split(",", 2)[0]));
    }

    /** Rule and subject of each line. */
    private static Set<String> lines(Path file, Predicate<String> kept) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.subList(1, lines.size()).stream()
                .filter(kept)
                .map(line -> line.split(",", 3))
                .map(cells -> cells[0] + "," + cells[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int run(String... args) {
        return CountyMonth.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
