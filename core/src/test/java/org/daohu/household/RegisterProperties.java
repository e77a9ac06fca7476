package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.Size;
import org.daohu.Origin;

/** Few people, households and days, so that everything meets everything. */
class RegisterProperties {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Property
    void theRegisterInMemoryAnswersLikeAPlainList(
            @ForAll("entries") List<RegisterEntry> entries,
            @ForAll("rows") ListRow row,
            @ForAll("days") LocalDate day) {
        CompactRegister register = People.register(entries);

        assertThat(register.match(row, day)).isEqualTo(new NaiveRegister(entries).match(row, day));
    }

    /** More rows than are looked up side by side. */
    @Property(tries = 100)
    void rowsMatchedTogetherMatchAsEachDoesInAPlainList(
            @ForAll("entries") List<RegisterEntry> entries,
            @ForAll @Size(max = 300) List<@From("rows") ListRow> rows,
            @ForAll("days") LocalDate day) {
        Register naive = new NaiveRegister(entries);
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            days.add(day.plusDays(i / 3 % 40));
        }

        List<PersonMatch> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            expected.add(naive.match(rows.get(i), days.get(i)));
        }
        assertThat(People.register(entries).matchAll(rows, days)).isEqualTo(expected);
        assertThat(naive.matchAll(rows, days)).isEqualTo(expected);
    }

    @Property
    void theHintIsThatOfAPlainList(@ForAll("entries") List<RegisterEntry> entries, @ForAll("slips") String number) {
        assertThat(People.register(entries).oneSlipFrom(number))
                .isEqualTo(new NaiveRegister(entries).oneSlipFrom(number));
    }

    @Property
    void theOrderOfTheEntriesDoesNotMatter(
            @ForAll("entries") List<RegisterEntry> entries,
            @ForAll Random random,
            @ForAll("rows") ListRow row,
            @ForAll("days") LocalDate day) {
        List<RegisterEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(People.register(shuffled).match(row, day))
                .isEqualTo(People.register(entries).match(row, day));
    }

    @Property
    void dirtThatDoesNotChangeThePersonChangesNoMatch(
            @ForAll("entries") List<RegisterEntry> entries,
            @ForAll("rows") ListRow row,
            @ForAll("dirt") Dirt onRow,
            @ForAll("dirt") Dirt onRegister,
            @ForAll("days") LocalDate day) {
        CompactRegister clean = People.register(entries);
        CompactRegister dirty =
                People.register(entries.stream().map(onRegister::on).toList());

        assertThat(dirty.match(onRow.on(row), day)).isEqualTo(clean.match(row, day));
    }

    @Property
    void savedAndOpenedOrBuiltInPartsItAnswersLikeAPlainList(
            @ForAll("entries") List<RegisterEntry> entries,
            @ForAll Random random,
            @ForAll("rows") ListRow row,
            @ForAll("days") LocalDate day) {
        CompactRegister.Builder one = CompactRegister.builder(People.KEY);
        CompactRegister.Builder other = CompactRegister.builder(People.KEY);
        entries.forEach(entry -> (random.nextBoolean() ? one : other).add(entry));
        List<Long> words = new ArrayList<>();
        one.addAll(other)
                .build()
                .writeTo((from, first, count) ->
                        Arrays.stream(from, first, first + count).forEach(words::add));
        Iterator<Long> saved = words.iterator();
        CompactRegister opened = CompactRegister.readFrom(
                (to, first, count) -> {
                    int read = 0;
                    while (read < count && saved.hasNext()) {
                        to[first + read++] = saved.next();
                    }
                    return read;
                },
                People.KEY);

        assertThat(opened.match(row, day)).isEqualTo(new NaiveRegister(entries).match(row, day));
    }

    /** What exports and keyboards do to a cell. */
    record Dirt(boolean wide, boolean lowerCase, String before, String after) {

        String on(String text) {
            String dirty = text;
            if (lowerCase) {
                dirty = dirty.replace('X', 'x').replace('E', 'e');
            }
            if (wide) {
                dirty = widened(dirty);
            }
            return before + dirty + after;
        }

        ListRow on(ListRow row) {
            return People.row(
                    onName(row.name()),
                    row.identityType(),
                    row.identityNumber() == null ? null : on(row.identityNumber()),
                    row.householdNumber() == null ? null : before + widened(row.householdNumber()) + after);
        }

        RegisterEntry on(RegisterEntry entry) {
            return new RegisterEntry(
                    entry.registerId(),
                    before + entry.householdNumber() + after,
                    onName(entry.name()),
                    entry.identityType(),
                    entry.identityNumber() == null ? null : on(entry.identityNumber()),
                    null,
                    entry.joined(),
                    entry.left(),
                    null,
                    entry.origin());
        }

        private String onName(String name) {
            return before + name.replace('·', wide ? '•' : '.') + after;
        }

        private static String widened(String text) {
            StringBuilder wide = new StringBuilder();
            text.chars().forEach(c -> wide.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
            return wide.toString();
        }
    }

    @Provide
    Arbitrary<Dirt> dirt() {
        Arbitrary<String> around = Arbitraries.of("", " ", "\u3000", "\u00a0", "\t", "\n", "&#10;", "&#x0D;", "\ufeff");
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(either, either, around, around).as(Dirt::new);
    }

    @Provide
    Arbitrary<List<RegisterEntry>> entries() {
        Arbitrary<Integer> stretch = Arbitraries.integers().between(-1, 12).injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.of("R1", "R2", "R3", "R4"), households(), names(), documents(), days(), stretch)
                .as((id, household, name, document, joined, length) -> new RegisterEntry(
                        id,
                        household,
                        name,
                        document.get1(),
                        document.get2(),
                        null,
                        joined,
                        length == null ? null : joined.plusDays(length),
                        null,
                        Origin.file("register.csv", 2)))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<ListRow> rows() {
        return Combinators.combine(names(), documents(), households().injectNull(0.3))
                .as((name, document, household) -> People.row(name, document.get1(), document.get2(), household));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 14).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<String> slips() {
        return Arbitraries.of(
                "11010519491231003X",
                "11015019491231002x",
                "440524198001010033",
                "440524188001010015",
                People.ZHANG,
                "1");
    }

    private static Arbitrary<String> households() {
        return Arbitraries.of("H1", "H2");
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("张三", "李四", "阿卜杜拉·买买提");
    }

    private static Arbitrary<Tuple2<IdentityType, String>> documents() {
        return Arbitraries.of(
                Tuple.of(IdentityType.RESIDENT_ID, People.ZHANG),
                Tuple.of(IdentityType.RESIDENT_ID, "110105491231002"),
                Tuple.of(IdentityType.DISABILITY_CERTIFICATE, People.ZHANG + "43"),
                Tuple.of(IdentityType.PASSPORT, People.ZHANG),
                Tuple.of(IdentityType.RESIDENT_ID, "440524198001010013"),
                Tuple.of(IdentityType.RESIDENT_ID, "44052419800101003X"),
                Tuple.of(IdentityType.RESIDENT_ID, People.LI),
                Tuple.of(IdentityType.RESIDENT_ID, "11010519491231002"),
                Tuple.of(IdentityType.RESIDENT_ID, People.ZHANG + "43"),
                Tuple.of(IdentityType.DISABILITY_CERTIFICATE, "11010519491231002143"),
                Tuple.of(IdentityType.PASSPORT, "E12345678"),
                Tuple.of(IdentityType.PREFERENTIAL_TREATMENT, "E12345678"),
                Tuple.of(IdentityType.PREFERENTIAL_TREATMENT, (String) null),
                Tuple.of(IdentityType.RESIDENT_ID, (String) null));
    }
}
