package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.policy.CountyCondition;
import org.daohu.policy.ExclusivePolicies;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListEntry;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.daohu.policy.NegativeListMatcher;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.policy.SubsidyCap;
import org.jspecify.annotations.Nullable;

/** Packs for the tables: the defaults of the catalogue, in force from 2015 on, and a negative list of three words. */
final class Packs {

    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final LocalDate FIRST_DAY_OF_NEGATIVE_LIST = LocalDate.of(2017, 3, 31);

    private static final Source SOURCE = new Source("test document", "article 1");
    static final ExclusivePolicies EXCLUSIVE = new ExclusivePolicies(ImmutableSet.of("P13", "A", "p"), SOURCE);

    private static final Source LIST = new Source("财农〔2017〕8号", "第十条");

    /** Has no row for any rule. */
    static final PolicyPack EMPTY = PolicyPack.of("empty", "1", ImmutableList.of(), ImmutableList.of());

    private Packs() {}

    /** The rows of {@code pack}, in force only centuries from now. */
    static PolicyPack notYetInForce(PolicyPack pack) {
        ImmutableList<RuleRow> rows = pack.rows().stream()
                .map(row -> new RuleRow(
                        row.rule(),
                        row.scope(),
                        Period.since(LocalDate.of(2999, 1, 1)),
                        row.inForce(),
                        row.severity(),
                        row.handling(),
                        row.parameters(),
                        row.source(),
                        row.basis()))
                .collect(ImmutableList.toImmutableList());
        return PolicyPack.of("later", "1", rows, ImmutableList.of());
    }

    /** The defaults; every policy is bound to the register. */
    static PolicyPack national() {
        return binding(ImmutableSet.of("*"));
    }

    /** The defaults, with these policies bound to the register. */
    static PolicyPack binding(ImmutableSet<String> policies) {
        ImmutableList.Builder<RuleRow> rows = ImmutableList.builder();
        for (String rule : StandardRules.ids()) {
            rows.add(row(rule, parameters(rule, policies)));
        }
        return PolicyPack.of("test", "1", rows.build(), negativeList());
    }

    private static ImmutableMap<String, RuleParameter> parameters(String rule, ImmutableSet<String> policies) {
        return switch (rule) {
            case "late-decomposition", "pending-unresolved" -> ImmutableMap.of("days", new RuleParameter.Days(30));
            case "idle-funds" -> ImmutableMap.of("years", new RuleParameter.Years(1));
            case "slow-spending" ->
                ImmutableMap.of(
                        "steps",
                        new RuleParameter.Steps(ImmutableList.of(
                                new ProgressStep(MonthDay.of(6, 30), new BigDecimal("50")),
                                new ProgressStep(MonthDay.of(12, 31), new BigDecimal("92")))));
            case "forbidden-account" -> ImmutableMap.of("kinds", codes("FISCAL_SPECIAL", "UNIT_OWN"));
            case "suspicious-subject" ->
                ImmutableMap.of("prefixes", codes("202", "203", "204", "227", "230", "232", "233"));
            case "payroll-recipient", "zero-payment" -> ImmutableMap.of("policies", codes("P01", "P02"));
            case "over-cap" ->
                ImmutableMap.of(
                        "caps",
                        RuleParameter.Caps.of(ImmutableList.of(
                                cap("P10", SubsidyCap.Per.UNIT, "亩", SubsidyCap.Each.PAYMENT, 500),
                                cap("P10", SubsidyCap.Per.HOUSEHOLD, null, SubsidyCap.Each.YEAR, 5_000),
                                cap("P15", SubsidyCap.Per.UNIT, "台", SubsidyCap.Each.PAYMENT, 300),
                                cap("P15", SubsidyCap.Per.UNIT, "亩", SubsidyCap.Each.PAYMENT, 100),
                                cap("P11", SubsidyCap.Per.PERSON, null, SubsidyCap.Each.PAYMENT, 1_000),
                                cap("P12", SubsidyCap.Per.PERSON, null, SubsidyCap.Each.MONTH, 300),
                                cap("A", SubsidyCap.Per.HOUSEHOLD, null, SubsidyCap.Each.YEAR, 6),
                                cap("p", SubsidyCap.Per.PERSON, null, SubsidyCap.Each.MONTH, 3))));
            case "exclusive-subsidies" ->
                ImmutableMap.of(
                        "sets",
                        new RuleParameter.Exclusive(
                                ImmutableList.of(EXCLUSIVE, new ExclusivePolicies(ImmutableSet.of("P14", "p"), LIST))));
            case "shared-account" ->
                ImmutableMap.of("households", new RuleParameter.Count(1), "accounts", new RuleParameter.Count(1));
            case "return-unresolved" -> ImmutableMap.of("days", new RuleParameter.Days(30));
            case "person-unregistered" -> ImmutableMap.of("policies", new RuleParameter.Codes(policies));
            default -> ImmutableMap.of();
        };
    }

    private static SubsidyCap cap(
            String policy, SubsidyCap.Per per, @Nullable String unit, SubsidyCap.Each each, int yuan) {
        return new SubsidyCap(
                policy,
                per,
                unit,
                each,
                Money.ofFen(yuan * 100L),
                Period.since(FIRST_DAY),
                new Source("汝州市2023年方案", ""));
    }

    private static RuleParameter.Codes codes(String... codes) {
        return new RuleParameter.Codes(ImmutableSet.copyOf(codes));
    }

    static RuleRow row(String rule, ImmutableMap<String, RuleParameter> parameters) {
        return new RuleRow(
                rule,
                "",
                Period.since(FIRST_DAY),
                true,
                Severity.MINOR,
                Handling.RECORD,
                parameters,
                SOURCE,
                "basis of " + rule);
    }

    /** 奖金 is forbidden, but in 奖金池 it is silenced; 广场 is allowed in a county out of poverty. */
    private static ImmutableList<NegativeListEntry> negativeList() {
        return ImmutableList.of(
                entry("3", "各种奖金、津贴和福利补助", "奖金", ImmutableList.of("奖金池"), ImmutableList.of()),
                entry(
                        "8",
                        "城市基础设施建设",
                        "广场",
                        ImmutableList.of(),
                        ImmutableList.of(new ExceptionClause(
                                "delisted",
                                "脱贫摘帽县除外",
                                "except counties out of poverty",
                                LIST,
                                ImmutableList.of(),
                                ImmutableSet.of(CountyCondition.COUNTY_DELISTED)))));
    }

    private static NegativeListEntry entry(
            String id,
            String text,
            String word,
            ImmutableList<String> lawful,
            ImmutableList<ExceptionClause> exceptions) {
        return new NegativeListEntry(
                id,
                text,
                "",
                "",
                Period.since(FIRST_DAY_OF_NEGATIVE_LIST),
                true,
                LIST,
                ImmutableList.of(NegativeListMatcher.Words.of(word)),
                lawful,
                exceptions);
    }
}
