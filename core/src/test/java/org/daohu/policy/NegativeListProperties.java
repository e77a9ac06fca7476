package org.daohu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.Period;
import org.daohu.policy.NegativeListAnswer.Forbidden;
import org.daohu.policy.NegativeListAnswer.Free;
import org.daohu.policy.NegativeListEntry.ExceptionClause;
import org.jspecify.annotations.Nullable;

class NegativeListProperties {

    private static final Division COUNTY = Division.parse("511725000");
    private static final LocalDate LAW_DATE = LocalDate.of(2019, 6, 30);
    private static final Source SOURCE = new Source("a document", "");

    @Provide
    Arbitrary<CountyStatus> statuses() {
        Arbitrary<LocalDate> dates = Arbitraries.integers()
                .between(-2, 2)
                .map(days -> LAW_DATE.plusDays(days))
                .injectNull(0.3);
        return Combinators.combine(Arbitraries.of(true, false).injectNull(0.3), dates, dates)
                .as((poverty, delisted, up) -> status(poverty, delisted, up));
    }

    @Provide
    Arbitrary<ImmutableSet<CountyCondition>> conditions() {
        return Arbitraries.of(CountyCondition.class).set().ofMinSize(1).map(ImmutableSet::copyOf);
    }

    private static CountyStatus status(
            @Nullable Boolean poverty, @Nullable LocalDate delisted, @Nullable LocalDate up) {
        return new CountyStatus(COUNTY, poverty, delisted, up, Origin.file("counties.csv", 2));
    }

    /** L10: whatever is blanked, a spending that was forbidden is not free. */
    @Property
    void noBlankStatusTurnsForbiddenIntoFree(
            @ForAll("statuses") CountyStatus known,
            @ForAll("conditions") ImmutableSet<CountyCondition> conditions,
            @ForAll boolean blankFlag,
            @ForAll boolean blankDelisted,
            @ForAll boolean blankUp,
            @ForAll boolean noRow) {
        PolicyPack pack = pack(conditions);
        if (!(answer(pack, known) instanceof Forbidden)) {
            return;
        }
        CountyStatus blanked = status(
                blankFlag ? null : known.povertyCounty(),
                blankDelisted ? null : known.delistedDate(),
                blankUp ? null : known.allVillagesUpDate());
        assertThat(answer(pack, noRow ? null : blanked)).isNotInstanceOf(Free.class);
    }

    /** It is free only where every condition's date is known and not after the law date. */
    @Property
    void itIsFreeJustWhereEveryDateIsKnownAndReached(
            @ForAll("statuses") CountyStatus county, @ForAll("conditions") ImmutableSet<CountyCondition> conditions) {
        boolean reached = conditions.stream().allMatch(condition -> {
            LocalDate date =
                    condition == CountyCondition.COUNTY_DELISTED ? county.delistedDate() : county.allVillagesUpDate();
            return date != null && !date.isAfter(LAW_DATE);
        });
        assertThat(answer(pack(conditions), county) instanceof Free).isEqualTo(reached);
    }

    private static NegativeListAnswer answer(PolicyPack pack, @Nullable CountyStatus county) {
        SpendingText spending = new SpendingText(null, null, null, ImmutableMap.of("PRO_NAME", "人居环境整治"));
        return pack.negativeList(spending, COUNTY, county, LAW_DATE);
    }

    private static PolicyPack pack(ImmutableSet<CountyCondition> conditions) {
        ExceptionClause clause =
                new ExceptionClause("clause", "例外", "exception", SOURCE, ImmutableList.of(), conditions);
        NegativeListEntry entry = new NegativeListEntry(
                "entry",
                "人居环境整治",
                "living environment",
                "51",
                Period.ALWAYS,
                true,
                SOURCE,
                ImmutableList.of(NegativeListMatcher.Words.of("人居环境")),
                ImmutableList.of(),
                ImmutableList.of(clause));
        return PolicyPack.of("pack", "1", ImmutableList.of(), ImmutableList.of(entry));
    }
}
