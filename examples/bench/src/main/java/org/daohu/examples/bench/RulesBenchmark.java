package org.daohu.examples.bench;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.daohu.ledger.QuotaFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * 规则基准 – {@code run.sh rules}: eight quota rules over the same quotas in Daohu and, in two ways, in Drools; one process, one
 * thread; a table, and one JSON object as the last line. Exit code 1 if they do not all raise the same.
 */
public final class RulesBenchmark {

    private static final int QUOTAS = 200_000;
    private static final long SEED = 20_201_231;
    private static final int WARM_ROUNDS = 24;
    private static final int ROUNDS = 9;
    private static final int TRIES = 4;
    private static final int SHOWN = 10;

    /**
     * Medians over the rounds.
     *
     * @param wall seconds by the clock
     * @param processor seconds of the whole process on its processors, garbage collection and compilation with it
     */
    private record Time(double wall, double processor) {
        double perSecond(int quotas) {
            return quotas * (double) DaohuQuotas.RULES.size() / wall;
        }
    }

    private RulesBenchmark() {}

    @Command(name = "run.sh rules")
    private static final class Options {

        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "N",
                converter = Arguments.Count.class,
                description = "quotas; 200000")
        private int quotas = QUOTAS;
    }

    /** Runs it; the number of quotas may be given. */
    public static void main(String[] args) throws IOException {
        Options options = Arguments.of(new Options(), args);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ImmutableList<QuotaFacts> cases = QuotaCases.of(options.quotas, SEED);
        // One after the other, as whoever walks a ledger gets them, and not each beside its rows.
        ImmutableList<QuotaFacts> quotas = ImmutableList.copyOf(QuotaCases.putTogether(cases));
        List<QuotaBean> beans = quotas.stream().map(QuotaBean::of).toList();
        DaohuQuotas daohu = new DaohuQuotas();
        TreeSet<Raised> byDaohu = new TreeSet<>();
        daohu.judge(quotas).forEach(warning -> byDaohu.add(Raised.of(warning)));
        out.printf("%,d quotas, %d rules, as of %s%n%n", quotas.size(), DaohuQuotas.RULES.size(), QuotaCases.AS_OF);

        DroolsQuotas joining = DroolsQuotas.joining(daohu.pack());
        DroolsQuotas flat = DroolsQuotas.flat();
        DroolsQuotas.Way wayJoining = fastest("Drools, same job", joining, quotas, byDaohu, out);
        DroolsQuotas.Way wayFlat = fastest("Drools, flat beans", flat, beans, byDaohu, out);
        if (wayJoining == null || wayFlat == null) {
            System.exit(1);
            return;
        }
        Time[] times = race(List.of(
                () -> daohu.judge(quotas),
                () -> joining.judge(quotas, wayJoining),
                () -> flat.judge(beans, wayFlat),
                () -> daohu.judgeAndRead(quotas),
                () -> QuotaCases.putTogether(quotas)));
        double facts = times[4].wall();

        out.printf("%n%-32s %12s %12s %22s%n", "median of " + ROUNDS, "seconds", "processor", "facts × rules / second");
        line(out, "Daohu, with explanations", times[0], quotas.size());
        line(out, "Daohu, and every word read", times[3], quotas.size());
        line(out, "Drools, same job, ids alone", times[1], quotas.size());
        line(out, "Drools, flat beans, ids alone", times[2], quotas.size());
        out.printf("%-32s %12.3f %12.3f%n", "facts put together, before", facts, times[4].processor());
        out.printf("%n%-32s %12s%n", "rule", "raised");
        Map<String, Long> counts = new TreeMap<>();
        byDaohu.forEach(raised -> counts.merge(raised.rule(), 1L, Long::sum));
        DaohuQuotas.RULES.forEach(rule -> out.printf("%-32s %,12d%n", rule, counts.getOrDefault(rule, 0L)));
        out.printf(
                Locale.ROOT,
                "%n{\"ratio\":%s,\"ratio_processor\":%s,\"ratio_flat\":%s,\"ratio_flat_processor\":%s,\"ratio_read\":%s,"
                        + "\"ratio_with_facts\":%s,\"facts_seconds\":%.3f,"
                        + "\"daohu_per_second\":%.0f,\"drools_per_second\":%.0f,\"drools_flat_per_second\":%.0f,"
                        + "\"quotas\":%d,\"rules\":%d,\"raised\":%d,\"drools_way\":\"%s\",\"drools_flat_way\":\"%s\"}%n",
                ratio(times[1].wall(), times[0].wall()),
                ratio(times[1].processor(), times[0].processor()),
                ratio(times[2].wall(), times[0].wall()),
                ratio(times[2].processor(), times[0].processor()),
                ratio(times[1].wall(), times[3].wall()),
                ratio(times[1].wall() + facts, times[0].wall() + facts),
                facts,
                times[0].perSecond(quotas.size()),
                times[1].perSecond(quotas.size()),
                times[2].perSecond(quotas.size()),
                quotas.size(),
                DaohuQuotas.RULES.size(),
                byDaohu.size(),
                wayJoining,
                wayFlat);
    }

    /** As JSON has it: the clock of the processor may not tell so few quotas from none. */
    static String ratio(double seconds, double of) {
        return of == 0 ? "null" : String.format(Locale.ROOT, "%.2f", seconds / of);
    }

    /** Drools' fastest way with these quotas, or null if one raises other than {@code expected}. */
    private static DroolsQuotas.@Nullable Way fastest(
            String name, DroolsQuotas drools, List<?> quotas, Set<Raised> expected, PrintStream out) {
        DroolsQuotas.Way fastest = null;
        double best = Double.POSITIVE_INFINITY;
        out.printf("%-40s %12s%n", name + ", best of " + TRIES, "seconds");
        for (DroolsQuotas.Way way : DroolsQuotas.Way.values()) {
            List<Raised> raised = drools.judge(quotas, way);
            List<String> difference = difference(expected, new TreeSet<>(raised));
            if (raised.size() != expected.size() || !difference.isEmpty()) {
                System.err.printf(
                        "不一致 The two do not raise the same: Daohu %d, %s (%s) %d; %s%n",
                        expected.size(),
                        name,
                        way,
                        raised.size(),
                        difference.subList(0, Math.min(SHOWN, difference.size())));
                return null;
            }
            double seconds = Double.POSITIVE_INFINITY;
            for (int i = 0; i < TRIES; i++) {
                seconds =
                        Math.min(seconds, timed(() -> drools.judge(quotas, way)).wall());
            }
            out.printf("%-40s %12.3f%n", way, seconds);
            if (seconds < best) {
                best = seconds;
                fastest = way;
            }
        }
        out.println();
        return fastest;
    }

    /** What only one side raised, in words; Daohu's first. */
    static List<String> difference(Set<Raised> daohu, Set<Raised> drools) {
        List<String> difference = new ArrayList<>();
        for (Raised raised : Sets.difference(daohu, drools)) {
            difference.add("Daohu alone: " + raised.rule() + " " + raised.quota());
        }
        for (Raised raised : Sets.difference(drools, daohu)) {
            difference.add("Drools alone: " + raised.rule() + " " + raised.quota());
        }
        return difference;
    }

    private static Time[] race(List<Supplier<List<?>>> sides) {
        double[][] wall = new double[sides.size()][ROUNDS];
        double[][] processor = new double[sides.size()][ROUNDS];
        for (int round = -WARM_ROUNDS; round < ROUNDS; round++) {
            for (int turn = 0; turn < sides.size(); turn++) {
                // A B C D, then B C D A: none always comes last.
                int side = Math.floorMod(turn + round, sides.size());
                Time time = timed(sides.get(side));
                if (round >= 0) {
                    wall[side][round] = time.wall();
                    processor[side][round] = time.processor();
                }
            }
        }
        Time[] medians = new Time[sides.size()];
        for (int side = 0; side < medians.length; side++) {
            medians[side] = new Time(PaymentRace.median(wall[side]), PaymentRace.median(processor[side]));
        }
        return medians;
    }

    /** What the other side left behind is cleared first, outside the measured time. */
    private static Time timed(Supplier<List<?>> work) {
        System.gc();
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = machine.getProcessCpuTime();
        long started = System.nanoTime();
        List<?> result = work.get();
        Time time = new Time((System.nanoTime() - started) / 1e9, (machine.getProcessCpuTime() - processor) / 1e9);
        if (result.isEmpty()) {
            throw new IllegalStateException("nothing raised");
        }
        return time;
    }

    private static void line(PrintStream out, String name, Time time, int quotas) {
        out.printf("%-32s %12.3f %12.3f %,22.0f%n", name, time.wall(), time.processor(), time.perSecond(quotas));
    }
}
