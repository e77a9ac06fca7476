package org.daohu.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daohu.ledger.Project;
import org.jspecify.annotations.Nullable;

/**
 * 厂商项目库表 – a table or view of projects that a vendor keeps, mapped by names and codes for a {@link JdbcLedger}. It is
 * read and never written or locked; a row that cannot be read for certain fails the reading, as in {@link VendorPayments}.
 * Immutable and thread-safe.
 */
public final class VendorProjects {

    private static final List<ProjectColumn> REQUIRED = List.of(
            ProjectColumn.PROJECT, ProjectColumn.PROJECT_NAME, ProjectColumn.DIVISION, ProjectColumn.LIBRARY_DATE);

    private final VendorFactTable<Project> table;

    private VendorProjects(VendorFactTable<Project> table) {
        this.table = table;
    }

    VendorFactTable<Project> table() {
        return table;
    }

    /**
     * Maps {@code table}. Names are used as they are stored, upper and lower case as given, and quoted.
     *
     * @throws IllegalArgumentException if it is not a plain name of letters, digits and underscores
     */
    public static Builder table(String table) {
        return new Builder(VendorMapping.of(null, table));
    }

    /** The same as {@link #table(String)} for {@code schema.table}. */
    public static Builder table(String schema, String table) {
        return new Builder(VendorMapping.of(schema, table));
    }

    /**
     * Builds a {@link VendorProjects}. Names of columns are used as they are stored; every method throws
     * {@link IllegalArgumentException} for a name that is not plain. Not thread-safe.
     */
    public static final class Builder {
        private final VendorMapping mapping;
        private boolean everyRowIsLive;

        private Builder(VendorMapping mapping) {
            this.mapping = mapping;
        }

        /**
         * The columns and codes of the national standard: PRO_CODE, PRO_NAME, MOF_DIV_CODE; IS_DELETED 1 yes, 2 no. What
         * differs may be mapped again after it; the day of entry into the library has no standard name.
         */
        public Builder nationalStandard() {
            return code("PRO_CODE")
                    .name("PRO_NAME")
                    .division("MOF_DIV_CODE")
                    .live("IS_DELETED", Map.of("1", false, "2", true));
        }

        /** PRO_CODE, a text column; unique among live rows. */
        public Builder code(String column) {
            mapping.key(ProjectColumn.PROJECT, column);
            return this;
        }

        /** PRO_NAME; never blank. */
        public Builder name(String column) {
            mapping.requiredText(ProjectColumn.PROJECT_NAME, column);
            return this;
        }

        /** MOF_DIV_CODE. */
        public Builder division(String column) {
            mapping.division(ProjectColumn.DIVISION, column);
            return this;
        }

        /** Codes of the town and the village. */
        public Builder place(@Nullable String town, @Nullable String village) {
            mapping.text(ProjectColumn.TOWN, town);
            mapping.text(ProjectColumn.VILLAGE, village);
            return this;
        }

        /** 项目类别. */
        public Builder category(@Nullable String column) {
            mapping.text(ProjectColumn.CATEGORY, column);
            return this;
        }

        /** 建设内容. */
        public Builder content(@Nullable String column) {
            mapping.text(ProjectColumn.CONTENT, column);
            return this;
        }

        /** The day on which the project entered the project library (项目库); blank = never. */
        public Builder libraryDate(String column) {
            mapping.date(ProjectColumn.LIBRARY_DATE, column);
            return this;
        }

        /** The day of the start. */
        public Builder startDate(@Nullable String column) {
            mapping.date(ProjectColumn.START_DATE, column);
            return this;
        }

        /** The day on which it was finished. */
        public Builder finishDate(@Nullable String column) {
            mapping.date(ProjectColumn.FINISH_DATE, column);
            return this;
        }

        /** IS_DELETED and whether a row of the code is live; every other code, and blank, fails. Dead rows do not exist. */
        public Builder live(String column, Map<String, Boolean> codes) {
            mapping.code(ProjectColumn.LIVE, column, codes);
            everyRowIsLive = false;
            return this;
        }

        /** States that the table keeps no deleted rows, instead of {@link #live}. */
        public Builder everyRowIsLive() {
            mapping.map(ProjectColumn.LIVE, null, VendorValues::text);
            everyRowIsLive = true;
            return this;
        }

        /**
         * The mapping.
         *
         * @throws IllegalStateException that names every column that is still to be mapped: code, name, division, the day
         *     of entry into the library, and whether a row is live
         */
        public VendorProjects build() {
            List<ProjectColumn> required = new ArrayList<>(REQUIRED);
            if (!everyRowIsLive) {
                required.add(ProjectColumn.LIVE);
            }
            return new VendorProjects(mapping.build(
                    "project",
                    ProjectColumn.ALL,
                    new VendorFactTable.Marks(ProjectColumn.PROJECT, ProjectColumn.LIVE, ProjectColumn.ORIGIN),
                    required,
                    ProjectColumn::project));
        }
    }
}
