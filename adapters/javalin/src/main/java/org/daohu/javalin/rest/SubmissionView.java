package org.daohu.javalin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.javalin.store.Submission;
import org.jspecify.annotations.Nullable;

/** A submission, as answers show it. */
record SubmissionView(
        String id,
        Submission.State state,
        String act,
        JsonNode command,
        Division division,
        @Nullable Money amount,
        String submittedBy,
        @Nullable String onBehalfOf,
        Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable JsonNode outcome,
        int version) {

    static SubmissionView of(Submission submission) {
        String outcome = submission.outcome();
        return new SubmissionView(
                submission.commandId(),
                submission.state(),
                submission.act(),
                Json.tree(submission.command()),
                submission.division(),
                submission.amount(),
                submission.submittedBy(),
                submission.onBehalfOf(),
                submission.submittedAt(),
                submission.decidedBy(),
                submission.decidedAt(),
                submission.note(),
                outcome == null ? null : Json.tree(outcome),
                submission.version());
    }
}
