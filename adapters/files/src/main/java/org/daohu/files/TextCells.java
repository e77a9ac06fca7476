package org.daohu.files;

import java.util.List;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/** The cells of rows that were read as text. */
final class TextCells extends RowCells {

    private static final RawRow NO_ROW = new RawRow(0, 0, true, new @Nullable String[0], null);

    private RawRow row = NO_ROW;

    TextCells(SourceFile file, List<Fault> faults) {
        super(file, faults);
    }

    /** Goes on to {@code next}. */
    void moveTo(RawRow next) {
        row = next;
        moveTo(next.number());
    }

    @Override
    boolean isFlawed(Column column) {
        @Nullable String[] flaws = row.flaws();
        return flaws != null && flaws[column.slot()] != null;
    }

    @Override
    @Nullable
    String text(Column column) {
        @Nullable String[] flaws = row.flaws();
        String flaw = flaws == null ? null : flaws[column.slot()];
        if (flaw != null) {
            refuse(column, flaw, Expected.CELL_VALUE);
            return null;
        }
        String cell = row.cells()[column.slot()];
        return filled(column, cell == null ? "" : TextFolding.fold(cell));
    }

    @Override
    String asWritten(Column column) {
        String cell = row.cells()[column.slot()];
        return cell == null ? "" : cell.strip();
    }
}
