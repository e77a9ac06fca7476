package org.daohu.files.check;

import static org.daohu.files.check.HtmlReportWords.count;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.daohu.files.FileTally;
import org.daohu.files.Notice;
import org.daohu.ledger.Dataset;
import org.daohu.warning.VerdictCounts;

/** The head of the page: what was checked with which pack, what was read, what was absent, and the way to the rest. */
final class HtmlReportSummary {

    private static final int SHORT_DIGEST = 12;

    private final CheckResult result;
    private final ImmutableList<HtmlReportRule> rules;
    private final HtmlReportMarkup page;

    HtmlReportSummary(CheckResult result, HtmlReportMarkup page) {
        this.result = result;
        this.rules = HtmlReportRule.all(result);
        this.page = page;
    }

    void header() {
        page.open("header");
        page.bilingual("h1", "资金监控核查报告", "Fund monitoring: check report");
        page.open("dl", "class", "about");
        about("截止日", "as of", result.asOf().toString());
        String digest = result.pack().digest();
        page.open("div").bilingual("dt", "政策包", "policy pack").open("dd");
        page.text(result.pack().name() + " " + result.pack().version() + " ");
        page.leaf("code", digest.substring(0, Math.min(SHORT_DIGEST, digest.length())), "title", "SHA-256 " + digest);
        page.close("dd").close("div");
        about("台账", "ledger", count(result.rollUps().size()) + " 行汇总 roll-ups");
        page.close("dl");
        page.close("header");
        navigation();
    }

    private void about(String zh, String en, String value) {
        page.open("div").bilingual("dt", zh, en).leaf("dd", value).close("div");
    }

    private void navigation() {
        page.open("nav", "aria-label", "目录 contents").open("ul");
        link("summary", "概况", "summary");
        link("money", "资金", "money");
        link("doubts", "疑点", "doubts");
        link("verdicts", "判定", "verdicts");
        link("glossary", "名词", "terms");
        page.close("ul").close("nav");
    }

    private void link(String id, String zh, String en) {
        page.open("li").bilingual("a", zh, en, "href", "#" + id).close("li");
    }

    void write() {
        page.open("section", "id", "summary", "aria-labelledby", "summary-title");
        page.bilingual("h2", "概况", "Summary", "id", "summary-title");
        figures();
        files();
        absent();
        notices();
        page.close("section");
    }

    private void figures() {
        long indeterminate =
                rules.stream().mapToLong(rule -> rule.counts().indeterminate()).sum();
        long raising = HtmlReportRule.raised(rules).size();
        page.open("ul", "class", "figures");
        figure(result.warnings(), "疑点", "doubts raised");
        figure(raising, "提出疑点的规则，共 " + rules.size() + " 条", "rules that raised them, of " + rules.size());
        figure(indeterminate, "次无法判定", "indeterminate verdicts");
        figure(result.faults(), "处数据错误", "faults in the files, see faults.csv");
        page.close("ul");
    }

    private void figure(long number, String zh, String en) {
        page.open("li").leaf("strong", count(number)).bilingual("span", zh, en).close("li");
    }

    private void files() {
        page.bilingual("h3", "读入的文件", "Files read");
        if (result.files().isEmpty()) {
            page.bilingual("p", "没有读入文件。", "No file was read.");
            return;
        }
        page.open("div", "class", "scroll").open("table", "class", "narrow");
        page.open("thead").open("tr");
        column("文件", "file");
        column("数据行", "data rows");
        column("剔除", "left out");
        page.close("tr").close("thead").open("tbody");
        for (FileTally file : result.files()) {
            page.open("tr").leaf("th", file.file(), "scope", "row");
            number(file.rows(), false);
            number(file.leftOut(), file.leftOut() > 0);
            page.close("tr");
        }
        page.close("tbody").close("table").close("div");
        page.bilingual(
                "p",
                "剔除的行有错误，逐条列在 faults.csv，没有参与核查。",
                "Rows left out have a fault; each is listed in faults.csv and was not checked.",
                "class",
                "note");
    }

    private void column(String zh, String en) {
        page.bilingual("th", zh, en, "scope", "col");
    }

    private void number(long number, boolean marked) {
        page.leaf("td", count(number), "class", marked ? "number marked" : "number");
    }

    private void absent() {
        page.bilingual("h3", "缺少的数据", "Absent data");
        if (result.absent().isEmpty()) {
            page.bilingual("p", "没有缺少整套数据。", "No dataset is absent.");
            return;
        }
        page.open("ul", "class", "absent");
        for (Dataset dataset : result.absent().stream().sorted().toList()) {
            List<HtmlReportRule> waiting = rules.stream()
                    .filter(rule -> rule.rule() != null && rule.rule().needs().contains(dataset))
                    .toList();
            page.open("li").open("p").leaf("strong", dataset.label()).text(" " + HtmlReportWords.zh(dataset));
            page.close("p");
            waiting(waiting);
            page.close("li");
        }
        page.close("ul");
    }

    /** Nothing where there are none. */
    private void notices() {
        if (result.notices().isEmpty()) {
            return;
        }
        page.bilingual("h3", "提示", "Notices");
        page.open("ul", "class", "absent");
        for (Notice notice : result.notices()) {
            page.bilingual("li", notice.sentenceZh(), notice.sentenceEn());
        }
        page.close("ul");
    }

    private void waiting(List<HtmlReportRule> waiting) {
        if (waiting.isEmpty()) {
            page.bilingual("p", "没有规则以它为前提。", "No rule is impossible without it.");
            return;
        }
        long subjects = waiting.stream()
                .map(HtmlReportRule::counts)
                .mapToLong(VerdictCounts::indeterminate)
                .sum();
        page.open("p").text("因此无法判定的规则 " + waiting.size() + " 条（其无法判定共 " + count(subjects) + " 次）：");
        page.english("Rules that cannot judge without it: " + waiting.size() + "; their indeterminate verdicts: "
                + count(subjects) + ".");
        page.close("p").open("ul", "class", "inline");
        for (HtmlReportRule rule : waiting) {
            page.bilingual("li", rule.titleZh(), rule.titleEn());
        }
        page.close("ul");
    }
}
