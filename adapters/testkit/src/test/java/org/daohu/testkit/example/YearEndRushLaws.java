package org.daohu.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daohu.Money;
import org.daohu.Period;
import org.daohu.ledger.QuotaFacts;
import org.daohu.payment.Payment;
import org.daohu.policy.Handling;
import org.daohu.policy.PolicyPack;
import org.daohu.policy.ProgressStep;
import org.daohu.policy.RuleParameter;
import org.daohu.policy.RuleRow;
import org.daohu.policy.Severity;
import org.daohu.policy.Source;
import org.daohu.testkit.LedgerArbitraries;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Verdict;

/** 规则的性质 – what must hold of the rule whatever the ledger holds; of the rule, and of any other version of it. */
abstract class YearEndRushLaws {

    private static final LocalDate AS_OF = LocalDate.of(2021, 1, 15);
    private static final LocalDate RUSH_DAY = LocalDate.of(2020, 11, 1);

    private final YearEndRush rule;

    YearEndRushLaws(YearEndRush rule) {
        this.rule = rule;
    }

    /** 当天支付又当天全额退回,等于没有支付. */
    @Property
    void paying_and_getting_it_all_back_changes_no_verdict(@ForAll("quotas") QuotaFacts quota) {
        assertThat(isRaised(withPaidAndRefunded(quota))).isEqualTo(isRaised(quota));
    }

    /** 支付的先后顺序不影响结论. */
    @Property
    void the_order_of_payments_does_not_matter(@ForAll("quotas") QuotaFacts quota) {
        QuotaFacts reversed =
                QuotaFacts.of(quota.row(), quota.children(), quota.payments().reverse());

        assertThat(judge(reversed)).isEqualTo(judge(quota));
    }

    /** 年末以前的支付再多也不算突击花钱. */
    @Property
    void what_was_paid_before_the_rush_raises_nothing(@ForAll("quotas") QuotaFacts quota) {
        List<Payment> earlier = quota.payments().stream()
                .filter(payment -> payment.payDate().isBefore(RUSH_DAY))
                .toList();

        assertThat(isRaised(QuotaFacts.of(quota.row(), quota.children(), ImmutableList.copyOf(earlier))))
                .isFalse();
    }

    @Provide
    Arbitrary<QuotaFacts> quotas() {
        return LedgerArbitraries.quotas();
    }

    private boolean isRaised(QuotaFacts quota) {
        return judge(quota) instanceof Verdict.Raised;
    }

    private Verdict judge(QuotaFacts quota) {
        return Objects.requireNonNull(RuleBook.judge(rule, quota, pack(), ImmutableSet.of(), AS_OF));
    }

    /** The quota with its whole amount paid once more in the rush, and given back. */
    private static QuotaFacts withPaidAndRefunded(QuotaFacts quota) {
        Money amount = quota.row().amount();
        List<Payment> payments = new ArrayList<>(quota.payments());
        payments.add(payment("V-again", amount, quota));
        payments.add(payment("V-again-R", amount.negated(), quota));
        return QuotaFacts.of(quota.row(), quota.children(), ImmutableList.copyOf(payments));
    }

    private static Payment payment(String voucher, Money amount, QuotaFacts quota) {
        return Payment.builder(voucher, amount, RUSH_DAY, quota.origin())
                .quotaId(quota.row().id())
                .build();
    }

    /** From 1 November on, half of the amount is in order. */
    private static PolicyPack pack() {
        RuleParameter half =
                new RuleParameter.Steps(ImmutableList.of(new ProgressStep(MonthDay.of(11, 1), BigDecimal.valueOf(50))));
        RuleRow row = new RuleRow(
                YearEndRush.ID,
                "",
                Period.since(LocalDate.of(2015, 1, 1)),
                true,
                Severity.MINOR,
                Handling.REMIND,
                ImmutableMap.of("rush", half),
                new Source("达州市财政局支付管理办法", "第十条"),
                "年末集中支付");
        return PolicyPack.of("vendor", "1", List.of(row), List.of());
    }
}
