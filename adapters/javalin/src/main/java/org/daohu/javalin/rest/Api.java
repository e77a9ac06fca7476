package org.daohu.javalin.rest;

import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.daohu.javalin.Failures;
import org.daohu.javalin.ServerOptions;
import org.daohu.javalin.access.Accounts;
import org.daohu.javalin.access.Tokens;
import org.daohu.javalin.commands.CommandDesk;
import org.daohu.javalin.county.County;
import org.daohu.javalin.county.Imports;
import org.daohu.javalin.county.ListChecks;
import org.daohu.javalin.county.Packs;
import org.daohu.javalin.events.EventHub;
import org.daohu.javalin.store.ImportRecords;
import org.daohu.javalin.store.Settings;
import org.daohu.javalin.store.Submissions;
import org.daohu.javalin.store.Trail;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 接口 – puts the routes together, and around them what holds for all: who is calling, limits, security headers, and one shape for
 * what goes wrong.
 */
public final class Api {

    static final String BASE = "/api/v1";

    private static final Logger LOG = LoggerFactory.getLogger(Api.class);
    private static final String IN_FLIGHT = "daohu.in-flight";
    private static final String CONTRACT = "/org/daohu/javalin/openapi.yaml";
    private static final String DOCS = "/org/daohu/javalin/docs";
    private static final String PAGES = "/org/daohu/javalin/web";

    /** Scripts, styles and data from here alone, nothing inline; images may be drawn by a page itself. */
    private static final Map<String, String> SECURITY_HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()");

    private final Parts parts;
    private final Access access;
    private final EventRoutes events;
    private final Semaphore inFlight;

    /**
     * 组成部分 – what the routes work on.
     *
     * @param options limits, clock and folder
     * @param accounts who may sign in
     */
    public record Parts(
            ServerOptions options,
            Accounts accounts,
            Tokens tokens,
            County county,
            Packs packs,
            Imports imports,
            ListChecks listChecks,
            CommandDesk desk,
            Submissions submissions,
            ImportRecords importRecords,
            Settings settings,
            Trail trail,
            EventHub events,
            Jdbi sql) {}

    /** An interface over {@code parts}. */
    public Api(Parts parts) {
        this.parts = parts;
        InstantSource clock = parts.options.clock();
        this.access =
                new Access(parts.accounts, parts.tokens, parts.county, parts.trail, parts.options.limits(), clock);
        this.events = new EventRoutes(
                access, parts.events, clock, parts.options.limits().eventStreams());
        this.inFlight = new Semaphore(parts.options.limits().concurrentRequests());
    }

    /** Sets {@code config} up: limits, pages, contract and routes. */
    public void configure(JavalinConfig config) {
        ServerOptions.Limits limits = parts.options.limits();
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = limits.bodyBytes();
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "application/json";
        config.jsonMapper(Json.javalin());
        config.jetty.multipartConfig.cacheDirectory(uploads().toString());
        config.jetty.multipartConfig.maxFileSize(limits.uploadBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(limits.uploadBytes(), SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(64, SizeUnit.KB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendDateHeader(false);
            http.addCustomizer(ContainerAnswers::asSent);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new ContainerAnswers(SECURITY_HEADERS)));
        config.events.serverStopping(events::close);
        pages(config);
        around(config);
        routes(config);
    }

    private Path uploads() {
        return parts.options.data().resolve("uploads").toAbsolutePath();
    }

    private static void pages(JavalinConfig config) {
        if (Api.class.getResource(PAGES) != null) {
            config.staticFiles.add(PAGES, Location.CLASSPATH);
        }
        config.staticFiles.add(docs -> {
            docs.hostedPath = "/docs";
            docs.directory = DOCS;
            docs.location = Location.CLASSPATH;
        });
        config.staticFiles.enableWebjars();
        String contract = contract();
        config.routes.get(
                "/openapi.yaml", ctx -> ctx.contentType("application/yaml").result(contract));
    }

    private static String contract() {
        try (InputStream in = Api.class.getResourceAsStream(CONTRACT)) {
            if (in == null) {
                throw new IllegalStateException("the contract is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void around(JavalinConfig config) {
        config.routes.before(ctx -> {
            SECURITY_HEADERS.forEach(ctx::header);
            ctx.header("Cache-Control", ctx.path().startsWith("/api/") ? "no-store" : "no-cache");
        });
        config.routes.before(BASE + "/*", this::enter);
        config.routes.after(BASE + "/*", this::leave);
        config.routes.exception(ProblemException.class, (refused, ctx) -> {
            refused.headers().forEach(ctx::header);
            Json.problem(ctx, refused.problem());
        });
        config.routes.exception(HttpResponseException.class, (refused, ctx) -> Json.problem(ctx, of(refused)));
        config.routes.exception(Exception.class, this::failed);
    }

    private void enter(Context ctx) {
        // A stream of events stays open: it has places of its own.
        if (!ctx.path().equals(BASE + "/events")) {
            if (!inFlight.tryAcquire()) {
                throw ProblemException.later(503, "BUSY", 1);
            }
            ctx.attribute(IN_FLIGHT, true);
        }
        if (!ctx.path().equals(BASE + "/login")) {
            access.enter(ctx);
        }
        long announced = ctx.contentLength();
        boolean upload = ctx.isMultipartFormData();
        ServerOptions.Limits limits = parts.options.limits();
        if (announced > (upload ? limits.uploadBytes() : limits.bodyBytes())) {
            throw ProblemException.of(413, "TOO_LARGE", "内容超过上限", "The content is beyond its limit.");
        }
    }

    private void leave(Context ctx) {
        if (Boolean.TRUE.equals(ctx.attribute(IN_FLIGHT))) {
            ctx.attribute(IN_FLIGHT, false);
            inFlight.release();
        }
    }

    private void routes(JavalinConfig config) {
        var routes = config.routes;
        LocalDate asOf = parts.options.asOf();
        routes.get("/health", ctx -> ctx.json(new Health("ok", version(), asOf)));
        new AccessRoutes(access, parts.tokens).add(routes, BASE);
        Judged judged = new Judged(access, parts.county, parts.packs);
        new OverviewRoutes(access, judged, parts.submissions, parts.county.book()).add(routes, BASE);
        new QuotaRoutes(access).add(routes, BASE);
        new PaymentRoutes(access).add(routes, BASE);
        new WarningRoutes(judged, parts.county.book()).add(routes, BASE);
        new ExportRoutes(access, judged, parts.trail, uploads()).add(routes, BASE);
        new PackRoutes(access, judged, parts).add(routes, BASE);
        new CommandRoutes(access, parts.desk, parts.submissions).add(routes, BASE);
        new ImportRoutes(access, judged, parts).add(routes, BASE);
        new AuditRoutes(access, parts.trail).add(routes, BASE);
        events.add(routes, BASE);
    }

    record Health(String status, String version, LocalDate asOf) {}

    private static String version() {
        String version = Api.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** What Javalin itself refuses: unknown paths and methods, bodies too large. */
    private static Problem of(HttpResponseException refused) {
        return switch (refused.getStatus()) {
            case 404 -> ProblemException.notFound().problem();
            case 405 -> Problem.of(405, "METHOD_NOT_ALLOWED", "此地址不支持该方法", "This address has no such method.");
            case 413 -> Problem.of(413, "TOO_LARGE", "内容超过上限", "The content is beyond its limit.");
            case 415 -> Problem.of(415, "UNSUPPORTED_MEDIA_TYPE", "不支持的内容类型", "This media type is not supported.");
            default ->
                refused.getStatus() < 500
                        ? Problem.of(refused.getStatus(), "MALFORMED_REQUEST", "请求不规范", "The request is malformed.")
                        : FAILED;
        };
    }

    private static final Problem FAILED =
            Problem.of(500, "FAILED", "服务器内部错误,已记录", "The server failed; it was recorded.");

    /** The caller learns nothing; the log gets the failure without its message, which could hold what was sent. */
    private void failed(Exception failure, Context ctx) {
        @Nullable Problem problem = Uploads.problemOf(failure);
        if (problem == null) {
            LOG.error("{} {} failed: {}", ctx.method(), ctx.endpoint().path, Failures.where(failure));
        }
        Json.problem(ctx, problem == null ? FAILED : problem);
    }
}
