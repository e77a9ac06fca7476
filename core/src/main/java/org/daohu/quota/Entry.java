package org.daohu.quota;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * 登记 – what every command carries: its id, its day, who acts, who entered it, and by which document. Immutable and
 * thread-safe. {@link #toString()} leaves out who entered it, since some platforms use identity numbers as accounts.
 *
 * @param commandId the caller's own id of the command, made before it is sent; a repeat with the same id changes nothing
 * @param lawDate the day on which the act takes effect
 * @param division the division that acts: it receives, or it holds the quota (for a recall: or it holds the parent)
 * @param document 文号; null if the act has none. {@link Command#needsDocument()} tells which acts are refused without
 * @param enteredBy the account or unit that recorded the command
 * @param onBehalfOf the unit that it was recorded for, if that has no operator of its own (S3); null if for itself
 */
public record Entry(
        String commandId,
        LocalDate lawDate,
        Division division,
        @Nullable DocumentNumber document,
        String enteredBy,
        @Nullable String onBehalfOf) {

    public Entry {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(lawDate, "lawDate");
        Objects.requireNonNull(division, "division");
        Objects.requireNonNull(enteredBy, "enteredBy");
    }

    /** Id, day, division and document. */
    @Override
    public String toString() {
        return "Entry[" + commandId + ", " + lawDate + ", " + division + ", " + document + "]";
    }
}
