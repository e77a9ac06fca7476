package org.daohu.files.check;

/** 进度 – told how far a check is, on the thread that runs it. Must be quick. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress SILENT = (stage, rows) -> {};

    /** In {@code stage}, {@code rows} rows are done so far. */
    void at(Stage stage, long rows);
}
