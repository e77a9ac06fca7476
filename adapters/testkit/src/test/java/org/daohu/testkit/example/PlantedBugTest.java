package org.daohu.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.daohu.Money;
import org.daohu.ledger.QuotaFacts;
import org.daohu.payment.Payment;
import org.daohu.testkit.Suites;
import org.junit.jupiter.api.Test;

/** The laws find a bug that was planted in the rule, and show it on the smallest quota there is. */
class PlantedBugTest {

    private static final String LAW = "paying_and_getting_it_all_back_changes_no_verdict";

    /** 植入的错误: refunds are left out, so what was paid and given back counts as paid. */
    static final class ForgetsRefunds extends YearEndRush {
        @Override
        protected boolean counts(Payment payment) {
            return payment.amount().isPositive();
        }
    }

    /** The laws, asked of the rule with the bug. No test by its name, since it must fail. */
    @AddLifecycleHook(Suites.TellSample.class)
    static final class LawsOfTheBuggyRule extends YearEndRushLaws {
        LawsOfTheBuggyRule() {
            super(new ForgetsRefunds());
        }
    }

    @Test
    void the_law_on_refunds_fails_and_shrinks_to_a_quota_of_one_fen_without_payments() {
        Map<String, Throwable> failures = Suites.failuresOf(LawsOfTheBuggyRule.class);

        assertThat(failures).containsOnlyKeys(LAW);
        assertThat(failures.get(LAW)).isInstanceOfSatisfying(Suites.ShrunkTo.class, shrunk -> {
            QuotaFacts quota = (QuotaFacts) shrunk.sample().get(0);
            assertThat(quota.row().amount()).isEqualTo(Money.ofFen(1));
            assertThat(quota.payments()).isEmpty();
        });
    }
}
