package org.daohu.warning.standard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.Period;
import org.daohu.policy.CountyStatus;
import org.daohu.policy.Handling;
import org.daohu.policy.NegativeListAnswer;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.policy.SpendingText;
import org.jspecify.annotations.Nullable;

/** Packs for the tables: the defaults of the catalogue, in force from 2015 on, and a negative list of three words. */
final class Packs {

    static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
    static final LocalDate FIRST_DAY_OF_NEGATIVE_LIST = LocalDate.of(2017, 3, 31);

    private static final Source SOURCE = new Source("test document", "article 1");

    private Packs() {}

    /** The defaults; every policy is bound to the register. */
    static PolicyPack national() {
        return binding(ImmutableSet.of("*"));
    }

    /** The defaults, with these policies bound to the register. */
    static PolicyPack binding(ImmutableSet<String> policies) {
        ImmutableMap.Builder<String, RuleRow> rows = ImmutableMap.builder();
        for (String rule : StandardRules.ids()) {
            rows.put(rule, row(rule, parameters(rule, policies)));
        }
        return new TestPack(rows.buildOrThrow());
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
                ImmutableMap.of("classes", codes("202", "203", "204", "227", "230", "232", "233"));
            case "person-unregistered" -> ImmutableMap.of("policies", new RuleParameter.Codes(policies));
            default -> ImmutableMap.of();
        };
    }

    private static RuleParameter.Codes codes(String... codes) {
        return new RuleParameter.Codes(ImmutableSet.copyOf(codes));
    }

    private static RuleRow row(String rule, ImmutableMap<String, RuleParameter> parameters) {
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

    private record TestPack(ImmutableMap<String, RuleRow> byRule) implements PolicyPack {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public String digest() {
            return "0".repeat(64);
        }

        @Override
        public ImmutableList<RuleRow> rows() {
            return byRule.values().asList();
        }

        @Override
        public Optional<RuleRow> row(String rule, @Nullable Division division, LocalDate lawDate) {
            return Optional.ofNullable(byRule.get(rule))
                    .filter(row -> row.period().contains(lawDate));
        }

        /** 奖金 is forbidden, but in 奖金池 it is silenced; 广场 needs a county that is known. */
        @Override
        public NegativeListAnswer negativeList(
                SpendingText spending, @Nullable Division division, @Nullable CountyStatus county, LocalDate lawDate) {
            if (lawDate.isBefore(FIRST_DAY_OF_NEGATIVE_LIST)) {
                return new NegativeListAnswer.NotInForce();
            }
            for (var text : spending.texts().entrySet()) {
                if (text.getValue().contains("奖金池")) {
                    return new NegativeListAnswer.Free(
                            ImmutableList.of(match("3", "各种奖金、津贴和福利补助", text.getKey(), "奖金", "奖金池")));
                }
                if (text.getValue().contains("奖金")) {
                    return new NegativeListAnswer.Forbidden(
                            ImmutableList.of(match("3", "各种奖金、津贴和福利补助", text.getKey(), "奖金", null)),
                            ImmutableList.of());
                }
                if (text.getValue().contains("广场") && county == null) {
                    return new NegativeListAnswer.Unknown(
                            match("8", "城市基础设施建设", text.getKey(), "广场", null), "DELISTED_DATE");
                }
            }
            return new NegativeListAnswer.Free(ImmutableList.of());
        }

        private static NegativeListAnswer.Match match(
                String entry, String article, String field, String word, @Nullable String exception) {
            return new NegativeListAnswer.Match(
                    entry,
                    article,
                    new Source("财农〔2017〕8号", "第十条"),
                    ImmutableList.of(new NegativeListAnswer.Hit(field, word)),
                    exception);
        }
    }
}
