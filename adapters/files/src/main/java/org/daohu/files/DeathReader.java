package org.daohu.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads {@code deaths}. */
final class DeathReader extends ListedPersonReader {

    private final Column death = columns.required("死亡日期");
    private final Layout layout = columns.unread("姓名").build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    LocalDate from(RowCells cells) {
        return cells.requiredDate(death);
    }

    @Override
    @Nullable
    LocalDate to(RowCells cells) {
        return null;
    }
}
