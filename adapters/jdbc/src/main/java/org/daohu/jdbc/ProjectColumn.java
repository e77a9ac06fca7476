package org.daohu.jdbc;

import org.daohu.ledger.Project;

/** The columns of a recorded project, and the way there and back. */
enum ProjectColumn implements Column {
    PROJECT(Kind.TEXT),
    PROJECT_NAME(Kind.TEXT),
    DIVISION(Kind.TEXT),
    TOWN(Kind.TEXT),
    VILLAGE(Kind.TEXT),
    CATEGORY(Kind.TEXT),
    CONTENT(Kind.TEXT),
    LIBRARY_DATE(Kind.DATE),
    START_DATE(Kind.DATE),
    FINISH_DATE(Kind.DATE),
    LIVE(Kind.FLAG),
    ORIGIN(Kind.TEXT),
    ORIGIN_ROW(Kind.NUMBER);

    static final Columns ALL = new Columns(values());

    private final Kind kind;

    ProjectColumn(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static Row row(Project project) {
        return Origins.set(ALL.row(), ORIGIN, ORIGIN_ROW, project.origin())
                .set(PROJECT, project.code())
                .set(PROJECT_NAME, project.name())
                .set(DIVISION, project.division().code())
                .set(TOWN, project.townCode())
                .set(VILLAGE, project.villageCode())
                .set(CATEGORY, project.category())
                .set(CONTENT, project.content())
                .set(LIBRARY_DATE, project.libraryDate())
                .set(START_DATE, project.startDate())
                .set(FINISH_DATE, project.finishDate())
                .set(LIVE, project.live());
    }

    /** @throws UnreadableRow if a value is blank or not one of its kind */
    static Project project(Row row) {
        return new Project(
                row.textOf(PROJECT),
                row.textOf(PROJECT_NAME),
                QuotaColumn.division(row, DIVISION),
                row.text(TOWN),
                row.text(VILLAGE),
                row.text(CATEGORY),
                row.text(CONTENT),
                row.date(LIBRARY_DATE),
                row.date(START_DATE),
                row.date(FINISH_DATE),
                row.flagOf(LIVE),
                Origins.origin(row, ORIGIN, ORIGIN_ROW));
    }
}
