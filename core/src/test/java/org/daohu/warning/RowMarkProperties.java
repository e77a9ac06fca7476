package org.daohu.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowMarkProperties {

    @Property
    void marksMeetJustIfTheirKeysAreTheSame(@ForAll("keys") List<Object> one, @ForAll("keys") List<Object> other) {
        assertThat(digest(one).equals(digest(other))).isEqualTo(one.equals(other));
        assertThat(digest(one)).isEqualTo(digest(List.copyOf(one)));
    }

    @Example
    void neighbouringNumbersSpreadEvenlyOverTheParts() {
        int[] parts = new int[RecordRuns.PARTS];
        for (int number = 0; number < 256 * 400; number++) {
            String identity = String.valueOf(511_123_199_001_010_000L + number);
            parts[(int) (digest(List.of(1L, 2020L, identity, "BT01")).get(0) >>> 56)]++;
        }

        assertThat(Arrays.stream(parts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(300, 500));
    }

    @Example
    void numbersStandBehindThePlaceAndAreEightAtMost() {
        RowMark mark = new RowMark();
        mark.key("left over").number(9);
        mark.clear(true);
        for (long number = 1; number <= 8; number++) {
            mark.number(number);
        }
        long[] words = new long[RowMark.WORDS + 8];
        mark.writeTo(words, 77, 8);

        assertThat(words).endsWith(77, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(mark.count()).isEqualTo(8);
        assertThatThrownBy(() -> mark.number(9)).isInstanceOf(IllegalStateException.class);
    }

    private static List<Long> digest(List<Object> key) {
        RowMark mark = new RowMark();
        for (Object part : key) {
            if (part instanceof String text) {
                mark.key(text);
            } else {
                mark.key((Long) part);
            }
        }
        long[] words = new long[RowMark.WORDS];
        mark.writeTo(words, 0, 0);
        return List.of(words[0], words[1]);
    }

    /** Texts of few characters and numbers like their lengths, so that keys look alike in every way but one. */
    @Provide
    Arbitrary<List<Object>> keys() {
        Arbitrary<Object> texts =
                Arbitraries.strings().withChars("ab\u0000张").ofMaxLength(6).map(text -> text);
        Arbitrary<Object> numbers = Arbitraries.of(0L, 1L, 2L, (long) 'a', -1L).map(number -> number);
        return Combinators.combine(numbers, texts, texts).as((number, first, second) -> List.of(number, first, second));
    }
}
