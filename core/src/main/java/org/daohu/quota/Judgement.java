package org.daohu.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.quota.Outcome.QuotaChange;
import org.jspecify.annotations.Nullable;

/**
 * One command, sound by itself, against the slice that it names. Each act is a list of refusals in the order of
 * {@link RefusalCode}, then the change. Here the acts that pass quotas on; {@link Spending} has those that spend them.
 */
final class Judgement {

    private final LedgerSlice slice;
    private final Command command;
    private final LocalDate asOf;

    private Judgement(LedgerSlice slice, Command command, LocalDate asOf) {
        this.slice = slice;
        this.command = command;
        this.asOf = asOf;
    }

    static Outcome judge(LedgerSlice slice, Command command, LocalDate asOf) {
        if (command instanceof Command.Pay c) {
            return Spending.pay(slice, c, asOf);
        }
        if (command instanceof Command.Refund c) {
            return Spending.refund(slice, c, asOf);
        }
        return new Judgement(slice, command, asOf).passOn();
    }

    private Outcome passOn() {
        if (command instanceof Command.Receive c) {
            return receive(c);
        }
        if (command instanceof Command.AllocateDown c) {
            return allocate(c.quotaId(), Term.ALLOCATED_DOWN, c.shares());
        }
        if (command instanceof Command.AllocateOwn c) {
            return allocate(c.quotaId(), Term.ALLOCATED_OWN, c.shares());
        }
        if (command instanceof Command.Refine c) {
            return allocate(c.quotaId(), Term.REFINED, c.shares());
        }
        if (command instanceof Command.MarkPerHousehold c) {
            return mark(c);
        }
        if (command instanceof Command.Move c) {
            return move(c);
        }
        if (command instanceof Command.Recall c) {
            return recall(c);
        }
        return carryOver((Command.CarryOver) command);
    }

    private Outcome receive(Command.Receive c) {
        Refusal refusal = QuotaChecks.taken(slice, c.quotaId());
        if (refusal != null) {
            return refused(refusal);
        }
        QuotaState state = c.project() == null ? QuotaState.PENDING : QuotaState.EXECUTABLE;
        Quota quota = new Quota(
                c.quotaId(),
                null,
                Term.RECEIVED,
                c.entry().division(),
                null,
                c.fiscalYear(),
                c.fund(),
                c.project(),
                state,
                c.perHousehold(),
                c.entry().lawDate(),
                QuotaTerms.received(c.amount()));
        return applied(List.of(new QuotaChange(null, quota)));
    }

    private Outcome allocate(String quotaId, Term term, List<? extends Share> shares) {
        Quota quota = slice.quota(quotaId);
        if (quota == null) {
            return refused(QuotaChecks.unknown(quotaId));
        }
        Refusal refusal = null;
        for (int i = 0; i < shares.size() && refusal == null; i++) {
            refusal = QuotaChecks.taken(slice, shares.get(i).quotaId());
        }
        if (refusal == null) {
            refusal = QuotaChecks.standing(command.entry(), quota);
        }
        if (refusal == null && quota.state() == QuotaState.EXECUTABLE) {
            refusal = Refusals.of(
                    RefusalCode.QUOTA_EXECUTABLE, "quota", quotaId, "project", Refusals.orDash(quota.project()));
        }
        if (refusal == null && term == Term.ALLOCATED_DOWN && quota.agency() != null) {
            refusal = Refusals.of(RefusalCode.HELD_BY_AGENCY, "quota", quotaId, "agency", quota.agency());
        }
        Money total = total(shares);
        if (refusal == null) {
            refusal = QuotaChecks.take(quota, term, total);
        }
        if (refusal != null) {
            return refused(refusal);
        }
        List<QuotaChange> changes = new ArrayList<>(shares.size() + 1);
        changes.add(new QuotaChange(quota, quota.plus(term, total)));
        for (int i = 0; i < shares.size(); i++) {
            changes.add(new QuotaChange(null, child(quota, term, shares.get(i))));
        }
        return applied(changes);
    }

    private Quota child(Quota quota, Term term, Share share) {
        Quota child = quota.child(
                share.quotaId(), term, share.amount(), command.entry().lawDate());
        if (share instanceof Share.ToDivision toDivision) {
            child = child.heldBy(toDivision.division(), null);
        } else if (share instanceof Share.ToAgency toAgency) {
            child = child.heldBy(quota.division(), toAgency.agency());
        }
        return child.forProject(share.project());
    }

    private Outcome mark(Command.MarkPerHousehold c) {
        Quota quota = slice.quota(c.quotaId());
        if (quota == null) {
            return refused(QuotaChecks.unknown(c.quotaId()));
        }
        Refusal refusal = QuotaChecks.standing(command.entry(), quota);
        if (refusal == null && quota.perHousehold()) {
            refusal = Refusals.of(RefusalCode.ALREADY_MARKED, "quota", quota.id());
        }
        return refusal != null ? refused(refusal) : applied(List.of(new QuotaChange(quota, quota.withMark(true))));
    }

    private Outcome move(Command.Move c) {
        Quota quota = slice.quota(c.quotaId());
        if (quota == null) {
            return refused(QuotaChecks.unknown(c.quotaId()));
        }
        Refusal refusal = QuotaChecks.taken(slice, c.newQuotaId());
        if (refusal == null) {
            refusal = QuotaChecks.standing(command.entry(), quota);
        }
        if (refusal == null) {
            refusal = QuotaChecks.executable(quota);
        }
        if (refusal == null && c.project().equals(quota.project())) {
            refusal = Refusals.of(RefusalCode.SAME_PROJECT, "project", c.project());
        }
        if (refusal == null) {
            refusal = QuotaChecks.take(quota, Term.MOVED_OUT, c.amount());
        }
        if (refusal != null) {
            return refused(refusal);
        }
        Quota target = quota.child(
                        c.newQuotaId(), Term.MOVED_OUT, c.amount(), c.entry().lawDate())
                .heldBy(quota.division(), c.agency())
                .forProject(c.project())
                .withMark(c.perHousehold());
        return moved(quota, quota.plus(Term.MOVED_OUT, c.amount()), target);
    }

    private Outcome recall(Command.Recall c) {
        Quota quota = slice.quota(c.quotaId());
        if (quota == null) {
            return refused(QuotaChecks.unknown(c.quotaId()));
        }
        String parentId = c.parentId();
        Quota parent = parentId == null ? null : slice.quota(parentId);
        if (parentId != null && parent == null) {
            return refused(QuotaChecks.unknown(parentId));
        }
        Refusal refusal = recallable(c, quota, parent);
        if (refusal != null) {
            return refused(refusal);
        }
        QuotaChange taken = new QuotaChange(quota, quota.plus(Term.RECALLED, c.amount()));
        return applied(
                parent == null
                        ? List.of(taken)
                        : List.of(taken, new QuotaChange(parent, parent.plus(Term.RETURNED, c.amount()))));
    }

    private @Nullable Refusal recallable(Command.Recall c, Quota quota, @Nullable Quota parent) {
        String parentId = parent == null ? null : parent.id();
        if (!Objects.equals(parentId, quota.parentId())) {
            return Refusals.of(
                    RefusalCode.PARENT_MISMATCH,
                    "quota",
                    quota.id(),
                    "parent",
                    Refusals.orDash(quota.parentId()),
                    "found",
                    Refusals.orDash(parentId));
        }
        Refusal refusal = QuotaChecks.sound(quota);
        if (refusal == null && parent != null) {
            refusal = QuotaChecks.sound(parent);
        }
        if (refusal == null && parent != null) {
            refusal = QuotaChecks.agrees(parent, quota);
        }
        Division acting = c.entry().division();
        if (refusal == null && (parent == null || !acting.equals(parent.division()))) {
            refusal = QuotaChecks.held(command.entry(), quota);
        }
        if (refusal == null) {
            refusal = QuotaChecks.received(command.entry(), quota);
        }
        if (refusal == null) {
            refusal = QuotaChecks.take(quota, Term.RECALLED, c.amount());
        }
        return refusal == null && parent != null ? QuotaChecks.fits(parent, Term.RETURNED, c.amount()) : refusal;
    }

    private Outcome carryOver(Command.CarryOver c) {
        Quota quota = slice.quota(c.quotaId());
        if (quota == null) {
            return refused(QuotaChecks.unknown(c.quotaId()));
        }
        Refusal refusal = QuotaChecks.taken(slice, c.newQuotaId());
        if (refusal == null) {
            refusal = QuotaChecks.standing(command.entry(), quota);
        }
        if (refusal == null && c.toYear().year() != quota.fiscalYear().year() + 1) {
            refusal = Refusals.of(
                    RefusalCode.FISCAL_YEAR_NOT_NEXT,
                    "quota",
                    quota.id(),
                    "fiscalYear",
                    quota.fiscalYear(),
                    "found",
                    c.toYear());
        }
        if (refusal == null) {
            refusal = QuotaChecks.take(quota, Term.CARRIED_OVER, c.amount());
        }
        if (refusal != null) {
            return refused(refusal);
        }
        Quota next = quota.child(
                        c.newQuotaId(), Term.CARRIED_OVER, c.amount(), c.entry().lawDate())
                .inYear(c.toYear());
        return moved(quota, quota.plus(Term.CARRIED_OVER, c.amount()), next);
    }

    private static Money total(List<? extends Share> shares) {
        Money total = Money.ZERO;
        for (int i = 0; i < shares.size(); i++) {
            total = total.plus(shares.get(i).amount());
        }
        return total;
    }

    private Outcome moved(Quota before, Quota after, Quota target) {
        return applied(List.of(new QuotaChange(before, after), new QuotaChange(null, target)));
    }

    private Outcome applied(List<QuotaChange> quotas) {
        return new Outcome.Applied(command, asOf, quotas, null);
    }

    private Outcome refused(Refusal refusal) {
        return new Outcome.Refused(command, refusal);
    }
}
