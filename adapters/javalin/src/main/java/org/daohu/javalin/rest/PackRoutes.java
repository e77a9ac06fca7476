package org.daohu.javalin.rest;

import com.google.common.collect.ImmutableList;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.javalin.access.Permission;
import org.daohu.javalin.county.Comparison;
import org.daohu.javalin.county.County;
import org.daohu.javalin.county.Packs;
import org.daohu.javalin.events.Event;
import org.daohu.javalin.events.EventHub;
import org.daohu.javalin.store.Settings;
import org.daohu.javalin.store.Trail;
import org.daohu.json.FaultyPackException;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.RuleBook;
import org.jdbi.v3.core.Jdbi;

/** {@code /packs} – reading, checking, comparing and putting in force. */
final class PackRoutes {

    private final Access access;
    private final Judged judged;
    private final Packs packs;
    private final County county;
    private final Settings settings;
    private final Trail trail;
    private final EventHub events;
    private final Jdbi sql;
    private final RuleBook book;

    PackRoutes(Access access, Judged judged, Api.Parts parts) {
        this.access = access;
        this.judged = judged;
        this.packs = parts.packs();
        this.county = parts.county();
        this.settings = parts.settings();
        this.trail = parts.trail();
        this.events = parts.events();
        this.sql = parts.sql();
        this.book = county.book();
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/packs", this::list);
        routes.post(base + "/packs", this::upload);
        routes.post(base + "/packs/validation", this::validate);
        routes.get(base + "/packs/active", this::active);
        routes.put(base + "/packs/active", this::activate);
        routes.get(base + "/packs/comparison", this::compare);
        routes.get(base + "/packs/{name}", this::one);
    }

    private void list(Context ctx) {
        ctx.json(new PackView.Packages(
                packs.all().stream().map(pack -> PackView.of(pack, packs)).toList()));
    }

    private void one(Context ctx) {
        PolicyPack pack = judged.pack(ctx.pathParam("name"));
        ctx.json(new PackView.Detail(
                PackView.of(pack, packs),
                pack.rows().stream().map(PackView.Row::of).toList(),
                pack.negativeListEntries().stream()
                        .map(PackView.NegativeListItem::of)
                        .toList()));
    }

    private void validate(Context ctx) {
        ctx.json(PackView.of(judged.limited(() -> lawful(ctx)), packs));
    }

    private void upload(Context ctx) throws IOException {
        Caller caller = access.caller(ctx);
        caller.require(Permission.EDIT_PACKS);
        PolicyPack pack = judged.limited(() -> lawful(ctx));
        if (!packs.keep(pack, ctx.bodyAsBytes())) {
            throw ProblemException.of(
                    409,
                    "PACK_EXISTS",
                    "已有同名政策包;新版本须用新名称",
                    "There is a pack of that name; a new version takes a new name.");
        }
        trail.record(caller.account().id(), Trail.Act.UPLOAD_PACK, "pack:" + pack.name(), null, pack.digest());
        ctx.status(201).json(PackView.of(pack, packs));
    }

    private PolicyPack lawful(Context ctx) {
        PolicyPack pack;
        try {
            pack = packs.read(ctx.bodyAsBytes());
        } catch (FaultyPackException faulty) {
            throw new ProblemException(Problem.of(faulty), Map.of());
        }
        if (!Packs.isLawfulName(pack.name())) {
            throw ProblemException.of(
                    422,
                    "PACK_NAME_UNLAWFUL",
                    "政策包名称只能用小写字母、数字、连字符和点",
                    "A pack is named in lower-case letters, digits, hyphens and points.");
        }
        return pack;
    }

    private void active(Context ctx) {
        Packs.Active active = packs.active();
        Versions.tell(ctx, active.version());
        ctx.json(PackView.of(active.pack(), packs));
    }

    private void activate(Context ctx) {
        Caller caller = access.caller(ctx);
        caller.require(Permission.EDIT_PACKS);
        int version = Versions.namedNumber(ctx);
        String name = Json.body(ctx, PackView.Name.class).name();
        if (name == null) {
            throw ProblemException.malformed("缺少政策包名称", "The name of the pack is missing.");
        }
        PolicyPack pack = judged.pack(name);
        PolicyPack before = packs.active().pack();
        boolean changed = sql.inTransaction(handle -> {
            boolean done = settings.change(handle, Packs.ACTIVE, pack.name(), version);
            if (done) {
                trail.record(
                        handle,
                        caller.account().id(),
                        Trail.Act.ACTIVATE_PACK,
                        "pack:" + pack.name(),
                        null,
                        pack.digest());
            }
            return done;
        });
        if (!changed) {
            throw Versions.changed();
        }
        events.publish(new Event(
                Event.Kind.PACK,
                "ACTIVE",
                pack.name(),
                null,
                "政策包" + pack.name() + "已启用",
                "Pack " + pack.name() + " is in force."));
        county.packChanged(before, pack);
        active(ctx);
    }

    private void compare(Context ctx) {
        PolicyPack from = judged.pack(Params.required(ctx, "from"));
        PolicyPack to = judged.pack(Params.required(ctx, "to"));
        LocalDate day = judged.day(ctx);
        Comparison.Change change = Params.choice(ctx, "change", Comparison.Change.class);
        String rule = Params.text(ctx, "rule");
        Params.Paging paging = Params.paging(ctx);
        ImmutableList<Comparison.Item> all = judged.compared(ctx, from, to, day).items();
        List<Comparison.Item> found = all.stream()
                .filter(item -> (change == null || item.change() == change)
                        && (rule == null || item.rule().equals(rule)))
                .toList();
        Map<String, List<Comparison.Item>> byRule = new TreeMap<>();
        all.forEach(item ->
                byRule.computeIfAbsent(item.rule(), key -> new ArrayList<>()).add(item));
        ctx.json(new PackView.ComparisonPage(
                day,
                PackView.of(from, packs),
                PackView.of(to, packs),
                PackView.ChangeCounts.of(null, all),
                byRule.entrySet().stream()
                        .map(entry -> PackView.ChangeCounts.of(entry.getKey(), entry.getValue()))
                        .toList(),
                paging.of(found).stream()
                        .map(item -> PackView.Compared.of(item, book))
                        .toList(),
                paging.page(),
                paging.size(),
                found.size()));
    }
}
