package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.daohu.javalin.access.Permission;
import org.daohu.javalin.store.Slice;
import org.daohu.javalin.store.Trail;

/** {@code /audit} – the trail. */
final class AuditRoutes {

    private final Access access;
    private final Trail trail;

    AuditRoutes(Access access, Trail trail) {
        this.access = access;
        this.trail = trail;
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/audit", this::list);
    }

    private void list(Context ctx) {
        Caller caller = access.caller(ctx);
        caller.require(Permission.SEE_AUDIT);
        Trail.Act act = Params.choice(ctx, "act", Trail.Act.class);
        Params.Paging paging = Params.paging(ctx);
        Slice<Trail.Entry> found =
                trail.page(caller.account().scope(), act, Params.text(ctx, "account"), paging.page(), paging.size());
        ctx.json(new Page<>(found.items(), paging.page(), paging.size(), found.total()));
    }
}
