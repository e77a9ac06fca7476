package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What a memo says of a cell is what the cell says; how much it remembers, and for how long it rests. */
class CellMemoTest {

    private final CellMemo memo = new CellMemo();
    private final CellDecoder decoder = new CellDecoder(Utf8.DECODING);

    @Test
    void aCellSaysItsFoldedTextAndItsCodeWhateverCellsShareItsPlace() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4_000; i++) {
                CellMemo.Known known = of(" 村" + i % 1_300 + ".0 ");
                if (known != null) {
                    assertThat(known.text).isEqualTo("村" + i % 1_300 + ".0");
                    assertThat(known.code).isEqualTo("村" + i % 1_300 + ".0");
                }
                known = of(i % 1_300 + ".0");
                if (known != null) {
                    assertThat(known.text).isEqualTo(i % 1_300 + ".0");
                    assertThat(known.code).isEqualTo(i % 1_300 + "");
                }
            }
        }
    }

    @Test
    void aCellThatComesAgainIsTheSameObject() {
        CellMemo.Known first = of("610102001");

        assertThat(of("610102002")).isNotSameAs(first);
        assertThat(of("610102001")).isSameAs(first);
        assertThat(of("610102001")).isSameAs(first);
    }

    /** Some of these share a place, so that one place for each would not do. */
    @Test
    void ofTwoHundredCellsHardlyAnyIsMadeTwice() {
        CellMemo.Known[] first = new CellMemo.Known[200];
        Arrays.setAll(first, i -> of("P" + i));

        int same = 0;
        for (int i = 0; i < first.length; i++) {
            same += of("P" + i) == first[i] ? 1 : 0;
        }

        assertThat(same).isGreaterThanOrEqualTo(180);
    }

    /** Those of more than sixteen bytes are told by more than their first and their last eight. */
    @Test
    void cellsThatDifferAnywhereAreOthers() {
        for (int length = 1; length <= 40; length++) {
            // A memo that has seen little does not rest.
            CellMemo fresh = new CellMemo();
            String cell = "x".repeat(length);
            CellMemo.Known known = of(fresh, cell);
            for (int at = 0; at < length; at++) {
                String other = cell.substring(0, at) + "y" + cell.substring(at + 1);
                assertThat(of(fresh, other).text).isEqualTo(other);
                assertThat(of(fresh, cell).text).isEqualTo(cell);
            }
            assertThat(of(fresh, cell + "x").text).isEqualTo(cell + "x");
            assertThat(of(fresh, cell).text).isEqualTo(known.text);
        }
    }

    @Test
    void cellsUpToSixtyFourBytesAreRemembered() {
        assertThat(of("x".repeat(64))).isNotNull().isSameAs(of("x".repeat(64)));
        assertThat(of("x".repeat(65))).isNull();
    }

    @Test
    void aBlankCellIsKnownAlwaysAndDoesNotCount() {
        assertThat(of("").text).isEmpty();
        assertThat(ask(512, i -> "R" + i)).isEqualTo(512);
        assertThat(ask(1_000, i -> "")).isEqualTo(1_000);
        assertThat(of("R512")).isNotNull();
        assertThat(of("R513")).isNull();
        assertThat(of("")).isNotNull();
    }

    @Test
    void aColumnInWhichFewCellsRepeatRestsForAWhileAndIsTriedAgain() {
        // The one behind the trial is still looked up.
        assertThat(ask(513, i -> "R" + i)).isEqualTo(513);
        assertThat(ask(1 << 14, i -> "R" + i)).isZero();
        assertThat(ask(513, i -> "S" + i)).isEqualTo(513);
        assertThat(of("S0")).isNull();
    }

    @Test
    void aColumnInWhichEnoughCellsRepeatNeverRests() {
        // 320 of the 512 tried must be found: each fourth new is enough, each second new is too few.
        assertThat(ask(5_000, i -> "R" + i / 4)).isEqualTo(5_000);
        assertThat(ask(5_000, i -> "S" + i / 2)).isLessThan(2_000);
    }

    /** In turn no cell is the last one again, and of so many a part is found in its second place only. */
    @Test
    void aColumnWhoseCellsComeInTurnNeverRests() {
        ask(4 * 640, i -> "T" + i / 4);

        assertThat(ask(5_000, i -> "T" + i % 640)).isEqualTo(5_000);
    }

    private int ask(int count, IntFunction<String> cells) {
        int known = 0;
        for (int i = 0; i < count; i++) {
            known += of(cells.apply(i)) == null ? 0 : 1;
        }
        return known;
    }

    private CellMemo.Known of(String cell) {
        return of(memo, cell);
    }

    private CellMemo.Known of(CellMemo asked, String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        byte[] roomy = Arrays.copyOf(bytes, bytes.length + EightBytes.COUNT);
        return asked.of(roomy, 0, bytes.length, decoder);
    }
}
