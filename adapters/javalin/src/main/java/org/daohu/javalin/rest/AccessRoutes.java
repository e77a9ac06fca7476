package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.daohu.javalin.access.Account;
import org.daohu.javalin.access.Permission;
import org.daohu.javalin.access.Post;
import org.daohu.javalin.access.Tokens;
import org.jspecify.annotations.Nullable;

/** {@code /login}, {@code /token}, {@code /me}. */
final class AccessRoutes {

    private static final int ACCOUNT_MAX = 64;
    private static final int PASSWORD_MAX = 200;

    /** A slow hash takes a core for a while: only so many at once, so that signing in never starves the rest. */
    private final Semaphore hashing = new Semaphore(2);

    private final Access access;
    private final Tokens tokens;

    AccessRoutes(Access access, Tokens tokens) {
        this.access = access;
        this.tokens = tokens;
    }

    void add(RoutesConfig routes, String base) {
        routes.post(base + "/login", this::login);
        routes.post(base + "/token", this::renew);
        routes.get(base + "/me", ctx -> ctx.json(Me.of(access.caller(ctx).account())));
    }

    record Login(@Nullable String account, @Nullable String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Login";
        }
    }

    record Token(String token, Instant expiresAt, Me me) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Token[" + expiresAt + "]";
        }
    }

    record PostView(Post post, String zh) {}

    record Me(
            String account,
            String name,
            String unit,
            List<PostView> posts,
            List<String> divisions,
            Set<Permission> permissions,
            Set<String> acts) {

        static Me of(Account account) {
            return new Me(
                    account.id(),
                    account.name(),
                    account.unit(),
                    account.posts().stream()
                            .map(post -> new PostView(post, post.zh()))
                            .toList(),
                    account.scope().prefixes().asList(),
                    account.permissions(),
                    account.acts());
        }
    }

    private void login(Context ctx) {
        Login login = Json.body(ctx, Login.class);
        String id = text(login.account(), ACCOUNT_MAX);
        String password = text(login.password(), PASSWORD_MAX);
        if (!hashing.tryAcquire()) {
            throw ProblemException.later(429, "TOO_MANY_ATTEMPTS", 1);
        }
        Account account;
        try {
            account = access.signIn(id, password, ctx.ip());
        } finally {
            hashing.release();
        }
        answer(ctx, tokens.issue(account), account);
    }

    private static String text(@Nullable String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw ProblemException.malformed("缺少账号或口令", "Account or password is missing or too long.");
        }
        return text;
    }

    private void renew(Context ctx) {
        Caller caller = access.caller(ctx);
        answer(ctx, tokens.renew(caller.signIn()).orElseThrow(ProblemException::notSignedIn), caller.account());
    }

    private static void answer(Context ctx, Tokens.Issued issued, Account account) {
        ctx.json(new Token(issued.text(), issued.expiresAt(), Me.of(account)));
    }
}
