package org.daohu.examples.countymonth.generate;

import java.util.EnumMap;
import java.util.Map;

/** 发放明细 – a row of a payment list being made, cell by cell as it is to be written. Not thread-safe. */
final class ListLine {

    private final Map<ListColumn, String> cells;

    /** 实发金额, in fen. */
    long paid;

    ListLine() {
        this.cells = new EnumMap<>(ListColumn.class);
    }

    private ListLine(ListLine other) {
        this.cells = new EnumMap<>(other.cells);
        this.paid = other.paid;
    }

    ListLine set(ListColumn column, String cell) {
        cells.put(column, cell);
        return this;
    }

    String get(ListColumn column) {
        return cells.getOrDefault(column, "");
    }

    ListLine copy() {
        return new ListLine(this);
    }
}
