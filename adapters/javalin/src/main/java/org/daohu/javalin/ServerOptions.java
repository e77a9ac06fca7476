package org.daohu.javalin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.daohu.javalin.access.PasswordHash;
import org.jspecify.annotations.Nullable;

/**
 * 启动参数 – what a server is started with. Immutable; {@link #of} gives the shipped defaults, the {@code with…} methods change
 * one thing each.
 *
 * @param county the folder whose month is imported at the first start
 * @param data the folder that the server keeps everything in: database, key, accounts, imports, packs
 * @param asOf the day as of which the server judges and decides
 * @param pack the shipped pack that is in force at the first start
 * @param host the address to listen on; loopback by default
 * @param port the port, 0 for any free one
 * @param database where the tables are; null for an H2 file in {@code data}
 * @param limits bounds on what callers may ask for
 * @param clock tells when something was done; never what is judged
 * @param environment where passwords of the demo accounts may be given
 */
public record ServerOptions(
        Path county,
        Path data,
        LocalDate asOf,
        String pack,
        String host,
        int port,
        @Nullable Database database,
        Limits limits,
        InstantSource clock,
        Map<String, String> environment) {

    public ServerOptions {
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(pack, "pack");
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(clock, "clock");
        environment = Map.copyOf(environment);
    }

    /**
     * 数据库 – a database by its JDBC URL.
     *
     * @param url H2 or PostgreSQL
     * @param user the account, "" if the URL says it
     * @param password its password
     */
    public record Database(String url, String user, String password) {

        /** Without the password; URLs may hold one too. */
        @Override
        public String toString() {
            return "Database[" + user + "]";
        }
    }

    /**
     * 上限 – what one caller, and all together, may ask for.
     *
     * @param bodyBytes of a request that is not an upload
     * @param uploadBytes of an upload, all its files together
     * @param uploadFiles files in an upload
     * @param requestsPerMinute of one account
     * @param failedLoginsPerMinute of one account, and of one address ten times as many
     * @param concurrentRequests of all callers together
     * @param eventStreams open at once
     * @param tokenLife how long a token holds
     * @param session how long after signing in a token may be renewed
     * @param hashIterations of a password's hash
     */
    public record Limits(
            long bodyBytes,
            long uploadBytes,
            int uploadFiles,
            int requestsPerMinute,
            int failedLoginsPerMinute,
            int concurrentRequests,
            int eventStreams,
            Duration tokenLife,
            Duration session,
            int hashIterations) {

        /** For an office: 1 MiB, 64 MiB in 200 files, ten requests a second, five wrong passwords a minute, 32 at once. */
        public static final Limits OFFICE = new Limits(
                1L << 20,
                64L << 20,
                200,
                600,
                5,
                32,
                100,
                Duration.ofMinutes(15),
                Duration.ofHours(8),
                PasswordHash.ITERATIONS);
    }

    /** The shipped defaults for a month of a county, judged as of {@code asOf}. */
    public static ServerOptions of(Path county, Path data, LocalDate asOf) {
        return new ServerOptions(
                county,
                data,
                asOf,
                "national-2018",
                "127.0.0.1",
                8080,
                null,
                Limits.OFFICE,
                InstantSource.system(),
                Map.of());
    }

    /** With another address and port. */
    public ServerOptions withAddress(String newHost, int newPort) {
        if (newPort < 0 || newPort > 65_535) {
            throw new IllegalArgumentException("端口须为 0 至 65535 a port is from 0 to 65535, found " + newPort);
        }
        return new ServerOptions(county, data, asOf, pack, newHost, newPort, database, limits, clock, environment);
    }

    /** With another database; null for the H2 file. */
    public ServerOptions withDatabase(@Nullable Database newDatabase) {
        return new ServerOptions(county, data, asOf, pack, host, port, newDatabase, limits, clock, environment);
    }

    /** With another pack at the first start. */
    public ServerOptions withPack(String newPack) {
        return new ServerOptions(county, data, asOf, newPack, host, port, database, limits, clock, environment);
    }

    /** With other limits. */
    public ServerOptions withLimits(Limits newLimits) {
        return new ServerOptions(county, data, asOf, pack, host, port, database, newLimits, clock, environment);
    }

    /** With another clock. */
    public ServerOptions withClock(InstantSource newClock) {
        return new ServerOptions(county, data, asOf, pack, host, port, database, limits, newClock, environment);
    }

    /** With variables that give passwords of demo accounts, {@code DAOHU_PASSWORD_SHENHE} for shenhe. */
    public ServerOptions withEnvironment(Map<String, String> newEnvironment) {
        return new ServerOptions(county, data, asOf, pack, host, port, database, limits, clock, newEnvironment);
    }
}
