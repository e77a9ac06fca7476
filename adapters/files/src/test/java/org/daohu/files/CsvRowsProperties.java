package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A csv file read by its bytes gives what a csv library makes of its text, wherever its pieces begin and end. */
class CsvRowsProperties {

    private static final int WIDTH = 5;
    private static final int[] SLOTS = {3, -1, 0, 1, 4, 2};

    @Property(tries = 1_500)
    void aFileGivesTheSameRowsAsACsvLibrary(
            @ForAll("csvText") String text,
            @ForAll("encodings") TextEncoding encoding,
            @ForAll("separators") char separator,
            @ForAll @IntRange(min = 8, max = 40) int blockBytes,
            @ForAll @IntRange(min = 1, max = 3) int threads)
            throws IOException {
        assertSame(text.replace(',', separator), encoding, separator, blockBytes, threads);
    }

    /** The longest cell and the one beyond it, the longest row and the one beyond it, in ASCII and in Chinese. */
    @Test
    void longRowsAreReadOrRefusedAsTheCsvLibraryDoes() throws IOException {
        TextEncoding utf8 = new TextEncoding(Charset.forName("UTF-8"), 0);
        for (String character : List.of("x", "汉", "\"\"")) {
            for (int length : new int[] {21_845, 65_535, 65_536, 65_537, 1_048_575, 1_048_577}) {
                String cell = character.length() == 1 ? character : "\"\"";
                String quoted = '"' + cell.repeat(length) + '"';
                assertSame("a,b\n1," + quoted + "\n2,c\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
            }
        }
        String most = "x".repeat(65_536);
        assertSame((most + ",").repeat(16) + "\na\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame((most + ",").repeat(16) + "y\na\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a\n" + ",".repeat(16_383) + "\nb\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a\n" + ",".repeat(16_384) + "\nb\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a\n" + ",".repeat(16_383) + "\"x\"\nb\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a\n" + ",".repeat(16_384) + "\"x\"\nb\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a\n" + ",".repeat(16_384) + "\"x\nb\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a\n" + ",".repeat(16_384) + "\"x\"y\nb\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a\n\"" + "x\n".repeat(6 << 20), utf8, ',', CsvLook.BLOCK_BYTES, 2);
    }

    /** A cell in quotes, one with half a doubled quote before the border, and a row behind it. */
    @Test
    void aBorderOfBlocksMayFallOnAnyByteOfAQuotedCell() throws IOException {
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        for (int blockBytes = 8; blockBytes <= 40; blockBytes++) {
            for (int before = 0; before < 12; before++) {
                String cell = '"' + "x".repeat(before) + "\"\"yyyyyyyy\n\"\"\"\"zzzzzzzz,\"";
                assertSame("1," + cell + ",2\n" + cell + "\r\n3,4", utf8, ',', blockBytes, 1);
            }
        }
    }

    @Test
    void aLongRowThatBeginsWithLineBreaksInQuotesIsOneRow() throws IOException {
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        String cell = '"' + "汉\n".repeat(30_000) + '"';

        assertSame("a,b\n" + cell + ",1\n2,c\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
        assertSame("a,b\n1," + cell + "\n2,c\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
    }

    @Test
    void cellsBehindThoseOfTheHeaderCountIfAnyOfThemIsNotBlank() throws IOException {
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        for (String behind : List.of(",", ",x", ",x,", ",x, ", ",,x", ", ,\"\"", ",\"x\",\"\"")) {
            assertSame("1,2,3,4,5,6" + behind + "\n1,2,3,4,5,6\n", utf8, ',', CsvLook.BLOCK_BYTES, 1);
        }
    }

    /** What is wrong with its quotes ends a long row before its length does. */
    @Test
    void aLongRowWithABrokenQuoteIsRefusedAsTheCsvLibraryDoes() throws IOException {
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        for (int length : new int[] {65_530, 65_537, 1_048_577}) {
            String cell = '"' + "x".repeat(length);
            for (String row : List.of(cell, cell + "\"y", cell + "\"y\"", cell + "\"\"", "1," + cell + "\",\"y")) {
                assertSame("a,b\n" + row + "\n2,c\n", utf8, ',', CsvLook.BLOCK_BYTES, 2);
            }
        }
    }

    @Test
    void aRowBehindTheMostThatAFileMayHaveIsRefused() throws UnreadableFile {
        byte[] piece = Arrays.copyOf("a\nb\n".getBytes(StandardCharsets.UTF_8), CsvRows.room(4));
        CsvRows rows = new CsvRows(SLOTS, WIDTH, ',', ByteDecoding.of(StandardCharsets.UTF_8));
        rows.moveTo(piece, 4, Limits.ROWS);

        assertThat(rows.next()).isTrue();
        assertThat(rows.number()).isEqualTo(Limits.ROWS);
        assertThatThrownBy(rows::next).isInstanceOf(UnreadableFile.class).hasMessage("more rows");
    }

    /** What breaks off a file does so when all of it is read; then only what stands before is compared. */
    @Property(tries = 1_000)
    void rowsPassedOverChangeNoOther(
            @ForAll("csvText") String text,
            @ForAll("encodings") TextEncoding encoding,
            @ForAll("separators") char separator,
            @ForAll @IntRange(min = 8, max = 40) int blockBytes,
            @ForAll @IntRange(min = 2, max = 4) int every)
            throws IOException {
        LongPredicate wanted = number -> number % every == 0;
        Path file = Files.createTempFile("daohu", ".csv");
        try {
            Files.write(file, text.replace(',', separator).getBytes(encoding.charset()));
            TextEncoding unmarked = new TextEncoding(encoding.charset(), 0);
            List<String> all = read(file, unmarked, separator, blockBytes, 1);
            List<String> some = read(file, unmarked, separator, blockBytes, 1, wanted);
            boolean broken =
                    !all.isEmpty() && !Character.isDigit(all.get(all.size() - 1).charAt(0));
            List<String> expected = all.subList(0, all.size() - (broken ? 1 : 0)).stream()
                    .filter(row -> wanted.test(Long.parseLong(row.substring(0, row.indexOf(' ')))))
                    .toList();
            assertThat(broken ? some.subList(0, expected.size()) : some).isEqualTo(expected);
        } finally {
            Files.delete(file);
        }
    }

    private static void assertSame(String text, TextEncoding encoding, char separator, int blockBytes, int threads)
            throws IOException {
        List<String> expected = new ArrayList<>();
        try (CsvSource rows = new CsvSource(new StringReader(text), separator, SLOTS, WIDTH, 0)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                expected.add(shown(row));
            }
        } catch (UnreadableFile broken) {
            expected.add(broken.asFault("f").toString());
        }
        String mark = encoding.markLength() == 0 ? "" : "\uFEFF";
        Path file = Files.createTempFile("daohu", ".csv");
        try {
            Files.write(file, (mark + text).getBytes(encoding.charset()));
            assertThat(read(file, encoding, separator, blockBytes, threads)).isEqualTo(expected);
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> read(Path file, TextEncoding encoding, char separator, int blockBytes, int threads)
            throws IOException {
        return read(file, encoding, separator, blockBytes, threads, number -> true);
    }

    private static List<String> read(
            Path file, TextEncoding encoding, char separator, int blockBytes, int threads, LongPredicate wanted)
            throws IOException {
        CsvLook.Outcome look = CsvLook.at(file, encoding, separator, threads, blockBytes);
        assertThat(look.wrongAt()).isEqualTo(-1);
        CsvIndex index = look.index();
        ByteDecoding decoding = ByteDecoding.of(encoding.charset());
        CsvRows rows = new CsvRows(SLOTS, WIDTH, separator, decoding);
        List<String> read = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file)) {
            for (int piece = 0; piece < index.pieces(); piece++) {
                byte[] bytes = new byte[CsvRows.room(index.length(piece))];
                index.read(channel, piece, bytes);
                rows.moveTo(bytes, index.length(piece), index.firstRow(piece));
                boolean more = true;
                while (more) {
                    boolean asked = wanted.test(rows.number() + 1);
                    more = asked ? rows.next() : rows.skip();
                    if (more && asked) {
                        read.add(shown(rows, decoding.charset()));
                    }
                }
            }
        } catch (UnreadableFile broken) {
            read.add(broken.asFault("f").toString());
        }
        return read;
    }

    private static String shown(RawRow row) {
        if (row.blank()) {
            return row.number() + " blank";
        }
        String head = row.number() + " " + row.fields() + " ";
        return head + (row.fields() == SLOTS.length ? Arrays.toString(row.cells()) : "");
    }

    private static String shown(CsvRows rows, Charset charset) {
        if (rows.longRow() != null) {
            return shown(rows.longRow());
        }
        String[] cells = new String[WIDTH];
        for (int slot = 0; slot < WIDTH; slot++) {
            cells[slot] = new String(rows.bytes(), rows.start(slot), rows.end(slot) - rows.start(slot), charset);
        }
        return shown(new RawRow(rows.number(), rows.fields(), rows.isBlank(), cells, null));
    }

    @Provide
    Arbitrary<String> csvText() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of(",", ",", "\n", "\r", "\r\n", "\"", "\"\"", "\"a\"", "\",\"")),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(";", "\t", " ", "\u3000", "\u00a0", "\"一\n二\"", "-", "+")),
                net.jqwik.api.Tuple.of(
                        2, Arbitraries.of("1", "汉字", "㐂", "𠀀", "long enough for words", "x,y,z,u,v,w\n")));
        return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<TextEncoding> encodings() {
        return Arbitraries.of(
                new TextEncoding(Charset.forName("UTF-8"), 0),
                new TextEncoding(Charset.forName("UTF-8"), 3),
                new TextEncoding(Charset.forName("GB18030"), 0),
                new TextEncoding(Charset.forName("GB18030"), 4));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ',', ';', '\t');
    }
}
