package org.daohu.files;

import org.daohu.household.RegisterEntry;
import org.jspecify.annotations.Nullable;

/** Reads {@code register}. An entry may lack its number, whatever its type: the register is taken as it is. */
final class RegisterReader implements RowReader<RegisterEntry> {

    private final Layout.Builder columns = Layout.builder();
    private final Column registerId = columns.required("登记号");
    private final Column householdNumber = columns.required("户编号");
    private final Column name = columns.required("姓名", Column.Privacy.NAME);
    private final Column identityType = columns.required("证件类型");
    private final Column identityNumber = columns.optional("证件号码", Column.Privacy.IDENTITY_NUMBER);
    private final Column relation = columns.optional("与户主关系");
    private final Column joined = columns.required("纳入日期");
    private final Column left = columns.optional("退出日期");
    private final Column leaveReason = columns.optional("退出原因");
    private final Layout layout = columns.alias(registerId, "REGISTER_ID")
            .alias(registerId, "登记号(REGISTER_ID)")
            .build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable RegisterEntry read(RowCells cells) {
        String id = cells.requiredCode(registerId);
        String household = cells.requiredCode(householdNumber);
        String person = cells.requiredText(name);
        var type = cells.oneOf(identityType, Labels.IDENTITY_TYPES, Labels.IDENTITY_TYPE_CODES);
        var number = cells.code(identityNumber);
        var relationText = cells.text(relation);
        var joinedDay = cells.requiredDate(joined);
        var leftDay = cells.date(left);
        var reason = cells.text(leaveReason);
        if (!cells.isSound() || type == null) {
            return null;
        }
        return new RegisterEntry(
                id, household, person, type, number, relationText, joinedDay, leftDay, reason, cells.origin());
    }

    @Override
    public Column keyColumn() {
        return registerId;
    }

    @Override
    public String key(RegisterEntry fact) {
        return fact.registerId();
    }
}
