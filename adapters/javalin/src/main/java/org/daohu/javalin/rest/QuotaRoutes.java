package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.daohu.Money;
import org.daohu.javalin.county.CountyView;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.Term;
import org.jspecify.annotations.Nullable;

/** {@code /quotas} – the tree of quotas. */
final class QuotaRoutes {

    private final Access access;

    QuotaRoutes(Access access) {
        this.access = access;
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/quotas", this::list);
        routes.get(base + "/quotas/{id}", this::one);
    }

    private void list(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        Params.Paging paging = Params.paging(ctx);
        var doubts = county.doubtsBySubject();
        List<QuotaFacts> found = found(ctx, county.view());
        ctx.json(new Page<>(
                paging.of(found).stream()
                        .map(quota -> QuotaView.of(quota, county.view(), doubts))
                        .toList(),
                paging.page(),
                paging.size(),
                found.size()));
    }

    private static List<QuotaFacts> found(Context ctx, CountyView view) {
        String parent = Params.text(ctx, "parent");
        Predicate<QuotaRow> filter = filter(ctx);
        if (parent != null && !view.quotas().containsKey(parent)) {
            throw ProblemException.notFound();
        }
        List<QuotaFacts> all = parent != null
                ? view.children(parent)
                : filter == null ? view.topmost() : view.quotas().values().asList();
        return filter == null
                ? all
                : all.stream().filter(quota -> filter.test(quota.row())).toList();
    }

    /** Null if nothing is asked for. */
    private static @Nullable Predicate<QuotaRow> filter(Context ctx) {
        String q = Params.text(ctx, "q");
        String division = Params.digits(ctx, "division");
        String year = Params.digits(ctx, "year");
        String fund = Params.text(ctx, "fund");
        QuotaState state = Params.choice(ctx, "state", QuotaState.class);
        if (q == null && division == null && year == null && fund == null && state == null) {
            return null;
        }
        String part = q == null ? "" : q.toLowerCase(Locale.ROOT);
        return row -> (q == null || matches(row, part))
                && (division == null || row.division().isWithin(division))
                && (year == null || row.fiscalYear().toString().equals(year))
                && (fund == null || row.fund().equals(fund))
                && (state == null || row.pending() == (state == QuotaState.PENDING));
    }

    private static boolean matches(QuotaRow row, String part) {
        return Params.contains(row.id(), part)
                || Params.contains(row.documentNumber(), part)
                || Params.contains(row.upperDocumentNumber(), part)
                || Params.contains(row.documentTitle(), part)
                || Params.contains(row.projectCode(), part);
    }

    private void one(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        CountyView view = county.view();
        QuotaFacts quota = view.quotas().get(ctx.pathParam("id"));
        if (quota == null) {
            throw ProblemException.notFound();
        }
        QuotaRow row = quota.row();
        String project = row.projectCode();
        ctx.json(new QuotaView.Detail(
                QuotaView.of(quota, view, county.doubtsBySubject()),
                view.path(row.id()).stream().map(QuotaView.Step::of).toList(),
                project == null
                        ? null
                        : view.project(project)
                                .map(facts -> facts.project().name())
                                .orElse(null),
                row.functionCode(),
                row.economicCode(),
                row.scan(),
                row.exemption(),
                view.inLedger(row.id())
                        .map(held -> inLedger(held, view.isTouched(row.id())))
                        .orElse(null)));
    }

    private static QuotaView.InLedger inLedger(Quota held, boolean touched) {
        Map<String, Money> terms = new TreeMap<>();
        for (Term term : Term.values()) {
            terms.put(term.name(), held.terms().get(term));
        }
        return new QuotaView.InLedger(held.balance(), touched, terms);
    }
}
