package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Cells read from bytes, remembered or not, have the values and the faults of the same cells read as text. */
class ByteCellsProperties {

    private static final ImmutableMap<String, String> LETTERS = ImmutableMap.of("1", "a", "2", "b", "到人", "c");
    private static final ImmutableMap<String, String> NUMBERS = ImmutableMap.of("1", "one", "3", "three");

    /** What rows ask of their cells. */
    private static final List<BiFunction<RowCells, Column, Object>> QUESTIONS = List.of(
            (cells, column) -> shown(cells.text(column)),
            (cells, column) -> shown(cells.code(column)),
            RowCells::requiredText,
            RowCells::requiredCode,
            RowCells::amount,
            (cells, column) -> shown(cells.amountOrNull(column)),
            (cells, column) -> shown(cells.quantity(column)),
            (cells, column) -> shown(cells.date(column)),
            (cells, column) -> shown(cells.yesNo(column)),
            (cells, column) -> shown(cells.oneOf(column, LETTERS, Expected.FILLED)),
            (cells, column) -> List.of(
                    shown(cells.oneOf(column, NUMBERS, Expected.FILLED)),
                    shown(cells.oneOf(column, LETTERS, Expected.FILLED))),
            RowCells::division,
            RowCells::year,
            RowCells::month);

    private static Object shown(Object value) {
        return value == null ? "none" : value;
    }

    @Property(tries = 200)
    void aCellSaysWhatItsTextSays(@ForAll("cells") List<String> cells) throws Exception {
        assertSame(cells);
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> some = Arbitraries.of(
                "1", "2", "3", "9", "1.0", "到人", " 到人", "是", "0", "-0", "0.00", "12.5", "1.234", "-3", "2020",
                "2020.0");
        Arbitrary<String> other = Arbitraries.of(
                "",
                " ",
                "x".repeat(64),
                "x".repeat(65),
                "0".repeat(65),
                "1." + "0".repeat(80),
                "2020-02-29",
                "20210229",
                "20200630.0",
                "610102.0",
                "６１０１０２",
                "张三");
        return Arbitraries.frequencyOf(Tuple.of(3, some), Tuple.of(1, other))
                .list()
                .ofMaxSize(40);
    }

    /** So many that some share a place, and that the memory of cells rests and is asked again. */
    @Test
    void manyDifferentCellsSayWhatTheirTextSays() throws Exception {
        assertSame(IntStream.range(0, 20_000)
                .mapToObj(i -> i % 900 + (i % 3 == 0 ? ".0" : ""))
                .toList());
        assertSame(IntStream.range(0, 3_000).mapToObj(i -> i + ".0").toList());
    }

    /** Each question has two columns of its own, one that must be filled; all columns of a row have the same cell. */
    private static void assertSame(List<String> cells) throws Exception {
        int width = 2 * QUESTIONS.size();
        List<Column> columns = IntStream.range(0, width)
                .mapToObj(slot -> new Column("C" + slot, slot, false, slot % 2 == 0, Column.Privacy.NONE))
                .toList();
        StringBuilder csv = new StringBuilder();
        cells.forEach(cell ->
                csv.append(String.join(",", Collections.nCopies(width, cell))).append('\n'));
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        CsvRows rows = new CsvRows(IntStream.range(0, width).toArray(), width, ',', Utf8.DECODING);
        rows.moveTo(Arrays.copyOf(bytes, CsvRows.room(bytes.length)), bytes.length, 1);
        SourceFile file = SourceFile.of(Table.LISTS, Path.of("a.csv"));
        CellMemo[] memos =
                IntStream.range(0, width).mapToObj(slot -> new CellMemo()).toArray(CellMemo[]::new);
        List<Fault> faults = new ArrayList<>();
        ByteCells read = new ByteCells(file, faults, rows, new CellDecoder(Utf8.DECODING), memos, new DateMemo());
        List<Fault> expectedFaults = new ArrayList<>();
        TextCells expected = new TextCells(file, expectedFaults);
        for (String cell : cells) {
            assertThat(rows.next()).isTrue();
            read.moveTo(rows.number());
            String[] texts = new String[width];
            Arrays.fill(texts, cell);
            expected.moveTo(new RawRow(rows.number(), width, false, texts, null));
            for (int slot = 0; slot < width; slot++) {
                Column column = columns.get(slot);
                Object answer = QUESTIONS.get(slot / 2).apply(read, column);
                Object expectedAnswer = QUESTIONS.get(slot / 2).apply(expected, column);
                if (!answer.equals(expectedAnswer)) {
                    assertThat(answer).as(column.name() + " of " + cell).isEqualTo(expectedAnswer);
                }
            }
        }
        assertThat(faults).isEqualTo(expectedFaults);
    }
}
