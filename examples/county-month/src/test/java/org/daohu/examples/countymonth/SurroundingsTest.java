package org.daohu.examples.countymonth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine around a run changes no answer, and what it refuses is said in both languages. */
class SurroundingsTest {

    private static final String PACK = "data/packs/example-county-2020.json";

    @TempDir
    private Path temp;

    @Test
    void anotherLanguageOfTheMachineChangesNoByteAndNoFigure() throws IOException {
        String county = temp.resolve("county").toString();
        run("generate", "--seed", "4", "--people", "600", "--rows", "1200", "--place-rules", "--out", county);
        String told = run("check", county, "--as-of", "2020-07-31", "--pack", PACK, "--out", out("here"));
        String linked = run("link", county, "--out", out("linked"));

        Locale before = Locale.getDefault();
        try {
            // Its digits are not 0 to 9.
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(run("check", county, "--as-of", "2020-07-31", "--pack", PACK, "--out", out("there")))
                    .isEqualTo(told.replace(out("here"), out("there")));
            assertThat(run("link", county)).isEqualTo(linked);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(told).contains("1,200");
        assertThat(files("there")).isEqualTo(files("here")).containsKeys("warnings.csv", "report.html");
    }

    private Map<String, String> files(String folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var paths = Files.list(temp.resolve(folder))) {
            for (Path path : paths.toList()) {
                // Of all files the summary alone has seconds and memory in it.
                if (!path.endsWith("summary.json")) {
                    contents.put(path.getFileName().toString(), Files.readString(path));
                }
            }
        }
        return contents;
    }

    private String out(String name) {
        return temp.resolve(name).toString();
    }

    @Test
    void whatAFileSystemRefusesIsSaidInBothLanguages() {
        assertThat(FailureWords.of(new AccessDeniedException("x"))).isEqualTo(bad("没有权限 no permission: x"));
        assertThat(FailureWords.of(new NoSuchFileException("x"))).isEqualTo(bad("没有这个文件或目录 no such file or folder: x"));
        assertThat(FailureWords.of(new FileAlreadyExistsException("x")))
                .isEqualTo(bad("已有同名文件 a file of this name exists: x"));
        assertThat(FailureWords.of(new FileSystemException("x", null, "Not a directory")))
                .isEqualTo(bad("路径中有一处是文件,不是目录 a file stands where a folder should: x"));
        assertThat(FailureWords.of(new java.io.UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(new FailureWords(false, "磁盘已满 the disk is full: No space left on device"));
        assertThat(FailureWords.of(new IOException("File too large")).text()).startsWith("超出文件大小限制");
        assertThat(FailureWords.of(new IllegalStateException()))
                .isEqualTo(new FailureWords(false, "IllegalStateException"));
    }

    private static FailureWords bad(String text) {
        return new FailureWords(true, text);
    }

    @Test
    void aPathThatTheLocaleCannotReadIsRefusedAndNotMistaken() throws Exception {
        Path county = Files.createDirectory(temp.resolve("县"));

        assertThat(inPosixLocale(temp, "link", county.toString()))
                .startsWith("2 ")
                .contains("LC_ALL=C.UTF-8", "区域设置");
        assertThat(inPosixLocale(county, "link", ".")).startsWith("2 ").contains("LC_ALL=C.UTF-8", "区域设置");
    }

    /** The exit code and what was said. */
    private static String inPosixLocale(Path folder, String... args) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                CountyMonth.class.getName());
        process.command().addAll(java.util.List.of(args));
        process.environment().put("LC_ALL", "POSIX");
        Process started =
                process.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return started.waitFor() + " " + said;
    }

    private static String run(String... args) {
        StringWriter said = new StringWriter();
        CountyMonth.run(new PrintWriter(said, true), new PrintWriter(said, true), args);
        return said.toString();
    }
}
