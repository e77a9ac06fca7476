package org.daohu.examples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that ran to its end.
 *
 * @param seconds wall time of the whole process, its start included
 * @param cpuSeconds processor time of all its threads, as last seen before its end
 * @param peakKib the most memory that it ever held (VmHWM of Linux), in KiB; 0 where there is no /proc
 */
record MeasuredProcess(double seconds, double cpuSeconds, long peakKib) {

    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*([0-9]+) kB");

    /**
     * Runs {@code command}; what it says goes to {@code said}.
     *
     * @throws IllegalStateException if it fails
     */
    static MeasuredProcess run(Path said, List<String> command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        long peak = 0;
        Duration cpu = Duration.ZERO;
        // The mark only rises, so the last look misses at most what was held in the last twentieth of a second.
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakKib(Path.of("/proc/" + process.pid() + "/status")));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("exit code " + process.exitValue() + " of " + String.join(" ", command)
                    + System.lineSeparator() + Files.readString(said));
        }
        return new MeasuredProcess(seconds, cpu.toMillis() / 1e3, peak);
    }

    private static long peakKib(Path status) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(status));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException gone) {
            // The process has just ended.
            return 0;
        }
    }
}
