package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.daohu.household.People.KEY;
import static org.daohu.household.People.LI;
import static org.daohu.household.People.WANG;
import static org.daohu.household.People.ZHANG;
import static org.daohu.household.People.day;
import static org.daohu.household.People.entry;
import static org.daohu.household.People.register;
import static org.daohu.household.People.row;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.daohu.household.RegisterSnapshotException.Reason;

/** A snapshot gives the register back, or nothing. */
class RegisterSnapshotTest {

    private static final RegisterKey OTHER_KEY = RegisterKey.of(new byte[RegisterKey.BYTES]);

    private final CompactRegister register = register(
            entry("R1", "H1", "张三", ZHANG, "2015-01-01", "2018-01-01"),
            entry("R2", "H2", "张三", ZHANG, "2019-01-01", ""),
            entry("R3", "H2", "李四", IdentityType.DISABILITY_CERTIFICATE, LI + "43", "2014-01-01", ""),
            entry("R4", "H2", "王五", null, "2014-01-01", ""));
    private final long[] words = words(register);

    @Example
    void whatWasSavedComesBackWithTheSameAnswersAndIsSavedAsTheSameWords() {
        CompactRegister opened = open(words, KEY);

        assertThat(opened.size()).isEqualTo(4);
        assertThat(opened.bytes()).isEqualTo(register.bytes());
        assertThat(words(opened)).isEqualTo(words);
        for (ListRow row : List.of(
                row("张三", ZHANG),
                row("李四", LI),
                row("王五", WANG),
                row("王五", IdentityType.PREFERENTIAL_TREATMENT, null, "H2"))) {
            for (String date : List.of("2013-12-31", "2016-01-01", "2018-01-01", "2020-01-01")) {
                assertThat(opened.match(row, day(date))).isEqualTo(register.match(row, day(date)));
            }
        }
        assertThat(opened.oneSlipFrom("11010519491231003X")).isEqualTo(ZHANG);
    }

    @Example
    void anEmptyRegisterComesBackToo() {
        assertThat(open(words(register()), KEY).size()).isZero();
    }

    @Example
    void theSameEntriesInTheSameOrderGiveTheSameWords() {
        List<RegisterEntry> entries = List.of(
                entry("R1", "H1", "张三", ZHANG, "2015-01-01", ""), entry("R2", "H1", "李四", LI, "2015-01-01", ""));

        assertThat(words(register(entries))).isEqualTo(words(register(entries)));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void oneByteThatIsAnotherIsRefused(
            @ForAll @IntRange(max = 1_000_000) int at, @ForAll @LongRange(min = 1, max = 255) long change) {
        long[] damaged = words.clone();
        int place = at % (Long.BYTES * words.length);
        damaged[place / Long.BYTES] ^= change << (place % Long.BYTES * Byte.SIZE);

        Reason reason = refusal(damaged, KEY);
        // The first words say what it is, in which format and under which key.
        switch (place / Long.BYTES) {
            case 0 -> assertThat(reason).isEqualTo(Reason.NOT_A_SNAPSHOT);
            case 1 -> assertThat(reason).isIn(Reason.NEWER_VERSION, Reason.DAMAGED);
            default -> assertThat(reason).isEqualTo(Reason.DAMAGED);
        }
    }

    @Example
    void whatIsCutShortAnywhereIsRefused() {
        for (int length = 0; length < words.length; length++) {
            assertThat(refusal(Arrays.copyOf(words, length), KEY))
                    .as("%d of %d words", length, words.length)
                    .isEqualTo(length == 0 ? Reason.NOT_A_SNAPSHOT : Reason.INCOMPLETE);
        }
    }

    @Example
    void aWordTooManyIsRefused() {
        assertThat(refusal(Arrays.copyOf(words, words.length + 1), KEY)).isEqualTo(Reason.INCOMPLETE);
    }

    @Example
    void wordsInAnotherOrderAreRefused() {
        long[] swapped = words.clone();
        int last = words.length - 3;
        int other = 9;
        assertThat(swapped[last]).isNotEqualTo(swapped[other]);
        swapped[last] = words[other];
        swapped[other] = words[last];

        assertThat(refusal(swapped, KEY)).isEqualTo(Reason.DAMAGED);
    }

    @Example
    void aNewerFormatIsRefusedByName() {
        long[] newer = words.clone();
        newer[1] = 2;

        assertThat(refusal(newer, KEY)).isEqualTo(Reason.NEWER_VERSION);
        assertThat(new RegisterSnapshotException(Reason.NEWER_VERSION))
                .hasMessage("名册快照的格式版本更新,请升级本库 – "
                        + "the snapshot is of a newer format; it takes a newer version of the library");
    }

    @Example
    void anotherKeyIsRecognised() {
        assertThat(refusal(words, OTHER_KEY)).isEqualTo(Reason.WRONG_KEY);
    }

    @Example
    void whoHasNotTheKeyCannotMakeAnotherSnapshotPass() {
        // Somebody who knows the format makes a register of their own, and gives it the old one's mark of the key.
        CompactRegister.Builder forged = CompactRegister.builder(OTHER_KEY);
        forged.add(entry("R1", "H1", "张三", ZHANG, "2015-01-01", ""));
        long[] forgery = words(forged.build());
        forgery[2] = words[2];
        forgery[8] = new SipHash(RegisterKey.OPEN).put(forgery, 0, 8).value();

        assertThat(refusal(forgery, KEY)).isEqualTo(Reason.DAMAGED);
    }

    @Example
    void otherWordsAreNoSnapshot() {
        assertThat(refusal(LongStream.range(0, 50).toArray(), KEY)).isEqualTo(Reason.NOT_A_SNAPSHOT);
    }

    @Example
    void theKeyIsNotInIt() {
        assertThat(LongStream.of(words).boxed()).doesNotContain(KEY.low(), KEY.high());
    }

    private static long[] words(CompactRegister register) {
        LongStream.Builder words = LongStream.builder();
        register.writeTo((from, first, count) ->
                Arrays.stream(from, first, first + count).forEach(words));
        return words.build().toArray();
    }

    private static CompactRegister open(long[] words, RegisterKey key) {
        int[] at = {0};
        return CompactRegister.readFrom(
                (to, first, count) -> {
                    int read = Math.min(count, words.length - at[0]);
                    System.arraycopy(words, at[0], to, first, read);
                    at[0] += read;
                    return read;
                },
                key);
    }

    private static Reason refusal(long[] words, RegisterKey key) {
        return catchThrowableOfType(RegisterSnapshotException.class, () -> open(words, key))
                .reason();
    }
}
