package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A list is checked before it is paid, by dropping it or by the button; its faults show at their cells. */
class ListCheckTest {

    static final String LIST = Lists.of(
            "王小明,身份证号,11010519491231002X,到人,100.00,12.345,06,PZ51340000049,2020,BT04",
            "李小红,身份证号,440524188001010014,到人,100.00,100.00,06,PZ51340000049,2020,BT04",
            "赵小兰,身份证号,51343620000320711X,到村,50.00,50.00,13,PZ51340000049,2020,BT04");

    @Test
    void showsFaultsOfADroppedListAtTheirCells() {
        try (Tab tab = Tab.of("jingban")) {
            Page page = tab.go("check").page();
            JSHandle dropped = page.evaluateHandle(
                    "content => { const all = new DataTransfer(); all.items.add(new File([content], 'list.csv', { type: 'text/csv' })); return all; }",
                    LIST);
            page.dispatchEvent(".drop", "drop", Map.of("dataTransfer", dropped));
            assertFaults(page);
            tab.assertQuiet();
        }
    }

    @Test
    void showsTheSameOfAListChosenByButton() {
        try (Tab tab = Tab.of("jingban")) {
            Page page = tab.go("check").page();
            page.setInputFiles(
                    ".drop input", new FilePayload("list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            assertFaults(page);
            assertThat(page.locator("td.findings").nth(1).innerText()).contains("非建档立卡人员");
            tab.assertQuiet();
        }
    }

    private static void assertFaults(Page page) {
        page.waitForSelector("td.fault");
        Locator first = page.locator("tr.faulty").first();
        assertThat(first.locator("th").innerText()).isEqualTo("2");
        assertThat(first.locator("td.fault").innerText()).contains("12.345", "应为");
        assertThat(first.locator("td.fault").getAttribute("data-column")).isEqualTo("实发金额(元)");
        Locator third = page.locator("tr.faulty").nth(1);
        assertThat(third.locator("th").innerText()).isEqualTo("4");
        assertThat(third.locator("td.fault").evaluateAll("cells => cells.map(cell => cell.dataset.column).join()"))
                .isEqualTo("按户或按人补助,发放月份");
    }

    @Test
    void isNotOfferedToWhoMayNot() {
        try (Tab tab = Tab.of("shenji")) {
            assertThat(tab.page().locator("nav.pages a[data-part=check]").count())
                    .isZero();
            assertThat(tab.page().locator("nav.pages a[data-part=audit]").count())
                    .isEqualTo(1);
        }
    }
}
