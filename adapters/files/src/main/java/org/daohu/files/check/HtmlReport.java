package org.daohu.files.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class HtmlReport {
    private HtmlReport() {}

    static void write(CheckResult result, Path file) throws IOException {
        Files.writeString(file, result.asOf().toString());
    }
}
