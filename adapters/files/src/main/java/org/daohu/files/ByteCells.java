package org.daohu.files;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import org.daohu.Money;
import org.daohu.files.CellMemo.Known;
import org.daohu.files.Fault.Allowed;
import org.jspecify.annotations.Nullable;

/** The cells of rows of a csv file's bytes. Text is made only of what no {@link CellMemo} knows. */
final class ByteCells extends RowCells {

    private final CsvRows rows;
    private final CellDecoder decoder;
    private final CellMemo[] memos;
    private final DateMemo dates;

    /** @param memos one for each slot */
    ByteCells(
            SourceFile file, List<Fault> faults, CsvRows rows, CellDecoder decoder, CellMemo[] memos, DateMemo dates) {
        super(file, faults);
        this.rows = rows;
        this.decoder = decoder;
        this.memos = memos;
        this.dates = dates;
    }

    @Override
    @Nullable
    String text(Column column) {
        Known known = known(column);
        return filled(column, known == null ? fold(column) : known.text);
    }

    @Override
    String asWritten(Column column) {
        int slot = column.slot();
        return decoder.asWritten(rows.bytes(), rows.start(slot), rows.end(slot)).strip();
    }

    @Override
    @Nullable
    String code(Column column) {
        Known known = known(column);
        if (known != null) {
            return filled(column, known.code);
        }
        String text = filled(column, fold(column));
        return text == null ? null : CellText.withoutZeroDecimals(text);
    }

    @Override
    String requiredCode(Column column) {
        String code = code(column);
        return code == null ? "" : code;
    }

    @Override
    Money amount(Column column) {
        int slot = column.slot();
        long fen = CellText.plainFen(rows.bytes(), rows.start(slot), rows.end(slot));
        return fen < 0 ? super.amount(column) : Money.ofFen(fen);
    }

    @Override
    @Nullable
    LocalDate date(Column column) {
        int slot = column.slot();
        LocalDate date = dates.of(rows.bytes(), rows.start(slot), rows.end(slot));
        return date == null ? super.date(column) : date;
    }

    @Override
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the value was found in this very map
    <V> @Nullable V oneOf(Column column, ImmutableMap<String, V> codes, Allowed allowed) {
        Known known = known(column);
        if (known != null && known.codes == codes) {
            return (V) known.value;
        }
        V value = super.oneOf(column, codes, allowed);
        if (known != null && value != null) {
            known.codes = codes;
            known.value = value;
        }
        return value;
    }

    private @Nullable Known known(Column column) {
        int slot = column.slot();
        return memos[slot].of(rows.bytes(), rows.start(slot), rows.end(slot), decoder);
    }

    private String fold(Column column) {
        int slot = column.slot();
        return decoder.fold(rows.bytes(), rows.start(slot), rows.end(slot));
    }
}
