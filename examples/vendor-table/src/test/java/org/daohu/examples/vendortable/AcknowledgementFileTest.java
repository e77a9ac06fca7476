package org.daohu.examples.vendortable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcknowledgementFileTest {

    @TempDir
    Path folder;

    @Test
    void lines_come_back_but_not_one_that_was_cut_off() throws Exception {
        Path file = AcknowledgementFile.of(folder, 0, 1);
        assertThat(AcknowledgementFile.read(file)).isEmpty();
        try (AcknowledgementFile acknowledged = new AcknowledgementFile(file)) {
            acknowledged.add(7);
            acknowledged.add(1_234);
        }
        Files.writeString(file, Files.readString(file) + "12");

        assertThat(AcknowledgementFile.read(file)).containsExactly(7, 1_234);
    }
}
