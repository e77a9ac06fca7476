package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.daohu.Origin;
import org.daohu.ResidentId;
import org.daohu.household.CompactRegister;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.RegisterEntry;
import org.daohu.household.RegisterKey;
import org.daohu.household.RegisterSnapshotException;
import org.daohu.household.RegisterSnapshotException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register outlives its process in a file, and a file that is not whole never becomes a register. */
class RegisterFileTest {

    private static final LocalDate DAY = LocalDate.of(2020, 6, 30);

    @TempDir
    private Path folder;

    @Test
    void aHostBuildsARegisterOnceAndOpensItFromThenOn() throws IOException {
        // What the host keeps where it keeps its secrets, apart from the file.
        byte[] secret = RegisterFile.newSecret();
        Path file = folder.resolve("2020-06.register");
        RegisterFile.save(register(RegisterKey.of(secret), 3), file);

        CompactRegister opened = RegisterFile.open(file, RegisterKey.of(secret));

        PersonMatch match = opened.match(row(2), DAY);
        assertThat(match.standing()).isEqualTo(PersonMatch.Standing.REGISTERED);
        assertThat(match.registerId()).isEqualTo("R2");
        assertThat(match.nameAgrees()).isTrue();
        assertThat(opened.match(row(3), DAY).standing()).isEqualTo(PersonMatch.Standing.NEVER);
    }

    @ParameterizedTest(name = "{0} people")
    @ValueSource(ints = {0, 1, 1_000, 150_000})
    void whatIsOpenedIsSavedAsTheSameBytesInThePlaceOfWhatWasThere(int people) throws IOException {
        RegisterKey key = RegisterFile.newKey();
        Path file = folder.resolve("a.register");
        Files.writeString(file, "what was there before");
        RegisterFile.save(register(key, people), file);
        byte[] saved = Files.readAllBytes(file);

        CompactRegister opened = RegisterFile.open(file, key);
        RegisterFile.save(opened, file);

        assertThat(Files.readAllBytes(file)).isEqualTo(saved);
        assertThat(opened.size()).isEqualTo(people);
        assertThat(saved.length).isEqualTo(opened.bytes() + 80);
        for (int i = 0; i < people; i += 1 + people / 100) {
            assertThat(opened.match(row(i), DAY).registerId()).isEqualTo("R" + i);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anyByteThatIsAnotherOrMissingOrTooManyIsRefused() throws IOException {
        RegisterKey key = RegisterFile.newKey();
        Path file = folder.resolve("a.register");
        RegisterFile.save(register(key, 2_000), file);
        byte[] saved = Files.readAllBytes(file);
        Random random = new Random(1);

        for (int i = 0; i < 300; i++) {
            byte[] damaged = saved.clone();
            int at = random.nextInt(saved.length);
            damaged[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            assertThat(refusal(file, damaged, key)).as("byte %d", at).isNotNull();

            byte[] shorter = Arrays.copyOf(saved, random.nextInt(saved.length));
            assertThat(refusal(file, shorter, key)).isIn(Reason.INCOMPLETE, Reason.NOT_A_SNAPSHOT);
        }
        assertThat(refusal(file, Arrays.copyOf(saved, saved.length + 1), key)).isEqualTo(Reason.INCOMPLETE);
        assertThat(refusal(file, Arrays.copyOf(saved, saved.length + 8), key)).isEqualTo(Reason.INCOMPLETE);
    }

    @Test
    void anotherKeyAnotherFileAndANewerFormatAreToldApart() throws IOException {
        RegisterKey key = RegisterFile.newKey();
        Path file = folder.resolve("a.register");
        RegisterFile.save(register(key, 5), file);
        byte[] newer = Files.readAllBytes(file);
        newer[8] = 2;

        assertThatThrownBy(() -> RegisterFile.open(file, RegisterFile.newKey()))
                .isInstanceOf(RegisterSnapshotException.class)
                .hasMessage("名册密钥与快照不符 – the snapshot was written under another key");
        assertThat(refusal(file, newer, key)).isEqualTo(Reason.NEWER_VERSION);
        assertThat(refusal(file, "登记号,户编号,姓名,证件类型".getBytes(StandardCharsets.UTF_8), key))
                .isEqualTo(Reason.NOT_A_SNAPSHOT);
        assertThatThrownBy(() -> RegisterFile.open(folder.resolve("none"), key))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theFileHoldsNeitherANumberNorANameNorTheKey() throws IOException {
        byte[] secret = RegisterFile.newSecret();
        Path file = folder.resolve("a.register");
        RegisterFile.save(register(RegisterKey.of(secret), 50), file);
        String saved = Files.readString(file, StandardCharsets.ISO_8859_1);

        assertThat(saved).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < 50; i++) {
            assertThat(saved)
                    .doesNotContain(number(i))
                    .doesNotContain(
                            new String(row(i).name().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnIoException() throws IOException {
        Path file = folder.resolve("missing").resolve("a.register");
        CompactRegister register = register(RegisterFile.newKey(), 1);

        assertThatThrownBy(() -> RegisterFile.save(register, file)).isInstanceOf(IOException.class);
    }

    private static Reason refusal(Path file, byte[] content, RegisterKey key) throws IOException {
        Files.write(file, content);
        return catchThrowableOfType(RegisterSnapshotException.class, () -> RegisterFile.open(file, key))
                .reason();
    }

    private static CompactRegister register(RegisterKey key, int people) {
        CompactRegister.Builder register = CompactRegister.builder(key);
        for (int i = 0; i < people; i++) {
            register.add(new RegisterEntry(
                    "R" + i,
                    "H" + i / 3,
                    row(i).name(),
                    IdentityType.RESIDENT_ID,
                    number(i),
                    null,
                    LocalDate.of(2014, 1, 1).plusDays(i % 700),
                    null,
                    null,
                    Origin.file("register.csv", i + 2L)));
        }
        return register.build();
    }

    private static ListRow row(int person) {
        return ListRow.builder("2020-06.csv", 1, "村民" + person, IdentityType.RESIDENT_ID, number(person))
                .policy("BT-1")
                .build();
    }

    private static String number(int person) {
        LocalDate born = LocalDate.of(1930, 1, 1).plusDays(person % 25_000);
        String first17 = String.format(
                "5117%02d%04d%02d%02d%03d",
                person / 25_000, born.getYear(), born.getMonthValue(), born.getDayOfMonth(), person % 997);
        return first17 + ResidentId.checkCharacter(first17);
    }
}
