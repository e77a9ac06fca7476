package org.daohu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a run appear together or not at all. */
class OutputFolderTest {

    @TempDir
    private Path temp;

    @Test
    void whatWasWrittenAppearsWhenItIsPublished() throws Exception {
        Path out = temp.resolve("a/b");
        try (OutputFolder output = OutputFolder.create(out)) {
            Files.writeString(output.partial().resolve("x.csv"), "x");
            assertThat(out.resolve("x.csv")).doesNotExist();
            output.publish();
        }
        assertThat(out).isDirectoryContaining("glob:**x.csv");
        try (var names = Files.list(out)) {
            assertThat(names).hasSize(1);
        }
    }

    @Test
    void whatWasNotPublishedIsGone() throws Exception {
        Path out = Files.createDirectory(temp.resolve("out"));
        try (OutputFolder output = OutputFolder.create(out)) {
            Files.writeString(output.partial().resolve("x.csv"), "x");
        }
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aFolderInUseOrAFileInItsPlaceOrAboveItIsRefusedInBothLanguages() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "mine");
        assertThatThrownBy(() -> OutputFolder.create(temp)).hasMessageContainingAll("新目录或空目录", "new or empty");
        assertThatThrownBy(() -> OutputFolder.create(file)).hasMessageContainingAll("新目录或空目录", "new or empty");
        assertThatThrownBy(() -> OutputFolder.create(file.resolve("below")))
                .isInstanceOf(OutputFolder.Refused.class)
                .hasMessageContainingAll("无法建立或写入", "cannot be made or written");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aLinkToNothingIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
        assertThatThrownBy(() -> OutputFolder.create(link)).isInstanceOf(OutputFolder.Refused.class);
    }

    @Test
    void whatARunLeftThatWasKilledIsNamed() throws IOException {
        Files.createDirectory(temp.resolve(".partial"));
        assertThatThrownBy(() -> OutputFolder.create(temp)).hasMessageContainingAll(".partial", "中断", "interrupted");
    }

    @Test
    void aProcessThatIsToldToStopLeavesNothing() throws Exception {
        Path out = temp.resolve("out");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        out.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("written");
            assertThat(out.resolve(".partial/x.csv")).exists();
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(out).isEmptyDirectory();
    }

    /** Writes, and then waits to be stopped. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) throws Exception {
            try (OutputFolder output = OutputFolder.create(Path.of(args[0]))) {
                Files.writeString(output.partial().resolve("x.csv"), "x");
                System.out.println("written");
                Thread.sleep(60_000);
            }
        }
    }
}
