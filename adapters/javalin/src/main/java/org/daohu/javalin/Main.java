package org.daohu.javalin;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.daohu.javalin.access.AccountFile;
import org.daohu.javalin.access.Post;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 启动 – starts the server from a command line and runs it until it is told to stop. */
@Command(
        name = "daohu-server",
        mixinStandardHelpOptions = true,
        description = "到户参考服务器 The reference server: REST and pages over a month of a county.")
@SuppressWarnings("NullAway.Init") // picocli sets the options before call()
final class Main implements Callable<Integer> {

    private static final Logger ROOT_LOGGER = Logger.getLogger("");

    @Option(
            names = "--county",
            required = true,
            description = "县级数据文件夹 The county's files, imported at the first start.")
    private Path county;

    @Option(names = "--data", required = true, description = "数据目录 Where the server keeps everything.")
    private Path data;

    @Option(names = "--as-of", required = true, description = "核查日期 The day as of which is judged, e.g. 2020-07-31.")
    private LocalDate asOf;

    @Option(names = "--pack", defaultValue = "national-2018", description = "政策包 The pack in force at the first start.")
    private String pack;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "监听地址 The address to listen on (${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "端口 The port, 0 for any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--jdbc-url",
            description = "数据库 H2 or PostgreSQL; an H2 file in the data folder by default. Account and password from"
                    + " DAOHU_DB_USER and DAOHU_DB_PASSWORD.")
    private @Nullable String jdbcUrl;

    @Spec
    private CommandSpec spec;

    /** Starts the server. */
    public static void main(String[] args) {
        ROOT_LOGGER.setLevel(Level.WARNING);
        for (Handler handler : ROOT_LOGGER.getHandlers()) {
            handler.setFormatter(new LogLine());
        }
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, commandLine, given) -> {
                    err.println("无法启动 The server cannot start: " + StartFailure.words(failure));
                    return 1;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        ServerOptions options = ServerOptions.of(county, data, asOf)
                .withPack(pack)
                .withAddress(host, port)
                .withDatabase(database())
                .withEnvironment(System.getenv());
        DaohuServer server = DaohuServer.start(options);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            stopped.countDown();
                        },
                        "daohu-stop"));
        out.println("到户参考服务器 http://" + host + ":" + server.port() + "  (as of " + asOf + ")");
        if (server.newAccounts().isEmpty()) {
            out.println("账号见首次启动时的输出 Accounts are those that the first start printed.");
        } else {
            out.println("演示账号,口令只在此处显示一次 Demo accounts; passwords are shown this once:");
            server.newAccounts().forEach(fresh -> out.println(line(fresh)));
        }
        stopped.await();
        return 0;
    }

    private ServerOptions.@Nullable Database database() {
        return jdbcUrl == null
                ? null
                : new ServerOptions.Database(
                        jdbcUrl,
                        System.getenv().getOrDefault("DAOHU_DB_USER", ""),
                        System.getenv().getOrDefault("DAOHU_DB_PASSWORD", ""));
    }

    private static String line(AccountFile.Fresh fresh) {
        StringBuilder line =
                new StringBuilder("  %-10s %-16s".formatted(fresh.account().id(), fresh.password()));
        for (Post post : fresh.account().posts()) {
            line.append(' ').append(post.zh());
        }
        String areas = String.join(",", fresh.account().scope().prefixes());
        return line.append("  ").append(areas.isEmpty() ? "全国" : areas).toString();
    }
}
