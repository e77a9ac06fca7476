package org.daohu.files;

import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.jspecify.annotations.Nullable;

/** Reads the files in {@code lists/}. Rows have no key: a row that repeats another is a rule's business. */
final class ListRowReader implements RowReader<ListRow> {

    private final Layout.Builder columns = Layout.builder();
    private final Column townCode = columns.optional("街道(乡镇)编码");
    private final Column villageCode = columns.optional("村编码");
    private final Column name = columns.required("姓名", Column.Privacy.NAME);
    private final Column identityType = columns.required("证件类型");
    private final Column identityNumber = columns.requiredColumn("证件号码", Column.Privacy.IDENTITY_NUMBER);
    private final Column grain = columns.required("按户或按人补助");
    private final Column payable = columns.required("应发金额(元)");
    private final Column paid = columns.required("实发金额(元)");
    private final Column month = columns.required("发放月份");
    private final Column voucherNumber = columns.required("支付凭证号");
    private final Column year = columns.required("年度");
    private final Column policy = columns.required("补贴政策");
    private final Column householdNumber = columns.optional("户编号");
    private final Column account = columns.optional("收款账号", Column.Privacy.ACCOUNT);
    private final Column payeeName = columns.optional("收款人", Column.Privacy.NAME);
    private final Column payeeNumber = columns.optional("收款人证件号码", Column.Privacy.IDENTITY_NUMBER);
    private final Column headName = columns.optional("户主姓名", Column.Privacy.NAME);
    private final Column headNumber = columns.optional("户主证件号码", Column.Privacy.IDENTITY_NUMBER);
    private final Column accountKind = columns.optional("收款账户性质");
    private final Column quantity = columns.optional("计量数量");
    private final Column quantityUnit = columns.optional("计量单位");
    private final Column selfPaid = columns.optional("自付金额(元)");
    private final Layout layout = columns.alias(selfPaid, "自付金额")
            .unread("街道名称")
            .unread("村名称")
            .unread("备注")
            .build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable ListRow read(RowCells cells) {
        var town = cells.code(townCode);
        var village = cells.code(villageCode);
        String person = cells.requiredText(name);
        var type = cells.oneOf(identityType, Labels.IDENTITY_TYPES, Labels.IDENTITY_TYPE_CODES);
        var number = number(cells, type);
        var grainValue = cells.oneOf(grain, Labels.GRAINS, Labels.GRAIN_CODES);
        var due = cells.amount(payable);
        var given = cells.amount(paid);
        int monthNumber = cells.month(month);
        var voucher = cells.code(voucherNumber);
        var fiscalYear = cells.year(year);
        String policyCode = cells.requiredCode(policy);
        var household = cells.code(householdNumber);
        var accountNumber = cells.code(account);
        var payee = cells.text(payeeName);
        var payeeIdentity = cells.code(payeeNumber);
        var head = cells.text(headName);
        var headIdentity = cells.code(headNumber);
        var kind = cells.oneOf(accountKind, Labels.ACCOUNT_KINDS, Labels.ACCOUNT_KIND_CODES);
        var measured = cells.quantity(quantity);
        var unit = cells.text(quantityUnit);
        var ownShare = cells.amountOrNull(selfPaid);
        if (!cells.isSound() || type == null || grainValue == null) {
            return null;
        }
        // The header is row 1, so the first data row has the number 1 and the spreadsheet's row 2.
        return new ListRow(
                cells.fileName(),
                cells.rowNumber() - 1,
                town,
                village,
                person,
                type,
                number,
                grainValue,
                due,
                given,
                fiscalYear.year(),
                monthNumber,
                policyCode,
                voucher,
                household,
                accountNumber,
                payee,
                payeeIdentity,
                head,
                headIdentity,
                kind,
                measured,
                unit,
                ownShare);
    }

    private @Nullable String number(RowCells cells, @Nullable IdentityType type) {
        String number = cells.code(identityNumber);
        if (number == null && type != null && !type.mayLackNumber() && !cells.isFlawed(identityNumber)) {
            cells.refuse(identityNumber, "", Expected.FILLED);
        }
        return number;
    }

    @Override
    public @Nullable Column keyColumn() {
        return null;
    }

    @Override
    public @Nullable String key(ListRow fact) {
        return null;
    }
}
