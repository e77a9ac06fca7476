package org.daohu.files.check;

import static org.daohu.files.check.HtmlReportFlow.Kind.DOWN;
import static org.daohu.files.check.HtmlReportFlow.Kind.OWN;
import static org.daohu.files.check.HtmlReportFlow.Kind.PAID;
import static org.daohu.files.check.HtmlReportFlow.Kind.REMAINDER;
import static org.daohu.files.check.HtmlReportFlow.Kind.UNALLOCATED;
import static org.daohu.files.check.HtmlReportFlow.Kind.UNPAID;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daohu.Money;
import org.daohu.Rate;
import org.daohu.ledger.LedgerFigures;
import org.daohu.ledger.LedgerLine;

/**
 * The flow of one fund: received = own + down + unallocated, and below it what became of the own share: paid, unpaid, and the
 * remainder with agencies or carried over. Negative figures are written, but have no length.
 */
final class HtmlReportFlow {

    /** Where money went. */
    enum Kind {
        OWN("分配本级", "own"),
        DOWN("分配下级", "allocated down"),
        UNALLOCATED("未分配", "unallocated"),
        PAID("净支付", "paid, refunds taken off"),
        UNPAID("未支付", "unpaid"),
        REMAINDER("本级待细化或结转", "own, pending or carried over");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }

        /** Its class in the style sheet. */
        String style() {
            return "flow-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private record Share(Kind kind, Money amount) {
        HtmlReportBar.Part part() {
            return new HtmlReportBar.Part(kind.style(), label(), amount.fen());
        }

        String label() {
            return kind.zh + " " + HtmlReportWords.yuan(amount) + " 元";
        }
    }

    private HtmlReportFlow() {}

    /** One list item. */
    static void write(HtmlReportMarkup page, LedgerLine total) {
        LedgerFigures figures = total.figures();
        Money paid = figures.netPaid();
        List<Share> above = ImmutableList.of(
                new Share(OWN, figures.allocatedOwn()),
                new Share(DOWN, figures.allocatedDown()),
                new Share(UNALLOCATED, figures.unallocated()));
        List<Share> below = ImmutableList.of(
                new Share(PAID, paid),
                new Share(UNPAID, figures.unpaid()),
                new Share(REMAINDER, figures.allocatedOwn().minus(paid).minus(figures.unpaid())));

        page.open("li", "class", "flow");
        page.open("h4").leaf("span", total.fund(), "class", "fund").text(" ");
        page.open("span", "class", "received", "title", HtmlReportWords.yuan(figures.received()) + " 元");
        page.text("接收 ").leaf("strong", HtmlReportWords.wan(figures.received())).text(" 万元");
        page.close("span").close("h4");
        bars(page, total.fund(), figures.received(), above, below);
        shares(page, above);
        shares(page, below);
        page.open("p", "class", "rates");
        rate(page, "分配进度", "allocation", total.allocationRate());
        rate(page, "支付进度", "payment", total.paymentRate());
        page.close("p");
        if (above.stream().anyMatch(share -> share.amount.isNegative())
                || paid.isNegative()
                || figures.unpaid().isNegative()) {
            page.bilingual(
                    "p",
                    "有负数（超分配、超支付或退回多于支付）：条形只画正数部分。",
                    "Some figures are below zero; the bars show only what is above.",
                    "class",
                    "note marked");
        }
        page.close("li");
    }

    private static void bars(HtmlReportMarkup page, String fund, Money received, List<Share> above, List<Share> below) {
        List<HtmlReportBar.Part> upper = above.stream().map(Share::part).toList();
        List<HtmlReportBar.Part> lower = below.stream().map(Share::part).toList();
        BigInteger whole = HtmlReportBar.sum(upper).max(HtmlReportBar.sum(lower));
        String label = fund + ": 接收 " + HtmlReportWords.yuan(received) + " 元; "
                + String.join(", ", above.stream().map(Share::label).toList()) + "; "
                + String.join(", ", below.stream().map(Share::label).toList());
        HtmlReportBar.write(page, label, ImmutableList.of(upper, lower), whole, 24);
    }

    private static void shares(HtmlReportMarkup page, List<Share> shares) {
        page.open("ul", "class", "shares");
        for (Share share : shares) {
            if (share.kind != REMAINDER || !share.amount.isZero()) {
                page.open("li", "title", HtmlReportWords.yuan(share.amount) + " 元");
                page.open("span", "class", "swatch " + share.kind.style(), "aria-hidden", "true");
                page.close("span").text(share.kind.zh + " ");
                page.leaf("b", HtmlReportWords.wan(share.amount), "class", share.amount.isNegative() ? "marked" : "wan")
                        .close("li");
            }
        }
        page.close("ul");
    }

    private static void rate(HtmlReportMarkup page, String zh, String en, Optional<Rate> rate) {
        page.open("span", "class", "rate").text(zh).english(en).text(" ");
        page.leaf("b", HtmlReportWords.percent(rate));
        rate.ifPresent(r -> page.text(" (" + HtmlReportWords.denominatorZh(r) + ")"));
        page.close("span");
    }
}
