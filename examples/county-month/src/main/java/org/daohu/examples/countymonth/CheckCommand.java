package org.daohu.examples.countymonth;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.daohu.files.RegisterKeyFile;
import org.daohu.files.check.CheckOutcome;
import org.daohu.files.check.CheckRun;
import org.daohu.files.check.SavedRegister;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.standard.StandardRules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 核查 – the subcommand {@code check}. */
@Command(
        name = "check",
        description = {"核查一个县一个月的数据,写出疑点、台账与报告。", "Checks a month of a county and writes warnings, ledger and report."})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            description = {"县数据目录", "The folder with the county's files."})
    private Path folder = Path.of("");

    @Option(
            names = "--as-of",
            required = true,
            description = {"截至日期,如 2020-07-31", "The date at which everything is judged, e.g. 2020-07-31."})
    private LocalDate asOf = LocalDate.EPOCH;

    @Option(
            names = "--pack",
            required = true,
            description = {"政策包名称或文件", "Name of a shipped policy pack, or a pack file."})
    private String pack = "";

    @Option(
            names = "--out",
            required = true,
            description = {"结果目录,须为新目录或空目录", "Where to write: a new or an empty folder."})
    private Path out = Path.of("");

    @ArgGroup(exclusive = false)
    private @Nullable Saved saved;

    /** A saved register and its key: neither without the other. */
    private static final class Saved {
        @Option(
                names = "--register",
                required = true,
                description = {
                    "已存名册(register 命令所写),代替目录中的名册文件",
                    "A register that the command register saved, in the place of one in the folder."
                })
        private Path file = Path.of("");

        @Option(
                names = "--key",
                required = true,
                description = {"已存名册的密钥文件", "The file with the key of the saved register."})
        private Path keyFile = Path.of("");

        private SavedRegister register() throws IOException {
            if (!Files.isRegularFile(keyFile)) {
                throw new IllegalArgumentException("没有这个密钥文件 no such key file: " + keyFile);
            }
            return new SavedRegister(file, RegisterKeyFile.read(keyFile));
        }
    }

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public Integer call() throws Exception {
        CheckRun.Request request = request();
        CheckOutcome outcome;
        try (TerminalProgress progress = new TerminalProgress()) {
            outcome = CheckRun.run(request, progress);
        }
        PrintWriter err = spec.commandLine().getErr();
        if (outcome instanceof CheckOutcome.Done done) {
            ResultPrint.print(done.result(), out, spec.commandLine().getOut());
            return 0;
        }
        if (outcome instanceof CheckOutcome.OutputRefused refused) {
            err.println(refused.reasonZh() + " – " + refused.reasonEn());
        } else if (outcome instanceof CheckOutcome.Stopped stopped) {
            FaultPrint.print(stopped.faults(), err);
            err.println("详见 see " + out.resolve("faults.csv"));
        }
        return CountyMonth.BAD_INPUT;
    }

    private CheckRun.Request request() throws Exception {
        BadInputs wrong = new BadInputs();
        PolicyPack policy = wrong.read(() -> PackOption.read(pack, StandardRules.book()));
        SavedRegister register = saved == null ? null : wrong.read(saved::register);
        if (policy == null || wrong.any()) {
            wrong.read(this::folder);
            throw wrong.told();
        }
        return new CheckRun.Request(folder, asOf, policy, StandardRules.book(), out, threads.count(), register);
    }

    /** The folder, which a run of its own would find to be missing, too. */
    private Path folder() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("没有这个县数据目录 no such folder of a county: " + folder);
        }
        return folder;
    }
}
