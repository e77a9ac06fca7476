package org.daohu.files.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Origin;
import org.daohu.Period;
import org.daohu.files.FileTally;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.RollUp;
import org.daohu.ledger.Subject;
import org.daohu.payment.Payment;
import org.daohu.policy.Handling;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.warning.Fact;
import org.daohu.warning.Finding;
import org.daohu.warning.Parameter;
import org.daohu.warning.Rule;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Thresholds;
import org.daohu.warning.Verdict;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.jspecify.annotations.Nullable;

/** Check results to write reports of. */
final class HtmlReportFixture {

    static final LocalDate AS_OF = LocalDate.of(2020, 10, 31);
    static final Division PROVINCE = Division.finance("510000000");
    static final Division COUNTY = Division.finance("513401000");
    static final FiscalYear YEAR = new FiscalYear(2020);
    static final String DIGEST = "a3f1".repeat(16);

    private HtmlReportFixture() {}

    static Money yuan(String text) {
        return Money.parse(text, MoneyUnit.YUAN);
    }

    /** Nothing read, nothing judged. */
    static CheckResult nothing() {
        return result(
                RuleBook.of(ImmutableList.of()),
                pack("national-2018"),
                ImmutableList.of(),
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableListMultimap.of());
    }

    /** A province and a county, several funds and years, doubts of four severities, a dataset absent. */
    static CheckResult county() {
        ImmutableList<ANamedRule> rules = ImmutableList.of(
                new ANamedRule("late-decomposition", "未及时分解下达", "Late decomposition"),
                new ANamedRule("scan-missing", "未上传发文扫描件", "Scan of the document missing"),
                new ANamedRule("slow-spending", "支出进度慢", "Slow spending"),
                new ANamedRule("target-missing", "无绩效目标", "No performance target", Dataset.TARGETS),
                new ANamedRule("forbidden-account", "违规转入专户或实有账户", "Paid into a forbidden account"),
                new ANamedRule("duplicate-payment", "重复发放", "Paid twice", Dataset.LISTS));
        ImmutableListMultimap.Builder<String, Warning> samples = ImmutableListMultimap.builder();
        for (int i = 1; i <= 7; i++) {
            samples.put("late-decomposition", late(i));
        }
        for (int i = 1; i <= CheckResult.SAMPLE; i++) {
            samples.put("duplicate-payment", twice(i));
        }
        samples.put("scan-missing", scan());
        samples.put("forbidden-account", forbidden());
        return new CheckResult(
                AS_OF,
                RuleBook.of(rules),
                pack("national-2018 + sichuan-2019"),
                rollUps(),
                ImmutableMap.<String, VerdictCounts>builder()
                        .put("late-decomposition", new VerdictCounts(7, 120, 3, 2))
                        .put("scan-missing", new VerdictCounts(1, 400, 0, 0))
                        .put("slow-spending", new VerdictCounts(0, 0, 212, 4))
                        .put("target-missing", new VerdictCounts(0, 0, 0, 86))
                        .put("forbidden-account", new VerdictCounts(1, 1_893, 0, 12))
                        .put("duplicate-payment", new VerdictCounts(1_348, 135_124, 0, 40))
                        .build(),
                ImmutableMap.of(
                        "late-decomposition", yuan("84530000.00"),
                        "forbidden-account", yuan("1263000.00"),
                        "duplicate-payment", yuan("674000.55")),
                samples.build(),
                ImmutableList.of(
                        new FileTally("quotas.csv", 412, 0, 0),
                        new FileTally("projects.csv", 86, 1, 1),
                        new FileTally("payments.csv", 1_906, 3, 3),
                        new FileTally("lists/2020-06 阳光镇 耕地地力保护补贴.xlsx", 136_512, 0, 0)),
                ImmutableList.of(),
                4,
                ImmutableSet.of(Dataset.TARGETS));
    }

    static CheckResult withRollUps(ImmutableList<RollUp> rollUps) {
        return result(
                RuleBook.of(ImmutableList.of()),
                pack("national-2018"),
                rollUps,
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableListMultimap.of());
    }

    /** One doubt, of a rule with the given names. */
    static CheckResult withDoubt(Rule<?> rule, Warning warning, PolicyPack pack) {
        return result(
                RuleBook.of(ImmutableList.of(rule)),
                pack,
                ImmutableList.of(),
                ImmutableMap.of(rule.id(), new VerdictCounts(1, 0, 0, 0)),
                ImmutableMap.of(rule.id(), yuan("1.00")),
                ImmutableListMultimap.of(rule.id(), warning));
    }

    private static CheckResult result(
            RuleBook book,
            PolicyPack pack,
            ImmutableList<RollUp> rollUps,
            ImmutableMap<String, VerdictCounts> verdicts,
            ImmutableMap<String, Money> amounts,
            ImmutableListMultimap<String, Warning> samples) {
        return new CheckResult(
                AS_OF,
                book,
                pack,
                rollUps,
                verdicts,
                amounts,
                samples,
                ImmutableList.of(),
                ImmutableList.of(),
                0,
                ImmutableSet.of());
    }

    static PolicyPack pack(String name, RuleRow... rows) {
        return PolicyPack.of(name, "2019.1", Arrays.asList(rows), ImmutableList.of());
    }

    static ImmutableList<RollUp> rollUps() {
        MasterLedger.Builder ledger = MasterLedger.builder()
                .add(pending("510000-2020-0001", PROVINCE, "财政专项扶贫资金", null, "6967760000.00"))
                .add(executable("510000-2020-0002", PROVINCE, "财政专项扶贫资金", "510000-2020-0001", "1351199265.02"))
                .add(pending("513401-2020-0001", COUNTY, "财政专项扶贫资金", "510000-2020-0001", "5604710734.98"))
                .add(executable("513401-2020-0002", COUNTY, "财政专项扶贫资金", "513401-2020-0001", "2100000000.00"))
                .add(executable("513401-2020-0003", COUNTY, "财政专项扶贫资金", "513401-2020-0001", "842000000.37"))
                .add(agency("513401-2020-0004", COUNTY, "财政专项扶贫资金", "513401-2020-0001", "300000000.00"));
        pay(ledger, "P1", "513401-2020-0002", "1550000000.00");
        pay(ledger, "P2", "513401-2020-0003", "842000000.37");
        pay(ledger, "P3", "513401-2020-0003", "-12000000.00");
        String[] funds = {"耕地地力保护补贴", "城乡居民基本医疗保险补助", "农村危房改造补助资金", "2130599", "公益性岗位补贴"};
        for (int i = 0; i < funds.length; i++) {
            String id = "513401-2020-1" + i;
            ledger.add(pending(id, COUNTY, funds[i], null, (i + 1) * 48_211_300L + ".00"));
            ledger.add(executable(id + "-A", COUNTY, funds[i], id, (i + 1) * 31_000_000L + ".10"));
            pay(ledger, "V" + i, id + "-A", i == 4 ? "160000000.00" : (i + 1) * 7_000_000L + ".00");
        }
        ledger.add(new QuotaRowOf("513401-2019-0001", COUNTY, "财政专项扶贫资金", null, "36000000.00")
                .in(new FiscalYear(2019))
                .pending(false)
                .build());
        return ledger.build().rollUps();
    }

    static QuotaRow pending(String id, Division division, String fund, @Nullable String source, String amount) {
        return new QuotaRowOf(id, division, fund, source, amount)
                .in(YEAR)
                .pending(true)
                .build();
    }

    static QuotaRow executable(String id, Division division, String fund, @Nullable String source, String amount) {
        return new QuotaRowOf(id, division, fund, source, amount)
                .in(YEAR)
                .pending(false)
                .build();
    }

    private static QuotaRow agency(String id, Division division, String fund, String source, String amount) {
        return new QuotaRowOf(id, division, fund, source, amount)
                .in(YEAR)
                .pending(true)
                .agencyCode("104001")
                .build();
    }

    private static void pay(MasterLedger.Builder ledger, String voucher, String quota, String amount) {
        ledger.add(Payment.builder(voucher, yuan(amount), AS_OF, Origin.file("payments.csv", 2))
                .quotaId(quota)
                .build());
    }

    private record QuotaRowOf(
            String id,
            Division division,
            String fund,
            @Nullable String source,
            String amount) {
        QuotaRow.Builder in(FiscalYear year) {
            return QuotaRow.builder(id, year, division, fund, yuan(amount), Origin.file("quotas.csv", 2))
                    .sourceId(source);
        }
    }

    private static Warning late(int number) {
        String id = "513401-2020-00" + number;
        return warning(
                row(
                        number < 4 ? "" : "51",
                        Severity.MAJOR,
                        Handling.WARN,
                        new RuleParameter.Days(number < 4 ? 30 : 20)),
                Subject.quota(id),
                new Finding(
                        "指标" + id
                                + "(12075714.29元)于2020-04-02收到,应在30日内(至2020-05-02)分解下达,截至2020-10-31仍有12075714.29元未分解。",
                        "Quota " + id
                                + " of 12075714.29 yuan was received on 2020-04-02 and had to be passed on within 30"
                                + " days (by 2020-05-02); on 2020-10-31 a balance of 12075714.29 yuan was still not passed on.",
                        ImmutableList.of(
                                new Fact("AMOUNT", "12075714.29", Origin.file("quotas.csv", 17 + number)),
                                new Fact("RECEIVED_DATE", "2020-04-02", Origin.file("quotas.csv", 17 + number)),
                                new Fact("balance", "12075714.29", Origin.file("quotas.csv", 17 + number))),
                        yuan("12075714.29")));
    }

    private static Warning twice(int number) {
        return warning(
                row("", "duplicate-payment", Severity.CRITICAL, Handling.INTERCEPT, ImmutableMap.of()),
                Subject.row("2020-06 阳光镇 耕地地力保护补贴.xlsx", number),
                new Finding(
                        "马*(513434************1)在耕地地力保护补贴2020年06月重复领取500.00元,与此前第" + (number + 1) + "行重复。",
                        "马* (513434************1) was paid 500.00 yuan again of the subsidy for farmland protection, 2020-06.",
                        ImmutableList.of(
                                new Fact("实发金额(元)", "500.00", Origin.file("lists/2020-06.xlsx", number + 1)),
                                new Fact("repeats", "row " + number, Origin.file("lists/2020-06.xlsx", number + 2))),
                        yuan("500.00")));
    }

    private static Warning scan() {
        return warning(
                row("", "scan-missing", Severity.NOTICE, Handling.REMIND, ImmutableMap.of()),
                Subject.quota("513401-2020-0004"),
                new Finding(
                        "指标513401-2020-0004(凉财农〔2020〕17号)没有发文扫描件。",
                        "Quota 513401-2020-0004 (凉财农〔2020〕17号) has no scan of its document.",
                        ImmutableList.of(new Fact("COR_BGT_DOC_NO", "凉财农〔2020〕17号", Origin.file("quotas.csv", 5))),
                        null));
    }

    private static Warning forbidden() {
        return warning(
                row(
                        "",
                        "forbidden-account",
                        Severity.CRITICAL,
                        Handling.FREEZE,
                        ImmutableMap.of(
                                "kinds", new RuleParameter.Codes(ImmutableSet.of("FISCAL_SPECIAL", "UNIT_OWN")),
                                "steps",
                                        new RuleParameter.Steps(ImmutableList.of(
                                                new ProgressStep(MonthDay.of(6, 30), new BigDecimal("40")),
                                                new ProgressStep(MonthDay.of(12, 31), new BigDecimal("92")))))),
                Subject.payment("2020063000812"),
                new Finding(
                        "支付2020063000812的1263000.00元转入单位实有资金账户(账号**************1234)。",
                        "Payment 2020063000812 of 1263000.00 yuan went to a unit's own account (**************1234).",
                        ImmutableList.of(new Fact("PAYEE_ACCT_KIND", "UNIT_OWN", Origin.file("payments.csv", 812))),
                        yuan("1263000.00")));
    }

    static RuleRow row(String scope, Severity severity, Handling handling, RuleParameter days) {
        return row(scope, "late-decomposition", severity, handling, ImmutableMap.of("days", days));
    }

    static RuleRow row(
            String scope,
            String rule,
            Severity severity,
            Handling handling,
            ImmutableMap<String, RuleParameter> parameters) {
        return new RuleRow(
                rule,
                scope,
                Period.since(LocalDate.of(2015, 1, 1)),
                true,
                severity,
                handling,
                parameters,
                new Source("中华人民共和国预算法", "第五十二条"),
                "预算法第五十二条:接到上级一般性转移支付和专项转移支付后,应当在三十日内正式下达。");
    }

    static Warning warning(RuleRow row, Subject subject, Finding finding) {
        return new Warning(
                row.rule(), 1, subject, COUNTY, LocalDate.of(2020, 4, 2), AS_OF, finding, row, "national-2018", DIGEST);
    }

    /** A rule with names; it judges nothing. */
    record ANamedRule(String id, String titleZh, String titleEn, ImmutableSet<Dataset> needs)
            implements Rule<QuotaFacts> {
        ANamedRule(String id, String titleZh, String titleEn, Dataset... needs) {
            this(id, titleZh, titleEn, ImmutableSet.copyOf(needs));
        }

        @Override
        public ImmutableSet<Class<? extends QuotaFacts>> judges() {
            return ImmutableSet.of(QuotaFacts.class);
        }

        @Override
        public ImmutableList<Parameter> parameters() {
            return ImmutableList.of(new Parameter(
                    "days",
                    RuleParameter.Days.class,
                    "收到指标后须分解下达的日历天数",
                    "calendar days after receipt to pass a quota on"));
        }

        @Override
        public boolean concerns(QuotaFacts facts) {
            return false;
        }

        @Override
        public LocalDate lawDate(QuotaFacts facts, LocalDate asOf) {
            return asOf;
        }

        @Override
        public Verdict check(QuotaFacts facts, Thresholds thresholds, LocalDate asOf) {
            return Verdict.CLEAR;
        }
    }
}
