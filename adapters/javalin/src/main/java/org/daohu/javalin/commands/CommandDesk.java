package org.daohu.javalin.commands;

import java.sql.Connection;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.javalin.access.Account;
import org.daohu.javalin.county.County;
import org.daohu.javalin.events.Event;
import org.daohu.javalin.events.EventHub;
import org.daohu.javalin.store.Submission;
import org.daohu.javalin.store.Submissions;
import org.daohu.javalin.store.Trail;
import org.daohu.jdbc.JdbcQuotaStore;
import org.daohu.json.CommandJson;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Outcome;
import org.daohu.quota.RefusalCode;
import org.daohu.quota.Share;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * 经办与审核 – takes commands from makers and lets another person decide on those that move money. Submission, decision, what
 * the ledger made of it and the trail are one transaction each. Thread-safe.
 */
public final class CommandDesk {

    private final Jdbi sql;
    private final JdbcQuotaStore store;
    private final Submissions submissions;
    private final Trail trail;
    private final County county;
    private final EventHub events;
    private final InstantSource clock;

    /** A desk over the ledger {@code store}. */
    public CommandDesk(
            Jdbi sql,
            JdbcQuotaStore store,
            Submissions submissions,
            Trail trail,
            County county,
            EventHub events,
            InstantSource clock) {
        this.sql = sql;
        this.store = store;
        this.submissions = submissions;
        this.trail = trail;
        this.county = county;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Hands in {@code command}, which acts for a division that the maker sees.
     *
     * @param act the command's name in JSON
     */
    public Submitted submit(Account maker, String act, Command command) {
        Submitted repeated = repeated(maker, command);
        if (repeated != null) {
            return repeated;
        }
        Submitted result;
        try {
            result = county.acting(() -> sql.inTransaction(handle ->
                    movesMoney(command) ? wait(handle, maker, act, command) : apply(handle, maker, act, command)));
        } catch (UnableToExecuteStatementException lost) {
            // The same id was handed in at the same moment; what is there now is the answer.
            return Optional.ofNullable(repeated(maker, command)).orElseThrow(() -> lost);
        }
        if (result instanceof Submitted.Stands stands) {
            takeUp(stands);
            tell(stands.submission());
        }
        return result;
    }

    /** What an earlier command of the same id makes of this one; null if there is none. */
    private @Nullable Submitted repeated(Account maker, Command command) {
        String id = command.entry().commandId();
        Submission earlier =
                sql.inTransaction(handle -> submissions.lock(handle, id)).orElse(null);
        if (earlier == null) {
            return null;
        }
        boolean same = earlier.submittedBy().equals(maker.id())
                && maker.scope().covers(earlier.division())
                && CommandJson.read(earlier.command()).equals(command);
        return same ? new Submitted.Stands(earlier, false, null) : new Submitted.IdTaken();
    }

    private Submitted wait(Handle handle, Account maker, String act, Command command) {
        Outcome outcome = preview(handle, command);
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused);
        }
        Submission submission = submission(maker, act, command, Submission.State.WAITING, null);
        submissions.add(handle, submission);
        trail.record(handle, maker.id(), Trail.Act.SUBMIT, subject(command), submission.division(), act);
        return new Submitted.Stands(submission, true, null);
    }

    /** The ledger tells how a command differs from that which has its id, which may be another division's. */
    private static Submitted refused(Outcome.Refused refused) {
        return refused.code() == RefusalCode.COMMAND_ID_REUSED
                ? new Submitted.IdTaken()
                : new Submitted.Refused(refused, null);
    }

    private Submitted apply(Handle handle, Account maker, String act, Command command) {
        Outcome outcome = decided(handle, command);
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused);
        }
        Submission submission = submission(maker, act, command, Submission.State.APPLIED, CommandJson.outcome(outcome));
        submissions.add(handle, submission);
        trail.record(handle, maker.id(), Trail.Act.APPLY, subject(command), submission.division(), act);
        return new Submitted.Stands(submission, true, applied(outcome));
    }

    /**
     * Decides on a waiting submission.
     *
     * @param version the version that the checker has read
     * @param approve whether it goes to the ledger
     * @param note what the checker remarks, or null
     */
    public Submitted decide(Account checker, String id, int version, boolean approve, @Nullable String note) {
        Submitted result =
                county.acting(() -> sql.inTransaction(handle -> decide(handle, checker, id, version, approve, note)));
        if (result instanceof Submitted.Stands stands) {
            takeUp(stands);
            tell(stands.submission());
        } else if (result instanceof Submitted.Refused refused && refused.submission() != null) {
            tell(refused.submission());
        }
        return result;
    }

    /** After the commit, and before the answer: who reads afterwards sees it. */
    private void takeUp(Submitted.Stands stands) {
        Outcome.Applied applied = stands.applied();
        if (applied != null) {
            county.takeUp(applied);
        }
    }

    private static Outcome.@Nullable Applied applied(Outcome outcome) {
        return outcome instanceof Outcome.Applied applied ? applied : null;
    }

    private Submitted decide(
            Handle handle, Account checker, String id, int version, boolean approve, @Nullable String note) {
        Submission waiting = submissions
                .lock(handle, id)
                .filter(found -> checker.scope().covers(found.division()))
                .orElse(null);
        if (waiting == null) {
            return new Submitted.Unknown();
        }
        if (waiting.version() != version) {
            return new Submitted.Stale(waiting);
        }
        if (waiting.state() != Submission.State.WAITING) {
            return new Submitted.Decided(waiting);
        }
        if (waiting.submittedBy().equals(checker.id())) {
            return new Submitted.OwnSubmission(waiting);
        }
        Command command = CommandJson.read(waiting.command());
        if (!approve) {
            return new Submitted.Stands(
                    close(handle, checker, waiting, command, Submission.State.REJECTED, note, null), true, null);
        }
        Outcome outcome = decided(handle, command);
        String json = CommandJson.outcome(outcome);
        if (outcome instanceof Outcome.Refused refused) {
            return new Submitted.Refused(
                    refused, close(handle, checker, waiting, command, Submission.State.REFUSED, note, json));
        }
        return new Submitted.Stands(
                close(handle, checker, waiting, command, Submission.State.APPLIED, note, json), true, applied(outcome));
    }

    private Submission close(
            Handle handle,
            Account checker,
            Submission waiting,
            Command command,
            Submission.State state,
            @Nullable String note,
            @Nullable String outcome) {
        submissions.close(handle, waiting.commandId(), state, checker.id(), clock.instant(), note, outcome);
        Trail.Act act = switch (state) {
            case APPLIED -> Trail.Act.APPROVE;
            case REFUSED -> Trail.Act.REFUSE;
            case REJECTED -> Trail.Act.REJECT;
            case WAITING -> throw new IllegalArgumentException("waiting is no decision");
        };
        trail.record(handle, checker.id(), act, subject(command), waiting.division(), note);
        return submissions.lock(handle, waiting.commandId()).orElseThrow();
    }

    private Outcome decided(Handle handle, Command command) {
        return store.joining(handle.getConnection()).within(command, Decision.asOf(asOf()));
    }

    /** What the ledger would say now; nothing is stored. */
    private Outcome preview(Handle handle, Command command) {
        Connection connection = handle.getConnection();
        Outcome[] found = new Outcome[1];
        store.joining(connection).within(command, (slice, asked) -> {
            Outcome outcome = Decision.decide(slice, asked, asOf());
            found[0] = outcome;
            // Told as unchanged, so that the store writes nothing.
            return new Outcome.Unchanged(asked);
        });
        return found[0];
    }

    private LocalDate asOf() {
        return county.asOf();
    }

    private Submission submission(
            Account maker, String act, Command command, Submission.State state, @Nullable String outcome) {
        Division division = command.entry().division();
        return new Submission(
                command.entry().commandId(),
                state,
                act,
                CommandJson.write(command),
                division,
                amount(command),
                maker.id(),
                command.entry().onBehalfOf(),
                clock.instant(),
                null,
                null,
                null,
                outcome,
                1);
    }

    private void tell(Submission submission) {
        events.publish(new Event(
                Event.Kind.SUBMISSION,
                submission.state().name(),
                submission.commandId(),
                submission.division(),
                "指令" + submission.commandId() + ":" + zh(submission.state()),
                "Command " + submission.commandId() + " is " + submission.state() + "."));
    }

    private static String zh(Submission.State state) {
        return switch (state) {
            case WAITING -> "待审核";
            case APPLIED -> "已办理";
            case REFUSED -> "审核通过但台账拒绝";
            case REJECTED -> "审核退回";
        };
    }

    private static String subject(Command command) {
        return "command:" + command.entry().commandId();
    }

    /** Whether another person must decide: all commands but the mark. */
    static boolean movesMoney(Command command) {
        return !(command instanceof Command.MarkPerHousehold);
    }

    private static @Nullable Money amount(Command command) {
        if (command instanceof Command.Receive receive) {
            return receive.amount();
        } else if (command instanceof Command.AllocateDown down) {
            return sum(down.shares());
        } else if (command instanceof Command.AllocateOwn own) {
            return sum(own.shares());
        } else if (command instanceof Command.Refine refine) {
            return sum(refine.shares());
        } else if (command instanceof Command.Move move) {
            return move.amount();
        } else if (command instanceof Command.Recall recall) {
            return recall.amount();
        } else if (command instanceof Command.CarryOver carryOver) {
            return carryOver.amount();
        } else if (command instanceof Command.Pay pay) {
            return pay.amount();
        } else if (command instanceof Command.Refund refund) {
            return refund.amount();
        }
        return null;
    }

    private static Money sum(Iterable<? extends Share> shares) {
        Money sum = Money.ZERO;
        for (Share share : shares) {
            sum = sum.plus(share.amount());
        }
        return sum;
    }
}
