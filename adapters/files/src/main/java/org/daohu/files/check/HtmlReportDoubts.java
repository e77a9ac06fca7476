package org.daohu.files.check;

import static org.daohu.files.check.HtmlReportWords.count;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.ledger.Subject;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.warning.Fact;
import org.daohu.warning.Parameter;
import org.daohu.warning.Rule;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/** The doubts: how many of which rule, and each with its sentence, its law and the facts that it rests on. */
final class HtmlReportDoubts {

    /** How many doubts of a rule stand open; the others of the sample unfold. */
    static final int OPEN = 5;

    private final ImmutableList<HtmlReportRule> rules;
    private final HtmlReportMarkup page;

    HtmlReportDoubts(CheckResult result, HtmlReportMarkup page) {
        this.rules = HtmlReportRule.raised(HtmlReportRule.all(result));
        this.page = page;
    }

    void write() {
        page.open("section", "id", "doubts", "aria-labelledby", "doubts-title");
        page.bilingual("h2", "疑点", "Doubts", "id", "doubts-title");
        if (rules.isEmpty()) {
            page.bilingual("p", "没有提出疑点。", "No doubt was raised.");
        } else {
            chart();
            rules.forEach(this::rule);
        }
        page.close("section");
    }

    private void chart() {
        BigInteger most = BigInteger.valueOf(
                rules.stream().mapToLong(rule -> rule.counts().raised()).max().orElse(1));
        page.bilingual(
                "p",
                "按规则计数，严重的在前。同一笔钱可能引起多个疑点，涉及金额不能相加。",
                "Counted by rule, the gravest first. The same money may raise several doubts: amounts must not be added up.");
        page.open("ol", "class", "chart");
        for (HtmlReportRule rule : rules) {
            long raised = rule.counts().raised();
            Severity gravest = rule.gravest();
            page.open("li");
            page.open("p", "class", "name");
            rule.severities().forEach(this::badge);
            page.text(" ").bilingual("a", rule.titleZh(), rule.titleEn(), "href", "#" + rule.anchor());
            page.close("p");
            String label = rule.titleZh() + " " + count(raised) + " 件";
            HtmlReportBar.Part part = new HtmlReportBar.Part("severity-" + HtmlReportWords.en(gravest), label, raised);
            HtmlReportBar.write(page, label, ImmutableList.of(part), most);
            page.open("p", "class", "count").leaf("b", count(raised)).text(" 件");
            page.close("p");
            page.open("p", "class", "amount");
            amountInWan(rule.amount());
            page.close("p").close("li");
        }
        page.close("ol");
    }

    private void amountInWan(@Nullable Money amount) {
        if (amount == null) {
            page.text("–");
        } else {
            page.open("span", "title", HtmlReportWords.yuan(amount) + " 元");
            page.text(HtmlReportWords.wan(amount) + " 万元").close("span");
        }
    }

    private void badge(Severity severity) {
        page.open("span", "class", "badge severity-" + HtmlReportWords.en(severity));
        page.text(HtmlReportWords.zh(severity)).english(HtmlReportWords.en(severity));
        page.close("span");
    }

    private void rule(HtmlReportRule rule) {
        page.open("article", "class", "rule", "id", rule.anchor());
        page.open("h3").text(rule.titleZh()).english(rule.titleEn()).close("h3");
        page.open("p", "class", "meta");
        rule.severities().forEach(this::badge);
        page.text(" ").leaf("b", count(rule.counts().raised())).text(" 件 · 涉及 ");
        amountInWan(rule.amount());
        page.text(" · ").leaf("code", rule.id()).close("p");
        page.open("ul", "class", "law");
        for (RuleRow row : rule.rows()) {
            law(rule.rule(), row);
        }
        page.close("ul");
        doubts(rule);
        page.close("article");
    }

    /** The policy row: what it demands, from when, where, and which document says so. */
    private void law(@Nullable Rule<?> rule, RuleRow row) {
        page.open("li");
        page.open("p").bilingual("b", "依据", "basis").text(" " + row.basis()).close("p");
        page.open("p", "class", "meta").text("文件 " + row.source()).english("document");
        page.text(" · 适用区域 " + (row.scope().isEmpty() ? "全国" : row.scope())).english("area");
        page.text(" · 施行 " + validity(row.period())).english("in force");
        page.text(" · 处理 " + HtmlReportWords.zh(row.handling())).english(HtmlReportWords.en(row.handling()));
        page.close("p");
        for (Map.Entry<String, RuleParameter> parameter : row.parameters().entrySet()) {
            page.open("p", "class", "meta").text("阈值 ").leaf("code", parameter.getKey());
            page.text(" = ").leaf("b", HtmlReportWords.value(parameter.getValue()));
            if (rule != null) {
                rule.parameters().stream()
                        .filter(known -> known.name().equals(parameter.getKey()))
                        .findFirst()
                        .ifPresent(this::meaning);
            }
            page.close("p");
        }
        page.close("li");
    }

    private void meaning(Parameter parameter) {
        page.text(" " + parameter.meaningZh()).english(parameter.meaningEn());
    }

    private static String validity(Period period) {
        String from = period.from() == null ? "" : period.from() + " 起";
        String to = period.to() == null ? "" : " 至 " + period.to().minusDays(1);
        return from.isEmpty() && to.isEmpty() ? "一直" : from + to;
    }

    private void doubts(HtmlReportRule rule) {
        List<Warning> samples = rule.samples();
        boolean several = rule.rows().size() > 1;
        list(samples.subList(0, Math.min(OPEN, samples.size())), 1, several);
        if (samples.size() > OPEN) {
            int folded = samples.size() - OPEN;
            page.open("details", "class", "more");
            page.bilingual("summary", "再看 " + folded + " 件", folded + " more");
            list(samples.subList(OPEN, samples.size()), OPEN + 1, several);
            page.close("details");
        }
        long further = rule.counts().raised() - samples.size();
        if (further > 0) {
            page.bilingual(
                    "p",
                    "另有 " + count(further) + " 件，见 warnings.csv。",
                    "Further " + count(further) + " in warnings.csv.",
                    "class",
                    "note further");
        }
    }

    private void list(List<Warning> warnings, int first, boolean severalRows) {
        page.open("ol", "class", "doubts", "start", Integer.toString(first));
        for (Warning warning : warnings) {
            page.open("li");
            page.leaf("p", warning.sentenceZh(), "class", "sentence");
            page.leaf("p", warning.sentenceEn(), "lang", "en", "class", "en");
            page.open("p", "class", "meta").text(kind(warning.subject())).text(" ");
            page.leaf("code", warning.subject().toString());
            page.text(" · 适用日期 " + warning.lawDate()).english("law date");
            if (warning.division() != null) {
                page.text(" · 区划 " + warning.division().code());
            }
            Money amount = warning.amount();
            if (amount != null) {
                page.text(" · 涉及 ").leaf("b", HtmlReportWords.yuan(amount)).text(" 元");
            }
            if (severalRows) {
                page.text(" · 处理 " + HtmlReportWords.zh(warning.handling()) + " ");
                badge(warning.severity());
                page.text(" " + warning.thresholds().source());
            }
            page.close("p");
            facts(warning.facts());
            page.close("li");
        }
        page.close("ol");
    }

    private static String kind(Subject subject) {
        return switch (subject.kind()) {
            case ACCOUNT -> "收款账号";
            case DIVISION -> "区划";
            case HOUSEHOLD -> "户";
            case PAYMENT -> "支付";
            case PERSON -> "领取人";
            case PROJECT -> "项目";
            case QUOTA -> "指标";
            case RETURN -> "退回款";
            case ROW -> "发放明细";
        };
    }

    private void facts(List<Fact> facts) {
        page.open("details").bilingual("summary", "事实 " + facts.size() + " 项", "facts: " + facts.size());
        page.open("div", "class", "scroll")
                .open("table", "class", "facts")
                .open("thead")
                .open("tr");
        page.bilingual("th", "事实", "fact", "scope", "col");
        page.bilingual("th", "值", "value", "scope", "col");
        page.bilingual("th", "出处", "file:row", "scope", "col");
        page.close("tr").close("thead").open("tbody");
        for (Fact fact : facts) {
            page.open("tr").leaf("th", fact.name(), "scope", "row");
            page.leaf("td", fact.value()).open("td").leaf("code", fact.origin().toString());
            page.close("td").close("tr");
        }
        page.close("tbody").close("table").close("div").close("details");
    }
}
