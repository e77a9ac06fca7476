package org.daohu.jdbc;

import java.util.regex.Pattern;

/** A table's or column's name out of a configuration, which must be plain before it comes near SQL. */
final class SqlName {

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z_][\\p{IsHan}A-Za-z0-9_$]{0,62}");

    private SqlName() {}

    /** {@code name} in quotes, so that it is used as it is stored. @throws IllegalArgumentException if it is not a plain name */
    static String quoted(String name) {
        return '"' + plain(name) + '"';
    }

    /** {@code name} itself. @throws IllegalArgumentException if it is not a plain name */
    static String plain(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a table or column name has letters, digits and underscores only, at most 63 (length "
                            + name.length() + ")");
        }
        return name;
    }
}
