package org.daohu.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/**
 * 项目 – a project as recorded, right or wrong. Blank is null. Immutable and thread-safe.
 *
 * @param code PRO_CODE, not blank; kept folded
 * @param name PRO_NAME
 * @param division MOF_DIV_CODE
 * @param townCode TOWN_CODE
 * @param villageCode VILLAGE_CODE
 * @param category CATEGORY 项目类别
 * @param content CONTENT 建设内容
 * @param libraryDate LIBRARY_DATE, entry into the project library (项目库); null = never
 * @param startDate START_DATE
 * @param finishDate FINISH_DATE
 * @param live not deleted
 * @param origin where it was read
 */
public record Project(
        String code,
        String name,
        Division division,
        @Nullable String townCode,
        @Nullable String villageCode,
        @Nullable String category,
        @Nullable String content,
        @Nullable LocalDate libraryDate,
        @Nullable LocalDate startDate,
        @Nullable LocalDate finishDate,
        boolean live,
        Origin origin) {

    public Project {
        code = TextFolding.fold(code);
        if (code.isEmpty()) {
            throw new IllegalArgumentException("a project needs a code (" + origin + ")");
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(origin, "origin");
    }

    /** A builder of a live project; everything not named here starts blank. */
    public static Builder builder(String code, String name, Division division, Origin origin) {
        return new Builder(code, name, division, origin);
    }

    /** Builds a {@link Project}. Not thread-safe. */
    public static final class Builder {
        private final String code;
        private final String name;
        private final Division division;
        private final Origin origin;
        private @Nullable String townCode;
        private @Nullable String villageCode;
        private @Nullable String category;
        private @Nullable String content;
        private @Nullable LocalDate libraryDate;
        private @Nullable LocalDate startDate;
        private @Nullable LocalDate finishDate;
        private boolean live = true;

        private Builder(String code, String name, Division division, Origin origin) {
            this.code = code;
            this.name = name;
            this.division = division;
            this.origin = origin;
        }

        /** TOWN_CODE. */
        public Builder townCode(@Nullable String value) {
            this.townCode = value;
            return this;
        }

        /** VILLAGE_CODE. */
        public Builder villageCode(@Nullable String value) {
            this.villageCode = value;
            return this;
        }

        /** CATEGORY 项目类别. */
        public Builder category(@Nullable String value) {
            this.category = value;
            return this;
        }

        /** CONTENT 建设内容. */
        public Builder content(@Nullable String value) {
            this.content = value;
            return this;
        }

        /** LIBRARY_DATE, entry into the project library (项目库); null = never. */
        public Builder libraryDate(@Nullable LocalDate value) {
            this.libraryDate = value;
            return this;
        }

        /** START_DATE. */
        public Builder startDate(@Nullable LocalDate value) {
            this.startDate = value;
            return this;
        }

        /** FINISH_DATE. */
        public Builder finishDate(@Nullable LocalDate value) {
            this.finishDate = value;
            return this;
        }

        /** not deleted. */
        public Builder live(boolean value) {
            this.live = value;
            return this;
        }

        /** The project. */
        public Project build() {
            return new Project(
                    code,
                    name,
                    division,
                    townCode,
                    villageCode,
                    category,
                    content,
                    libraryDate,
                    startDate,
                    finishDate,
                    live,
                    origin);
        }
    }
}
