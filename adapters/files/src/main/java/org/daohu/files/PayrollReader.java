package org.daohu.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads {@code payroll}; who changed posts stands there twice. */
final class PayrollReader extends ListedPersonReader {

    private final Column from = columns.optional("起始日期");
    private final Column to = columns.optional("终止日期");
    private final Layout layout =
            columns.unread("姓名").unread("单位编码").unread("单位名称").build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    @Nullable
    LocalDate from(RowCells cells) {
        return cells.date(from);
    }

    @Override
    @Nullable
    LocalDate to(RowCells cells) {
        return cells.date(to);
    }
}
