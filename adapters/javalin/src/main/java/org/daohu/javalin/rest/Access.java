package org.daohu.javalin.rest;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.javalin.ServerOptions;
import org.daohu.javalin.access.Account;
import org.daohu.javalin.access.Accounts;
import org.daohu.javalin.access.Permission;
import org.daohu.javalin.access.Tokens;
import org.daohu.javalin.county.County;
import org.daohu.javalin.county.CountyView;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.javalin.store.Trail;
import org.jspecify.annotations.Nullable;

/**
 * 入口控制 – the one place that knows who is calling. Every request below {@code /api} passes {@link #enter} before any route;
 * a route asks {@link #caller} and gets the county through {@link #view}, which is cut to the caller's divisions. Thread-safe.
 */
final class Access {

    private static final String CALLER = "daohu.caller";
    private static final String BEARER = "Bearer ";
    private static final int TOKEN_MAX = 4_096;
    /** One address may stand for an office of many. */
    private static final int ACCOUNTS_AN_ADDRESS = 10;

    private final Accounts accounts;
    private final Tokens tokens;
    private final County county;
    private final Trail trail;
    private final RateLimit requests;
    private final RateLimit failedLogins;
    private final RateLimit failedAddresses;

    Access(
            Accounts accounts,
            Tokens tokens,
            County county,
            Trail trail,
            ServerOptions.Limits limits,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.county = county;
        this.trail = trail;
        this.requests = new RateLimit(limits.requestsPerMinute(), clock);
        this.failedLogins = new RateLimit(limits.failedLoginsPerMinute(), clock);
        this.failedAddresses = new RateLimit(limits.failedLoginsPerMinute() * ACCOUNTS_AN_ADDRESS, clock);
    }

    /** Lets in who shows a valid token of an open account, and no more often than allowed. */
    void enter(Context ctx) {
        Caller caller = caller(ctx.header("Authorization")).orElseThrow(ProblemException::notSignedIn);
        if (!requests.take(caller.account().id())) {
            throw ProblemException.later(429, "TOO_MANY_REQUESTS", 1);
        }
        ctx.attribute(CALLER, caller);
    }

    private Optional<Caller> caller(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BEARER) || authorization.length() > TOKEN_MAX) {
            return Optional.empty();
        }
        return tokens.verify(authorization.substring(BEARER.length()).strip())
                .flatMap(proof -> accounts.find(proof.signIn().account())
                        .filter(proof.signIn()::holdsFor)
                        .map(account -> new Caller(account, proof.signIn(), proof.expiresAt())));
    }

    /** Who makes this request. */
    Caller caller(Context ctx) {
        Caller caller = ctx.attribute(CALLER);
        if (caller == null) {
            throw ProblemException.notSignedIn();
        }
        return caller;
    }

    /** Whether the account is still open and the token has not ended. */
    boolean isStillIn(Caller caller, InstantSource clock) {
        return clock.instant().isBefore(caller.expiresAt())
                && accounts.find(caller.account().id())
                        .filter(caller.account()::equals)
                        .isPresent();
    }

    /** The county as the caller sees it. */
    CountyView view(Context ctx) {
        return county.view(caller(ctx).account().scope());
    }

    /** The county as the caller sees it, judged by the pack in force as of the server's day. */
    JudgedCounty judged(Context ctx) {
        return county.judged(caller(ctx).account().scope());
    }

    /**
     * Whether persons are shown in full: only who may, only if asked for; the look at {@code subject} is recorded first, in the
     * division that it lies in.
     */
    boolean unmasked(Context ctx, String subject, Division division) {
        if (!Params.flag(ctx, "unmasked")) {
            return false;
        }
        Caller caller = caller(ctx);
        caller.require(Permission.SEE_PERSONS);
        trail.record(caller.account().id(), Trail.Act.SEE_PERSONS, subject, division, ctx.path());
        return true;
    }

    /** Signs in, or refuses without telling what was wrong; wrong passwords are counted by account and by address. */
    Account signIn(String id, String password, String address) {
        if (!failedLogins.hasOne(id) || !failedAddresses.hasOne(address)) {
            throw ProblemException.later(429, "TOO_MANY_ATTEMPTS", 60);
        }
        Optional<Account> account = accounts.authenticate(id, password);
        if (account.isEmpty()) {
            failedLogins.take(id);
            failedAddresses.take(address);
            trail.record(id, Trail.Act.LOGIN_FAILED, null, null, null);
            throw ProblemException.of(401, "WRONG_PASSWORD", "账号或口令有误", "Account or password is wrong.");
        }
        trail.record(id, Trail.Act.LOGIN, null, null, null);
        return account.get();
    }
}
