package org.daohu.examples.countymonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A register is built once and saved, and every check that is given it answers as with the register's file. */
class RegisterCommandTest {

    private static final Path SHIPPED = Path.of("data", "county");
    private static final String NATIONAL = "national-2018";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aCheckWithTheSavedRegisterGivesTheSameBytesAsWithItsFile() throws IOException {
        assertThat(register(SHIPPED, "county.register")).as(err.toString()).isZero();
        Path without = countyWithoutRegister();

        assertThat(check(SHIPPED, "as-ever")).as(err.toString()).isZero();
        assertThat(checkWith(without, "saved", "county.register", "key"))
                .as(err.toString())
                .isZero();

        assertSame("saved", "as-ever");
        assertThat(folder.resolve("saved").resolve("summary.json"))
                .content()
                .contains("\"county.register\"")
                .doesNotContain("register.csv");
    }

    /** Those lists hold digests under the register's own key. */
    @Test
    void andSoWithListsOfTheDeadAndOfThePayroll() throws IOException {
        Path county = folder.resolve("county");
        run(
                "generate",
                "--seed",
                "5",
                "--people",
                "600",
                "--rows",
                "1200",
                "--place-rules",
                "--out",
                county.toString());
        String pack = Path.of("data", "packs", "example-county-2020.json").toString();
        assertThat(register(county, "county.register")).as(err.toString()).isZero();
        assertThat(check(county, "as-ever", pack)).as(err.toString()).isZero();
        Files.delete(county.resolve("register.csv"));

        assertThat(checkWith(county, "saved", "county.register", "key", pack))
                .as(err.toString())
                .isZero();

        assertSame("saved", "as-ever");
        assertThat(folder.resolve("saved").resolve("warnings.csv"))
                .content()
                .contains("\ndeceased-recipient,", "\npayroll-recipient,");
    }

    @Test
    void withoutEitherTheCheckSaysThatTheRegisterIsMissing() throws IOException {
        assertThat(check(countyWithoutRegister(), "none")).isZero();

        assertThat(folder.resolve("none").resolve("summary.json")).content().containsPattern("\"register.csv\" : \\[");
        assertThat(folder.resolve("none").resolve("warnings.csv")).content().doesNotContain("\nperson-unregistered,");
    }

    @Test
    void anotherKeyIsRefusedAndNothingIsWrittenButTheFault() throws IOException {
        register(SHIPPED, "county.register");
        run("register", SHIPPED.toString(), "--key", file("other"), "--out", file("other.register"));

        assertThat(checkWith(countyWithoutRegister(), "result", "county.register", "other"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("county.register", "名册密钥与快照不符", "another key");
        assertThat(folder.resolve("result")).isDirectoryNotContaining("glob:**warnings.csv");
        assertThat(folder.resolve("result").resolve("faults.csv")).content().contains("名册密钥与快照不符");
    }

    @Test
    void aDamagedAMissingAndNoSnapshotAreRefused() throws IOException {
        register(SHIPPED, "county.register");
        Path without = countyWithoutRegister();
        byte[] bytes = Files.readAllBytes(folder.resolve("county.register"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("damaged"), bytes);
        Files.copy(SHIPPED.resolve("register.csv"), folder.resolve("text"));

        assertThat(checkWith(without, "one", "damaged", "key")).isEqualTo(2);
        assertThat(err.toString()).contains("damaged or was altered");
        assertThat(checkWith(without, "two", "text", "key")).isEqualTo(2);
        assertThat(err.toString()).contains("no snapshot of a register");
        assertThat(checkWith(without, "three", "nowhere", "key")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere", "a regular file that can be read");
    }

    @Test
    void twoRegistersAreOneTooMany() throws IOException {
        register(SHIPPED, "county.register");

        assertThat(checkWith(SHIPPED, "result", "county.register", "key")).isEqualTo(2);

        assertThat(err.toString()).contains("not both", "county.register");
    }

    @Test
    void aSavedRegisterWithoutItsKeyIsNoUse() throws IOException {
        register(SHIPPED, "county.register");
        List<String> check = checkArguments(countyWithoutRegister(), "result", NATIONAL);
        check.addAll(List.of("--register", file("county.register")));

        assertThat(run(check.toArray(String[]::new))).isEqualTo(2);
        check.addAll(List.of("--key", file("nowhere")));
        assertThat(run(check.toArray(String[]::new))).isEqualTo(2);

        assertThat(err.toString()).contains("--key", "no such key file").doesNotContain("\tat ");
        assertThat(folder.resolve("result")).doesNotExist();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", "0123456789abcdef", "0123456789abcdef0123456789abcdeg", "00112233445566778899aabbccddeeff00"
            })
    void aKeyFileWithAnythingElseInItIsRefusedAndNotQuoted(String text) throws IOException {
        Files.writeString(folder.resolve("key"), text + "\n");

        assertThat(register(SHIPPED, "county.register")).isEqualTo(2);

        assertThat(err.toString()).contains("32 位十六进制数");
        if (!text.isEmpty()) {
            assertThat(err.toString()).doesNotContain(text);
        }
        assertThat(folder.resolve("county.register")).doesNotExist();
    }

    @Test
    void aKeyIsDrawnOnceForItsOwnerAloneAndUsedFromThenOn() throws IOException {
        register(SHIPPED, "one.register");
        Path key = folder.resolve("key");
        String drawn = Files.readString(key);

        assertThat(register(SHIPPED, "two.register")).isZero();

        assertThat(drawn).matches("[0-9a-f]{32}\n");
        assertThat(key).content().isEqualTo(drawn);
        if (Files.getFileStore(key).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThat(checkWith(countyWithoutRegister(), "result", "two.register", "key"))
                .isZero();
        assertThat(out.toString() + err).doesNotContain(drawn.strip());
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenOver() throws IOException {
        Files.writeString(folder.resolve("county.register"), "something of value");

        assertThat(register(SHIPPED, "county.register")).isEqualTo(2);
        assertThat(run("register", SHIPPED.toString(), "--key", file("same"), "--out", file("same")))
                .isEqualTo(2);

        assertThat(folder.resolve("county.register")).hasContent("something of value");
        assertThat(folder.resolve("same")).doesNotExist();
    }

    @Test
    void onlyTheRegisterIsReadAndRowsWithFaultsAreListedAndLeftOut() throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));
        Files.writeString(people.resolve("quotas.csv"), "not even a table\n");
        Files.writeString(people.resolve("register.csv"), """
                登记号,户编号,姓名,证件类型,证件号码,纳入日期
                R1,H1,张三,身份证号,11010519491231002X,2014-01-01
                R2,H1,李四,身份证号,,2014-02-30
                R1,H2,王五,身份证号,,2014-01-01
                """);

        assertThat(register(people, "two.register")).as(err.toString()).isZero();

        assertThat(out.toString()).contains("1 条登记 entries", "2 行 rows");
        assertThat(folder.resolve("two.register.faults.csv"))
                .content()
                .contains("register.csv,3,纳入日期", "register.csv,4,登记号");
    }

    @Test
    void theSameCommandSucceedsOnceTheDataArePutRightAndTheFaultsOfTheRunBeforeAreGone() throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));
        assertThat(register(people, "mended.register")).isEqualTo(2);
        assertThat(folder.resolve("mended.register.faults.csv")).exists();
        Files.copy(SHIPPED.resolve("register.csv"), people.resolve("register.csv"));

        assertThat(register(people, "mended.register")).as(err.toString()).isZero();

        assertThat(folder.resolve("mended.register")).exists();
        assertThat(folder.resolve("mended.register.faults.csv")).doesNotExist();
        assertThat(register(people, "mended.register")).isEqualTo(2);
        assertThat(err.toString()).contains("this file exists already");
    }

    @Test
    void aFolderWithoutARegisterIsRefused() throws IOException {
        assertThat(register(countyWithoutRegister(), "none.register")).isEqualTo(2);
        assertThat(err.toString()).contains("register.csv", "a required file");
        assertThat(folder.resolve("none.register.faults.csv")).content().contains("register.csv");

        assertThat(register(folder.resolve("no-such-folder"), "nowhere.register"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a folder");
        assertThat(folder.resolve("nowhere.register")).doesNotExist();
    }

    private Path countyWithoutRegister() throws IOException {
        Path county = folder.resolve("without");
        if (Files.exists(county)) {
            return county;
        }
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("register.csv")) {
                    Files.copy(file, county.resolve(SHIPPED.relativize(file)));
                }
            }
        }
        return county;
    }

    private int register(Path county, String snapshot) {
        return run("register", county.toString(), "--key", file("key"), "--out", file(snapshot), "--threads", "2");
    }

    private void assertSame(String result, String expected) {
        for (String file : List.of("warnings.csv", "verdicts.csv", "ledger.csv", "faults.csv")) {
            assertThat(folder.resolve(result).resolve(file))
                    .hasSameBinaryContentAs(folder.resolve(expected).resolve(file));
        }
    }

    private int check(Path county, String result) {
        return check(county, result, NATIONAL);
    }

    private int check(Path county, String result, String pack) {
        return run(checkArguments(county, result, pack).toArray(String[]::new));
    }

    private int checkWith(Path county, String result, String snapshot, String key) {
        return checkWith(county, result, snapshot, key, NATIONAL);
    }

    private int checkWith(Path county, String result, String snapshot, String key, String pack) {
        List<String> arguments = checkArguments(county, result, pack);
        arguments.addAll(List.of("--register", file(snapshot), "--key", file(key)));
        return run(arguments.toArray(String[]::new));
    }

    private List<String> checkArguments(Path county, String result, String pack) {
        return new ArrayList<>(
                List.of("check", county.toString(), "--as-of", "2020-07-31", "--pack", pack, "--out", file(result)));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        return CountyMonth.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
