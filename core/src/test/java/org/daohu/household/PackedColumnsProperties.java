package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;

/** What is packed comes out as it went in. */
class PackedColumnsProperties {

    @Property
    void numbersOfAnyWidthComeOutAsTheyWentIn(
            @ForAll @IntRange(min = 1, max = 64) int width,
            @ForAll @IntRange(max = 200) int size,
            @ForAll Random random) {
        long[] numbers = random.longs(size).map(n -> n >>> (Long.SIZE - width)).toArray();
        BitColumn column = BitColumn.ofZeroes(width, size);
        IntStream.range(0, size).forEach(i -> column.set(i, numbers[i]));

        assertThat(IntStream.range(0, size).mapToLong(column::get)).containsExactly(box(numbers));
    }

    @Property
    void textsComeOutAsTheyWentIn(@ForAll("texts") List<Tuple2<String, String>> texts) {
        RegisterTexts.Writer writer = new RegisterTexts.Writer();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i % RegisterTexts.BLOCK == 0) {
                starts.add(writer.size());
                writer.beginBlock();
            }
            writer.write(texts.get(i).get1(), texts.get(i).get2());
        }
        RegisterTexts read = texts(writer, starts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(read.read(i))
                    .isEqualTo(new RegisterTexts.Pair(
                            texts.get(i).get1(), texts.get(i).get2()));
        }
    }

    @Property
    void digestsAreFoundInTheirSlotsAndNowhereElse(
            @ForAll @IntRange(max = 3_000) int size, @ForAll @IntRange(max = 40) int wide, @ForAll Random random) {
        // Few bits give buckets that are empty and others that are full, and digests that are equal.
        long[] digests = random.longs(size).map(n -> n << wide).toArray();
        int bits = DigestIndex.bucketBitsOf(size);
        DigestSort sorted = DigestSort.of(new long[][] {digests.clone()}, new int[] {size}, bits, label -> label);
        int width = Long.SIZE - bits;
        BitColumn remainders = BitColumn.ofZeroes(width, size);
        IntStream.range(0, size)
                .forEach(slot -> remainders.set(slot, DigestIndex.remainder(sorted.digest(slot), bits, width)));
        DigestIndex index = new DigestIndex(bits, sorted.starts(), remainders);

        for (int i = 0; i < size; i++) {
            List<Integer> found = new ArrayList<>();
            for (int slot = index.first(digests[i]); slot >= 0; slot = index.next(slot, digests[i])) {
                assertThat(index.digest(slot)).isEqualTo(digests[i]);
                found.add(sorted.value(slot));
            }
            assertThat(found).contains(i).isSorted();
        }
        long absent = random.nextLong() << wide | 1;
        assertThat(index.first(absent) >= 0).isEqualTo(IntStream.range(0, size).anyMatch(i -> digests[i] == absent));
    }

    @Provide
    Arbitrary<List<Tuple2<String, String>>> texts() {
        Arbitrary<String> counted = Combinators.combine(
                        Arbitraries.of("", "R", "51-", "H9"),
                        Arbitraries.integers().between(990, 1_020))
                .as((head, number) -> head + number);
        Arbitrary<String> padded = Arbitraries.integers()
                .between(0, 130)
                .map(number -> Integer.toString(1_000 + number).substring(1));
        Arbitrary<String> any = Arbitraries.oneOf(
                counted, padded, Arbitraries.strings().ofMaxLength(40), Arbitraries.of("户", "户1", "99", "9999999999"));
        Arbitrary<Tuple2<String, String>> unlike = Combinators.combine(any, any).as(Tuple::of);
        Arbitrary<Tuple2<String, String>> member =
                Combinators.combine(any, any).as((household, suffix) -> Tuple.of(household + suffix, household));
        return Arbitraries.oneOf(unlike, member).list().ofMaxSize(50);
    }

    private static RegisterTexts texts(RegisterTexts.Writer writer, List<Integer> starts) {
        long[] words = new long[writer.size() / Long.BYTES + 1];
        for (int i = 0; i < writer.size(); i++) {
            words[i / Long.BYTES] |= (writer.bytes()[i] & 0xffL) << (i % Long.BYTES * Byte.SIZE);
        }
        BitColumn blocks = BitColumn.ofZeroes(RegisterTexts.startWidth(words.length), starts.size());
        for (int i = 0; i < starts.size(); i++) {
            blocks.set(i, starts.get(i));
        }
        return new RegisterTexts(blocks, words);
    }

    private static Long[] box(long[] numbers) {
        return Arrays.stream(numbers).boxed().toArray(Long[]::new);
    }
}
