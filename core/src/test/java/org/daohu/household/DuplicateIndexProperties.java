package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.daohu.household.PersonMatch.Standing;

class DuplicateIndexProperties {

    /** A row before it has a place in a file. */
    record Aid(Grain grain, String person, String household, int month, String policy, int year, boolean newFile) {}

    @Property
    void theIndexAnswersLikeComparingEachRowWithAllEarlierOnes(@ForAll("fewAids") List<Aid> aids) {
        compareWithAllEarlier(aids);
    }

    @Property(tries = 100)
    void soItDoesWhereOnePersonHasHundredsOfRows(@ForAll("aidsOfOnePerson") List<Aid> aids) {
        compareWithAllEarlier(aids);
    }

    private static void compareWithAllEarlier(List<Aid> aids) {
        DuplicateIndex index = new DuplicateIndex();
        List<Aid> earlier = new ArrayList<>();
        List<RowReference> references = new ArrayList<>();
        int file = 100;
        long number = 0;
        for (Aid aid : aids) {
            file += aid.newFile() ? 1 : 0;
            number = aid.newFile() ? 1 : number + 1;
            RowReference reference = new RowReference(file + ".csv", number);
            List<RowReference> expected = new ArrayList<>();
            for (int i = 0; i < earlier.size() && expected.size() < DuplicateIndex.MOST_LISTED; i++) {
                if (repeats(aid, earlier.get(i))) {
                    expected.add(references.get(i));
                }
            }
            assertThat(index.admit(row(aid, reference), match(aid))).isEqualTo(expected);
            earlier.add(aid);
            references.add(reference);
        }
    }

    private static boolean repeats(Aid later, Aid earlier) {
        String identity = later.grain() == Grain.PERSON ? later.person() : later.household();
        String other = earlier.grain() == Grain.PERSON ? earlier.person() : earlier.household();
        return identity != null
                && later.grain() == earlier.grain()
                && Objects.equals(identity, other)
                && later.policy().equals(earlier.policy())
                && later.year() == earlier.year()
                && (later.month() == earlier.month() || later.month() == 0 || earlier.month() == 0);
    }

    private static ListRow row(Aid aid, RowReference reference) {
        return ListRow.builder(reference.file(), reference.number(), "张三", IdentityType.RESIDENT_ID, null)
                .grain(aid.grain())
                .month(aid.month())
                .policy(aid.policy())
                .year(aid.year())
                .build();
    }

    private static PersonMatch match(Aid aid) {
        return new PersonMatch(Standing.NEVER, aid.person(), aid.household(), false, true, null, null);
    }

    @Provide
    Arbitrary<List<Aid>> fewAids() {
        return Combinators.combine(
                        Arbitraries.of(Grain.class),
                        Arbitraries.of("A", "B", "AA").injectNull(0.1),
                        Arbitraries.of("A", "H", "HH").injectNull(0.1),
                        Arbitraries.of(0, 1, 6, 12),
                        Arbitraries.of("A", "p"),
                        Arbitraries.of(2019, 2020),
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
                .as(Aid::new)
                .list()
                .ofMaxSize(120);
    }

    @Provide
    Arbitrary<List<Aid>> aidsOfOnePerson() {
        return Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6, 6, 6, 6, 6)
                .map(month -> new Aid(Grain.PERSON, "A", "H", month, "p", 2020, false))
                .list()
                .ofMinSize(200)
                .ofMaxSize(500);
    }
}
