package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look at a file in blocks says of it what a look at all its bytes at once would say. */
class CsvLookProperties {

    private static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, 0);
    private static final TextEncoding GB18030 = new TextEncoding(TextEncoding.GB18030, 0);
    private static final int MIB = 1 << 20;

    /** Rows above this are refused whatever they hold. */
    private static final int TOO_LONG = 9 * MIB;

    @TempDir
    private Path folder;

    @Property(tries = 400)
    void theFirstByteThatIsNotTextIsFoundWhereItStands(
            @ForAll("pieces") List<byte[]> pieces,
            @ForAll @IntRange(min = 8, max = 24) int blockBytes,
            @ForAll @IntRange(min = 1, max = 3) int threads)
            throws IOException {
        byte[] bytes = joined(pieces);
        Path file = Files.createTempFile("daohu", ".csv");
        try {
            Files.write(file, bytes);
            for (TextEncoding encoding : List.of(UTF_8, GB18030)) {
                int wrong = ByteDecoding.of(encoding.charset()).wrongAt(bytes, 0, bytes.length);

                CsvLook.Outcome look = CsvLook.at(file, encoding, ',', threads, blockBytes);

                assertThat(look.wrongAt()).isEqualTo(wrong);
                assertThat(look.index() == null).isEqualTo(wrong >= 0);
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Runs without a place to cut them at, and with one; characters of one to four bytes; bytes that are no text. */
    @Provide
    Arbitrary<List<byte[]>> pieces() {
        Arbitrary<byte[]> text = Arbitraries.of("\n", "\r\n", "\r", ",", "\"", "a", "汉字汉字汉字", "㐂", "𠀀", "é", "0A1")
                .flatMap(piece ->
                        Arbitraries.of("UTF-8", "GB18030").map(charset -> piece.getBytes(Charset.forName(charset))));
        Arbitrary<byte[]> runs = Arbitraries.of("汉", "㐂", "𠀀", "a")
                .flatMap(character -> Arbitraries.integers()
                        .between(1, 30)
                        .map(count -> character.repeat(count).getBytes(TextEncoding.GB18030)));
        Arbitrary<byte[]> wild =
                Arbitraries.of(0xff, 0x81, 0x00, 0x80, 0x30).map(value -> new byte[] {value.byteValue()});
        return Arbitraries.frequencyOf(Tuple.of(6, text), Tuple.of(5, runs), Tuple.of(1, wild))
                .list()
                .ofMaxSize(12);
    }

    @Test
    void aRowThatIsTooLongEndsTheLastPieceWithoutItsEnd() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "a\nb\n" + "x".repeat(TOO_LONG + 2 * MIB) + "\nc\nd\n");

        CsvIndex index = CsvLook.at(file, UTF_8, ',', 2, MIB).index();

        int last = index.pieces() - 1;
        assertThat(index.firstRow(last)).isEqualTo(2);
        assertThat(index.firstRow(last + 1)).isEqualTo(4);
        assertThat(index.length(last)).isBetween(TOO_LONG, TOO_LONG + 2 * MIB);
    }

    @Test
    void theLastRowCountsWhetherItEndsOrNot() throws IOException {
        Path file = folder.resolve("a.csv");
        for (String text : List.of("a\nb\nc", "a\nb\nc\n", "a\rb\rc", "a\r\nb\r\nc\r\n", "a\n\"b\nb\"\n\"c\"")) {
            for (int block : new int[] {8, 9, 1_000}) {
                Files.writeString(file, text);

                CsvIndex index = CsvLook.at(file, UTF_8, ',', 1, block).index();

                assertThat(index.firstRow(index.pieces())).as(text).isEqualTo(4);
            }
        }
        Files.writeString(file, "");
        CsvIndex none = CsvLook.at(file, UTF_8, ',', 1, 8).index();
        assertThat(none.firstRow(none.pieces())).isEqualTo(1);
    }

    @Test
    void aLongRowFarBehindTheStartIsNotTooLong() throws IOException {
        Path file = folder.resolve("a.csv");
        int rows = TOO_LONG / 1_024 + 1_024;
        Files.writeString(file, ("y".repeat(1_023) + "\n").repeat(rows) + "x".repeat(1 << 19) + "\nc\nd\n");

        CsvIndex index = CsvLook.at(file, UTF_8, ',', 2, 1 << 16).index();

        assertThat(index.firstRow(index.pieces())).isEqualTo(rows + 4L);
        long length = 0;
        for (int piece = 0; piece < index.pieces(); piece++) {
            length += index.length(piece);
        }
        assertThat(length).isEqualTo(Files.size(file));
    }

    /** A folder has a size, and can be opened on some platforms, but never be read. */
    @Test
    void aFileThatCannotBeReadIsAnError() {
        assertThatThrownBy(() -> CsvLook.at(folder, UTF_8, ',', 1, 64)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> CsvLook.at(folder, UTF_8, ',', 3, 64)).isInstanceOf(IOException.class);
    }

    private static byte[] joined(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
