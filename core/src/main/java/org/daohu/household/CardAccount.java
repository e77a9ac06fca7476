package org.daohu.household;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Mask;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 社会保障卡账户 – a line of a bank's list of social-security card accounts. Immutable and thread-safe; its toString masks the
 * account.
 *
 * @param account 收款账号, not checked; personal data
 * @param from 启用日期, or null for "since ever"
 * @param to 停用日期, the first day off, or null for "until further notice"; not checked against {@code from}
 * @param origin where it was read
 */
public record CardAccount(
        String account, @Nullable LocalDate from, @Nullable LocalDate to, Origin origin) {

    public CardAccount {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(origin, "origin");
    }

    @Override
    public String toString() {
        return "CardAccount[" + Mask.account(account) + ", " + from + "–" + to + ", " + origin + "]";
    }
}
