package org.daohu.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GroupCountProperties {

    @Property(tries = 500)
    void eachGroupCountsOnceByTheVerdictOfItsLastRow(@ForAll("marks") List<Mark> marks) {
        assertThat(counted(marks)).isEqualTo(expected(marks));
    }

    /** Many times more than there are places at first, half of them with the same last bits. */
    @Example
    void manyGroupsAreCountedToo() {
        Random random = new Random(1);
        List<Mark> marks = random.longs(60_000)
                .mapToObj(any -> new Mark(any, any % 2 == 0 ? any : any << 40, any >>> 4))
                .toList();

        assertThat(counted(marks)).isEqualTo(expected(marks));
    }

    private record Mark(long high, long low, long placeAndKind) {}

    private static VerdictCounts counted(List<Mark> marks) {
        GroupCount count = new GroupCount();
        Tally tally = new Tally();
        for (Mark mark : marks) {
            count.take(new long[] {-1, mark.high, mark.low, mark.placeAndKind}, 1);
        }
        count.addTo(tally);
        return tally.counts();
    }

    private static VerdictCounts expected(List<Mark> marks) {
        Map<List<Long>, Long> last = new HashMap<>();
        for (Mark mark : marks) {
            last.merge(List.of(mark.high, mark.low), mark.placeAndKind, Math::max);
        }
        Tally tally = new Tally();
        last.values().forEach(placeAndKind -> tally.count(Marking.kind(placeAndKind)));
        return tally.counts();
    }

    @Provide
    Arbitrary<List<Mark>> marks() {
        Arbitrary<Long> words = Arbitraries.of(0L, 1L, 1L << 12, 1L << 40, Long.MIN_VALUE, -1L);
        Arbitrary<Long> places = Arbitraries.longs().between(0, (1L << 62) - 1);
        return Combinators.combine(words, words, places).as(Mark::new).list().ofMaxSize(200);
    }
}
