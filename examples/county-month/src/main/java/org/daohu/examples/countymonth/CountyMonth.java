package org.daohu.examples.countymonth;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * 一县一月 – the command line. Exit codes: 0 ran, whatever was raised; 2 bad input or arguments; 1 the program failed.
 */
@Command(
        name = "county-month",
        mixinStandardHelpOptions = true,
        versionProvider = CountyMonth.Version.class,
        scope = ScopeType.INHERIT,
        description = {"财政扶贫资金核查:从指标到农户。", "Follows earmarked money of a county from quota to household."},
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:运行完成,无论有无疑点 – ran, whatever was raised",
            "1:程序失败 – the program failed",
            "2:输入或参数有误 – bad input or arguments"
        },
        subcommands = {
            CheckCommand.class,
            RegisterCommand.class,
            LinkCommand.class,
            ExplainCommand.class,
            GenerateCommand.class
        })
public final class CountyMonth {

    /** The program failed. */
    static final int FAILED = 1;

    /** Input or arguments are bad. */
    static final int BAD_INPUT = 2;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = {"失败时显示调用栈", "Show the stack trace of a failure."})
    private boolean debug;

    /** Made by {@link #run} and by tests. */
    CountyMonth() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Utf8Launch.instead(args, err).orElseGet(() -> run(out, err, args)));
    }

    /** Runs the command, writing to {@code out} and {@code err}. @return the exit code */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CountyMonth command = new CountyMonth();
        CommandLine commandLine = new CommandLine(command)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CountyMonth::date)
                .setExecutionExceptionHandler(command::fail);
        ArgumentFaults.collect(commandLine);
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError full) {
            err.println(
                    "程序失败 The program failed: 内存不足,请加大,如 JAVA_OPTS=-Xmx4g – out of memory; give it more, e.g. JAVA_OPTS=-Xmx4g");
            return FAILED;
        } catch (LinkageError broken) {
            err.println("程序失败 The program failed: " + broken);
            return FAILED;
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            throw new TypeConversionException("'" + text + "' 不是日期,应如 2020-07-31 – not a date such as 2020-07-31");
        }
    }

    /** One sentence instead of a stack trace; what the caller can mend is bad input. */
    private int fail(Exception failure, CommandLine commandLine, @Nullable ParseResult parsed) {
        if (debug) {
            failure.printStackTrace(commandLine.getErr());
        }
        FailureWords words = FailureWords.of(failure);
        commandLine
                .getErr()
                .println((words.badInput() ? "输入有误 Bad input: " : "程序失败 The program failed: ") + words.text());
        return words.badInput() ? BAD_INPUT : FAILED;
    }

    /** Reads the version out of the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CountyMonth.class.getPackage().getImplementationVersion();
            return new String[] {"Daohu county-month " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
