package org.daohu.javalin.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures of all pages for people to look at; run by {@code screenshots.sh}, not by the build. */
class Screenshots {

    private static final Path FOLDER = Path.of(System.getProperty("daohu.screenshots", "target/screenshots"));

    @ParameterizedTest
    @CsvSource({"zh, 1280", "zh, 390", "en, 1280", "en, 390"})
    void take(String language, int width) {
        String suffix = "-" + language + "-" + width;
        try (Tab tab = Tab.open(language, width)) {
            picture(tab, "login" + suffix);
            tab.signIn("zonghe");
            List<String> parts = new ArrayList<>(PagesTest.PAGES);
            parts.add("warnings/" + warningOf(tab, "slow-spending"));
            for (String part : parts) {
                tab.go(part);
                picture(tab, part.replaceAll("[^A-Za-z0-9]+", "-") + suffix);
            }
            tab.go("check")
                    .page()
                    .setInputFiles(
                            ".drop input",
                            new FilePayload(
                                    "list.csv", "text/csv", ListCheckTest.LIST.getBytes(StandardCharsets.UTF_8)));
            tab.page().waitForSelector("td.fault");
            picture(tab, "check-faults" + suffix);
        }
        try (Tab tab = Tab.open(language, width)) {
            tab.signIn("jiandu").go("audit");
            picture(tab, "audit" + suffix);
        }
    }

    private static String warningOf(Tab tab, String rule) {
        String link = tab.go("warnings?rule=" + rule).page().getAttribute("tbody th a", "href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void picture(Tab tab, String name) {
        tab.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(name + ".png")));
    }
}
