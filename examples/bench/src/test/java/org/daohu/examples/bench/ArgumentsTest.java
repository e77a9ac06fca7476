package org.daohu.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What benchmarks take, and what they refuse before they start. */
class ArgumentsTest {

    @Command(name = "run.sh sample")
    private static final class Sample {
        @Option(names = "--people", converter = Arguments.Count.class)
        private int people = 7;
    }

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void whatIsNotSaidStays() {
        assertThat(read())
                .hasValueSatisfying(sample -> assertThat(sample.people).isEqualTo(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 98_990_000, 1_000_000_000})
    void counts(int people) {
        assertThat(read("--people", Integer.toString(people)))
                .hasValueSatisfying(sample -> assertThat(sample.people).isEqualTo(people));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--people 0",
                "--people -5",
                "--people x",
                "--people 1000000001",
                "--people",
                "--bogus 3",
                "200",
                "--people 5 200"
            })
    void whatIsWrongIsToldWithWhatThereIs(String args) {
        assertThat(read(args.split(" "))).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Bad arguments", "run.sh sample", "--people");
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 1.50", "0, 2, 0.00", "3, 0, null", "0, 0, null"})
    void aRatioThatIsNoneIsNull(double seconds, double of, String json) {
        assertThat(RulesBenchmark.ratio(seconds, of)).isEqualTo(json);
    }

    private Optional<Sample> read(String... args) {
        return Arguments.read(new Sample(), new PrintStream(said, true, StandardCharsets.UTF_8), args);
    }
}
