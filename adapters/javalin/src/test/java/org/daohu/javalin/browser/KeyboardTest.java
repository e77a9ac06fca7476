package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** All that is needed can be reached and done by keyboard alone, and one sees where one is. */
class KeyboardTest {

    private static final int STEPS_MAX = 60;

    @Test
    void signsInAndWalksFromPageToPage() {
        try (Tab tab = Tab.open("zh", 1280)) {
            Page page = tab.page();
            tabTo(page, "[name=account]");
            page.keyboard().type("jingban");
            tabTo(page, "[name=password]");
            page.keyboard().type(Site.password("jingban"));
            page.keyboard().press("Enter");
            tab.settled();
            assertThat(tab.heading()).isEqualTo("总览");

            tabTo(page, "nav.pages a[data-part=quotas]");
            page.keyboard().press("Enter");
            page.waitForFunction("location.hash === '#/quotas'");
            tab.settled();
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("H1");

            tabTo(page, ".tree button.opener");
            page.keyboard().press("Enter");
            assertThat(page.locator(".tree [aria-expanded=true]").count()).isEqualTo(1);
            page.waitForSelector(".tree ul:not([hidden]) > li");
            tab.assertQuiet();
        }
    }

    @Test
    void skipsToTheContent() {
        try (Tab tab = Tab.of("jingban")) {
            Page page = tab.page();
            tabTo(page, "a.skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        }
    }

    /** Goes on by the tabulator until the element is reached, and sees to it that it then shows. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < STEPS_MAX; step++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
                assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("outline of " + selector)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("not reached by keyboard: " + selector);
    }
}
