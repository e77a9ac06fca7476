package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.javalin.county.Doubt;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.json.DaohuJson;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.Subject;
import org.daohu.policy.Severity;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.Clearing;
import org.daohu.warning.standard.StandardRules;
import org.jspecify.annotations.Nullable;

/** {@code /warnings}, {@code /verdicts}, {@code /rules} – what the rules say and what it rests on. */
final class WarningRoutes {

    private final Judged judged;
    private final RuleBook book;

    WarningRoutes(Judged judged, RuleBook book) {
        this.judged = judged;
        this.book = book;
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/warnings", this::list);
        routes.get(base + "/warnings/{id}", this::one);
        routes.get(base + "/verdicts", this::verdicts);
        routes.get(base + "/rules", this::rules);
    }

    record WarningPage(
            LocalDate asOf, String pack, List<WarningView> items, int page, int size, long total, Money amount) {}

    record VerdictCount(
            String rule,
            String titleZh,
            String titleEn,
            long subjects,
            long raised,
            long clear,
            long notInForce,
            long indeterminate) {

        static VerdictCount of(RuleBook book, String rule, VerdictCounts counts) {
            RuleTitle title = RuleTitle.of(book, rule);
            return new VerdictCount(
                    rule,
                    title.zh(),
                    title.en(),
                    counts.subjects(),
                    counts.raised(),
                    counts.clear(),
                    counts.notInForce(),
                    counts.indeterminate());
        }
    }

    record Verdicts(LocalDate asOf, String pack, String packDigest, List<VerdictCount> items) {}

    record ParameterView(String name, String meaningZh, String meaningEn) {}

    record RuleView(
            String id,
            String titleZh,
            String titleEn,
            int version,
            List<ParameterView> parameters,
            List<String> needs,
            @Nullable String clearingZh,
            @Nullable String clearingEn) {}

    record Rules(List<RuleView> items) {}

    private void list(Context ctx) {
        JudgedCounty county = judged.of(ctx);
        Params.Paging paging = Params.paging(ctx);
        List<Doubt> found = found(ctx, county.doubts());
        ctx.json(new WarningPage(
                county.asOf(),
                county.pack().name(),
                paging.of(found).stream()
                        .map(doubt -> WarningView.of(doubt, book))
                        .toList(),
                paging.page(),
                paging.size(),
                found.size(),
                Objects.requireNonNullElse(WarningView.amount(found), Money.ZERO)));
    }

    private static List<Doubt> found(Context ctx, List<Doubt> all) {
        String rule = Params.text(ctx, "rule");
        Severity severity = Params.choice(ctx, "severity", Severity.class);
        String division = Params.digits(ctx, "division");
        String subject = Params.text(ctx, "subject");
        String q = Params.text(ctx, "q");
        String part = q == null ? "" : q.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(doubt -> {
                    Warning warning = doubt.warning();
                    return (rule == null || warning.rule().equals(rule))
                            && (severity == null || warning.severity() == severity)
                            && (division == null || doubt.division().isWithin(division))
                            && (subject == null || warning.subject().toString().equals(subject))
                            && (q == null || matches(warning, part));
                })
                .toList();
    }

    private static boolean matches(Warning warning, String part) {
        return Params.contains(warning.subject().toString(), part)
                || Params.contains(warning.sentenceZh(), part)
                || Params.contains(warning.sentenceEn(), part);
    }

    private void one(Context ctx) {
        JudgedCounty county = judged.of(ctx);
        Doubt doubt = county.doubts().stream()
                .filter(found -> found.id().equals(ctx.pathParam("id")))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        Warning warning = doubt.warning();
        Optional<Clearing> clearing = StandardRules.clearing(warning.rule());
        ctx.json(new WarningView.Detail(
                WarningView.of(doubt, book),
                warning.ruleVersion(),
                warning.asOf(),
                warning.facts().stream()
                        .map(fact -> new WarningView.FactView(
                                fact.name(), fact.value(), fact.origin().toString()))
                        .toList(),
                Json.tree(DaohuJson.row(warning.thresholds())),
                warning.basis(),
                clearing.map(Clearing::zh).orElse(null),
                clearing.map(Clearing::en).orElse(null),
                warning.packName(),
                warning.packDigest(),
                links(warning.subject())));
    }

    private static List<WarningView.Link> links(Subject subject) {
        return switch (subject.kind()) {
            case QUOTA -> link("quota", "/quotas/", subject.key());
            case PAYMENT -> link("payment", "/payments/", subject.key());
            case PROJECT -> link("project", "/projects/", subject.key());
            case ROW ->
                List.of(new WarningView.Link(
                        "list-row", Api.BASE + "/list-rows/" + encoded(subject.key()) + "/" + subject.row()));
            default -> List.of();
        };
    }

    private static List<WarningView.Link> link(String rel, String path, String key) {
        return List.of(new WarningView.Link(rel, Api.BASE + path + encoded(key)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void verdicts(Context ctx) {
        JudgedCounty county = judged.of(ctx);
        ctx.json(new Verdicts(county.asOf(), county.pack().name(), county.pack().digest(), counts(county)));
    }

    private List<VerdictCount> counts(JudgedCounty county) {
        return county.verdicts().entrySet().stream()
                .map(entry -> VerdictCount.of(book, entry.getKey(), entry.getValue()))
                .toList();
    }

    private void rules(Context ctx) {
        ctx.json(new Rules(book.rules().stream().map(WarningRoutes::view).toList()));
    }

    private static RuleView view(Rule<?> rule) {
        Optional<Clearing> clearing = StandardRules.clearing(rule.id());
        return new RuleView(
                rule.id(),
                rule.titleZh(),
                rule.titleEn(),
                rule.version(),
                rule.parameters().stream()
                        .map(parameter ->
                                new ParameterView(parameter.name(), parameter.meaningZh(), parameter.meaningEn()))
                        .toList(),
                rule.needs().stream().map(Dataset::label).toList(),
                clearing.map(Clearing::zh).orElse(null),
                clearing.map(Clearing::en).orElse(null));
    }
}
