package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two packs over the same facts: what is new, gone, changed and why, and the same. */
class PackComparisonTest {

    @Test
    void countsWhatItLists() {
        try (Tab tab = Tab.of("jiandu")) {
            Page page = tab.go("packs").page();
            page.selectOption("[name=from]", "national-2018");
            page.selectOption("[name=to]", "sichuan-2019");
            tab.follow("form button[type=submit]");
            String comparison = page.evaluate("location.hash").toString();
            int differing = 0;
            for (String change : List.of("NEW", "GONE", "CHANGED")) {
                int counted = count(page, change);
                differing += counted;
                tab.follow("a[data-change=" + change + "]");
                assertThat(rows(page)).as(change).isEqualTo(counted);
                tab.go(comparison.substring("#/".length()));
            }
            assertThat(rows(page)).isEqualTo(differing).isPositive();
            assertThat(count(page, "SAME")).isPositive();
            tab.assertQuiet();
        }
    }

    @Test
    void givesTheReasonOfAChange() {
        try (Tab tab = Tab.of("jiandu")) {
            Page page = tab.go("packs/comparison?from=national-2018&to=sichuan-2019&change=CHANGED&rule=slow-spending")
                    .page();
            assertThat(rows(page)).isPositive();
            for (String row : page.locator("section:last-of-type tbody tr").allInnerTexts()) {
                assertThat(row).contains("阈值");
            }
            tab.assertQuiet();
        }
    }

    private static int count(Page page, String change) {
        return Integer.parseInt(
                page.innerText("a[data-change=" + change + "] strong").replace(",", ""));
    }

    private static int rows(Page page) {
        return page.locator("section:last-of-type tbody tr:has(th)").count();
    }
}
