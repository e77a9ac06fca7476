package org.daohu.files.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daohu.files.check.HtmlReportFixture.COUNTY;
import static org.daohu.files.check.HtmlReportFixture.executable;
import static org.daohu.files.check.HtmlReportFixture.pending;
import static org.daohu.files.check.HtmlReportFixture.yuan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.Period;
import org.daohu.files.Notice;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.RollUp;
import org.daohu.ledger.Subject;
import org.daohu.policy.Handling;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.warning.Fact;
import org.daohu.warning.Finding;
import org.daohu.warning.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The page: well-formed and closed to the network, adding up, escaped, masked, and the same every time. */
class HtmlReportTest {

    private static final Pattern IDENTITY_LIKE = Pattern.compile("(?<![0-9])([0-9]{15}|[0-9]{17}[0-9Xx])(?![0-9])");
    private static final String RESIDENT_ID = "11010519491231002X";
    private static final String SCRIPT = "\"'><script>alert('1')</script>&amp;<!--";

    @TempDir
    private Path folder;

    @Test
    void aResultWithNothingSaysSo() throws IOException {
        HtmlReportPage page = page(HtmlReportFixture.nothing());

        assertThat(page.text("section", "summary")).contains("没有读入文件", "No file was read", "没有缺少整套数据");
        assertThat(page.text("section", "money")).contains("没有指标");
        assertThat(page.text("section", "doubts")).contains("没有提出疑点");
        assertThat(page.elements("rect")).isEmpty();
    }

    @Test
    void theHeadSaysWhatWasCheckedWithWhichPack() throws IOException {
        HtmlReportPage page = page(HtmlReportFixture.county());
        String digest = HtmlReportFixture.county().pack().digest();

        assertThat(page.source())
                .contains("2020-10-31", "national-2018 + sichuan-2019 2019.1", digest.substring(0, 12) + "</code>")
                .contains(digest);
        assertThat(page.text("section", "summary"))
                .contains("1,357疑点")
                .contains("4处数据错误")
                .contains("136,512")
                .contains("targets.csv", "无绩效目标", "因此无法判定的规则 1 条（其无法判定共 86 次）")
                .doesNotContain("重复发放");
    }

    @Test
    void thePageNeedsNoNetworkAndRunsNoScript() throws IOException {
        HtmlReportPage page = page(HtmlReportFixture.county());

        assertThat(page.source())
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\"")
                .doesNotContain("://", "url(", "@import", "javascript:");
        assertThat(page.elements("script")).isEmpty();
        assertThat(page.elements("link")).isEmpty();
        assertThat(page.elements("img")).isEmpty();
        assertThat(page.attributeNames()).noneMatch(name -> name.startsWith("on") || name.equals("src"));
    }

    @Test
    void everyLinkLeadsToOnePlaceInThePage() throws IOException {
        HtmlReportPage page = page(HtmlReportFixture.county());

        List<String> ids = page.attributes("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.attributes("href"))
                .isNotEmpty()
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        assertThat(page.attributes("aria-labelledby")).isNotEmpty().isSubsetOf(ids);
        assertThat(page.elements("th")).allMatch(cell -> cell.hasAttribute("scope"));
        assertThat(page.elements("html"))
                .allMatch(html -> html.getAttribute("lang").equals("zh-CN"));
    }

    @Test
    void theSameResultGivesTheSameBytes() throws IOException {
        HtmlReport.write(HtmlReportFixture.county(), folder.resolve("a.html"));
        HtmlReport.write(HtmlReportFixture.county(), folder.resolve("b.html"));

        assertThat(folder.resolve("a.html")).hasSameBinaryContentAs(folder.resolve("b.html"));
    }

    @Test
    void everyFundIsTheSumOfTheQuotasThatItOpensTo() throws IOException {
        HtmlReportPage page = page(HtmlReportFixture.county());
        ImmutableList<RollUp> rollUps = HtmlReportFixture.rollUps();

        List<Element> drillDowns = page.drillDowns();
        assertThat(drillDowns).hasSize(rollUps.size());
        for (int i = 0; i < drillDowns.size(); i++) {
            List<Money> total = HtmlReportPage.sumOfRows(drillDowns.get(i), "tfoot");
            assertThat(HtmlReportPage.sumOfRows(drillDowns.get(i), "tbody")).isEqualTo(total);
            assertThat(total.get(0)).isEqualTo(rollUps.get(i).total().figures().received());
            assertThat(total.get(7)).isEqualTo(rollUps.get(i).total().figures().unpaid());
        }
        assertThat(page.text("section", "money"))
                .contains("6,967,760,000.00", "5,604,710,734.98", "1,351,199,265.02", "11,850,000.00")
                .contains("696,776.00");
    }

    @Test
    void whatIsCutFromALongListStandsInTheTableAsItsSum() throws IOException {
        MasterLedger.Builder ledger = MasterLedger.builder();
        for (int i = 0; i < HtmlReportMoney.QUOTAS_SHOWN + 3; i++) {
            ledger.add(executable("Q%04d".formatted(i), COUNTY, "F", null, "1.0" + i % 10));
        }
        HtmlReportPage page = page(HtmlReportFixture.withRollUps(ledger.build().rollUps()));

        Element quotas = page.drillDowns().get(0);
        assertThat(HtmlReportPage.rows(quotas, "tbody")).hasSize(HtmlReportMoney.QUOTAS_SHOWN);
        assertThat(HtmlReportPage.rows(quotas, "tfoot")).hasSize(2);
        assertThat(quotas.getTextContent()).contains("其余 3 条指标，见 ledger.csv").doesNotContain("Q0500");
        List<Money> shown = HtmlReportPage.sumOfRows(quotas, "tbody");
        List<Money> footer = HtmlReportPage.sumOfRows(quotas, "tfoot");
        // The footer holds the rest and the total: shown + rest = total.
        Money total = HtmlReportPage.money(HtmlReportPage.rows(quotas, "tfoot").get(1), 1);
        assertThat(shown.get(0).plus(footer.get(0)).minus(total)).isEqualTo(total);
    }

    @Test
    void rollUpsBeyondTheCapAreCountedAndNotShown() throws IOException {
        MasterLedger.Builder ledger = MasterLedger.builder();
        for (int i = 0; i < HtmlReportMoney.ROLL_UPS_SHOWN; i++) {
            ledger.add(pending("Q" + i, COUNTY, "F%04d".formatted(i), null, "1.00"));
        }
        ledger.add(pending("R", COUNTY, "G", null, "2.00"));
        ledger.add(pending("S", Division.finance("513402000"), "F", null, "1.00"));
        HtmlReportPage page = page(HtmlReportFixture.withRollUps(ledger.build().rollUps()));

        assertThat(page.drillDowns()).hasSize(HtmlReportMoney.ROLL_UPS_SHOWN);
        assertThat(page.text("section", "money"))
                .contains("其余 1 个资金，见 ledger.csv", "502.00", "还有 1 个区划年度未在此列出")
                .doesNotContain("513402000");
    }

    @Test
    void moneyBelowNothingIsWrittenAndHasNoLength() throws IOException {
        HtmlReportPage page = page(HtmlReportFixture.withRollUps(MasterLedger.builder()
                .add(pending("A", COUNTY, "F", null, "100.00"))
                .add(executable("B", COUNTY, "F", "A", "130.00"))
                .build()
                .rollUps()));

        assertThat(page.text("section", "money")).contains("-30.00", "条形只画正数部分");
        assertThat(page.elements("rect"))
                .hasSize(2)
                .extracting(rect -> rect.getAttribute("width"))
                .containsOnly("1000");
    }

    @Test
    void doubtsAreCountedByRuleAndTheGravestComeFirst() throws IOException {
        HtmlReportPage page = page(HtmlReportFixture.county());

        assertThat(page.elements("article").stream()
                        .filter(article -> article.getAttribute("class").equals("rule"))
                        .map(article -> article.getAttribute("id")))
                .containsExactly(
                        "rule-forbidden-account",
                        "rule-duplicate-payment",
                        "rule-late-decomposition",
                        "rule-scan-missing");
        assertThat(page.text("article", "rule-duplicate-payment"))
                .contains("严重", "critical", "1,348", "67.40 万元", "处理 拦截", "另有 1,248 件，见 warnings.csv", "Further 1,248");
        assertThat(page.text("article", "rule-late-decomposition"))
                .contains("指标513401-2020-001(12075714.29元)", "quotas.csv:18", "预算法第五十二条", "中华人民共和国预算法 第五十二条")
                .contains("30 天 days", "20 天 days", "收到指标后须分解下达的日历天数", "适用日期 2020-04-02", "再看 2 件")
                .doesNotContain("另有");
        assertThat(page.text("article", "rule-forbidden-account"))
                .contains("FISCAL_SPECIAL UNIT_OWN", "06-30 → 40%; 12-31 → 92%");
    }

    @Test
    void severitiesOfDoubtsThatAreNotShownAreThoseOfThePack() throws IOException {
        CheckResult result = HtmlReportFixture.county();
        RuleRow minor =
                HtmlReportFixture.row("51", "duplicate-payment", Severity.MINOR, Handling.WARN, ImmutableMap.of());
        CheckResult overlaid = new CheckResult(
                result.asOf(),
                result.book(),
                HtmlReportFixture.pack("p", minor),
                result.rollUps(),
                result.verdicts(),
                result.amounts(),
                result.samples(),
                result.files(),
                result.notices(),
                result.faults(),
                result.absent());

        assertThat(HtmlReportRule.all(overlaid).get(5).severities()).containsExactly(Severity.CRITICAL, Severity.MINOR);
    }

    @Test
    void whatWasLeftAsideIsNamed() throws IOException {
        CheckResult result = HtmlReportFixture.county();
        Notice misnamed = new Notice(Notice.Kind.IGNORED_FILE, "./", "名册<1>.csv");
        CheckResult noticed = new CheckResult(
                result.asOf(),
                result.book(),
                result.pack(),
                result.rollUps(),
                result.verdicts(),
                result.amounts(),
                result.samples(),
                result.files(),
                ImmutableList.of(misnamed),
                result.faults(),
                result.absent());

        assertThat(page(noticed).text("section", "summary"))
                .contains("Notices", misnamed.sentenceZh(), misnamed.sentenceEn(), "名册<1>.csv");
        assertThat(page(result).text("section", "summary")).doesNotContain("Notices");
    }

    @Test
    void theFourVerdictsAddUpToTheSubjects() throws IOException {
        Element table = page(HtmlReportFixture.county()).elements("table").stream()
                .filter(element -> element.getAttribute("class").equals("verdicts"))
                .findFirst()
                .orElseThrow();

        assertThat(HtmlReportPage.rows(table, "tbody")).hasSize(6);
        assertThat(HtmlReportPage.cells(HtmlReportPage.rows(table, "tfoot").get(0))
                        .subList(0, 5))
                .containsExactly("1,357", "137,537", "215", "144", "139,253");
    }

    @Test
    void markupInTheDataIsText() throws IOException {
        HtmlReportPage page = page(hostile(SCRIPT));

        assertThat(page.elements("script")).isEmpty();
        assertThat(page.source()).doesNotContain("<script", "<!--");
        // Title zh in chart, head of the rule and verdicts; sentences; subject; fact's name, value and file; basis;
        // document.
        assertThat(page.source().split(Pattern.quote("&lt;script&gt;"), -1)).hasSizeGreaterThan(15);
        assertThat(page.text("article", "rule-hostile")).contains(SCRIPT);
    }

    @Test
    void charactersThatBreakOrTurnTextAreShownAsReplaced() throws IOException {
        HtmlReportPage page = page(hostile("a\u0000b\u0007c\u202Ed\uD800e\u2067f\uFFFEg 𠮷"));

        assertThat(page.text("article", "rule-hostile")).contains("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg 𠮷");
    }

    @Test
    void aResidentNumberThatCameThroughIsMasked() throws IOException {
        HtmlReportPage page = page(hostile("张三 " + RESIDENT_ID + ",x" + "１１０１０５１９４９１２３１００２Ｘ"));

        assertThat(page.source())
                .doesNotContain("19491231")
                .doesNotContain("１９４９１２３１")
                .contains("110105***********X");
    }

    @Test
    void voucherNumbersStayWhole() throws IOException {
        assertThat(page(hostile("202006300001234567")).source()).contains("202006300001234567");
    }

    @Test
    void aReportOfMaskedDoubtsHoldsNothingLikeAnIdentityNumber() throws IOException {
        assertThat(page(HtmlReportFixture.county()).source()).doesNotContainPattern(IDENTITY_LIKE);
    }

    /** A result with {@code text} wherever data are shown; a rule of such an id gets into no book. */
    private static CheckResult hostile(String text) {
        RuleRow row = new RuleRow(
                "hostile",
                "",
                Period.ALWAYS,
                true,
                Severity.MINOR,
                Handling.RECORD,
                ImmutableMap.of(text, new RuleParameter.Days(1)),
                new Source(text, text),
                text);
        Finding finding =
                new Finding(text, text, ImmutableList.of(new Fact(text, text, Origin.file(text, 2))), yuan("1.00"));
        Rule<?> rule = new HtmlReportFixture.ANamedRule("hostile", text, text);
        return HtmlReportFixture.withDoubt(
                rule, HtmlReportFixture.warning(row, Subject.row(text, 1), finding), HtmlReportFixture.pack(text, row));
    }

    private HtmlReportPage page(CheckResult result) throws IOException {
        Path file = folder.resolve("report.html");
        HtmlReport.write(result, file);
        return HtmlReportPage.parse(Files.readString(file));
    }

    @Test
    void theWordsOfEveryDatasetSeverityAndHandlingAreThere() {
        assertThat(Set.of(Severity.values()).stream().map(HtmlReportWords::zh).collect(Collectors.toSet()))
                .hasSize(Severity.values().length);
        assertThat(Set.of(Handling.values()).stream().map(HtmlReportWords::zh).collect(Collectors.toSet()))
                .hasSize(Handling.values().length);
    }
}
