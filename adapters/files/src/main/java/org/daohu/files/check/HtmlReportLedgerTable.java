package org.daohu.files.check;

import static org.daohu.files.check.HtmlReportWords.count;

import java.util.List;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.ledger.LedgerFigures;
import org.daohu.ledger.LedgerLine;

/** A table of ledger lines, in yuan and exact, each rate with its denominator. */
final class HtmlReportLedgerTable {

    /** How many columns a table of funds has; one of quotas has their amount besides. */
    static final String FUND_COLUMNS = "13";

    private static final String REST = "其余见 ledger.csv。";

    private final HtmlReportMarkup page;
    private final boolean ofQuotas;

    private HtmlReportLedgerTable(HtmlReportMarkup page, boolean ofQuotas) {
        this.page = page;
        this.ofQuotas = ofQuotas;
    }

    static HtmlReportLedgerTable ofFunds(HtmlReportMarkup page) {
        return new HtmlReportLedgerTable(page, false);
    }

    static HtmlReportLedgerTable ofQuotas(HtmlReportMarkup page) {
        return new HtmlReportLedgerTable(page, true);
    }

    void open(String captionZh, String captionEn) {
        page.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", captionZh);
        page.open("table", "class", "ledger").bilingual("caption", captionZh, captionEn);
        page.open("thead").open("tr");
        if (ofQuotas) {
            column("指标", "quota");
            column("金额", "amount");
        } else {
            column("资金", "fund");
        }
        column("接收", "received");
        column("分配下级", "down");
        column("分配本级", "own");
        column("未分配", "unallocated");
        column("待分", "pending");
        column("支付", "paid");
        column("退回", "refunded");
        column("未支付", "unpaid");
        column("分配进度", "allocation");
        column("支付进度", "payment");
        column("明细差额", "not listed");
        column("明细覆盖", "listed");
        page.close("tr").close("thead");
    }

    void close() {
        page.close("table").close("div");
    }

    void row(String name, LedgerLine line) {
        Optional<Money> amount = line.quotaId() == null ? Optional.empty() : Optional.of(line.amount());
        row(name, amount, line.figures(), line.allocationRate(), line.paymentRate(), line.coverageRate());
    }

    /** One row for the lines that are not shown, if there are any. */
    void rest(List<LedgerLine> lines, String zh, String en) {
        if (!lines.isEmpty()) {
            sum(
                    "其余 " + count(lines.size()) + " " + zh + "，见 ledger.csv / " + count(lines.size()) + " more " + en,
                    lines);
        }
    }

    /** The sums of lines. Rates are left out: money carried from one line to another counts in the whole of both. */
    void sum(String name, List<LedgerLine> lines) {
        LedgerFigures figures = LedgerFigures.ZERO;
        try {
            for (LedgerLine line : lines) {
                figures = figures.plus(line.figures());
            }
        } catch (ArithmeticException beyondMoney) {
            page.open("tr").leaf("th", name, "scope", "row");
            page.leaf("td", "超出可表示的金额 beyond what an amount can be. " + REST, "colspan", ofQuotas ? "13" : "12");
            page.close("tr");
            return;
        }
        row(name, Optional.empty(), figures, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** @param amount of one quota; several have none, since one is allocated from another */
    private void row(
            String name,
            Optional<Money> amount,
            LedgerFigures figures,
            Optional<Rate> allocation,
            Optional<Rate> payment,
            Optional<Rate> coverage) {
        page.open("tr").leaf("th", name, "scope", "row");
        if (ofQuotas) {
            amount.ifPresentOrElse(this::money, () -> page.leaf("td", "–", "class", "number"));
        }
        money(figures.received());
        money(figures.allocatedDown());
        money(figures.allocatedOwn());
        money(figures.unallocated());
        money(figures.pending());
        money(figures.paid());
        money(figures.refunded());
        money(figures.unpaid());
        rate(allocation);
        rate(payment);
        if (figures.coverage().vouchers() > 0) {
            money(figures.coverage().residual());
        } else {
            page.leaf("td", "–", "class", "number");
        }
        rate(coverage);
        page.close("tr");
    }

    private void column(String zh, String en) {
        page.bilingual("th", zh, en, "scope", "col");
    }

    private void money(Money amount) {
        String style = amount.isNegative() ? "number marked" : amount.isZero() ? "number nil" : "number";
        page.leaf("td", HtmlReportWords.yuan(amount), "class", style);
    }

    private void rate(Optional<Rate> rate) {
        page.open("td", "class", "number").text(HtmlReportWords.percent(rate));
        rate.ifPresent(r -> page.leaf("small", HtmlReportWords.denominatorZh(r), "title", "of " + r.denominator()));
        page.close("td");
    }
}
