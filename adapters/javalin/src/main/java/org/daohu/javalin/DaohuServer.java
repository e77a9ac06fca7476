package org.daohu.javalin;

import com.google.common.collect.ImmutableList;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.daohu.javalin.access.AccountFile;
import org.daohu.javalin.access.DemoAccounts;
import org.daohu.javalin.access.Tokens;
import org.daohu.javalin.commands.CommandDesk;
import org.daohu.javalin.county.County;
import org.daohu.javalin.county.Imports;
import org.daohu.javalin.county.ListChecks;
import org.daohu.javalin.county.Packs;
import org.daohu.javalin.events.EventHub;
import org.daohu.javalin.rest.Api;
import org.daohu.javalin.store.ImportRecords;
import org.daohu.javalin.store.ServerDatabase;
import org.daohu.javalin.store.Settings;
import org.daohu.javalin.store.Submissions;
import org.daohu.javalin.store.Trail;
import org.daohu.jdbc.ConnectionSource;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.warning.RuleBook;
import org.daohu.warning.standard.StandardRules;
import org.jdbi.v3.core.Jdbi;

/**
 * 参考服务器 – the parts put together and listening. Everything it keeps lies in its data folder and its database, so that it goes
 * on after a restart where it was. Thread-safe.
 */
public final class DaohuServer implements AutoCloseable {

    private final Javalin javalin;
    private final ServerDatabase database;
    private final ImmutableList<AccountFile.Fresh> newAccounts;

    private DaohuServer(Javalin javalin, ServerDatabase database, List<AccountFile.Fresh> newAccounts) {
        this.javalin = javalin;
        this.database = database;
        this.newAccounts = ImmutableList.copyOf(newAccounts);
    }

    /**
     * Starts a server; it answers when this returns.
     *
     * @throws IOException if the data folder cannot be used, or the county cannot be imported
     */
    public static DaohuServer start(ServerOptions options) throws IOException {
        Path data = privateFolder(options.data());
        Files.createDirectories(data.resolve("uploads"));
        Path accountFile = data.resolve("accounts.json");
        List<AccountFile.Fresh> fresh = List.of();
        if (!Files.exists(accountFile)) {
            fresh = DemoAccounts.fresh(options.environment());
            AccountFile.create(accountFile, fresh, options.limits().hashIterations());
        }
        AccountFile accounts = AccountFile.open(accountFile);
        Tokens tokens = Tokens.open(
                data.resolve("token.key"),
                options.clock(),
                options.limits().tokenLife(),
                options.limits().session());
        ServerDatabase database = null;
        try {
            database = ServerDatabase.open(options.database(), data);
            Javalin javalin = listening(options, data, accounts, tokens, database.sql(), database);
            return new DaohuServer(javalin, database, fresh);
        } catch (IOException | RuntimeException failed) {
            if (database != null) {
                database.close();
            }
            if (!fresh.isEmpty()) {
                // Nobody was told their passwords: the next start makes them anew.
                Files.deleteIfExists(accountFile);
            }
            throw failed;
        }
    }

    /** Registers and lists lie in it: nobody else on the machine needs to look in. */
    private static Path privateFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder;
    }

    private static Javalin listening(
            ServerOptions options, Path data, AccountFile accounts, Tokens tokens, Jdbi sql, ServerDatabase database)
            throws IOException {
        RuleBook book = StandardRules.book();
        Settings settings = new Settings(sql);
        Packs packs = Packs.open(data.resolve("packs"), book, settings);
        packs.start(options.pack());
        EventHub events = new EventHub();
        JdbcQuotaStore store = JdbcQuotaStore.builder(ConnectionSource.own(database.dataSource()), options.clock())
                .build();
        County county = new County(store, packs, book, options.asOf(), events);
        Trail trail = new Trail(sql, options.clock());
        ImportRecords records = new ImportRecords(sql);
        Imports imports =
                new Imports(data.resolve("imports"), county, packs, sql, records, trail, events, options.clock());
        imports.start(options.county());
        Submissions submissions = new Submissions(sql);
        Api api = new Api(new Api.Parts(
                options,
                accounts,
                tokens,
                county,
                packs,
                imports,
                new ListChecks(data.resolve("uploads"), county, packs),
                new CommandDesk(sql, store, submissions, trail, county, events, options.clock()),
                submissions,
                records,
                settings,
                trail,
                events,
                sql));
        return Javalin.create(config -> {
                    api.configure(config);
                    config.events.serverStopped(county::close);
                })
                .start(options.host(), options.port());
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The demo accounts and their passwords, if this start has made them; else empty, since only hashes are kept. */
    public ImmutableList<AccountFile.Fresh> newAccounts() {
        return newAccounts;
    }

    /** Stops listening, lets running requests end, and closes the database. */
    @Override
    public void close() {
        javalin.stop();
        database.close();
    }
}
