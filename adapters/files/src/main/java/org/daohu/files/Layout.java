package org.daohu.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/** The columns of a kind of file. Immutable. */
final class Layout {

    private static final Pattern BLANK_OR_STAR = Pattern.compile("[\\s*]+");

    private final ImmutableList<Column> columns;
    private final ImmutableMap<String, Column> byHeader;
    private final int slots;

    private Layout(Builder builder) {
        this.columns = ImmutableList.copyOf(builder.columns);
        this.byHeader = ImmutableMap.copyOf(builder.byHeader);
        this.slots = builder.slots;
    }

    static Builder builder() {
        return new Builder();
    }

    /** The columns, in the order of the format. */
    ImmutableList<Column> columns() {
        return columns;
    }

    /** How many columns are read. */
    int slots() {
        return slots;
    }

    /** The column that {@code header}, as {@link #headerKey} makes it, names, or null if it is unknown. */
    @Nullable
    Column find(String header) {
        return byHeader.get(header);
    }

    /** A header cell as columns are known by: folded, without blank space inside and without the star of a required one. */
    static String headerKey(String cell) {
        return BLANK_OR_STAR.matcher(TextFolding.fold(cell)).replaceAll("");
    }

    /** Gathers columns. */
    static final class Builder {
        private final List<Column> columns = new ArrayList<>();
        private final Map<String, Column> byHeader = new HashMap<>();
        private int slots;

        Column required(String name) {
            return add(name, true, true, Column.Privacy.NONE);
        }

        Column optional(String name) {
            return add(name, false, false, Column.Privacy.NONE);
        }

        Column required(String name, Column.Privacy privacy) {
            return add(name, true, true, privacy);
        }

        Column optional(String name, Column.Privacy privacy) {
            return add(name, false, false, privacy);
        }

        /** A column that must be there, but whose cells may be blank as far as the column can tell. */
        Column requiredColumn(String name, Column.Privacy privacy) {
            return add(name, true, false, privacy);
        }

        /** A column that the format has and no fact needs. */
        Builder unread(String name) {
            Column column = new Column(name, -1, false, false, Column.Privacy.NONE);
            columns.add(column);
            byHeader.put(Layout.headerKey(name), column);
            return this;
        }

        /** Another name under which {@code column} is known. */
        Builder alias(Column column, String name) {
            byHeader.put(Layout.headerKey(name), column);
            return this;
        }

        Layout build() {
            return new Layout(this);
        }

        private Column add(String name, boolean required, boolean filled, Column.Privacy privacy) {
            Column column = new Column(name, slots++, required, filled, privacy);
            columns.add(column);
            byHeader.put(Layout.headerKey(name), column);
            return column;
        }
    }
}
