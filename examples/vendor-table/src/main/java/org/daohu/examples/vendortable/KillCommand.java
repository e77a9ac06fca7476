package org.daohu.examples.vendortable;

import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** 断电演练 – the last line is what was there after the kills, as JSON. */
@Command(
        name = "kill",
        description = {"反复强杀支付进程,再核对账目。", "Kills the paying process again and again, then checks the books."})
final class KillCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--database",
            required = true,
            paramLabel = "h2|postgresql",
            description = {"数据库", "The database."})
    private DatabaseKind kind = DatabaseKind.H2;

    @Option(
            names = "--kills",
            required = true,
            paramLabel = "N",
            description = {"强杀次数", "How often the process is killed, from 1."})
    private int kills;

    KillCommand() {}

    @Override
    public Integer call() throws Exception {
        if (kills < 1) {
            throw new ParameterException(spec.commandLine(), "--kills is at least 1, found " + kills);
        }
        KillReport report = KillRun.run(kind, kills, new Random());
        spec.commandLine().getOut().println(report.json());
        return report.sound() ? VendorTableExample.OK : VendorTableExample.FAILED;
    }
}
