package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page draws itself in each language and width, without complaint, and as assistive tools need it. */
class PagesTest {

    /** One page of each kind; the account {@code zonghe} holds two posts and sees them all but the trail. */
    static final List<String> PAGES = List.of(
            "overview",
            "figures/paid",
            "quotas",
            "quotas?q=BGT2020",
            "quotas/BGT2020000231",
            "payments/PZ51340000049",
            "list-rows/0001-202001-BT08.csv/113",
            "projects/P51340117000005",
            "ledger",
            "ledger/513401000/2020/SJFPZJ",
            "warnings",
            "verdicts",
            "check",
            "submissions",
            "submissions/new?command=allocate-own",
            "imports",
            "imports/current",
            "packs",
            "packs/sichuan-2019",
            "packs/comparison?from=national-2018&to=sichuan-2019");

    @ParameterizedTest
    @CsvSource({"zh, 1280", "zh, 390", "en, 1280", "en, 390"})
    void drawsQuietlyWithinItsWidth(String language, int width) {
        try (Tab tab = Tab.open(language, width)) {
            assertWithin(tab, "login");
            tab.signIn("zonghe");
            for (String part : PAGES) {
                tab.go(part);
                assertThat(tab.heading()).as(part).isNotBlank();
                assertWithin(tab, part);
                assertReadable(tab, part);
            }
            assertThat(tab.page().getAttribute("html", "lang")).startsWith(language);
            tab.assertQuiet();
        }
    }

    private static void assertWithin(Tab tab, String part) {
        Object beyond =
                tab.page().evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(beyond).as("pixels beyond the width of " + part).isEqualTo(0);
    }

    /** Headings, names and captions where assistive tools look for them; no text that a script left half done. */
    private static void assertReadable(Tab tab, String part) {
        Object faults = tab.page().evaluate("""
                        () => {
                          const faults = [];
                          const none = (what, found) => { if (found.length > 0) faults.push(what + ': ' + found[0].outerHTML.slice(0, 200)); };
                          if (document.querySelectorAll('h1').length !== 1) faults.push('h1');
                          for (const landmark of ['header', 'nav', 'main', 'footer'])
                            if (!document.querySelector(landmark)) faults.push(landmark);
                          const all = (selector) => [...document.querySelectorAll(selector)];
                          none('table without caption', all('table').filter((table) => !table.caption?.innerText));
                          none('heading cell without scope', all('th:not([scope])'));
                          none('control without label', all('input, select, textarea').filter((control) => control.labels.length === 0));
                          none('button without name', all('button').filter((button) => !button.innerText && !button.getAttribute('aria-label')));
                          none('link without name', all('a').filter((link) => !link.innerText));
                          none('inline style', all('[style]'));
                          none('total that its rows do not make', all('.sum.differs'));
                          none('problem', all('.problem'));
                          if (/undefined|NaN|\\[object/.test(document.querySelector('main').innerText)) faults.push('half done text');
                          return faults;
                        }
                        """);
        assertThat((List<?>) faults).as(part).isEmpty();
    }

    @Test
    void switchesTheLanguageInPlace() {
        try (Tab tab = Tab.of("jiandu")) {
            tab.go("warnings");
            assertThat(tab.heading()).isEqualTo("预警");
            tab.page().click("#language");
            tab.settled();
            assertThat(tab.heading()).isEqualTo("Warnings");
            assertThat(tab.page().getAttribute("html", "lang")).isEqualTo("en");
            tab.assertQuiet();
        }
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        try (Tab tab = Tab.open("zh", 1280)) {
            Object differences = tab.page().evaluate("""
                            async () => {
                              const { zh } = await import('/assets/words-zh.js');
                              const { en } = await import('/assets/words-en.js');
                              const holes = (text) => (text.match(/\\{\\w+\\}/g) ?? []).sort().join();
                              return [...new Set([...Object.keys(zh), ...Object.keys(en)])]
                                  .filter((key) => !zh[key] || !en[key] || holes(zh[key]) !== holes(en[key]));
                            }
                            """);
            assertThat((List<?>) differences).isEmpty();
        }
    }

    @Test
    void isServedUnderAPolicyThatForbidsInlineScripts() {
        try (Tab tab = Tab.open("zh", 1280)) {
            String policy = tab.page().reload().headerValue("content-security-policy");
            assertThat(policy).contains("script-src 'self'").doesNotContain("unsafe");
        }
    }

    @Test
    void refusesAWrongPasswordInWords() {
        try (Tab tab = Tab.open("zh", 1280)) {
            tab.page().fill("[name=account]", "zonghe");
            tab.page().fill("[name=password]", "wrong");
            tab.page().press("[name=password]", "Enter");
            assertThat(tab.page().locator("[role=alert]").innerText()).isNotBlank();
            assertThat(tab.page().locator("nav.pages").count()).isZero();
        }
    }
}
