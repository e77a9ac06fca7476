package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import org.daohu.ledger.Facts;

/**
 * 分组规则 – a rule that no list row answers alone: who is paid twice, who is paid too much in all, whose account others use.
 * Rows are screened one by one and in any order; what the rule has to know of the others is gathered by its {@link
 * #groupings}: each row leaves a {@link RowMark} with a key, and the rows of a key meet again later, in the order of file name
 * and row number.
 *
 * <p>How to add one:
 *
 * <ol>
 *   <li>Judge {@link org.daohu.ledger.ListRowFacts} if the subjects are rows, {@link org.daohu.ledger.RowGroupFacts} if they
 *       are what rows have in common (a household, an account); nothing else, and not both.
 *   <li>In {@link RowGrouping#mark} write the key that rows share and the few numbers that the comparison needs.
 *   <li>In {@link GroupWalk} compare the rows of a key as they come by, and ask for a second look at what is in doubt, with
 *       the other rows and one figure.
 *   <li>{@link #check} reads them ({@code facts.others(id())}, or {@code facts.others()} of a group). Without them it answers
 *       as if there were no other row.
 * </ol>
 *
 * <p>A subject for which no second look is asked keeps the verdict of a row alone; it is counted once, as every other (L8).
 * So {@link #concerns}, {@link #lawDate} and {@link #needs} must not depend on the other rows. The others of a second look do
 * not depend on threads, on the order of reading or on where marks were kept (L7).
 *
 * <p>Where the pack has no row at all for the rule, its subjects are counted without any comparison: the numbers of marks are dropped and
 * walks are not asked; the verdict of a group is that of its last row.
 *
 * @param <F> what it judges: {@code ListRowFacts} or {@code RowGroupFacts}
 */
public interface GroupedRule<F extends Facts> extends Rule<F> {

    /**
     * How rows come together for this rule; always the same. A rule about rows has one grouping, or a row would be counted
     * twice; a rule about groups has one for each kind of group that it judges. A {@link RuleBook} refuses any other number.
     */
    ImmutableList<RowGrouping> groupings();
}
