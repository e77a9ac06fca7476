package org.daohu.examples.vendortable;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** 厂商自有指标表 – the command line. Exit codes: 0 the laws held; 1 they did not, or the program failed; 2 bad arguments. */
@Command(
        name = "vendor-table",
        mixinStandardHelpOptions = true,
        description = {"平台保留自有指标表,嵌入本库。", "A platform keeps its own quota table and embeds the library."},
        subcommands = {RaceCommand.class, KillCommand.class, PayCommand.class})
public final class VendorTableExample {

    /** The laws held. */
    static final int OK = 0;

    /** They did not, or the program failed. */
    static final int FAILED = 1;

    /** Made by {@link #run} and by tests. */
    VendorTableExample() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, args));
    }

    /** Runs the command, writing to {@code out} and {@code err}. @return the exit code */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new VendorTableExample())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }
}
