package org.daohu.examples.countymonth;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.daohu.files.FileTally;
import org.daohu.files.check.CheckResult;
import org.daohu.ledger.LedgerFigures;
import org.daohu.ledger.RollUp;
import org.daohu.warning.Rule;
import org.daohu.warning.VerdictCounts;

/** 结果摘要 – the main figures of a check, for a terminal: the ledger by division, warnings by rule, faults, the report. */
final class ResultPrint {

    private ResultPrint() {}

    static void print(CheckResult result, Path out, PrintWriter to) {
        long rows = result.files().stream().mapToLong(FileTally::rows).sum();
        to.printf(
                Locale.ROOT,
                "截至 as of %s, 政策包 pack %s %s: 读取 %,d 行 rows read%n%n",
                result.asOf(),
                result.pack().name(),
                result.pack().version(),
                rows);
        to.println("总台账 Ledger (元 yuan)");
        for (RollUp rollUp : result.rollUps()) {
            LedgerFigures figures = rollUp.total().figures();
            to.printf(
                    Locale.ROOT,
                    "  %s %s %-9s 接收 received %s, 分配下级 down %s, 分配本级 own %s, 待分 pending %s, 净支付 net paid %s%n",
                    rollUp.total().division(),
                    rollUp.total().year(),
                    rollUp.total().fund(),
                    figures.received(),
                    figures.allocatedDown(),
                    figures.allocatedOwn(),
                    figures.pending(),
                    figures.netPaid());
        }
        to.printf(Locale.ROOT, "%n疑点 Warnings: %,d%n", result.warnings());
        for (Rule<?> rule : result.book().rules()) {
            VerdictCounts counts = result.verdicts().getOrDefault(rule.id(), VerdictCounts.NONE);
            to.printf(
                    Locale.ROOT,
                    "  %,6d / %,d  %s  %s%n",
                    counts.raised(),
                    counts.subjects(),
                    rule.titleZh(),
                    rule.titleEn());
        }
        to.printf(Locale.ROOT, "%n错误数据 Faults: %,d%n", result.faults());
        result.notices()
                .forEach(notice -> to.println("提示 Notice: " + notice.sentenceZh() + " – " + notice.sentenceEn()));
        to.println("报告 Report: " + out.resolve("report.html"));
    }
}
