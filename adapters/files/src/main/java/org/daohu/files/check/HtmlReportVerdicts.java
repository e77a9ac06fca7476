package org.daohu.files.check;

import static org.daohu.files.check.HtmlReportWords.count;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.daohu.ledger.Dataset;
import org.daohu.warning.VerdictCounts;

/** How many subjects got which of the four answers; together they are the subjects (L8). */
final class HtmlReportVerdicts {

    private final CheckResult result;
    private final HtmlReportMarkup page;

    HtmlReportVerdicts(CheckResult result, HtmlReportMarkup page) {
        this.result = result;
        this.page = page;
    }

    void write() {
        page.open("section", "id", "verdicts", "aria-labelledby", "verdicts-title");
        page.bilingual("h2", "判定", "Verdicts", "id", "verdicts-title");
        page.bilingual(
                "p",
                "每条规则对每个监控对象给出且只给出一个判定，四种判定之和就是对象数。",
                "Each rule gives each of its subjects exactly one verdict; the four add up to its subjects.");
        page.open("p").leaf("b", "无法判定").text("不是正常：判定所需的事实缺失或不能用，补齐后才能判定。");
        page.english("Indeterminate is not clear: a fact that the rule needs is missing or unusable.")
                .close("p");
        if (!result.absent().isEmpty()) {
            String absent =
                    result.absent().stream().sorted().map(Dataset::label).collect(Collectors.joining("、"));
            page.open("p")
                    .text("本次整套缺少：" + absent + "。")
                    .english("Absent as a whole: " + absent + ".")
                    .close("p");
        }
        legend();
        table();
        page.close("section");
    }

    /** The colours of the shares, in the order of the bar. */
    private void legend() {
        page.open("ul", "class", "legend");
        swatch("raised", "疑点", "raised");
        swatch("indeterminate", "无法判定", "indeterminate");
        swatch("not-in-force", "未施行", "not in force");
        swatch("clear", "正常", "clear");
        page.close("ul");
    }

    private void swatch(String style, String zh, String en) {
        page.open("li").open("span", "class", "swatch verdict-" + style, "aria-hidden", "true");
        page.close("span").text(zh).english(en).close("li");
    }

    private void table() {
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "判定计数");
        page.open("table", "class", "verdicts").bilingual("caption", "判定计数", "Verdict counts");
        page.open("thead").open("tr");
        column("规则", "rule");
        column("疑点", "raised");
        column("正常", "clear");
        column("未施行", "not in force");
        column("无法判定", "indeterminate");
        column("对象", "subjects");
        column("份额", "shares");
        page.close("tr").close("thead").open("tbody");
        long raised = 0;
        long clear = 0;
        long notInForce = 0;
        long indeterminate = 0;
        for (HtmlReportRule rule : HtmlReportRule.all(result)) {
            VerdictCounts counts = rule.counts();
            page.open("tr").open("th", "scope", "row");
            if (counts.raised() > 0) {
                page.bilingual("a", rule.titleZh(), rule.titleEn(), "href", "#" + rule.anchor());
            } else {
                page.text(rule.titleZh()).english(rule.titleEn());
            }
            page.close("th");
            row(counts);
            raised += counts.raised();
            clear += counts.clear();
            notInForce += counts.notInForce();
            indeterminate += counts.indeterminate();
        }
        page.close("tbody").open("tfoot").open("tr").leaf("th", "合计 sum", "scope", "row");
        row(new VerdictCounts(raised, clear, notInForce, indeterminate));
        page.close("tfoot").close("table").close("div");
    }

    private void column(String zh, String en) {
        page.bilingual("th", zh, en, "scope", "col");
    }

    private void row(VerdictCounts counts) {
        number(counts.raised());
        number(counts.clear());
        number(counts.notInForce());
        number(counts.indeterminate());
        number(counts.subjects());
        page.open("td", "class", "shares");
        if (counts.subjects() > 0) {
            List<HtmlReportBar.Part> parts = ImmutableList.of(
                    part("raised", "疑点", counts.raised()),
                    part("indeterminate", "无法判定", counts.indeterminate()),
                    part("not-in-force", "未施行", counts.notInForce()),
                    part("clear", "正常", counts.clear()));
            String label = parts.stream().map(HtmlReportBar.Part::title).collect(Collectors.joining(", "));
            HtmlReportBar.write(page, label, parts, BigInteger.valueOf(counts.subjects()));
        }
        page.close("td").close("tr");
    }

    private static HtmlReportBar.Part part(String style, String zh, long number) {
        return new HtmlReportBar.Part("verdict-" + style, zh + " " + count(number), number);
    }

    private void number(long number) {
        page.leaf("td", count(number), "class", number == 0 ? "number nil" : "number");
    }
}
