package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** What one person hands in another decides on, and who looks at persons is recorded. */
class MakerCheckerTest {

    /** Received, pending, and with a balance to recall. */
    private static final String QUOTA = "BGT2020000029";

    @Test
    void aCheckerDecidesOnWhatAMakerHandsIn() {
        try (Tab checker = Tab.of("zonghe");
                Tab maker = Tab.of("jingban")) {
            checker.page().waitForSelector("details.events .state.on");
            handIn(maker, "1.50");
            assertThat(maker.page().locator(".marks").innerText()).contains("待审核", "1.50");
            assertThat(maker.page().locator("button.approve").count()).isZero();

            checker.page().waitForSelector("details.events .number:not(:empty)");
            checker.go("submissions?state=WAITING");
            checker.page().click("button.approve");
            checker.page()
                    .waitForSelector(
                            "button.approve", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            checker.go("submissions?state=APPLIED");
            checker.follow("tbody th a");
            assertThat(checker.page().innerText("main")).contains("已入账", QUOTA);
            checker.go("quotas/" + QUOTA);
            assertThat(checker.page().innerText("main")).contains("已有业务指令改变过该指标");
            checker.assertQuiet();
            maker.assertQuiet();
        }
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        try (Tab both = Tab.of("zonghe")) {
            handIn(both, "2.50");
            both.go("submissions?state=WAITING");
            assertThat(both.page().locator("tbody").innerText()).contains("本人提交");
            assertThat(both.page().locator("button.approve").count()).isZero();
            both.assertQuiet();
        }
    }

    @Test
    void aLookAtPersonsIsRecorded() {
        try (Tab checker = Tab.of("shenhe");
                Tab supervisor = Tab.of("jiandu")) {
            Page page = checker.go("payments/PZ51340000049").page();
            String masked = page.locator("tbody").last().innerText();
            assertThat(masked).contains("*");
            page.click(".show-persons");
            page.waitForFunction("masked => document.querySelector('main table tbody').innerText !== masked", masked);
            assertThat(page.locator("tbody").last().innerText()).doesNotContain("*");
            supervisor.go("audit?act=SEE_PERSONS");
            assertThat(supervisor.page().locator("tbody tr").first().innerText())
                    .contains("shenhe");
            checker.assertQuiet();
            supervisor.assertQuiet();
        }
    }

    @Test
    void whoMayNotSeePersonsIsNotOfferedIt() {
        try (Tab maker = Tab.of("jingban")) {
            maker.go("payments/PZ51340000049");
            assertThat(maker.page().locator(".show-persons").count()).isZero();
        }
    }

    private static void handIn(Tab tab, String amount) {
        Page page = tab.go("submissions/new?command=recall").page();
        page.fill("[name=lawDate]", "2020-07-31");
        page.fill("[name=entryDivision]", "513401000");
        page.fill("[name=document]", "西财农〔2020〕8号");
        page.fill("[name=quotaId]", QUOTA);
        page.fill("[name=amount]", amount);
        tab.follow("form button.main");
    }
}
