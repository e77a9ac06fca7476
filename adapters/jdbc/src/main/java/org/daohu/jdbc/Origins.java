package org.daohu.jdbc;

import org.daohu.Origin;

/** Where a fact was read, as two columns: a file and its row, or a host's reference and no row. */
final class Origins {

    private Origins() {}

    static Row set(Row row, Column text, Column number, Origin origin) {
        if (origin instanceof Origin.FileRow file) {
            return row.set(text, file.file()).set(number, (Object) file.row());
        }
        return row.set(text, origin.toString());
    }

    static Origin origin(Row row, Column text, Column number) {
        Long fileRow = row.number(number);
        return fileRow == null ? Origin.host(row.textOf(text)) : Origin.file(row.textOf(text), fileRow);
    }
}
