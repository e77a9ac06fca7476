package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvIndexTest {

    private static final FileTime THEN = FileTime.fromMillis(1_600_000_000_000L);

    @TempDir
    private Path folder;

    @Test
    void aPieceBeginsWhereAndWithTheRowThatItWasGivenHoweverManyThereAre() {
        for (int pieces = 1; pieces <= 200; pieces++) {
            CsvIndex index = index(pieces, 10L * pieces, THEN);

            assertThat(index.pieces()).isEqualTo(pieces);
            for (int piece = 0; piece < pieces; piece++) {
                assertThat(index.firstRow(piece)).isEqualTo(1 + 3L * piece);
                assertThat(index.length(piece)).isEqualTo(10);
            }
            assertThat(index.firstRow(pieces)).isEqualTo(1 + 3L * pieces);
        }
    }

    @Test
    void aPieceIsReadFromItsStartToItsEnd() throws Exception {
        CsvIndex index = index(3, 30, THEN);
        byte[] into = new byte[12];
        try (FileChannel channel = FileChannel.open(file("aaaaaaaaaabbbbbbbbbbcccccccccc"))) {
            index.read(channel, 1, into);
        }

        assertThat(new String(into, StandardCharsets.US_ASCII)).isEqualTo("bbbbbbbbbb\0\0");
    }

    @Test
    void aFileCutShortWithinOrBeforeThePieceWasChanged() throws IOException {
        CsvIndex index = index(2, 20, THEN);
        for (String rest : new String[] {"aaaaaaaaaabbbbbbbbb", "aaaaaaaaaab", "aaaaaaaaaa", "a", ""}) {
            try (FileChannel channel = FileChannel.open(file(rest))) {
                assertThatThrownBy(() -> index.read(channel, 1, new byte[10]))
                        .isInstanceOf(UnreadableFile.class)
                        .hasMessage("a file that was changed while it was read");
            }
        }
    }

    @Test
    void aFileOfAnotherSizeOrAnotherTimeWasChanged() throws Exception {
        Path file = file("aaaaaaaaaa");
        index(1, 10, THEN).requireUnchanged(file);

        for (CsvIndex other : Arrays.asList(index(1, 9, THEN), index(1, 11, THEN), index(1, 10, later()))) {
            assertThatThrownBy(() -> other.requireUnchanged(file)).isInstanceOf(UnreadableFile.class);
        }
    }

    private static FileTime later() {
        return FileTime.fromMillis(THEN.toMillis() + 1_000);
    }

    private Path file(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        Files.setLastModifiedTime(file, THEN);
        return file;
    }

    /** Pieces of ten bytes and three rows. */
    private static CsvIndex index(int pieces, long size, FileTime modified) {
        CsvIndex.Builder builder = new CsvIndex.Builder();
        for (int piece = 0; piece < pieces; piece++) {
            builder.startAt(10L * piece);
            builder.addRows(3);
        }
        return builder.build(10L * pieces, size, modified);
    }
}
