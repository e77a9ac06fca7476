package org.daohu.examples.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * 县级核查基准 – {@code run.sh county}: makes counties of growing size and checks each in a process of its own with 4 GiB of
 * heap; a table, and one JSON object as the last line. What is made lies in a temporary folder and is deleted.
 */
public final class CountyBenchmark {

    private static final List<Size> SIZES =
            List.of(new Size(100_000, 75_000), new Size(1_000_000, 750_000), new Size(3_270_000, 2_450_000));
    private static final Pattern SECONDS = Pattern.compile("\"seconds\"\\s*:\\s*\\{([^}]*)}");
    private static final Pattern STAGE = Pattern.compile("\"(\\w+)\"\\s*:\\s*([0-9.Ee-]+)");

    /** A county by its list rows and the persons in its register. */
    private record Size(int rows, int people) {}

    /**
     * What a check took.
     *
     * @param seconds wall time of the whole process, its start included
     * @param stages seconds by stage as the check's own summary has them
     * @param peakKib the most memory that the process ever held (VmHWM of Linux), in KiB; 0 where there is no /proc
     */
    private record Run(Size size, double seconds, Map<String, Double> stages, long peakKib) {
        double secondsPerMillionRows() {
            return seconds / size.rows() * 1e6;
        }
    }

    private CountyBenchmark() {}

    @Command(name = "run.sh county")
    private static final class Options {

        @Parameters(index = "0", hidden = true)
        private Path checker = Path.of("run.sh");

        @ArgGroup(exclusive = false)
        private @Nullable One one;

        private static final class One {

            @Option(
                    names = "--rows",
                    paramLabel = "N",
                    required = true,
                    converter = Arguments.Count.class,
                    description = "list rows, from 500")
            private int rows;

            @Option(
                    names = "--people",
                    paramLabel = "N",
                    required = true,
                    converter = Arguments.Count.class,
                    description = "in the register, from 300")
            private int people;
        }
    }

    /** Runs it all: {@code args} is county-month's {@code run.sh}, then optionally the size of the one county to check. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Arguments.of(new Options(), args);
        List<Size> sizes = options.one == null ? SIZES : List.of(new Size(options.one.rows, options.one.people));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Run> runs = new ArrayList<>();
        for (Size size : sizes) {
            System.err.printf("%,d 行 rows, %,d 人 people …%n", size.rows(), size.people());
            runs.add(run(options.checker, size));
        }
        print(runs, out);
        Run small = runs.get(0);
        Run large = runs.get(runs.size() - 1);
        out.printf(
                Locale.ROOT,
                "{\"rows\":%d,\"seconds\":%.1f,\"seconds_per_million_rows_small\":%.2f,"
                        + "\"seconds_per_million_rows_large\":%.2f,\"growth\":%.2f,\"peak_mib\":%d}%n",
                large.size().rows(),
                large.seconds(),
                small.secondsPerMillionRows(),
                large.secondsPerMillionRows(),
                large.secondsPerMillionRows() / small.secondsPerMillionRows(),
                large.peakKib() / 1024);
    }

    private static Run run(Path checker, Size size) throws IOException, InterruptedException {
        try (WorkFolder work = WorkFolder.create("daohu-county")) {
            Path folder = work.path();
            Path county = folder.resolve("county");
            Path result = folder.resolve("out");
            Path said = folder.resolve("said.txt");
            MeasuredProcess.run(
                    said,
                    List.of(
                            "env",
                            "JAVA_OPTS=-Xmx4g",
                            checker.toString(),
                            "generate",
                            "--seed",
                            "2020",
                            "--people",
                            Integer.toString(size.people()),
                            "--rows",
                            Integer.toString(size.rows()),
                            "--out",
                            county.toString()));
            MeasuredProcess check = MeasuredProcess.run(
                    said,
                    List.of(
                            "env",
                            "JAVA_OPTS=-Xmx4g",
                            checker.toString(),
                            "check",
                            county.toString(),
                            "--as-of",
                            "2020-07-31",
                            "--pack",
                            "national-2018",
                            "--out",
                            result.toString()));
            return new Run(size, check.seconds(), stages(result.resolve("summary.json")), check.peakKib());
        }
    }

    private static Map<String, Double> stages(Path summary) throws IOException {
        Map<String, Double> stages = new LinkedHashMap<>();
        Matcher seconds = SECONDS.matcher(Files.readString(summary));
        if (!seconds.find()) {
            throw new IllegalStateException("no seconds in " + summary);
        }
        Matcher stage = STAGE.matcher(seconds.group(1));
        while (stage.find()) {
            stages.put(stage.group(1), Double.valueOf(stage.group(2)));
        }
        return stages;
    }

    private static void print(List<Run> runs, PrintStream out) {
        out.printf("%12s %12s %9s", "rows", "people", "seconds");
        runs.get(0).stages().keySet().forEach(stage -> out.printf(" %9s", stage));
        out.printf(" %10s %9s%n", "rows/s", "peak MiB");
        for (Run run : runs) {
            out.printf("%,12d %,12d %9.1f", run.size().rows(), run.size().people(), run.seconds());
            run.stages().values().forEach(seconds -> out.printf(" %9.2f", seconds));
            out.printf(" %,10.0f %,9d%n", run.size().rows() / run.seconds(), run.peakKib() / 1024);
        }
    }
}
