package org.daohu.examples.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.daohu.files.RegisterFile;
import org.daohu.household.CompactRegister;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.RegisterEntry;
import org.daohu.household.RegisterKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * 名册基准 – {@code run.sh register --people N}: builds the register of a made-up nation in memory, saves it, opens it again and
 * looks people up; a table, and one JSON object as the last line.
 */
public final class RegisterBenchmark {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 4_096;
    private static final int LOOKUPS = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    /**
     * What building took.
     *
     * @param entries how many entries the people have
     * @param addSeconds adding, averaged over the threads that did it side by side; making up the people is not in it
     * @param sortSeconds sorting and packing
     * @param addCpu processor time of adding, in seconds, all threads together
     * @param sortCpu the same of sorting and packing, with the collector's and the compiler's meanwhile
     */
    private record Built(
            CompactRegister register,
            long entries,
            double addSeconds,
            double sortSeconds,
            double addCpu,
            double sortCpu) {}

    /** What a thread added. */
    private record Part(CompactRegister.Builder builder, long entries, long nanos, long cpuNanos) {}

    private RegisterBenchmark() {}

    @Command(name = "run.sh register")
    private static final class Options {

        @Option(
                names = "--people",
                paramLabel = "N",
                converter = Arguments.Count.class,
                description = "in the register; 10000000")
        private int people = 10_000_000;
    }

    /** Runs it with the options of {@code args}. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        long people = Arguments.of(new Options(), args).people;
        int threads = Runtime.getRuntime().availableProcessors();
        RegisterKey key = RegisterFile.newKey();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        build(Math.min(people, 300_000), threads, key);
        long before = usedHeap();
        Built built = build(people, threads, key);
        long heap = usedHeap() - before;
        CompactRegister register = built.register();
        double lookups = lookups(register, people);
        try (WorkFolder work = WorkFolder.create("daohu-register")) {
            Path file = work.path().resolve("register.snapshot");
            long started = System.nanoTime();
            RegisterFile.save(register, file);
            double saveSeconds = secondsSince(started);
            long columns = register.bytes();
            started = System.nanoTime();
            CompactRegister opened = RegisterFile.open(file, key);
            double openSeconds = secondsSince(started);
            check(opened, people);
            double buildSeconds = built.addSeconds() + built.sortSeconds();
            out.printf(Locale.ROOT, "%-42s %,16d%n", "人 people", people);
            out.printf(Locale.ROOT, "%-42s %,16d%n", "登记 entries", built.entries());
            out.printf(Locale.ROOT, "%-42s %16d%n", "线程 threads", threads);
            out.printf(Locale.ROOT, "%-42s %,16d%n", "堆增量 heap after gc, bytes", heap);
            out.printf(Locale.ROOT, "%-42s %,16d%n", "列字节合计 columns, bytes", columns);
            out.printf(Locale.ROOT, "%-42s %16.2f%n", "每人字节 heap bytes a person", heap / (double) people);
            out.printf(Locale.ROOT, "%-42s %16.2f%n", "摘要入列 digest and add, seconds", built.addSeconds());
            out.printf(Locale.ROOT, "%-42s %16.2f%n", "排序装箱 sort and pack, seconds", built.sortSeconds());
            out.printf(Locale.ROOT, "%-42s %,16.0f%n", "每秒建成 people built a second", people / buildSeconds);
            out.printf(Locale.ROOT, "%-42s %16.2f%n", "入列机时 adding, processor seconds", built.addCpu());
            out.printf(Locale.ROOT, "%-42s %16.2f%n", "排序机时 sorting, processor seconds", built.sortCpu());
            out.printf(Locale.ROOT, "%-42s %,16d%n", "快照 snapshot, bytes", Files.size(file));
            out.printf(Locale.ROOT, "%-42s %16.2f%n", "保存 save, seconds", saveSeconds);
            out.printf(Locale.ROOT, "%-42s %16.2f%n", "打开 open, seconds", openSeconds);
            out.printf(Locale.ROOT, "%-42s %,16.0f%n", "每秒比对 matches a second, one thread", lookups);
            out.printf(
                    Locale.ROOT,
                    "{\"people\":%d,\"entries\":%d,\"bytes_per_person\":%.2f,\"build_per_second\":%.0f,"
                            + "\"open_seconds\":%.2f,\"save_seconds\":%.2f,\"matches_per_second\":%.0f}%n",
                    people,
                    built.entries(),
                    heap / (double) people,
                    people / buildSeconds,
                    openSeconds,
                    saveSeconds,
                    lookups);
        }
    }

    private static Built build(long people, int threads, RegisterKey key)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Part>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                long from = people * i / threads;
                long to = people * (i + 1) / threads;
                parts.add(pool.submit(() -> part(from, to, key)));
            }
            CompactRegister.Builder all = CompactRegister.builder(key);
            long entries = 0;
            long nanos = 0;
            long cpuNanos = 0;
            for (Future<Part> part : parts) {
                entries += part.get().entries();
                nanos += part.get().nanos();
                cpuNanos += part.get().cpuNanos();
            }
            long cpuStarted = processCpu();
            long started = System.nanoTime();
            for (Future<Part> part : parts) {
                all.addAll(part.get().builder());
            }
            CompactRegister register = all.build();
            double sortSeconds = secondsSince(started);
            double sortCpu = (processCpu() - cpuStarted) / 1e9;
            return new Built(register, entries, nanos / 1e9 / threads, sortSeconds, cpuNanos / 1e9, sortCpu);
        } finally {
            pool.shutdown();
        }
    }

    private static Part part(long from, long to, RegisterKey key) {
        CompactRegister.Builder builder = CompactRegister.builder(key);
        List<RegisterEntry> batch = new ArrayList<>(2 * BATCH);
        long entries = 0;
        long nanos = 0;
        long cpuNanos = 0;
        for (long person = from; person < to; person++) {
            batch.addAll(RegisterPeople.entries(person));
            if (batch.size() >= BATCH || person == to - 1) {
                long started = System.nanoTime();
                long cpuStarted = THREADS.getCurrentThreadCpuTime();
                batch.forEach(builder::add);
                cpuNanos += THREADS.getCurrentThreadCpuTime() - cpuStarted;
                nanos += System.nanoTime() - started;
                entries += batch.size();
                batch.clear();
            }
        }
        return new Part(builder, entries, nanos, cpuNanos);
    }

    /** Matches of people at random, one thread, a second. */
    private static double lookups(CompactRegister register, long people) {
        long nanos = 0;
        int found = 0;
        List<ListRow> rows = new ArrayList<>(BATCH);
        for (int i = 0; i < LOOKUPS; i += BATCH) {
            rows.clear();
            for (int j = 0; j < BATCH; j++) {
                rows.add(row(RegisterPeople.entries((i + j) * 7_919_000_003L % people)
                        .get(0)));
            }
            long started = System.nanoTime();
            for (ListRow row : rows) {
                found += register.match(row, DAY).nameAgrees() ? 1 : 0;
            }
            nanos += System.nanoTime() - started;
        }
        if (found < LOOKUPS) {
            throw new IllegalStateException("people are missing from the register");
        }
        return LOOKUPS * 1e9 / nanos;
    }

    private static void check(CompactRegister opened, long people) {
        for (long i = 0; i < 10_000; i++) {
            RegisterEntry entry =
                    RegisterPeople.entries(i * 7_919_000_003L % people).get(0);
            PersonMatch match = opened.match(row(entry), entry.joined());
            if (!entry.registerId().equals(match.registerId()) || !match.nameAgrees()) {
                throw new IllegalStateException("the register opened answers otherwise");
            }
        }
    }

    private static ListRow row(RegisterEntry entry) {
        return ListRow.builder("2020-06.csv", 1, entry.name(), entry.identityType(), entry.identityNumber())
                .householdNumber(entry.householdNumber())
                .policy("BT-1")
                .build();
    }

    private static long processCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long usedHeap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double secondsSince(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
