package org.daohu.files;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of a county's folder.
 *
 * @param table what it should hold
 * @param path where it is
 * @param name its name
 * @param label its name as its reader knows it, from the county's folder on
 */
record SourceFile(Table table, Path path, String name, String label) {

    static final String CSV = ".csv";
    static final String XLSX = ".xlsx";

    static SourceFile of(Table table, Path path) {
        String name = path.getFileName().toString();
        return new SourceFile(table, path, name, table == Table.LISTS ? table.fileStem() + "/" + name : name);
    }

    /** Whether a name is that of a csv or an xlsx file, whatever the case of its ending. */
    static boolean isTable(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(CSV) || isWorkbook(name);
    }

    /** Whether somebody would take a file of this name for a table: the old workbooks, too, that cannot be read. */
    static boolean looksLikeTable(String name) {
        return isTable(name) || name.toLowerCase(Locale.ROOT).endsWith(".xls");
    }

    /** Whether a name is that of an xlsx file. */
    static boolean isWorkbook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(XLSX);
    }
}
