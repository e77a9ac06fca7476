package org.daohu.examples.countymonth;

import picocli.CommandLine.Option;

/** 线程数 – the option {@code --threads} of the commands that read a folder. */
final class ThreadsOption {

    @Option(
            names = "--threads",
            description = {"线程数;结果与线程数无关", "Threads to use; the results are the same for any number."})
    private int count = Runtime.getRuntime().availableProcessors();

    /** @throws IllegalArgumentException below one */
    int count() {
        if (count < 1) {
            throw new IllegalArgumentException("至少一个线程 at least one thread, found " + count);
        }
        return count;
    }
}
