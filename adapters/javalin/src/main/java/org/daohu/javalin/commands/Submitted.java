package org.daohu.javalin.commands;

import org.daohu.javalin.store.Submission;
import org.daohu.quota.Outcome;
import org.jspecify.annotations.Nullable;

/** 办理结果 – what became of handing in a command, or of deciding on one. */
public sealed interface Submitted {

    /**
     * It waits, was applied, or was rejected.
     *
     * @param fresh whether this very call made it so
     * @param applied what this very call did to the ledger, or null if nothing
     */
    record Stands(Submission submission, boolean fresh, Outcome.@Nullable Applied applied) implements Submitted {}

    /** The ledger refused it; {@code submission} is null if it was refused before it was kept. */
    record Refused(Outcome.Refused outcome, @Nullable Submission submission) implements Submitted {}

    /** The id belongs to another command, of whatever division; nothing else is told of it. */
    record IdTaken() implements Submitted {}

    /** Nothing of that id in the caller's divisions. */
    record Unknown() implements Submitted {}

    /** It has another version than the caller has read. */
    record Stale(Submission submission) implements Submitted {}

    /** It was decided before. */
    record Decided(Submission submission) implements Submitted {}

    /** Maker and checker are the same person. */
    record OwnSubmission(Submission submission) implements Submitted {}
}
