package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** From an import to the doubt that it raises, its explanation, the row, and up to the top document. */
class ImportToRowTest {

    private static final String LIST = "new-list.csv";
    private static final String MARKUP = "<img src=x onerror=window.harmed=1>";

    @Test
    void leadsFromTheFileToTheDocument() {
        try (Tab watcher = Tab.of("shenhe");
                Tab tab = Tab.of("jingban")) {
            watcher.page().waitForSelector("details.events .state.on");
            upload(tab, LIST, Lists.of("王小明,身份证号,11010519491231002X,到人,100.00,100.00,06,PZ51340000049,2020,BT04"));
            assertThat(tab.page().innerText("main")).contains("没有数据问题");

            watcher.page().waitForSelector("details.events .number:not(:empty)");
            watcher.page().click("details.events summary");
            assertThat(watcher.page().locator("details.events ol").innerText()).contains(LIST);
            watcher.assertQuiet();

            tab.go("warnings?rule=person-unregistered&subject=" + "row%3A" + LIST + "%231");
            assertThat(tab.page().locator("tbody tr:has(th)").count()).isEqualTo(1);
            tab.follow("tbody th a");
            assertThat(tab.heading()).isEqualTo("非建档立卡人员");
            assertThat(tab.page().locator(".statement").innerText())
                    .contains(LIST)
                    .doesNotContain("王小明");
            String page = tab.page().innerText("main");
            assertThat(page).contains("lists/" + LIST + ":2", "博州财库〔2019〕9号", "如何消除");

            tab.follow("a[data-rel=list-row]");
            assertThat(tab.heading()).contains(LIST);
            assertThat(tab.page().innerText("main")).contains("王**").doesNotContain("11010519491231002X");
            tab.follow("a[href='#/payments/PZ51340000049']");
            assertThat(tab.heading()).contains("PZ51340000049");
            tab.follow(".way li:nth-last-child(2) a");
            assertThat(tab.heading()).startsWith("指标 BGT");
            while (tab.page().locator(".way li").count() > 2) {
                tab.follow(".way li:nth-child(2) a");
            }
            tab.follow(".way li:first-child a");
            assertThat(tab.heading()).isEqualTo("指标");
            tab.assertQuiet();
        }
    }

    @Test
    void showsMarkupInDataAsText() throws IOException {
        try (Tab tab = Tab.of("jingban")) {
            String projects = Files.readString(Site.COUNTY.resolve("projects.csv"), Charset.forName("GB18030"));
            String[] lines = projects.split("\\R", -1);
            String code = lines[1].split(",", -1)[1];
            lines[1] = MARKUP + lines[1].substring(lines[1].indexOf(','));
            upload(tab, "projects.csv", String.join("\r\n", lines));

            tab.go("projects/" + code);
            assertThat(tab.heading()).contains(MARKUP);
            assertThat(tab.page().locator("main img").count()).isZero();
            assertThat(tab.page().evaluate("window.harmed")).isNull();
            tab.assertQuiet();
        }
    }

    private static void upload(Tab tab, String name, String content) {
        Page page = tab.go("imports").page();
        page.setInputFiles(
                ".import-form input[type=file]",
                new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".chosen li").innerText()).contains(name);
        tab.follow(".import-form button.main");
        assertThat(page.locator(".marks").innerText()).contains("已采用");
    }
}
