package org.daohu.quota;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 裁定 – judges a command on the slice that it names. What a {@link QuotaStore} asks; {@link #decide} is the one that the
 * house ships. An implementation is pure: a store may ask it twice.
 */
@FunctionalInterface
public interface Decision {

    /** The outcome of {@code command} on {@code slice}. */
    Outcome on(LedgerSlice slice, Command command);

    /** {@link #decide} with this as-of date. */
    static Decision asOf(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return (slice, command) -> decide(slice, command, asOf);
    }

    /**
     * May this be done to the money? The same command as {@link LedgerSlice#earlier()} is unchanged; another one, and
     * every unlawful command, is refused with the first code of {@link RefusalCode} that applies; any other command is
     * applied, and the outcome lists what changes. Pure and thread-safe; throws on null only.
     *
     * @param slice what the command names, as the store holds it
     * @param asOf the day of the decision, in the host's calendar; no command is dated after it
     */
    static Outcome decide(LedgerSlice slice, Command command, LocalDate asOf) {
        Refusal badId = CommandChecks.commandId(command);
        if (badId != null) {
            return new Outcome.Refused(command, badId);
        }
        Command earlier = slice.earlier();
        if (earlier != null) {
            return earlier.equals(command)
                    ? new Outcome.Unchanged(command)
                    : new Outcome.Refused(command, CommandDifference.refusal(earlier, command));
        }
        Refusal refusal = CommandChecks.check(command, asOf);
        if (refusal != null) {
            return new Outcome.Refused(command, refusal);
        }
        return Judgement.judge(slice, command, asOf);
    }
}
