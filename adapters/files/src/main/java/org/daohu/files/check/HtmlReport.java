package org.daohu.files.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * {@code report.html}: what a check found, as a page that people read: the money as bars and tables, the doubts by rule with
 * the sentences and facts that they rest on, the verdict counts. Chinese first, English beside it.
 *
 * <p>One file that needs no network and runs no script; its own security policy forbids both. The same result gives the same
 * bytes: no clock, no timing and no hash order takes part. It is written as it is made, so that its size costs no memory.
 */
final class HtmlReport {

    private static final String STYLE = "report.css";
    private static final String NO_NETWORK = "default-src 'none'; style-src 'unsafe-inline'";

    private HtmlReport() {}

    /** Writes the page to {@code file}; a file that is there is replaced. */
    static void write(CheckResult result, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            page(result, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void page(CheckResult result, Writer out) {
        HtmlReportMarkup page = new HtmlReportMarkup(out);
        page.doctype();
        page.open("html", "lang", "zh-CN");
        head(result, page);
        page.open("body");
        page.leaf("a", "跳到正文 Skip to content", "class", "skip", "href", "#content");
        HtmlReportSummary summary = new HtmlReportSummary(result, page);
        summary.header();
        page.open("main", "id", "content");
        summary.write();
        new HtmlReportMoney(result.rollUps(), page).write();
        new HtmlReportDoubts(result, page).write();
        new HtmlReportVerdicts(result, page).write();
        HtmlReportGlossary.write(page);
        page.close("main");
        footer(result, page);
        page.close("body").close("html");
        page.finish();
    }

    private static void head(CheckResult result, HtmlReportMarkup page) {
        page.open("head");
        page.empty("meta", "charset", "utf-8");
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", NO_NETWORK);
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.empty("meta", "name", "referrer", "content", "no-referrer");
        page.empty("meta", "name", "color-scheme", "content", "light");
        page.leaf("title", "资金监控核查报告 " + result.asOf());
        page.style(style());
        page.close("head");
    }

    private static void footer(CheckResult result, HtmlReportMarkup page) {
        page.open("footer");
        page.open("p").text("疑点是需要人去核实的线索，不是结论。人员姓名、证件号码和账号已脱敏；凭文件和行号可回到原始记录。").close("p");
        page.leaf(
                "p",
                "A doubt is something for a person to check, not a verdict. Persons, identity numbers and accounts are"
                        + " masked; file and row lead back to the record.",
                "lang",
                "en",
                "class",
                "en");
        page.open("p", "class", "digest").text("政策包摘要 ");
        page.leaf("span", "Pack digest (SHA-256)", "lang", "en").text(" ");
        page.leaf("code", result.pack().digest()).close("p");
        page.close("footer");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(STYLE), STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
