package org.daohu.javalin.store;

import java.time.Instant;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * 指令提交 – a command that a maker has handed in, and what a checker and the ledger made of it. Immutable and thread-safe.
 *
 * @param commandId the command's id
 * @param state where it stands
 * @param act the command's name in JSON
 * @param command the command as JSON
 * @param division the division that acts
 * @param amount the money it moves, null if none
 * @param submittedBy the maker's account
 * @param onBehalfOf the unit it was entered for, null if for the maker's own
 * @param submittedAt when it was handed in
 * @param decidedBy the checker's account, null while it waits or if none was needed
 * @param decidedAt when it was decided, null while it waits
 * @param note what the checker remarked, or null
 * @param outcome the ledger's outcome as JSON, null if the ledger was not asked
 * @param version from 1, one more with each change
 */
public record Submission(
        String commandId,
        State state,
        String act,
        String command,
        Division division,
        @Nullable Money amount,
        String submittedBy,
        @Nullable String onBehalfOf,
        Instant submittedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable String outcome,
        int version) {

    /** 状态 – where a submission stands. All but the first are final. */
    public enum State {
        /** 待审. */
        WAITING,
        /** 已办理. */
        APPLIED,
        /** 台账拒绝: approved, but the ledger refused it. */
        REFUSED,
        /** 审核退回. */
        REJECTED
    }

    public Submission {
        Objects.requireNonNull(commandId, "commandId");
        Objects.requireNonNull(state, "state");
    }

    /** Id and state; commands and notes stay out of logs. */
    @Override
    public String toString() {
        return "Submission[" + commandId + ", " + state + "]";
    }
}
