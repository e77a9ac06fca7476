package org.daohu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daohu.Division;
import org.daohu.Period;
import org.jspecify.annotations.Nullable;

/** The prepared timelines against looking through all rows for each question. */
final class RuleTimelineProperties {

    private static final String RULE = "a-rule";
    private static final LocalDate START = LocalDate.of(2020, 1, 1);

    @Property(tries = 500)
    void theRowInForceIsTheOneThatASearchThroughAllRowsFinds(
            @ForAll("rows") List<RuleRow> rows, @ForAll("divisions") @Nullable Division division) {
        PolicyPack pack = PolicyPack.of("p", "1", rows, List.of());
        for (int day = -1; day <= 10; day++) {
            LocalDate lawDate = START.plusDays(day);

            assertThat(pack.row(RULE, division, lawDate))
                    .as("%s on %s", division, lawDate)
                    .isEqualTo(searched(rows, division, lawDate));
        }
    }

    @Property(tries = 200)
    void oneStretchHasOneRowAndItsNeighbourAnother(@ForAll("rows") List<RuleRow> rows) {
        RuleTimeline timeline =
                PolicyPack.of("p", "1", rows, List.of()).history(RULE).in(null);

        assertThat(timeline.stretch(LocalDate.MIN)).isZero();
        assertThat(timeline.stretch(LocalDate.MAX)).isEqualTo(timeline.stretches() - 1);
        for (int stretch = 1; stretch < timeline.stretches(); stretch++) {
            assertThat(timeline.row(stretch)).isNotEqualTo(timeline.row(stretch - 1));
        }
        for (int day = -1; day <= 10; day++) {
            long number = START.plusDays(day).toEpochDay();
            int stretch = timeline.stretch(START.plusDays(day));

            assertThat(timeline.stretch(number)).isEqualTo(stretch);
            assertThat(number)
                    .isGreaterThanOrEqualTo(timeline.firstDay(stretch))
                    .isLessThan(timeline.firstDay(stretch + 1));
        }
    }

    @Provide
    Arbitrary<List<RuleRow>> rows() {
        Arbitrary<Period> periods = Combinators.combine(
                        Arbitraries.integers().between(0, 4).injectNull(0.2),
                        Arbitraries.integers().between(5, 9).injectNull(0.4))
                .as((from, to) ->
                        new Period(from == null ? null : START.plusDays(from), to == null ? null : START.plusDays(to)));
        return Combinators.combine(
                        Arbitraries.of("", "51", "5117", "511703", "61"), periods, Arbitraries.of(true, true, false))
                .as((scope, period, inForce) -> new RuleRow(
                        RULE,
                        scope,
                        period,
                        inForce,
                        Severity.MINOR,
                        Handling.WARN,
                        ImmutableMap.of(),
                        new Source("文件", "1"),
                        "依据"))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<@Nullable Division> divisions() {
        return Arbitraries.of("511703000", "511722000", "510000000", "610102000", "110000000")
                .map(Division::finance)
                .injectNull(0.1);
    }

    /** The narrowest area, then the latest first day, then the last row. */
    private static Optional<RuleRow> searched(List<RuleRow> rows, @Nullable Division division, LocalDate lawDate) {
        return IntStream.range(0, rows.size())
                .boxed()
                .filter(i -> rows.get(i).period().contains(lawDate))
                .filter(i -> division == null
                        ? rows.get(i).scope().isEmpty()
                        : division.isWithin(rows.get(i).scope()))
                .max(Comparator.<Integer>comparingInt(i -> rows.get(i).scope().length())
                        .thenComparing(i ->
                                Optional.ofNullable(rows.get(i).period().from()).orElse(LocalDate.MIN))
                        .thenComparing(i -> i))
                .map(rows::get)
                .filter(RuleRow::inForce);
    }
}
