package org.daohu.ledger;

import java.util.Objects;
import org.daohu.Division;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/**
 * 明细分组事实 – list rows that belong together (of one household, to one account …) as one subject, told by one of its rows.
 * Immutable and thread-safe.
 *
 * @param subject what the rows have in common
 * @param told the row that stands for the group: it gives division and origin
 * @param others what the rule found in the group's rows; {@link OtherRows#NONE} while only one row is known
 */
public record RowGroupFacts(Subject subject, ListRowFacts told, OtherRows others) implements Facts {

    public RowGroupFacts {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(told, "told");
        Objects.requireNonNull(others, "others");
    }

    @Override
    public @Nullable Division division() {
        return told.division();
    }

    @Override
    public Origin origin() {
        return told.origin();
    }

    @Override
    public String toString() {
        return "RowGroupFacts[" + subject + ", told by " + told + "]";
    }
}
