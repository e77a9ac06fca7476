package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.daohu.Origin;
import org.daohu.ResidentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is on a list, whatever number it was written under, and that the list keeps no number. */
final class PeopleListTest {

    private static final String NUMBER = "11010519491231002X";
    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    @Test
    void aPersonIsFoundUnderEveryWayOfWritingTheNumber() {
        PeopleList list = list(
                line(IdentityType.RESIDENT_ID, "110105491231002", null, DAY, 2),
                line(IdentityType.DISABILITY_CERTIFICATE, "51343620000320711X42", DAY, null, 3),
                line(IdentityType.PASSPORT, "e123", DAY, DAY.plusDays(1), 4),
                line(IdentityType.RESIDENT_ID, "44052418800101001443", null, null, 5));

        assertThat(list.find(NUMBER)).containsExactly(new Stretch(null, DAY, Origin.file("deaths.csv", 2)));
        assertThat(list.find("51343620000320711X"))
                .containsExactly(new Stretch(DAY, null, Origin.file("deaths.csv", 3)));
        assertThat(list.find("E123")).containsExactly(new Stretch(DAY, DAY.plusDays(1), Origin.file("deaths.csv", 4)));
        assertThat(list.find("440524188001010014"))
                .containsExactly(new Stretch(null, null, Origin.file("deaths.csv", 5)));
        assertThat(list.find("110105194912310038")).isEmpty();
    }

    @Test
    void aLineWhoseNumberFailsItsCheckNamesNobody() {
        assertThat(list(line(IdentityType.RESIDENT_ID, "110105194912310021", DAY, null, 2))
                        .size())
                .isZero();
    }

    @Test
    void aStretchHoldsItsFirstDayAndNotTheDayAfter() {
        Stretch stretch = new Stretch(DAY, DAY.plusDays(2), Origin.host("list"));

        assertThat(stretch.contains(DAY.minusDays(1))).isFalse();
        assertThat(stretch.contains(DAY)).isTrue();
        assertThat(stretch.contains(DAY.plusDays(1))).isTrue();
        assertThat(stretch.contains(DAY.plusDays(2))).isFalse();
    }

    @Test
    void allStretchesOfAPersonAreFoundTheEarliestFirstInWhateverOrderTheyCame() {
        List<ListedPerson> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(line(IdentityType.RESIDENT_ID, NUMBER, DAY.plusDays(i % 20), null, i + 2));
        }
        for (int serial = 0; serial < 10_000; serial++) {
            lines.add(line(IdentityType.RESIDENT_ID, identity(serial), DAY.plusDays(serial), null, serial + 100));
        }
        Collections.shuffle(lines, new Random(7));

        PeopleList list = list(lines.toArray(new ListedPerson[0]));

        assertThat(list.size()).isEqualTo(10_040);
        List<Stretch> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            expected.add(new Stretch(DAY.plusDays(i / 2), null, Origin.file("deaths.csv", i / 2 + i % 2 * 20 + 2)));
        }
        assertThat(list.find(NUMBER)).isEqualTo(expected);
        for (int serial = 0; serial < 10_000; serial++) {
            assertThat(list.find(identity(serial)))
                    .containsExactly(new Stretch(DAY.plusDays(serial), null, Origin.file("deaths.csv", serial + 100)));
        }
    }

    @Test
    void aKeyChangesNoAnswer() {
        RegisterKey other = RegisterKey.of(new byte[RegisterKey.BYTES]);
        ListedPerson line = line(IdentityType.RESIDENT_ID, NUMBER, DAY, null, 2);

        assertThat(PeopleList.builder("a", other).add(line).build().find(NUMBER))
                .isEqualTo(PeopleList.builder("a", People.KEY).add(line).build().find(NUMBER));
    }

    @Test
    void whatTheHostReadElsewhereIsToldByTheListsName() {
        PeopleList list = PeopleList.builder("civil affairs", People.KEY)
                .add(new ListedPerson(IdentityType.RESIDENT_ID, NUMBER, DAY, null, Origin.host("row 9")))
                .build();

        assertThat(list.find(NUMBER)).containsExactly(new Stretch(DAY, null, Origin.host("civil affairs")));
    }

    @Test
    void neitherALineNorAListShowsANumber() {
        ListedPerson line = line(IdentityType.RESIDENT_ID, NUMBER, DAY, null, 2);

        assertThat(line.toString()).doesNotContain("19491231").contains("110105***");
        assertThat(list(line).toString()).isEqualTo("PeopleList[deaths.csv, 1 lines]");
    }

    @Test
    void aListIsBuiltOnce() {
        PeopleList.Builder builder = PeopleList.builder("a", People.KEY);
        builder.build();

        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    }

    static PeopleList list(ListedPerson... lines) {
        PeopleList.Builder builder = PeopleList.builder("deaths.csv", People.KEY);
        for (ListedPerson line : lines) {
            builder.add(line);
        }
        return builder.build();
    }

    static ListedPerson line(
            IdentityType type, String number, @Nullable LocalDate from, @Nullable LocalDate to, long row) {
        return new ListedPerson(type, number, from, to, Origin.file("deaths.csv", row));
    }

    private static String identity(int serial) {
        String first17 = "51343619900101" + String.format("%03d", serial % 1000);
        first17 = (510000 + serial / 1000) + first17.substring(6);
        return first17 + ResidentId.checkCharacter(first17);
    }
}
