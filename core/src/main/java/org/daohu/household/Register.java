package org.daohu.household;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 建档立卡名册 – the register of households as of any day: a port, since a national register does not fit into a fact.
 * Implementations are immutable once built and thread-safe.
 *
 * <p>Names and spellings. Numbers are compared as {@link UsableNumber}s, household numbers after
 * {@link org.daohu.TextFolding#fold}, names by {@link org.daohu.PersonName#key}. A name alone never decides: it could only
 * ever give candidates for a person to look at, and no answer here rests on one.
 */
public interface Register {

    /**
     * What the register as of {@code day} says of the person of {@code row}.
     *
     * <p><b>By number.</b> A row with a usable number is judged by it alone, whatever its household and name say; an entry is
     * valid on a day with 纳入日期 ≤ day &lt; 退出日期.
     *
     * <ul>
     *   <li>{@code REGISTERED}: an entry of the number is valid that day; of several the one that joined last is the match.
     *   <li>{@code LEFT_BEFORE}: none is, and one ended on or before the day; the one that ended last is the match, its
     *       退出日期 the boundary. So it stays if the person also comes back later.
     *   <li>{@code JOINED_AFTER}: all begin after the day; the one that begins first is the match, its 纳入日期 the boundary.
     *   <li>{@code NEVER}: the number has no entry.
     * </ul>
     *
     * <p>Names agree if they do with any entry of the number that is valid that day, or, if none is, with any entry of the
     * number at all.
     *
     * <p><b>By household and name.</b> Without a usable number, the entries of the row's household number and name that are
     * valid that day are counted as persons: by usable number, else by register id. {@code REGISTERED_BY_HOUSEHOLD} if they
     * are exactly one person, else {@code NO_IDENTITY}. A blank name finds nobody.
     *
     * <p><b>Ties.</b> Where entries fit alike, the smaller register id, then the smaller household number decides, so the
     * order in which entries were read never shows.
     *
     * @return never null; {@link PersonMatch#personKey} is an opaque key of the usable number of the row, else of that of the
     *     one person found, else of its register id, else null. It never shows the number, and means nothing to another
     *     register
     */
    PersonMatch match(ListRow row, LocalDate day);

    /**
     * What {@link #match} says of each of {@code rows}, in their order. Asks one by one; a register that is quicker at many
     * together overrides it.
     *
     * @param days the day of each row, as many as there are rows
     * @throws IllegalArgumentException if there are more days than rows, or fewer
     */
    default ImmutableList<PersonMatch> matchAll(List<ListRow> rows, List<LocalDate> days) {
        checkArgument(rows.size() == days.size(), "%s rows on %s days", rows.size(), days.size());
        ImmutableList.Builder<PersonMatch> matches = ImmutableList.builderWithExpectedSize(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            matches.add(match(rows.get(i), days.get(i)));
        }
        return matches.build();
    }

    /**
     * The one registered number that differs from the invalid {@code number} by one wrong character or one swap of
     * neighbours; null if there is none or more than one, or if {@code number} is valid or, folded, has not 18 characters. A
     * hint for people, never a verdict. Personal data.
     */
    @Nullable
    String oneSlipFrom(String number);

    /**
     * 无名册 – the register of a host that has none. Each match stands at {@code NO_REGISTER}: the person key is
     * that of the row's usable number or null, the household number the row's own, the number not registered, the names not doubted.
     */
    static Register none() {
        return NoRegister.INSTANCE;
    }
}
