package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.javalin.county.CountyView;
import org.daohu.javalin.county.Doubt;
import org.daohu.javalin.county.Figure;
import org.daohu.javalin.county.FigureTotal;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.javalin.store.Submission;
import org.daohu.javalin.store.Submissions;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.LedgerFigures;
import org.daohu.ledger.LedgerLine;
import org.daohu.ledger.RollUp;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/** {@code /overview} and {@code /roll-ups} – totals, each of which opens to the rows that add up to it. */
final class OverviewRoutes {

    private static final String SLOW_SPENDING = "slow-spending";
    private static final String STEPS = "steps";

    private final Access access;
    private final Judged judged;
    private final Submissions submissions;
    private final RuleBook book;

    OverviewRoutes(Access access, Judged judged, Submissions submissions, RuleBook book) {
        this.access = access;
        this.judged = judged;
        this.submissions = submissions;
        this.book = book;
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/overview", this::overview);
        routes.get(base + "/overview/{figure}", this::figure);
        routes.get(base + "/roll-ups", this::rollUps);
        routes.get(base + "/roll-ups/{division}/{year}/{fund}", this::rollUp);
    }

    record FigureView(String key, String zh, String en, Money amount, int quotas) {
        static FigureView of(FigureTotal total) {
            Figure figure = total.figure();
            return new FigureView(
                    figure.key(),
                    figure.zh(),
                    figure.en(),
                    total.total(),
                    total.parts().size());
        }
    }

    record Progress(
            Division division,
            int fiscalYear,
            Money received,
            Money allocatedDown,
            Money allocatedOwn,
            Money pending,
            Money unpaid,
            Money netPaid,
            @Nullable String paymentPercent,
            @Nullable String duePercent,
            @Nullable LocalDate dueSince,
            boolean behind) {}

    record DoubtCount(
            String rule,
            String titleZh,
            String titleEn,
            Severity severity,
            long raised,
            @Nullable Money amount) {}

    record SeverityCount(Severity severity, long raised) {}

    record Overview(
            LocalDate asOf,
            String pack,
            String packDigest,
            Division reportingDivision,
            List<FigureView> figures,
            String identity,
            List<Progress> progress,
            List<DoubtCount> doubts,
            List<SeverityCount> severities,
            List<String> absent,
            long faults,
            long waiting) {}

    record FigureRow(QuotaView quota, Money part) {}

    record FigureRows(FigureView figure, List<FigureRow> items, int page, int size, long total) {}

    record Lines(List<LedgerLineView> items) {}

    record RollUpView(LedgerLineView total, List<LedgerLineView> quotas) {}

    private void overview(Context ctx) {
        JudgedCounty county = judged.of(ctx);
        CountyView view = county.view();
        ctx.json(new Overview(
                county.asOf(),
                county.pack().name(),
                county.pack().digest(),
                view.reporting(),
                Arrays.stream(Figure.values())
                        .map(figure -> FigureView.of(view.figure(figure)))
                        .toList(),
                Figure.IDENTITY,
                progress(county),
                doubts(county),
                severities(county),
                view.absent().stream().map(Dataset::label).toList(),
                view.faults(),
                submissions
                        .page(access.caller(ctx).account().scope(), Submission.State.WAITING, 0, 1)
                        .total()));
    }

    private void figure(Context ctx) {
        JudgedCounty county = access.judged(ctx);
        Figure asked = Arrays.stream(Figure.values())
                .filter(figure -> figure.key().equals(ctx.pathParam("figure")))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        Params.Paging paging = Params.paging(ctx);
        FigureTotal total = county.view().figure(asked);
        var doubts = county.doubtsBySubject();
        ctx.json(new FigureRows(
                FigureView.of(total),
                paging.of(total.parts()).stream()
                        .map(part -> new FigureRow(QuotaView.of(part.quota(), county.view(), doubts), part.amount()))
                        .toList(),
                paging.page(),
                paging.size(),
                total.parts().size()));
    }

    private void rollUps(Context ctx) {
        ctx.json(new Lines(access.view(ctx).rollUps().stream()
                .map(rollUp -> LedgerLineView.of(rollUp.total()))
                .toList()));
    }

    private void rollUp(Context ctx) {
        RollUp found = access.view(ctx).rollUps().stream()
                .filter(rollUp -> isAsked(rollUp.total(), ctx))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        ctx.json(new RollUpView(
                LedgerLineView.of(found.total()),
                found.quotas().stream().map(LedgerLineView::of).toList()));
    }

    private static boolean isAsked(LedgerLine line, Context ctx) {
        return line.division().code().equals(ctx.pathParam("division"))
                && line.year().toString().equals(ctx.pathParam("year"))
                && line.fund().equals(ctx.pathParam("fund"));
    }

    private record DivisionYear(Division division, FiscalYear year) implements Comparable<DivisionYear> {
        @Override
        public int compareTo(DivisionYear other) {
            int byDivision = division.compareTo(other.division);
            return byDivision != 0 ? byDivision : year.compareTo(other.year);
        }
    }

    private static List<Progress> progress(JudgedCounty county) {
        Map<DivisionYear, LedgerFigures> sums = new TreeMap<>();
        for (RollUp rollUp : county.view().rollUps()) {
            LedgerLine line = rollUp.total();
            sums.merge(new DivisionYear(line.division(), line.year()), line.figures(), LedgerFigures::plus);
        }
        List<Progress> progress = new ArrayList<>();
        sums.forEach((key, figures) -> progress.add(progress(key, figures, county)));
        return progress;
    }

    private static Progress progress(DivisionYear key, LedgerFigures figures, JudgedCounty county) {
        Optional<Rate> rate = figures.allocatedOwn().isPositive()
                ? Optional.of(new Rate(figures.netPaid(), figures.allocatedOwn(), LedgerLine.OF_ALLOCATED_OWN))
                : Optional.empty();
        ProgressStep due = due(county.pack(), key, county.asOf());
        return new Progress(
                key.division,
                key.year.year(),
                figures.received(),
                figures.allocatedDown(),
                figures.allocatedOwn(),
                figures.pending(),
                figures.unpaid(),
                figures.netPaid(),
                LedgerLineView.percent(rate),
                due == null ? null : due.percent().toPlainString(),
                due == null ? null : due.due().atYear(key.year.year()),
                due != null && rate.filter(r -> r.isBelow(due.percent())).isPresent());
    }

    /** The last step of the progress line that is due; null before the first, or where none is in force. */
    private static @Nullable ProgressStep due(PolicyPack pack, DivisionYear key, LocalDate asOf) {
        RuleRow row = pack.row(SLOW_SPENDING, key.division, asOf).orElse(null);
        ProgressStep due = null;
        if (row != null && row.parameters().get(STEPS) instanceof RuleParameter.Steps steps) {
            for (ProgressStep step : steps.steps()) {
                if (!step.due().atYear(key.year.year()).isAfter(asOf)) {
                    due = step;
                }
            }
        }
        return due;
    }

    private record RuleSeverity(String rule, Severity severity) {}

    private List<DoubtCount> doubts(JudgedCounty county) {
        Map<RuleSeverity, List<Doubt>> groups = new LinkedHashMap<>();
        for (Doubt doubt : county.doubts()) {
            groups.computeIfAbsent(
                            new RuleSeverity(
                                    doubt.warning().rule(), doubt.warning().severity()),
                            key -> new ArrayList<>())
                    .add(doubt);
        }
        List<DoubtCount> counts = new ArrayList<>();
        groups.forEach((key, doubts) -> {
            RuleTitle title = RuleTitle.of(book, key.rule);
            counts.add(new DoubtCount(
                    key.rule, title.zh(), title.en(), key.severity, doubts.size(), WarningView.amount(doubts)));
        });
        return counts;
    }

    private static List<SeverityCount> severities(JudgedCounty county) {
        return Arrays.stream(Severity.values())
                .map(severity -> new SeverityCount(
                        severity,
                        county.doubts().stream()
                                .filter(doubt -> doubt.warning().severity() == severity)
                                .count()))
                .toList();
    }
}
