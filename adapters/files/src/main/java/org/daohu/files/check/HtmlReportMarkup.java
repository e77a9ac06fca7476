package org.daohu.files.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import org.daohu.Mask;

/**
 * Writes elements, attributes and text, so that whatever the data say the page stays well-formed: every text and every
 * attribute value is escaped here, every element that is opened has to be closed in turn.
 *
 * <p>By hand and not by a template engine: the page has one layout, its markup needs what an engine does least well
 * (arithmetic of bars, "the rest" of long lists, streaming), and an engine would bring a build step, generated classes and a
 * jar into every host. Escaping is safe for the same reason as there: no caller can write a text without it.
 *
 * <p>Also the last guard of personal data: a valid resident identity number is masked wherever it stands. Other long numbers
 * stay, since voucher numbers and quota ids are as long as accounts are and lead back to the record; the rules mask accounts.
 * Not thread-safe.
 */
final class HtmlReportMarkup {

    /** Elements after which the source breaks the line; anywhere else white space could show. */
    private static final Set<String> LINES = Set.of(
            "html", "head", "title", "meta", "style", "body", "header", "nav", "main", "section", "article", "footer",
            "h1", "h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "div", "table", "caption", "thead", "tbody", "tfoot",
            "tr", "details", "summary", "svg", "figure");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    HtmlReportMarkup(Writer out) {
        this.out = out;
    }

    void doctype() {
        raw("<!DOCTYPE html>\n");
    }

    /** Opens an element; attributes are name, value, name, value, … */
    HtmlReportMarkup open(String tag, String... attributes) {
        start(tag, attributes);
        raw(">");
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. @throws IllegalStateException if that is not a {@code tag} */
    HtmlReportMarkup close(String tag) {
        if (!tag.equals(open.peek())) {
            throw new IllegalStateException("closing " + tag + " inside " + open);
        }
        open.pop();
        raw("</");
        raw(tag);
        raw(LINES.contains(tag) ? ">\n" : ">");
        return this;
    }

    /** An element with nothing but a text. */
    HtmlReportMarkup leaf(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** An element without content. */
    HtmlReportMarkup empty(String tag, String... attributes) {
        start(tag, attributes);
        raw(LINES.contains(tag) ? "/>\n" : "/>");
        return this;
    }

    /** An element with a Chinese text and, smaller, its English. */
    HtmlReportMarkup bilingual(String tag, String zh, String en, String... attributes) {
        return open(tag, attributes).text(zh).english(en).close(tag);
    }

    /** A blank and an English text. */
    HtmlReportMarkup english(String en) {
        return text(" ").leaf("span", en, "lang", "en", "class", "en");
    }

    /** Escaped text. */
    HtmlReportMarkup text(String text) {
        String shown = Mask.residentIds(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < shown.length()
                    && Character.isLowSurrogate(shown.charAt(i + 1))) {
                raw(shown.substring(i, i + 2));
                i++;
            } else {
                raw(escaped(c));
            }
        }
        return this;
    }

    /** The page's style sheet. @throws IllegalArgumentException if it could end its element */
    void style(String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet without < and &");
        }
        open("style");
        raw(css);
        close("style");
    }

    /** @throws IllegalStateException if an element is still open */
    void finish() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
    }

    private void start(String tag, String... attributes) {
        raw("<");
        raw(named(tag));
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" ");
            raw(named(attributes[i]));
            raw("=\"");
            text(attributes[i + 1]);
            raw("\"");
        }
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of markup: " + name);
        }
        return name;
    }

    /** Lone surrogates, control characters and those that turn the direction of text are shown as U+FFFD. */
    private static String escaped(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&#34;";
            case '\'' -> "&#39;";
            case '\n', '\t' -> String.valueOf(c);
            default -> String.valueOf(isUnfit(c) ? REPLACEMENT : c);
        };
    }

    private static boolean isUnfit(char c) {
        return Character.isISOControl(c)
                || Character.isSurrogate(c)
                || c == '\uFFFE'
                || c == '\uFFFF'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    private void raw(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
