package org.daohu.examples.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.daohu.quota.Decision;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 裁定速度 – {@link Decision#decide} alone, all laws checked, on commands and slices that a store has at hand: made outside
 * the measured time, a batch at a time, from a ledger of any size. Public for the generator.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
public class DecideBenchmark {

    /** As many commands as stay at hand: their making is not measured, and takes longer than their judging. */
    static final int BATCH = 1_024;

    /** How many quotas the ledger holds. */
    @Param({"10000", "1000000"})
    public int quotas;

    private DecideInput input = new DecideInput(5, 1);

    /** Commands judged and the processor time that they took, so that a busy machine can be told from slow code. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Processor {

        /** Commands judged. */
        public long commands;

        /** Processor time of the judging thread, in nanoseconds. */
        public long nanos;

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /** For the generator. */
        public Processor() {}

        /** Starts the counts of an iteration. */
        @Setup(Level.Iteration)
        public void start() {
            commands = 0;
            nanos = 0;
        }
    }

    /** For the generator. */
    public DecideBenchmark() {}

    /** Makes the ledger, and lets it grow old: a ledger has long been there when a command comes. */
    @Setup
    public void fill() {
        input = new DecideInput(quotas, BATCH);
        System.gc();
    }

    /** Makes the next commands and finds their quotas. */
    @Setup(Level.Invocation)
    public void nextBatch() {
        input.nextBatch();
    }

    /** Judges a batch. */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void decide(Processor processor, Blackhole outcomes) {
        long started = Processor.THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < BATCH; i++) {
            outcomes.consume(Decision.decide(input.slice(i), input.command(i), DecideInput.AS_OF));
        }
        processor.nanos += Processor.THREADS.getCurrentThreadCpuTime() - started;
        processor.commands += BATCH;
    }
}
