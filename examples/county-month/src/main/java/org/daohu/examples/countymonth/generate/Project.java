package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 项目 – a project being made; lawful until a plant changes it. Not thread-safe. */
final class Project {

    final String code;
    final Theme theme;
    String name;
    String content;
    String category;

    @Nullable
    LocalDate libraryDate = LocalDate.of(2017, 11, 20);

    LocalDate startDate = LocalDate.of(2018, 1, 10);
    boolean deleted;

    Project(String code, Theme theme, String village) {
        this.code = code;
        this.theme = theme;
        this.name = village + theme.project();
        this.content = theme.content();
        this.category = theme.category();
    }

    String subject() {
        return "project:" + code;
    }

    LocalDate inLibrarySince() {
        return Objects.requireNonNull(libraryDate, "libraryDate");
    }
}
