package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.Register;
import org.daohu.ledger.Facts;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.GroupEnd;
import org.daohu.warning.GroupWalk;
import org.daohu.warning.GroupedRow;
import org.daohu.warning.GroupedRule;
import org.daohu.warning.ListScreening;
import org.daohu.warning.PlainRule;
import org.daohu.warning.RowGrouping;
import org.daohu.warning.RowMark;
import org.daohu.warning.RuleBook;
import org.daohu.warning.Spill;
import org.daohu.warning.Thresholds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A host's own grouped rule that breaks its part of the bargain stops the screening; it never miscounts. */
final class FaultyGroupingTest {

    /** How often a walk asks for a second look. */
    private record Looks(int aRow, int aGroup) {}

    @Test
    void aRowIsLookedAtAgainOnceAtMost() {
        assertThatCode(() -> screen(ListRowFacts.class, new Looks(1, 0), 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> screen(ListRowFacts.class, new Looks(2, 0), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("one second look a row");
    }

    @Test
    void aGroupIsLookedAtAgainOnceAtMost() {
        assertThatCode(() -> screen(RowGroupFacts.class, new Looks(0, 1), 1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> screen(RowGroupFacts.class, new Looks(0, 2), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("one second look a group");
    }

    @Test
    void rulesAboutRowsAskRowByRowAndRulesAboutGroupsAtTheEnd() {
        assertThatThrownBy(() -> screen(ListRowFacts.class, new Looks(0, 1), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("row by row");
        assertThatThrownBy(() -> screen(RowGroupFacts.class, new Looks(1, 0), 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("at the group's end");
    }

    @Test
    void aMarkCarriesAsManyNumbersAsAreAnnounced() {
        for (int written : List.of(0, 2)) {
            assertThatThrownBy(() -> screen(ListRowFacts.class, new Looks(0, 0), written))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("duplicate-payment marks a row with " + written + " numbers and announces 1");
        }
    }

    private static <F extends Facts> void screen(Class<F> judged, Looks looks, int written) {
        ListScreening screening = new ListScreening(
                MasterLedger.builder().build(),
                Register.none(),
                RuleBook.of(ImmutableList.of(new Own<>(judged, new OwnGrouping(looks, written)))),
                Packs.national(),
                ScreenedCounty.AS_OF,
                List.of("a.csv"),
                Spill.inMemory());
        List<ListRow> rows = new ArrayList<>();
        for (long number = 1; number <= 2; number++) {
            rows.add(ListRow.builder("a.csv", number, "张三", IdentityType.PREFERENTIAL_TREATMENT, "救" + number)
                    .paid(Money.ofFen(1))
                    .policy("BT-1")
                    .build());
        }
        screening.screen(rows, row -> Origin.file("a.csv", row.number() + 1), warning -> {});
    }

    /** One group of all rows, one number announced, {@code written} of them given. */
    private record OwnGrouping(Looks looks, int written) implements RowGrouping {

        @Override
        public int numbers() {
            return 1;
        }

        @Override
        public boolean mark(ListRowFacts row, @Nullable Thresholds thresholds, LocalDate day, RowMark mark) {
            for (int i = 0; i < written; i++) {
                mark.number(i);
            }
            return true;
        }

        @Override
        public GroupWalk walk(PolicyPack pack) {
            return new GroupWalk() {
                private long told;

                @Override
                public void row(GroupedRow row) {
                    told = row.place();
                    for (int i = 0; i < looks.aRow(); i++) {
                        row.lookAgain(new long[0], 0, 0);
                    }
                }

                @Override
                public void end(GroupEnd end) {
                    for (int i = 0; i < looks.aGroup(); i++) {
                        end.lookAgain(told, new long[0], 0, 0);
                    }
                }
            };
        }
    }

    /** A host's rule under an id that the pack has a row for. */
    private record Own<F extends Facts>(Class<F> judged, RowGrouping grouping) implements GroupedRule<F>, PlainRule<F> {

        @Override
        public String id() {
            return "duplicate-payment";
        }

        @Override
        public ImmutableSet<Class<? extends F>> judges() {
            return ImmutableSet.of(judged);
        }

        @Override
        public ImmutableList<RowGrouping> groupings() {
            return ImmutableList.of(grouping);
        }
    }
}
