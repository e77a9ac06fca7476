package org.daohu.examples.countymonth;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Starts the command once more under a UTF-8 locale where the process has none (cron jobs, bare containers): Java reads file
 * names in the locale's character set, and there two Chinese names of one length would be the same name.
 */
final class Utf8Launch {

    /** What a name holds where the locale's character set cannot read it. */
    private static final char UNDECODABLE = '\uFFFD';

    private static final String STARTED_AGAIN = "DAOHU_UTF8_LAUNCH";

    private Utf8Launch() {}

    /** The exit code of the command started again, or empty if that was not needed or not possible. */
    static OptionalInt instead(String[] args, PrintWriter err) {
        if (readsChineseNames() || System.getenv(STARTED_AGAIN) != null) {
            return OptionalInt.empty();
        }
        String names = String.join(" ", args) + System.getProperty("user.dir");
        if (names.indexOf(UNDECODABLE) >= 0) {
            // The bytes of these names are lost.
            err.println("本机区域设置读不出路径中的文字,请设 LC_ALL=C.UTF-8 – this locale cannot read the paths; set LC_ALL=C.UTF-8");
            return OptionalInt.of(CountyMonth.BAD_INPUT);
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(CountyMonth.class.getName());
        command.addAll(List.of(args));
        ProcessBuilder again = new ProcessBuilder(command).inheritIO();
        again.environment().putAll(Map.of("LC_ALL", "C.UTF-8", STARTED_AGAIN, "1"));
        try {
            Process process = again.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return OptionalInt.of(process.waitFor());
        } catch (IOException cannotStart) {
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(CountyMonth.FAILED);
        }
    }

    private static boolean readsChineseNames() {
        String names = System.getProperty("sun.jnu.encoding", "UTF-8");
        return !Charset.isSupported(names)
                || Charset.forName(names).newEncoder().canEncode('县');
    }
}
