package org.daohu.examples.countymonth;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** 参数问题 – tells all that is wrong with the arguments at once, and runs the command only if nothing is. */
final class ArgumentFaults implements IExecutionStrategy {

    /** What the parser puts in front of some of its sentences. */
    private static final String LABEL = "Error: ";

    private final RunLast runLast = new RunLast();

    /** Makes {@code commandLine} and its subcommands go on behind a wrong argument. */
    static void collect(CommandLine commandLine) {
        commandLine.getCommandSpec().parser().collectErrors(true);
        commandLine.getSubcommands().values().forEach(ArgumentFaults::collect);
        commandLine.setExecutionStrategy(new ArgumentFaults());
        commandLine.setParameterExceptionHandler((wrong, given) -> tell(List.of(wrong), wrong.getCommandLine()));
    }

    @Override
    public int execute(ParseResult parsed) {
        List<Exception> errors = new ArrayList<>();
        CommandLine asked = parsed.commandSpec().commandLine();
        for (ParseResult part : parsed.asCommandLineList().stream()
                .map(CommandLine::getParseResult)
                .toList()) {
            errors.addAll(part.errors());
            asked = part.commandSpec().commandLine();
        }
        if (errors.isEmpty() || CommandLine.printHelpIfRequested(parsed)) {
            return errors.isEmpty() ? runLast.execute(parsed) : 0;
        }
        return tell(errors, asked);
    }

    private static int tell(List<Exception> errors, CommandLine asked) {
        PrintWriter err = asked.getErr();
        err.println("参数有误 Bad arguments:");
        errors.stream().map(ArgumentFaults::sentence).distinct().forEach(err::println);
        asked.usage(err);
        return CountyMonth.BAD_INPUT;
    }

    private static String sentence(Exception error) {
        String english = String.valueOf(error.getMessage());
        if (english.startsWith(LABEL)) {
            english = english.substring(LABEL.length());
        }
        String zh = "选项或参数的值无效";
        if (error instanceof MissingParameterException || english.startsWith("Missing ")) {
            zh = "缺少必需的选项、参数或子命令";
        } else if (error instanceof UnmatchedArgumentException) {
            zh = "没有这样的选项或参数";
        } else if (error instanceof OverwrittenOptionException) {
            zh = "同一选项只能给一次";
        }
        return "  " + zh + " – " + english;
    }
}
