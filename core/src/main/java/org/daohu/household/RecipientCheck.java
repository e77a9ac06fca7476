package org.daohu.household;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 人员核对 – what the lists of the deceased and of the public payroll say of the people whom a list row names. It tells parts,
 * days and lines, no number and no name. Immutable and thread-safe.
 *
 * @param deceased those on the list of the deceased, in the order of their parts; the stretch begins on the day of death; null
 *     if there is no such list
 * @param payroll those on the payroll, on whatever days, in the order of their parts; null if there is no such list
 * @param unidentified the column for want of which somebody whom the row names could not be looked up (证件号码, 户主证件号码 or
 *     收款人证件号码, the first of them), or null if everybody was
 */
public record RecipientCheck(
        @Nullable ImmutableList<Hit> deceased,
        @Nullable ImmutableList<Hit> payroll,
        @Nullable String unidentified) {

    /** There are no lists to look anybody up in. */
    public static final RecipientCheck NO_LISTS = new RecipientCheck(null, null, null);

    /**
     * 命中 – somebody of the row is on a list.
     *
     * @param role in which part the row names the person; who has several is told in the first
     * @param stretch the days on the list, and the line
     */
    public record Hit(RecipientRole role, PeopleList.Stretch stretch) {
        public Hit {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(stretch, "stretch");
        }
    }
}
