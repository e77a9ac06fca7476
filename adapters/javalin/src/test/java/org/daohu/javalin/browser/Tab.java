package org.daohu.javalin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** 一个浏览器窗口 – of one person, in one language and width; collects what the browser complains about. */
final class Tab implements AutoCloseable {

    private static final double TIMEOUT_MILLIS = 20_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Tab(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("blob:" + address)) {
                complaints.add("leaves the server: " + request.url());
            }
        });
    }

    static Tab open(String language, int width) {
        BrowserContext context =
                Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
        context.addInitScript("localStorage.setItem('daohu-language', '" + language + "')");
        Tab tab = new Tab(context, Site.address());
        tab.page.navigate(Site.address());
        return tab;
    }

    /** A window of 1280 pixels in Chinese, signed in. */
    static Tab of(String account) {
        return open("zh", 1280).signIn(account);
    }

    Tab signIn(String account) {
        page.fill("[name=account]", account);
        page.fill("[name=password]", Site.password(account));
        page.press("[name=password]", "Enter");
        settled();
        return this;
    }

    Page page() {
        return page;
    }

    /** Goes to a page of the frame, e.g. {@code warnings?rule=over-paid}. */
    Tab go(String part) {
        page.evaluate("part => { location.hash = '#/' + part; }", part);
        return settled();
    }

    /** Clicks, and waits for the page that follows. */
    Tab follow(String selector) {
        return follow(page.locator(selector).first());
    }

    Tab follow(Locator link) {
        String before = page.evaluate("location.hash").toString();
        link.click();
        page.waitForFunction("before => location.hash !== before", before);
        return settled();
    }

    Tab settled() {
        page.waitForFunction("""
                () => {
                  const main = document.querySelector('nav.pages ~ main');
                  return main !== null && !main.hasAttribute('aria-busy') && main.dataset.shown === location.hash;
                }
                """);
        return this;
    }

    String heading() {
        return page.innerText("main h1");
    }

    /** The exact amounts in the elements that a selector finds, zero where one has none. */
    List<BigDecimal> amounts(String selector) {
        Object values = page.locator(selector)
                .evaluateAll("all => all.map(element => element.querySelector('data')?.value ?? '0.00')");
        return ((List<?>) values)
                .stream().map(value -> new BigDecimal(value.toString())).toList();
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nothing went wrong in the browser so far, and nothing left the server. */
    void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
