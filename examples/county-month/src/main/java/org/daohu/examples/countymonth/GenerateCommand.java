package org.daohu.examples.countymonth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.daohu.examples.countymonth.generate.CountyGenerator;
import org.daohu.examples.countymonth.generate.GenerateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 造数 – the subcommand {@code generate}. */
@Command(
        name = "generate",
        description = {
            "生成一个县的数据及应报清单 truth.csv(截至 2020-07-31,政策包 national-2018)。",
            "Makes a county with known errors, and truth.csv: all that must be raised as of 2020-07-31 by pack national-2018."
        })
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            required = true,
            description = {"随机种子;相同种子生成相同文件", "The same seed gives the same bytes."})
    private long seed;

    @Option(
            names = "--people",
            required = true,
            description = {"名册人数", "Persons in the register, from 300."})
    private int people;

    @Option(
            names = "--rows",
            required = true,
            description = {"发放明细行数", "Data rows of all lists, from 500."})
    private int rows;

    @Option(
            names = "--faults",
            defaultValue = "0",
            description = {
                "另加无法读取的行数,见 truth-faults.csv",
                "Rows that cannot be read, added on top; see truth-faults.csv."
            })
    private int faults;

    @Option(
            names = "--place-rules",
            description = {
                "同时植入地方规则的情形,见 truth-place.csv(政策包 example-county-2020);至少600人、1200行",
                "Also plants for the rules of a place; see truth-place.csv (pack example-county-2020). From 600 people, 1,200 rows."
            })
    private boolean placeRules;

    @Option(
            names = "--out",
            required = true,
            description = {"新目录或空目录", "A new or an empty folder."})
    private Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
        CountyGenerator.generate(new GenerateRequest(seed, people, rows, faults, placeRules, out));
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "已生成 Made %s: %,d 人 people, %,d 行 rows, 截至 as of %s%n",
                        out,
                        people,
                        rows,
                        CountyGenerator.asOf());
        return 0;
    }
}
