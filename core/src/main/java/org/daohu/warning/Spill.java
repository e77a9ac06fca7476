package org.daohu.warning;

import java.util.Arrays;

/**
 * 暂存 – keeps the marks of list rows that a screening is not working on: a port, since core writes no files. Runs are
 * written once and read in pieces, several at a time. Implementations are thread-safe. What cannot be kept or read back is an
 * exception with its cause ({@link java.io.UncheckedIOException}), never fewer numbers.
 */
public interface Spill {

    /**
     * Keeps a copy of the first {@code length} numbers of {@code words}.
     *
     * @param length at least 1
     */
    Run keep(long[] words, int length);

    /**
     * How many numbers are collected before they are handed over, from 1: each worker of a screening collects so many for
     * each grouping of a grouped rule, and needs as much memory once more to put them in order. A shorter run costs less
     * memory now and more when runs are merged; it changes no answer.
     */
    default int longestRun() {
        return 1 << 20;
    }

    /** 一段 – numbers that were kept together. Thread-safe. */
    interface Run {

        /** Reads {@code count} numbers, the first of them number {@code from} of the run, to the beginning of {@code into}. */
        void read(int from, long[] into, int count);
    }

    /** A spill that keeps everything in memory, for hosts whose lists are small. */
    static Spill inMemory() {
        return (words, length) -> {
            long[] kept = Arrays.copyOf(words, length);
            return (from, into, count) -> System.arraycopy(kept, from, into, 0, count);
        };
    }
}
