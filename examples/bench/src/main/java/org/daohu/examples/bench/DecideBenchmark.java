package org.daohu.examples.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.daohu.quota.Decision;
import org.daohu.quota.Outcome;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** 裁定速度 – {@link Decision#decide} alone, on slices that are at hand, all laws checked. Public for the generator. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class DecideBenchmark {

    /** The same stream for every size of ledger, so that only the ledger differs. */
    private static final int COMMANDS = 1 << 20;

    /** How many quotas the ledger holds. */
    @Param({"10000", "1000000"})
    public int quotas;

    private DecideInput input = new DecideInput(5, 0);
    private int next;

    /** Commands judged and the processor time that they took, so that a busy machine can be told from slow code. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Processor {

        /** Commands judged. */
        public long commands;

        /** Processor time of the judging thread, in nanoseconds. */
        public long nanos;

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private long started;

        /** For the generator. */
        public Processor() {}

        /** Starts the count of an iteration. */
        @Setup(Level.Iteration)
        public void start() {
            commands = 0;
            nanos = 0;
            started = THREADS.getCurrentThreadCpuTime();
        }

        /** Ends the count of an iteration. */
        @TearDown(Level.Iteration)
        public void stop() {
            nanos = THREADS.getCurrentThreadCpuTime() - started;
        }
    }

    /** For the generator. */
    public DecideBenchmark() {}

    /** Makes ledger and stream. */
    @Setup
    public void fill() {
        input = new DecideInput(quotas, COMMANDS);
    }

    /** Judges the next command of the stream. */
    @Benchmark
    public Outcome decide(Processor processor) {
        int index = next;
        next = (index + 1) & (COMMANDS - 1);
        processor.commands++;
        return Decision.decide(input.slice(index), input.command(index), DecideInput.AS_OF);
    }
}
