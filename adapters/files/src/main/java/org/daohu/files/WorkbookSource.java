package org.daohu.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's first sheet. */
final class WorkbookSource implements RowSource {

    WorkbookSource(Path file, int @Nullable [] slots, int width) throws UnreadableFile {
        throw new UnreadableFile(file.getFileName().toString(), Expected.WORKBOOK);
    }

    @Override
    public @Nullable RawRow next() {
        return null;
    }

    @Override
    public void close() {}
}
