package org.daohu.examples.countymonth;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.daohu.files.CountyFolder;
import org.daohu.files.FaultList;
import org.daohu.files.RegisterFile;
import org.daohu.files.RegisterKeyFile;
import org.daohu.files.check.Stage;
import org.daohu.household.CompactRegister;
import org.daohu.household.RegisterKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 名册快照 – the subcommand {@code register}. */
@Command(
        name = "register",
        description = {
            "由名册文件建成名册并存为快照,供多次核查使用。",
            "Builds the register of a folder and saves it as a snapshot, for many checks."
        })
final class RegisterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            description = {"名册文件所在目录", "The folder with register.csv or register.xlsx; its other files are not read."})
    private Path folder = Path.of("");

    @Option(
            names = "--key",
            required = true,
            description = {
                "密钥文件;没有则新建。须与快照分开保管",
                "The file with the key; made if it is not there. Keep it apart from the snapshot."
            })
    private Path keyFile = Path.of("");

    @Option(
            names = "--out",
            required = true,
            description = {"快照文件,须尚不存在", "The snapshot to write; it must not exist yet."})
    private Path out = Path.of("");

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public Integer call() throws IOException {
        Path faultsFile = out.resolveSibling(out.getFileName() + ".faults.csv");
        if (Files.exists(out)) {
            throw new IllegalArgumentException("文件已存在 this file exists already: " + out);
        }
        Path absolute = out.toAbsolutePath().normalize();
        if (absolute.equals(keyFile.toAbsolutePath().normalize())) {
            throw new IllegalArgumentException("密钥与快照须为两个文件 the key and the snapshot are two files: " + out);
        }
        // Without a snapshot beside it, it is of an earlier run that stopped.
        Files.deleteIfExists(faultsFile);
        Files.createDirectories(Objects.requireNonNull(absolute.getParent(), "out is no folder"));
        CountyFolder county = CountyFolder.openRegister(folder, threads.count());
        if (county.faults().stopsTheRun()) {
            return stopped(county.faults(), faultsFile);
        }
        RegisterKey key = Files.exists(keyFile) ? RegisterKeyFile.read(keyFile) : RegisterKeyFile.create(keyFile);
        CompactRegister register;
        try (TerminalProgress progress = new TerminalProgress()) {
            register = county.buildRegister(key, progress.counting(Stage.REGISTER));
        }
        FaultList faults = county.faults();
        if (faults.stopsTheRun()) {
            return stopped(faults, faultsFile);
        }
        RegisterFile.save(register, out);
        PrintWriter to = spec.commandLine().getOut();
        to.printf(Locale.ROOT, "名册 Register: %,d 条登记 entries → %s%n", register.size(), out);
        if (faults.total() > 0) {
            faults.writeCsv(faultsFile);
            long leftOut = county.tallies().stream()
                    .mapToLong(tally -> tally.leftOut())
                    .sum();
            to.printf(Locale.ROOT, "未收入 Left out: %,d 行 rows, 详见 see %s%n", leftOut, faultsFile);
        }
        return 0;
    }

    private int stopped(FaultList faults, Path faultsFile) throws IOException {
        faults.writeCsv(faultsFile);
        PrintWriter err = spec.commandLine().getErr();
        FaultPrint.print(faults, err);
        err.println("详见 see " + faultsFile);
        return CountyMonth.BAD_INPUT;
    }
}
