package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 人员核对 – what the lists of the deceased, of the public payroll and of card accounts say of the people whom a list row names and of its account. It tells parts,
 * days and lines, no number and no name. Immutable and thread-safe.
 *
 * @param deceased those on the list of the deceased, in the order of their parts; the stretch begins on the day of death; null
 *     if there is no such list
 * @param payroll those on the payroll, on whatever days, in the order of their parts; null if there is no such list
 * @param unidentified the column for want of which somebody whom the row names could not be looked up (证件号码, 户主证件号码 or
 *     收款人证件号码, the first of them), or null if everybody was
 * @param account what the list of social-security card accounts says of the row's account; null if there is no such list
 */
public record RecipientCheck(
        @Nullable ImmutableList<Hit> deceased,
        @Nullable ImmutableList<Hit> payroll,
        @Nullable String unidentified,
        @Nullable Account account) {

    /** There are no lists to look anybody up in. */
    public static final RecipientCheck NO_LISTS = new RecipientCheck(null, null, null, null);

    /**
     * 命中 – somebody of the row is on a list.
     *
     * @param role in which part the row names the person; who has several is told in the first
     * @param stretch the days on the list, and the line
     */
    public record Hit(RecipientRole role, Stretch stretch) {
        public Hit {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(stretch, "stretch");
        }
    }

    /**
     * 账户核对 – what the list of card accounts says of the row's account.
     *
     * @param list the list's file, or the name that the host gave it
     * @param stretches the days on the list, on whatever days, the earliest first; empty if the account is not on it; null if the row states no
     *     {@link UsableAccount}
     */
    public record Account(String list, @Nullable ImmutableList<Stretch> stretches) {
        public Account {
            Objects.requireNonNull(list, "list");
        }
    }
}
