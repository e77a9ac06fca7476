package org.daohu.examples.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;

/** 指标账基准 – {@code run.sh ledger}: a table, and one JSON object as the last line. */
public final class LedgerBenchmark {

    /**
     * How fast the decision is with some number of quotas, medians over the iterations.
     *
     * @param wall commands in a second of the clock
     * @param processor commands in a second of processor time of the one thread that judges
     */
    private record Speed(double wall, double processor) {}

    private LedgerBenchmark() {}

    @Command(name = "run.sh ledger")
    private static final class Options {}

    /** Runs it all, in about four minutes; there is nothing to choose. */
    public static void main(String[] args) throws Exception {
        Arguments.of(new Options(), args);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double loadBefore = load();
        List<PaymentRace.Result> races = PaymentRace.run();
        double loadBetween = load();
        Map<Integer, Speed> speeds = decide();
        double loadAfter = load();

        out.printf("%-32s %14s %14s %8s%n", "payment (median µs)", "library", "by hand", "ratio");
        for (PaymentRace.Result race : races) {
            out.printf(
                    "%-32s %14.1f %14.1f %8.3f%n",
                    race.threads() + " thread(s)", race.libraryMicros(), race.handMicros(), race.ratio());
        }
        out.printf("%n%-32s %14s %14s%n", "decide (commands/s, median)", "processor", "wall clock");
        speeds.forEach((quotas, speed) ->
                out.printf("%-32s %,14.0f %,14.0f%n", quotas + " quotas", speed.processor(), speed.wall()));
        out.printf(
                "%n%d processors; load average %.1f at the start, %.1f between, %.1f at the end%n",
                Runtime.getRuntime().availableProcessors(), loadBefore, loadBetween, loadAfter);
        out.printf(
                Locale.ROOT,
                "{\"ratio_1_thread\":%.3f,\"ratio_8_threads\":%.3f,\"decide_per_second_1e4\":%.0f,"
                        + "\"decide_per_second_1e6\":%.0f}%n",
                races.get(0).ratio(),
                races.get(1).ratio(),
                speed(speeds, 10_000).wall(),
                speed(speeds, 1_000_000).wall());
    }

    private static Speed speed(Map<Integer, Speed> speeds, int quotas) {
        Speed speed = speeds.get(quotas);
        if (speed == null) {
            throw new IllegalStateException("not measured with " + quotas + " quotas");
        }
        return speed;
    }

    private static Map<Integer, Speed> decide() throws RunnerException {
        Collection<RunResult> runs = new Runner(new OptionsBuilder()
                        .include(DecideBenchmark.class.getName() + ".decide")
                        .forks(1)
                        .threads(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(3))
                        .measurementIterations(9)
                        .measurementTime(TimeValue.seconds(3))
                        .jvmArgs(machineOptions())
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<Integer, Speed> speeds = new TreeMap<>();
        for (RunResult run : runs) {
            double[] wall = run.getAggregatedResult().getIterationResults().stream()
                    .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
                    .toArray();
            double[] processor = run.getAggregatedResult().getIterationResults().stream()
                    .mapToDouble(iteration -> count(iteration, "commands") * 1e9 / count(iteration, "nanos"))
                    .toArray();
            speeds.put(
                    Integer.valueOf(run.getParams().getParam("quotas")),
                    new Speed(PaymentRace.median(wall), PaymentRace.median(processor)));
        }
        return speeds;
    }

    private static String[] machineOptions() {
        List<String> options =
                new ArrayList<>(List.of("-Xms4g", "-Xmx4g", "-Xmn1g", "-XX:+UseParallelGC", "-XX:ParallelGCThreads=1"));
        // Other systems' machines do not know the option, and do not start with it.
        if (System.getProperty("os.name", "").equals("Linux")) {
            options.add("-XX:+UseTransparentHugePages");
        }
        return options.toArray(String[]::new);
    }

    private static double count(IterationResult iteration, String name) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(name), name)
                .getScore();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
