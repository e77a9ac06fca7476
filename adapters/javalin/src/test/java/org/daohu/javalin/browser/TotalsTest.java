package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L9: every total of the overview opens to the rows that it is the sum of. */
class TotalsTest {

    private static final List<String> LEDGER_COLUMNS = List.of(
            "received", "allocatedDown", "allocatedOwn", "pending", "unallocated", "paid", "refunded", "unpaid");

    private Tab tab;

    @BeforeEach
    void open() {
        tab = Tab.of("zonghe").go("overview");
    }

    @AfterEach
    void close() {
        tab.assertQuiet();
        tab.close();
    }

    @Test
    void figuresAreTheSumsOfTheirQuotas() {
        Map<String, BigDecimal> figures = totals(".figures a");
        assertThat(figures).hasSize(7);
        figures.forEach((link, total) -> {
            tab.go(link);
            showAll();
            assertThat(Tab.sum(tab.amounts("tbody td.figure"))).as(link).isEqualByComparingTo(total);
            assertThat(tab.page().locator(".sum.agrees").getAttribute("data-total"))
                    .as(link)
                    .isEqualTo(total.toPlainString());
        });
    }

    @Test
    void progressIsTheSumOfLedgerLines() {
        Map<String, BigDecimal> progress = totals("td a[href*='of=']");
        assertThat(progress).hasSizeGreaterThan(6);
        progress.forEach((link, total) -> {
            tab.go(link);
            assertThat(Tab.sum(column(link.substring(link.lastIndexOf('=') + 1))))
                    .as(link)
                    .isEqualByComparingTo(total);
        });
    }

    @Test
    void ledgerLinesAreTheSumsOfTheirQuotas() {
        for (String line : hrefs(tab.go("ledger"), "tbody th a")) {
            tab.go(line);
            for (int column = 2; column < 2 + LEDGER_COLUMNS.size(); column++) {
                String cells = " >> tbody td:nth-child(" + column + ")";
                assertThat(Tab.sum(tab.amounts("table >> nth=1" + cells)))
                        .as(line + " column " + column)
                        .isEqualByComparingTo(Tab.sum(tab.amounts("table >> nth=0" + cells)));
            }
        }
    }

    @Test
    void doubtsAreAsManyAsTheirRowsAndWorthTheirSum() {
        Map<String, BigDecimal> worth = totals("td a[href*='rule=']:has(data)");
        Map<String, Integer> raised = counts("td a[href*='rule=']:not(:has(data))");
        assertThat(raised).hasSizeGreaterThan(20);
        raised.forEach((link, number) -> {
            List<BigDecimal> rows = rowsOfAllPages(tab.go(link));
            assertThat(rows).as(link).hasSize(number);
            assertThat(Tab.sum(rows)).as(link).isEqualByComparingTo(worth.getOrDefault(link, BigDecimal.ZERO));
        });
    }

    @Test
    void severitiesAreAsManyAsTheirRows() {
        Map<String, Integer> raised = counts("a[data-severity]");
        assertThat(raised).hasSizeGreaterThan(2);
        raised.forEach((link, number) ->
                assertThat(rowsOfAllPages(tab.go(link))).as(link).hasSize(number));
    }

    private Map<String, BigDecimal> totals(String selector) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (Locator link : tab.page().locator(selector).all()) {
            totals.put(page(link), new BigDecimal(link.locator("data").getAttribute("value")));
        }
        return totals;
    }

    private Map<String, Integer> counts(String selector) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Locator link : tab.page().locator(selector).all()) {
            counts.put(page(link), Integer.valueOf(link.innerText().replaceAll("[^0-9]", "")));
        }
        return counts;
    }

    private static List<String> hrefs(Tab tab, String selector) {
        return tab.page().locator(selector).all().stream().map(TotalsTest::page).toList();
    }

    private static String page(Locator link) {
        return link.getAttribute("href").substring("#/".length());
    }

    /** The cells of the column that shows the figure {@code of}; net payments come first where they are asked for. */
    private List<BigDecimal> column(String of) {
        int column = of.equals("netPaid") ? 0 : LEDGER_COLUMNS.indexOf(of);
        return tab.amounts("tbody td:nth-child(" + (4 + column) + ")");
    }

    /** The amounts of the rows of all pages of a list of warnings, zero where there is none. */
    private static List<BigDecimal> rowsOfAllPages(Tab tab) {
        List<BigDecimal> amounts = new ArrayList<>();
        Locator next = tab.page().locator(".pager a:text-is('下一页')");
        while (true) {
            amounts.addAll(tab.amounts("tbody tr:has(th)"));
            if (next.count() == 0) {
                return amounts;
            }
            tab.follow(next);
        }
    }

    private void showAll() {
        Locator more = tab.page().locator("button.more");
        while (more.count() > 0) {
            more.first().click();
        }
    }
}
