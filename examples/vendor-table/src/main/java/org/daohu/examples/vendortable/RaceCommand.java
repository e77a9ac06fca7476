package org.daohu.examples.vendortable;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.daohu.warning.Warning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 争用演示 – the lost lock, then the race; the last line is the race as JSON. */
@Command(
        name = "race",
        description = {"本库与平台程序同时从一个指标支付。", "The library and the platform's program pay from one quota at once."})
final class RaceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--database",
            defaultValue = "h2",
            paramLabel = "h2|postgresql",
            description = {"数据库", "The database; default ${DEFAULT-VALUE}."})
    private DatabaseKind kind = DatabaseKind.H2;

    RaceCommand() {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (PlatformDatabase database = PlatformDatabase.create(kind)) {
            DataSource connections = PlatformDatabase.connect(database.url());
            try {
                PlatformDatabase.createTables(connections);
                return show(connections, out);
            } finally {
                PlatformDatabase.close(connections);
            }
        }
    }

    private static int show(DataSource database, PrintWriter out) throws Exception {
        out.println("1 平台程序不加锁 The platform's program does not lock");
        LostLock.Result lost = new LostLock(database).run();
        out.println("  quota of " + LostLock.AMOUNT + " yuan; the library's payment made: " + lost.library()
                + ", the program's payment from the balance it saw before: " + lost.program());
        out.println("  the library, asked again: " + lost.then());
        out.println("  只能事后预警 It can only be warned about:");
        for (Warning warning : OverPaidCheck.run(database)) {
            out.println("  " + warning.rule() + ": " + warning.sentenceZh());
            out.println("  " + warning.rule() + ": " + warning.sentenceEn());
        }
        out.println("2 平台程序加锁 The platform's program locks");
        Race.Result race = new Race(database).run();
        out.println("  quota of " + Race.AMOUNT + " yuan; paid " + race.paid() + " yuan by " + race.vouchers()
                + " vouchers of " + Race.LIBRARY_THREADS + " threads of the library and " + Race.PLATFORM_THREADS
                + " of the platform");
        out.println(race.json());
        boolean sound = race.overspent().isZero() && race.vouchers() == race.acknowledged();
        return sound ? VendorTableExample.OK : VendorTableExample.FAILED;
    }
}
