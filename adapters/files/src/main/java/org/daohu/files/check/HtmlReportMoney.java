package org.daohu.files.check;

import static org.daohu.files.check.HtmlReportWords.count;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.ledger.LedgerLine;
import org.daohu.ledger.RollUp;

/**
 * The money by division and fiscal year: a flow for each fund, and a table of funds whose rows open to the quotas that they are
 * the sum of (L9). Long lists are cut; what is cut stands in the table as one line with its sums, so that it still adds up.
 */
final class HtmlReportMoney {

    /** How many roll-ups the page shows. */
    static final int ROLL_UPS_SHOWN = 500;
    /** How many quotas of one roll-up it shows. */
    static final int QUOTAS_SHOWN = 500;
    /** How many quotas it shows in all. */
    static final int ALL_QUOTAS_SHOWN = 10_000;

    private final ImmutableListMultimap<Account, RollUp> accounts;
    private final HtmlReportMarkup page;
    private int rollUpsLeft = ROLL_UPS_SHOWN;
    private int quotasLeft = ALL_QUOTAS_SHOWN;

    /** Whose money, of which year. */
    private record Account(Division division, FiscalYear year) {}

    HtmlReportMoney(Collection<RollUp> rollUps, HtmlReportMarkup page) {
        this.accounts = Multimaps.index(
                rollUps,
                rollUp -> new Account(rollUp.total().division(), rollUp.total().year()));
        this.page = page;
    }

    void write() {
        page.open("section", "id", "money", "aria-labelledby", "money-title");
        page.bilingual("h2", "资金", "The money", "id", "money-title");
        if (accounts.isEmpty()) {
            page.bilingual("p", "没有指标。", "There is no quota.");
        } else {
            legend();
            accounts();
        }
        page.close("section");
    }

    private void legend() {
        page.open("p").text("每项资金两条：上条是接收的去向，下条是分配本级的去向；条长是占接收的份额。大数为万元，四舍五入；表中为元，精确到分。");
        page.english(
                        "Two bars a fund: above, where what was received went; below, what became of the own share. Lengths are"
                                + " shares of what was received. Big figures are in 10,000 yuan, rounded; tables are in yuan, exact.")
                .close("p");
        page.open("ul", "class", "legend");
        for (HtmlReportFlow.Kind kind : HtmlReportFlow.Kind.values()) {
            page.open("li")
                    .open("span", "class", "swatch " + kind.style(), "aria-hidden", "true")
                    .close("span");
            page.text(kind.zh()).english(kind.en()).close("li");
        }
        page.close("ul");
    }

    private void accounts() {
        int shown = 0;
        for (Map.Entry<Account, Collection<RollUp>> account : accounts.asMap().entrySet()) {
            if (rollUpsLeft == 0) {
                int more = accounts.keySet().size() - shown;
                page.bilingual(
                        "p",
                        "还有 " + count(more) + " 个区划年度未在此列出，见 ledger.csv。",
                        count(more) + " more divisions and years stand in ledger.csv.",
                        "class",
                        "note");
                return;
            }
            account(account.getKey(), ImmutableList.copyOf(account.getValue()));
            shown++;
        }
    }

    private void account(Account account, List<RollUp> rollUps) {
        int shown = Math.min(rollUps.size(), rollUpsLeft);
        rollUpsLeft -= shown;
        List<RollUp> first = rollUps.subList(0, shown);
        page.open("article", "class", "account");
        page.open("h3").text(account.division().code() + " · " + account.year() + " 年度");
        page.english("division " + account.division().code() + ", fiscal year " + account.year());
        page.close("h3");
        page.open("ol", "class", "flows");
        for (RollUp rollUp : first) {
            HtmlReportFlow.write(page, rollUp.total());
        }
        page.close("ol");
        table(rollUps, first);
        page.close("article");
    }

    private void table(List<RollUp> all, List<RollUp> shown) {
        HtmlReportLedgerTable table = HtmlReportLedgerTable.ofFunds(page);
        table.open("各资金（元）", "Funds in yuan");
        for (RollUp rollUp : shown) {
            page.open("tbody");
            table.row(rollUp.total().fund(), rollUp.total());
            page.open("tr", "class", "drill").open("td", "colspan", HtmlReportLedgerTable.FUND_COLUMNS);
            quotas(rollUp);
            page.close("td").close("tr").close("tbody");
        }
        List<LedgerLine> totals = all.stream().map(RollUp::total).toList();
        page.open("tfoot");
        table.rest(totals.subList(shown.size(), totals.size()), "个资金", "funds");
        if (totals.size() > 1) {
            table.sum("合计 sum", totals);
        }
        page.close("tfoot");
        table.close();
    }

    private void quotas(RollUp rollUp) {
        List<LedgerLine> quotas = rollUp.quotas();
        int shown = Math.min(quotas.size(), Math.min(QUOTAS_SHOWN, quotasLeft));
        quotasLeft -= shown;
        page.open("details");
        page.open("summary").text("指标 " + count(quotas.size()) + " 条");
        page.english("quotas of " + rollUp.total().fund() + ": " + count(quotas.size()))
                .close("summary");
        HtmlReportLedgerTable table = HtmlReportLedgerTable.ofQuotas(page);
        table.open("资金 " + rollUp.total().fund() + " 的指标（元）", "Quotas of the fund in yuan");
        page.open("tbody");
        for (LedgerLine quota : quotas.subList(0, shown)) {
            table.row(String.valueOf(quota.quotaId()), quota);
        }
        page.close("tbody").open("tfoot");
        table.rest(quotas.subList(shown, quotas.size()), "条指标", "quotas");
        table.row("合计 sum", rollUp.total());
        page.close("tfoot");
        table.close();
        page.close("details");
    }
}
