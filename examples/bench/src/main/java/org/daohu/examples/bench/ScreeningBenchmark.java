package org.daohu.examples.bench;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * 发放表核查基准 – {@code run.sh screening}: makes a register and lists, and screens them twice from the same csv files, each time in a
 * process of its own: with {@code check} and with DuckDB. Fails unless both judge as many subjects of each rule in each
 * way and raise the same rows. A table, and one JSON object as the last line.
 */
public final class ScreeningBenchmark {

    private static final List<String> RULES = List.of(
            "duplicate-payment",
            "id-number-invalid",
            "list-row-unlinked",
            "list-voucher-mismatch",
            "person-name-differs",
            "person-unregistered");
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    private final Path checker;
    private final Path folder;
    private final long people;
    private final long rows;
    private final boolean duckToo;

    @Command(name = "run.sh screening")
    private static final class Options {

        @Parameters(index = "0", hidden = true)
        private Path checker = Path.of("run.sh");

        @Option(
                names = "--people",
                paramLabel = "N",
                converter = Arguments.Count.class,
                description = "in the register; 1000000")
        private int people = 1_000_000;

        @Option(
                names = "--rows",
                paramLabel = "N",
                converter = Arguments.Count.class,
                description = "of the lists; 1000000")
        private int rows = 1_000_000;

        @Option(
                names = "--rounds",
                paramLabel = "N",
                converter = Arguments.Count.class,
                description = "in turn, of which medians are given; 1")
        private int rounds = 1;

        @Option(names = "--duckdb", arity = "1", description = "false for sizes that it is not to be asked; true")
        private boolean duckdb = true;

        @Option(
                names = "--data",
                paramLabel = "FOLDER",
                description = "keeps the files there, and takes them from there if they are")
        private @Nullable Path data;
    }

    private ScreeningBenchmark(Options options, Path folder) {
        this.checker = options.checker;
        this.folder = folder;
        this.people = options.people;
        this.rows = options.rows;
        this.duckToo = options.duckdb;
    }

    /** Runs it all: {@code args} is county-month's {@code run.sh}, then the options. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Arguments.of(new Options(), args);
        try (WorkFolder work = WorkFolder.create("daohu-screening")) {
            Path county = options.data == null ? work.path().resolve("county") : options.data;
            new ScreeningBenchmark(options, work.path()).run(county, options.rounds);
        }
    }

    private void run(Path county, int rounds) throws IOException, InterruptedException {
        System.err.printf("%,d 人 people, %,d 行 rows …%n", people, rows);
        make(county);
        List<MeasuredProcess> daohu = new ArrayList<>();
        List<MeasuredProcess> duck = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            // Rounds take turns, so that what else the machine does falls on both.
            for (int turn = 0; turn < 2; turn++) {
                boolean first = (round + turn) % 2 == 0;
                if (first || duckToo) {
                    warm(county);
                    (first ? daohu : duck).add(first ? daohu(county) : duck(county));
                }
            }
            if (duckToo) {
                compare();
            }
        }
        report(daohu, duck);
    }

    /** Makes the files unless they are there, of these sizes: a note that is written last tells. */
    private void make(Path county) throws IOException, InterruptedException {
        Path note = county.resolveSibling(county.getFileName() + ".made");
        String sizes = people + " people, " + rows + " rows";
        if (Files.isDirectory(county)
                && Files.exists(note)
                && Files.readString(note).equals(sizes)) {
            return;
        }
        Files.createDirectories(county);
        try (Stream<Path> there = Files.list(county)) {
            if (there.findAny().isPresent()) {
                throw new IllegalArgumentException(county + " is not empty, and was not made for " + sizes);
            }
        }
        MeasuredProcess.run(
                folder.resolve("said.txt"),
                java("-Xmx512m", ScreeningData.class, county, Long.toString(people), Long.toString(rows)));
        Files.writeString(note, sizes);
    }

    private MeasuredProcess daohu(Path county) throws IOException, InterruptedException {
        Path out = folder.resolve("daohu");
        delete(out);
        return MeasuredProcess.run(
                folder.resolve("daohu.txt"),
                List.of(
                        "env",
                        "JAVA_OPTS=-Xmx" + (1_024 + people * 100 / (1 << 20)) + "m",
                        checker.toString(),
                        "check",
                        county.toString(),
                        "--as-of",
                        "2020-07-31",
                        "--pack",
                        "national-2018",
                        "--out",
                        out.toString()));
    }

    private MeasuredProcess duck(Path county) throws IOException, InterruptedException {
        Path out = folder.resolve("duckdb");
        delete(out);
        return MeasuredProcess.run(
                folder.resolve("duckdb.txt"),
                java(
                        "-Xmx256m",
                        DuckScreening.class,
                        county,
                        out.toString(),
                        Integer.toString(THREADS),
                        Long.toString(memoryMib() * 8 / 10)));
    }

    private static List<String> java(String heap, Class<?> program, Path county, String... args) {
        List<String> command =
                new ArrayList<>(List.of("java", heap, "-cp", System.getProperty("java.class.path"), program.getName()));
        command.add(county.toString());
        Collections.addAll(command, args);
        return command;
    }

    /** Reads every input once, so that both find as much of it in the page cache. */
    private static void warm(Path county) throws IOException {
        byte[] buffer = new byte[1 << 20];
        List<Path> files;
        try (Stream<Path> all = Files.walk(county)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                while (in.read(buffer) >= 0) {
                    // Only for the cache.
                }
            }
        }
    }

    /** Both must have done the same work. */
    private void compare() throws IOException {
        Map<String, String> ours = verdicts(folder.resolve("daohu/verdicts.csv"), true);
        Map<String, String> theirs = verdicts(folder.resolve("duckdb/verdicts.csv"), false);
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("verdicts differ: daohu " + ours + ", duckdb " + theirs);
        }
        long our = subjects(folder.resolve("daohu/warnings.csv"));
        long their = subjects(folder.resolve("duckdb/raised.csv"));
        if (our != their) {
            throw new IllegalStateException("as many warnings of each rule, but not about the same subjects");
        }
    }

    /** Raised, clear and indeterminate by rule; where {@code inForce} stands between, it must be zero. */
    private static Map<String, String> verdicts(Path file, boolean inForce) throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = List.of(line.split(",", -1));
            if (RULES.contains(cells.get(0))) {
                String last = inForce ? cells.get(3).equals("0") ? cells.get(4) : line : cells.get(3);
                verdicts.put(cells.get(0), cells.get(1) + "/" + cells.get(2) + "/" + last);
            }
        }
        return verdicts;
    }

    /** A sum over the rules and subjects that begin the lines of {@code file}, in whatever order they come. */
    private static long subjects(Path file) throws IOException {
        long sum = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int first = line.indexOf(',');
                if (first > 0 && RULES.contains(line.substring(0, first))) {
                    String key = line.substring(0, line.indexOf(',', first + 1)).replace("\"", "");
                    sum += ScreeningPeople.mix(key.hashCode(), key.length()) * 31
                            + ScreeningPeople.mix(
                                    new StringBuilder(key).reverse().toString().hashCode(), 1);
                }
            }
        }
        return sum;
    }

    private void report(List<MeasuredProcess> daohuRuns, List<MeasuredProcess> duckRuns) throws IOException {
        MeasuredProcess daohu = median(daohuRuns);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                "%-10s %12s %12s %9s %9s %12s %9s%n",
                "", "people", "rows", "seconds", "cpu s", "s/10^6 rows", "peak MiB");
        line(out, "daohu", daohu);
        String theirs = "\"duckdb_seconds\":null,\"ratio\":null,\"peak_mib\":%d,\"duckdb_peak_mib\":null"
                .formatted(daohu.peakKib() / 1024);
        if (duckToo) {
            MeasuredProcess duck = median(duckRuns);
            line(out, "duckdb", duck);
            out.println(Files.readString(folder.resolve("duckdb.txt")).stripTrailing());
            theirs = String.format(
                    Locale.ROOT,
                    "\"duckdb_seconds\":%.1f,\"ratio\":%.2f,\"peak_mib\":%d,\"duckdb_peak_mib\":%d",
                    duck.seconds(),
                    duck.seconds() / daohu.seconds(),
                    daohu.peakKib() / 1024,
                    duck.peakKib() / 1024);
        }
        out.println(Files.readString(folder.resolve("daohu/verdicts.csv")).stripTrailing());
        out.printf(
                Locale.ROOT,
                "{\"people\":%d,\"rows\":%d,\"seconds\":%.1f,%s}%n",
                people,
                rows,
                daohu.seconds(),
                theirs);
    }

    private void line(PrintStream out, String name, MeasuredProcess run) {
        out.printf(
                "%-10s %,12d %,12d %9.1f %9.1f %12.2f %,9d%n",
                name, people, rows, run.seconds(), run.cpuSeconds(), run.seconds() / rows * 1e6, run.peakKib() / 1024);
    }

    private static MeasuredProcess median(List<MeasuredProcess> runs) {
        return runs.stream()
                .sorted((one, other) -> Double.compare(one.seconds(), other.seconds()))
                .toList()
                .get(runs.size() / 2);
    }

    private static long memoryMib() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
            if (line.startsWith("MemTotal:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IllegalStateException("no MemTotal in /proc/meminfo");
    }

    private static void delete(Path results) throws IOException {
        if (Files.exists(results)) {
            MoreFiles.deleteRecursively(results, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
