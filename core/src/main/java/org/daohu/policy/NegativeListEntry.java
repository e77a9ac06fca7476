package org.daohu.policy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import org.daohu.Period;
import org.daohu.TextFolding;

/**
 * 负面清单条目 – something that money must not be spent on, in an area and a period, with what it is known by and when it is
 * allowed all the same – or its repeal. Immutable and thread-safe.
 *
 * <p>A word that the entry looks for may be part of a lawful phrase (债务 … in 地方政府债券, 城市道路 in 运城市道路). A lawful
 * phrase silences a hit that it covers, and a hit whose beginning it takes for itself (运城市 takes the 城市 of 城市道路).
 *
 * @param id the entry's id; a row of the same id in a narrower area takes its place there
 * @param text the entry as the document has it, in Chinese
 * @param textEn the same in English
 * @param scope the area: the first 0 to 6 digits of division codes; "" is the nation
 * @param period the law dates that it covers
 * @param inForce false = a repeal: the entry forbids nothing in this area and period
 * @param source the document that forbids it
 * @param matchers any of which makes a hit; not empty unless it is a repeal
 * @param lawful 放行词, lawful phrases
 * @param exceptions clauses that allow it all the same
 */
public record NegativeListEntry(
        String id,
        String text,
        String textEn,
        String scope,
        Period period,
        boolean inForce,
        Source source,
        ImmutableList<NegativeListMatcher> matchers,
        ImmutableList<String> lawful,
        ImmutableList<ExceptionClause> exceptions) {

    public NegativeListEntry {
        if (TextFolding.isBlank(id) || TextFolding.isBlank(text)) {
            throw new IllegalArgumentException("an entry of the negative list has an id and a text");
        }
        if (scope.length() > 6 || !scope.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a scope is the first 0 to 6 digits of a division, found " + scope);
        }
        if (matchers.isEmpty() == inForce) {
            throw new IllegalArgumentException("entry " + id + " is in force with matchers, or a repeal without");
        }
        Objects.requireNonNull(textEn, "textEn");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(source, "source");
        for (String phrase : lawful) {
            if (NegativeList.key(phrase).isEmpty()) {
                throw new IllegalArgumentException("entry " + id + " has a blank lawful phrase");
            }
        }
        Objects.requireNonNull(exceptions, "exceptions");
    }

    /**
     * 例外条款 – allows what the entry forbids, if any of {@code when} matches and every condition holds.
     *
     * @param id the clause's id, as an answer names it
     * @param text the clause as the document has it, in Chinese
     * @param textEn the same in English
     * @param source the document that allows it
     * @param when what the spending must be known by; empty = anything
     * @param conditions what must be true of the county on the law date; empty = nothing
     */
    public record ExceptionClause(
            String id,
            String text,
            String textEn,
            Source source,
            ImmutableList<NegativeListMatcher> when,
            ImmutableSet<CountyCondition> conditions) {

        public ExceptionClause {
            if (TextFolding.isBlank(id) || TextFolding.isBlank(text)) {
                throw new IllegalArgumentException("an exception clause has an id and a text");
            }
            Objects.requireNonNull(textEn, "textEn");
            Objects.requireNonNull(source, "source");
            if (when.isEmpty() && conditions.isEmpty()) {
                throw new IllegalArgumentException("exception clause " + id + " would always apply");
            }
        }
    }
}
