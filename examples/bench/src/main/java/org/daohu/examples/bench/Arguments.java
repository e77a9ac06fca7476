package org.daohu.examples.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** 参数 – reads the arguments of a benchmark. */
final class Arguments {

    private Arguments() {}

    /** {@code into} with what {@code args} say, or empty after telling what is wrong with them, or what there is. */
    static <T> Optional<T> read(T into, PrintStream err, String... args) {
        CommandLine line = new CommandLine(into);
        try {
            line.parseArgs(args);
            return Optional.of(into);
        } catch (ParameterException wrong) {
            err.println("参数有误 Bad arguments: " + wrong.getMessage());
            line.usage(err);
            return Optional.empty();
        }
    }

    /** The same; ends the process with exit code 2 if the arguments are wrong. */
    static <T> T of(T into, String... args) {
        Optional<T> read = read(into, new PrintStream(System.err, true, StandardCharsets.UTF_8), args);
        if (read.isEmpty()) {
            System.exit(2);
        }
        return read.orElseThrow();
    }

    /** 个数 – a whole number of at least one, and at most a thousand million. */
    static final class Count implements ITypeConverter<Integer> {

        private static final int MOST = 1_000_000_000;

        @Override
        public Integer convert(String value) {
            try {
                int count = Integer.parseInt(value);
                if (count >= 1 && count <= MOST) {
                    return count;
                }
            } catch (NumberFormatException none) {
                // Told below.
            }
            throw new TypeConversionException("'" + value + "' is no number from 1 to " + MOST);
        }
    }
}
