package org.daohu.files;

import java.util.Objects;

/**
 * 提示 – something that was left aside lawfully and is named once, so that a misspelt name is noticed. Immutable and
 * thread-safe.
 *
 * @param kind what was left aside
 * @param where the file, {@code lists/} for all lists together, or {@code ./} for the county's folder
 * @param name the column's or the file's name
 */
public record Notice(Kind kind, String where, String name) {

    /** What was left aside. */
    public enum Kind {
        /** A column that {@code where} does not know. */
        UNKNOWN_COLUMN,
        /** A file in {@code lists/} that is neither csv nor xlsx, or a table in the county's folder that has no such name. */
        IGNORED_FILE
    }

    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(name, "name");
    }

    /** One Chinese sentence. */
    public String sentenceZh() {
        return kind == Kind.UNKNOWN_COLUMN ? where + " 中未知的列已忽略:" + name : where + " 中的文件已忽略:" + name;
    }

    /** The same in English. */
    public String sentenceEn() {
        return kind == Kind.UNKNOWN_COLUMN
                ? "unknown column in " + where + " ignored: " + name
                : "file in " + where + " ignored: " + name;
    }
}
