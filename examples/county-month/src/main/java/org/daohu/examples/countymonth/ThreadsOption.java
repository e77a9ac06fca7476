package org.daohu.examples.countymonth;

import com.google.common.primitives.Ints;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** 线程数 – the option {@code --threads} of the commands that read a folder. */
final class ThreadsOption {

    @Option(
            names = "--threads",
            converter = AtLeastOne.class,
            description = {"线程数;结果与线程数无关", "Threads to use; the results are the same for any number."})
    private int count = Runtime.getRuntime().availableProcessors();

    int count() {
        return count;
    }

    /** A whole number from one on. */
    static final class AtLeastOne implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            Integer number = Ints.tryParse(text);
            if (number == null || number < 1) {
                throw new TypeConversionException("'" + text + "' 不是一以上的整数 – not a whole number from 1 on");
            }
            return number;
        }
    }
}
