package org.daohu.files.check;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;

/**
 * Horizontal bars as inline SVG, 1,000 units wide whatever the page's width. Lengths are exact shares, floored to a unit; what
 * is not nothing is at least {@link #LEAST} units long. What is below nothing has no length.
 */
final class HtmlReportBar {

    static final int WIDTH = 1_000;
    private static final int LEAST = 4;

    /**
     * A part of a bar.
     *
     * @param style its class in the style sheet
     * @param title what it is, with its exact figure: shown when pointed at
     * @param size its size
     */
    record Part(String style, String title, long size) {
        long length() {
            return Math.max(0, size);
        }
    }

    private HtmlReportBar() {}

    /** The length of {@code size} on a scale on which {@code whole} is the full width. */
    static int length(BigInteger size, BigInteger whole) {
        if (size.signum() <= 0 || whole.signum() <= 0) {
            return 0;
        }
        int exact = size.multiply(BigInteger.valueOf(WIDTH)).divide(whole).intValueExact();
        return Math.max(exact, LEAST);
    }

    /** All that has a length. */
    static BigInteger sum(List<Part> parts) {
        return parts.stream().map(part -> BigInteger.valueOf(part.length())).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** One bar; the label says the same for those who do not see it. */
    static void write(HtmlReportMarkup page, String label, List<Part> parts, BigInteger whole) {
        write(page, label, ImmutableList.of(parts), whole, 12);
    }

    /** Bars one below another on one scale, each lower than the one before. */
    static void write(
            HtmlReportMarkup page, String label, List<? extends List<Part>> bars, BigInteger whole, int height) {
        int all = 0;
        for (int i = 0; i < bars.size(); i++) {
            all += height(height, i) + 2;
        }
        page.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + WIDTH + " " + all,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                label);
        int y = 1;
        for (int i = 0; i < bars.size(); i++) {
            parts(page, bars.get(i), whole, y, height(height, i));
            y += height(height, i) + 2;
        }
        page.close("svg");
    }

    private static int height(int first, int index) {
        return index == 0 ? first : first * 2 / 3;
    }

    private static void parts(HtmlReportMarkup page, List<Part> parts, BigInteger whole, int y, int height) {
        int x = 0;
        for (Part part : parts) {
            int length = Math.min(length(BigInteger.valueOf(part.length()), whole), WIDTH - x);
            if (length > 0) {
                page.open(
                        "rect",
                        "class",
                        part.style(),
                        "x",
                        Integer.toString(x),
                        "y",
                        Integer.toString(y),
                        "width",
                        Integer.toString(length),
                        "height",
                        Integer.toString(height));
                page.leaf("title", part.title()).close("rect");
                x += length;
            }
        }
    }
}
