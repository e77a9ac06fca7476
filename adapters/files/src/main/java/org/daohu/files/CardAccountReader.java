package org.daohu.files;

import org.daohu.household.CardAccount;
import org.daohu.household.UsableAccount;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code card-accounts}. An account may stand there twice, closed and opened again, so there is no key. One that can be
 * no row's (masked, cut, a power of ten) is a fault: rows paid to it will be doubted, and somebody has to know why.
 */
final class CardAccountReader implements RowReader<CardAccount> {

    private final Layout.Builder columns = Layout.builder();
    private final Column account = columns.required("收款账号", Column.Privacy.ACCOUNT);
    private final Column from = columns.optional("启用日期");
    private final Column to = columns.optional("停用日期");
    private final Layout layout =
            columns.unread("姓名").unread("证件类型").unread("证件号码").unread("开户银行").build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable CardAccount read(RowCells cells) {
        String written = cells.requiredCode(account);
        if (!written.isEmpty() && UsableAccount.of(written) == null) {
            cells.refuse(account, written, Expected.ACCOUNT);
        }
        var first = cells.date(from);
        var after = cells.date(to);
        return cells.isSound() ? new CardAccount(written, first, after, cells.origin()) : null;
    }

    @Override
    public @Nullable Column keyColumn() {
        return null;
    }

    @Override
    public @Nullable String key(CardAccount fact) {
        return null;
    }
}
