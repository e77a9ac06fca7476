package org.daohu.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.warning.standard.StandardRules;
import org.junit.jupiter.api.Test;

/** What a book of rules refuses before anybody is asked. */
final class RuleBookTest {

    @Test
    void aGroupedRuleWithoutAGroupingIsRefused() {
        assertThatThrownBy(() -> RuleBook.of(ImmutableList.of(new Grouped<>(ListRowFacts.class, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the grouped rule grouped needs just one grouping, and has 0");
        assertThatThrownBy(() -> StandardRules.book().with(new Grouped<>(RowGroupFacts.class, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the grouped rule grouped needs a grouping or more, and has 0");
    }

    @Test
    void aRuleAboutRowsHasOneGroupingAndOneAboutGroupsSeveral() {
        assertThatThrownBy(() -> RuleBook.of(ImmutableList.of(new Grouped<>(ListRowFacts.class, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("just one grouping, and has 2");
        assertThat(RuleBook.of(ImmutableList.of(new Grouped<>(ListRowFacts.class, 1)))
                        .rules())
                .hasSize(1);
        assertThat(RuleBook.of(ImmutableList.of(new Grouped<>(RowGroupFacts.class, 2)))
                        .rules())
                .hasSize(1);
    }

    @Test
    void twoRulesOfOneIdAreRefused() {
        Rule<ListRowFacts> rule = new Grouped<>(ListRowFacts.class, 1);

        assertThatThrownBy(() -> RuleBook.of(ImmutableList.of(rule, rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grouped");
    }

    /** A rule with {@code count} groupings, the shipped ones of shared-account. */
    private record Grouped<F extends Facts>(Class<F> type, int count) implements GroupedRule<F>, PlainRule<F> {

        @Override
        public String id() {
            return "grouped";
        }

        @Override
        public ImmutableSet<Class<? extends F>> judges() {
            return ImmutableSet.of(type);
        }

        @Override
        public ImmutableList<RowGrouping> groupings() {
            GroupedRule<?> shared =
                    (GroupedRule<?>) StandardRules.book().rule("shared-account").orElseThrow();
            return shared.groupings().subList(0, count);
        }
    }
}
