package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Elements are closed in turn; bars keep to their scale. */
class HtmlReportMarkupTest {

    private final StringWriter out = new StringWriter();
    private final HtmlReportMarkup page = new HtmlReportMarkup(out);

    @Test
    void anElementClosedOutOfTurnIsRefused() {
        page.open("p").open("b");

        assertThatIllegalStateException().isThrownBy(() -> page.close("p")).withMessage("closing p inside [b, p]");
    }

    @Test
    void anElementLeftOpenIsRefused() {
        page.open("p");

        assertThatIllegalStateException().isThrownBy(page::finish).withMessage("still open: [p]");
    }

    @Test
    void namesOfMarkupAreNeverData() {
        assertThatIllegalArgumentException().isThrownBy(() -> page.open("p onclick=x"));
        assertThatIllegalArgumentException().isThrownBy(() -> page.empty("p", "a b", "c"));
    }

    @Test
    void aStyleSheetThatCouldEndItsElementIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> page.style("</style>"));
    }

    @Test
    void attributesAreQuotedAndEscaped() {
        page.leaf("b", "1 < 2", "title", "a \"b\" & 'c'").finish();

        assertThat(out).hasToString("<b title=\"a &#34;b&#34; &amp; &#39;c&#39;\">1 &lt; 2</b>");
    }

    @Test
    void lengthsAreSharesOfTheScale() {
        BigInteger whole = BigInteger.valueOf(Long.MAX_VALUE);

        assertThat(HtmlReportBar.length(whole, whole)).isEqualTo(1_000);
        assertThat(HtmlReportBar.length(whole.shiftRight(1), whole)).isEqualTo(499);
        assertThat(HtmlReportBar.length(BigInteger.ONE, whole)).isEqualTo(4);
        assertThat(HtmlReportBar.length(BigInteger.ZERO, whole)).isZero();
        assertThat(HtmlReportBar.length(BigInteger.valueOf(-1), whole)).isZero();
        assertThat(HtmlReportBar.length(BigInteger.ONE, BigInteger.ZERO)).isZero();
    }

    @Test
    void smallPartsNeverPushTheBarBeyondItsWidth() {
        ImmutableList<HtmlReportBar.Part> parts = ImmutableList.of(
                new HtmlReportBar.Part("a", "", 1_000_000), new HtmlReportBar.Part("b", "", 1), part("c", -5));
        HtmlReportBar.write(page, "", parts, HtmlReportBar.sum(parts));

        assertThat(out.toString()).contains("x=\"0\" y=\"1\" width=\"999\"", "x=\"999\" y=\"1\" width=\"1\"");
    }

    private static HtmlReportBar.Part part(String style, long size) {
        return new HtmlReportBar.Part(style, "", size);
    }
}
