package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.daohu.household.CompactRegister;
import org.daohu.household.RegisterKey;
import org.daohu.household.RegisterSnapshotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key kept in a file opens what was saved under it, and is never lost to another. */
class RegisterKeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void theKeyReadIsTheKeyCreated() throws IOException {
        Path file = folder.resolve("key");
        Path snapshot = folder.resolve("empty.register");
        RegisterKey created = RegisterKeyFile.create(file);
        RegisterFile.save(CompactRegister.builder(created).build(), snapshot);

        assertThat(RegisterFile.open(snapshot, RegisterKeyFile.read(file)).size())
                .isZero();
        RegisterKey another = RegisterKeyFile.create(folder.resolve("another"));
        assertThatThrownBy(() -> RegisterFile.open(snapshot, another)).isInstanceOf(RegisterSnapshotException.class);
    }

    @Test
    void digitsOfEitherCaseWithBlanksAroundThemAreAKey() throws IOException {
        Path file = folder.resolve("key");
        Path snapshot = folder.resolve("empty.register");
        Files.writeString(file, "  00112233445566778899aabbccddeeff\r\n");
        RegisterFile.save(CompactRegister.builder(RegisterKeyFile.read(file)).build(), snapshot);

        Files.writeString(file, "00112233445566778899AABBCCDDEEFF");

        assertThat(RegisterFile.open(snapshot, RegisterKeyFile.read(file)).size())
                .isZero();
    }

    @Test
    void aKeyIsNeverWrittenOver() throws IOException {
        Path file = folder.resolve("key");
        RegisterKeyFile.create(file);
        String before = Files.readString(file);

        assertThatThrownBy(() -> RegisterKeyFile.create(file)).isInstanceOf(FileAlreadyExistsException.class);

        assertThat(file).hasContent(before);
    }

    @Test
    void anythingElseIsRefusedWithoutBeingQuoted() throws IOException {
        Path file = folder.resolve("key");
        assertThatThrownBy(() -> RegisterKeyFile.read(file)).isInstanceOf(NoSuchFileException.class);

        Files.writeString(file, "0".repeat(2_000));
        assertThatThrownBy(() -> RegisterKeyFile.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 hexadecimal digits")
                .hasMessageNotContaining("0".repeat(20));
    }
}
