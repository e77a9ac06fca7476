package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daohu.Division;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.household.ListRow;
import org.daohu.javalin.county.CountyView;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Project;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaRow;
import org.jspecify.annotations.Nullable;

/** {@code /payments}, {@code /list-rows}, {@code /projects} – from the voucher down to the household, and back up. */
final class PaymentRoutes {

    private final Access access;

    PaymentRoutes(Access access) {
        this.access = access;
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/payments", this::list);
        routes.get(base + "/payments/{voucher}", this::one);
        routes.get(base + "/payments/{voucher}/rows", this::rows);
        routes.get(base + "/list-rows/{file}/{number}", this::row);
        routes.get(base + "/projects/{code}", this::project);
    }

    record ProjectView(
            String code,
            String name,
            Division division,
            @Nullable String townCode,
            @Nullable String villageCode,
            @Nullable String category,
            @Nullable String content,
            @Nullable LocalDate libraryDate,
            @Nullable LocalDate startDate,
            @Nullable LocalDate finishDate,
            List<String> quotas,
            List<String> payments,
            int targets,
            int warnings,
            String origin) {}

    private void list(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        Params.Paging paging = Params.paging(ctx);
        String quota = Params.text(ctx, "quota");
        String project = Params.text(ctx, "project");
        String q = Params.text(ctx, "q");
        String part = q == null ? "" : q.toLowerCase(Locale.ROOT);
        List<PaymentFacts> found = county.view().payments().values().stream()
                .filter(facts -> (quota == null || quota.equals(facts.payment().quotaId()))
                        && (project == null || project.equals(facts.payment().projectCode()))
                        && (q == null || Params.contains(facts.payment().voucherNumber(), part)))
                .toList();
        Money sum = Money.ZERO;
        for (PaymentFacts facts : found) {
            sum = sum.plus(facts.payment().amount());
        }
        var doubts = county.doubtsBySubject();
        ctx.json(new PaymentView.PaymentPage(
                paging.of(found).stream()
                        .map(facts -> PaymentView.of(facts, county.view(), doubts))
                        .toList(),
                paging.page(),
                paging.size(),
                found.size(),
                sum));
    }

    private void one(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        ctx.json(PaymentView.of(found(county.view(), ctx), county.view(), county.doubtsBySubject()));
    }

    private static PaymentFacts found(CountyView view, Context ctx) {
        PaymentFacts facts = view.payments().get(ctx.pathParam("voucher"));
        if (facts == null) {
            throw ProblemException.notFound();
        }
        return facts;
    }

    private void rows(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        Params.Paging paging = Params.paging(ctx);
        String voucher = found(county.view(), ctx).payment().voucherNumber();
        boolean unmasked = access.unmasked(ctx, "payment:" + voucher, where(county.view(), voucher));
        List<ListRow> rows = county.view().rowsOf(voucher);
        Money sum = Money.ZERO;
        for (ListRow row : rows) {
            sum = sum.plus(row.paid());
        }
        var doubts = county.doubtsBySubject();
        ctx.json(new ListRowView.ListRowPage(
                paging.of(rows).stream()
                        .map(row -> ListRowView.of(row, unmasked, doubts))
                        .toList(),
                paging.page(),
                paging.size(),
                rows.size(),
                sum));
    }

    private void row(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        ListRow row = county.view()
                .row(ctx.pathParam("file"), number(ctx.pathParam("number")))
                .orElseThrow(ProblemException::notFound);
        String voucher = row.voucherNumber();
        boolean unmasked = access.unmasked(ctx, "row:" + row.reference(), where(county.view(), voucher));
        var doubts = county.doubtsBySubject();
        PaymentFacts payment = voucher == null ? null : county.view().payments().get(voucher);
        ctx.json(new ListRowView.Detail(
                ListRowView.of(row, unmasked, doubts),
                payment == null ? null : PaymentView.of(payment, county.view(), doubts),
                path(payment, county.view())));
    }

    /** Where a voucher's persons belong: its division, or that which reported the month if it has none that is known. */
    private static Division where(CountyView view, @Nullable String voucher) {
        PaymentFacts payment = voucher == null ? null : view.payments().get(voucher);
        Division division = payment == null ? null : payment.division();
        return division == null ? view.reporting() : division;
    }

    private static long number(String text) {
        if (text.length() > 10 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw ProblemException.notFound();
        }
        return Long.parseLong(text);
    }

    /** From the topmost quota seen down to the one that was paid from. */
    private static List<QuotaView.Step> path(@Nullable PaymentFacts payment, CountyView view) {
        QuotaRow quota = payment == null ? null : payment.quota();
        if (quota == null || !view.quotas().containsKey(quota.id())) {
            return List.of();
        }
        List<QuotaView.Step> path = new ArrayList<>();
        view.path(quota.id()).forEach(row -> path.add(QuotaView.Step.of(row)));
        path.add(QuotaView.Step.of(quota));
        return path;
    }

    private void project(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        CountyView view = county.view();
        ProjectFacts facts = view.project(ctx.pathParam("code")).orElseThrow(ProblemException::notFound);
        Project project = facts.project();
        ctx.json(new ProjectView(
                project.code(),
                Mask.inText(project.name()),
                project.division(),
                project.townCode(),
                project.villageCode(),
                project.category(),
                project.content() == null ? null : Mask.inText(project.content()),
                project.libraryDate(),
                project.startDate(),
                project.finishDate(),
                facts.quotas().stream()
                        .map(QuotaRow::id)
                        .filter(view.quotas()::containsKey)
                        .toList(),
                view.seen(facts.payments()).stream()
                        .map(seen -> seen.payment().voucherNumber())
                        .toList(),
                facts.targets().size(),
                county.doubtsBySubject().count(facts.subject()),
                project.origin().toString()));
    }
}
