package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A pack from the file to the force of law: refused with its faults, taken, compared, put in force, taken out of it again. */
class PackKeepingTest {

    private static final String NAME = "county-pages";
    private static final String SHIPPED = "national-2018";

    @Test
    void uploadsAPackSeesItsFaultsComparesItAndPutsItInForce() {
        try (Tab tab = Tab.of("jiandu")) {
            Page page = tab.go("packs").page();
            upload(page, "{\"name\":\"" + NAME + "\"}");
            Locator faults = page.locator("section:last-of-type .trouble");
            faults.getByText("version").first().waitFor();
            assertThat(row(page, NAME).count()).isZero();

            upload(page, pack());
            row(page, NAME).waitFor();
            page.selectOption("[name=from]", SHIPPED);
            page.selectOption("[name=to]", NAME);
            tab.follow("form button[type=submit]");
            int added =
                    Integer.parseInt(page.innerText("a[data-change=NEW] strong").replace(",", ""));
            assertThat(added).isPositive();

            int before = doubts(tab);
            activate(tab, NAME);
            try {
                assertThat(doubts(tab)).isEqualTo(before + added);
            } finally {
                activate(tab, SHIPPED);
            }
            assertThat(doubts(tab)).isEqualTo(before);
        }
    }

    @Test
    void isNotOfferedToWhoKeepsNoPacks() {
        try (Tab tab = Tab.of("jingban")) {
            Page page = tab.go("packs").page();
            assertThat(page.locator("input[type=file]").count()).isZero();
            assertThat(page.locator("main table button").count()).isZero();
            tab.assertQuiet();
        }
    }

    private static String pack() {
        return """
                {"name":"%s","version":"1","title":"县级政策包","titleEn":"County pack","base":"national-2018",
                 "rules":[{"rule":"late-decomposition","scope":"513401","from":"2015-01-01","severity":"CRITICAL",
                  "handling":"FREEZE","parameters":{"days":{"days":3}},"document":"县级办法","article":"三",
                  "basis":"本县规定3日内分解下达"}]}""".formatted(NAME);
    }

    private static void upload(Page page, String json) {
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("pack.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator row(Page page, String name) {
        return page.locator("main tbody tr:has(th a:text-is('" + name + "'))");
    }

    /** How many doubts of the rule that the pack tightens there are. */
    private static int doubts(Tab tab) {
        tab.go("packs");
        Object total = tab.page().evaluate("""
                        async () => {
                          const { get } = await import('/assets/api.js');
                          return (await get('warnings', { rule: 'late-decomposition', size: 1 })).data.total;
                        }
                        """);
        return ((Number) total).intValue();
    }

    private static void activate(Tab tab, String name) {
        Page page = tab.go("packs").page();
        row(page, name).locator("button").click();
        row(page, name).locator(".badge.good, .good").first().waitFor();
    }
}
