package org.daohu.files;

import org.daohu.ledger.Project;
import org.jspecify.annotations.Nullable;

/** Reads {@code projects}. */
final class ProjectReader implements RowReader<Project> {

    private final Layout.Builder columns = Layout.builder();
    private final Column code = columns.required("PRO_CODE");
    private final Column name = columns.required("PRO_NAME");
    private final Column division = columns.required("MOF_DIV_CODE");
    private final Column townCode = columns.optional("TOWN_CODE");
    private final Column villageCode = columns.optional("VILLAGE_CODE");
    private final Column category = columns.optional("CATEGORY");
    private final Column content = columns.optional("CONTENT");
    private final Column libraryDate = columns.optional("LIBRARY_DATE");
    private final Column startDate = columns.optional("START_DATE");
    private final Column finishDate = columns.optional("FINISH_DATE");
    private final Column deleted = columns.optional("IS_DELETED");
    private final Layout layout = columns.build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable Project read(RowCells cells) {
        String codeText = cells.requiredCode(code);
        String nameText = cells.requiredText(name);
        var holder = cells.division(division);
        var town = cells.code(townCode);
        var village = cells.code(villageCode);
        var categoryText = cells.text(category);
        var contentText = cells.text(content);
        var libraryDay = cells.date(libraryDate);
        var startDay = cells.date(startDate);
        var finishDay = cells.date(finishDate);
        var dead = cells.yesNo(deleted);
        if (!cells.isSound()) {
            return null;
        }
        return Project.builder(codeText, nameText, holder, cells.origin())
                .townCode(town)
                .villageCode(village)
                .category(categoryText)
                .content(contentText)
                .libraryDate(libraryDay)
                .startDate(startDay)
                .finishDate(finishDay)
                .live(!Boolean.TRUE.equals(dead))
                .build();
    }

    @Override
    public Column keyColumn() {
        return code;
    }

    @Override
    public @Nullable String key(Project fact) {
        return fact.live() ? fact.code() : null;
    }
}
