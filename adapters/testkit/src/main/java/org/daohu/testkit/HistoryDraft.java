package org.daohu.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Entry;
import org.daohu.quota.InMemoryQuotaStore;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.Share;
import org.jspecify.annotations.Nullable;

/**
 * Makes lawful commands out of steps that say little: each is turned to a quota on which its act is lawful now, with an
 * amount that is there; a step for which there is no such quota is left out. Used once.
 */
final class HistoryDraft {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 1);
    static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);
    static final Division COUNTY = Division.finance("511703000");
    static final DocumentNumber DOCUMENT = new DocumentNumber("达市财农", 2024, 3);
    static final FiscalYear YEAR = new FiscalYear(2024);
    static final String FUND = "衔接资金";
    static final long OPENING_FEN = 1_000_000;

    private static final Division LOWER = Division.finance("511703100");
    private static final Decision DECISION = Decision.asOf(AS_OF);

    private final InMemoryQuotaStore store = new InMemoryQuotaStore();
    private final ImmutableList.Builder<Command> commands = ImmutableList.builder();
    private int number;

    /** The acts, the plainest first, since a history shrinks towards it. */
    enum Act {
        RECEIVE,
        PAY,
        REFUND,
        ALLOCATE_OWN,
        REFINE,
        ALLOCATE_DOWN,
        MARK,
        MOVE,
        RECALL,
        CARRY_OVER
    }

    /**
     * @param pick which of the quotas or vouchers that there are
     * @param size which part of what is there
     */
    record Step(Act act, int pick, int size) {}

    CommandHistory history(List<Step> steps) {
        receive("P1", false, OPENING_FEN);
        receive(null, false, OPENING_FEN);
        receive("P1", true, OPENING_FEN);
        for (Step step : steps) {
            Command command = command(step);
            if (command != null) {
                send(command);
            }
        }
        return new CommandHistory(commands.build(), AS_OF);
    }

    private void receive(@Nullable String project, boolean perHousehold, long fen) {
        Entry entry = entry(COUNTY);
        send(new Command.Receive(entry, "Q" + number, YEAR, FUND, project, perHousehold, Money.ofFen(fen)));
    }

    private void send(Command command) {
        store.within(command, DECISION);
        commands.add(command);
    }

    /** A new entry; one command a day at most, so that what it names was always received by then. */
    private Entry entry(Division acting) {
        number++;
        return new Entry("C" + number, FIRST_DAY.plusDays(number), acting, DOCUMENT, "operator", null);
    }

    private @Nullable Command command(Step step) {
        return switch (step.act) {
            case RECEIVE -> {
                Entry entry = entry(COUNTY);
                String project = step.pick % 2 == 0 ? "P1" : null;
                Money amount = Money.ofFen(1 + step.size);
                yield new Command.Receive(entry, "Q" + number, YEAR, FUND, project, step.pick % 3 == 0, amount);
            }
            case REFUND -> refund(step);
            case MARK -> {
                Quota quota = pick(step, q -> !q.perHousehold());
                yield quota == null ? null : new Command.MarkPerHousehold(entry(quota.division()), quota.id());
            }
            default -> taking(step);
        };
    }

    /** An act that takes from a balance. */
    private @Nullable Command taking(Step step) {
        Quota quota = pick(step, q -> q.balance().isPositive() && allows(q, step.act));
        if (quota == null) {
            return null;
        }
        Entry entry = entry(quota.division());
        String id = quota.id();
        String newId = "Q" + number;
        Money amount = part(quota.balance(), step);
        String project = step.size % 2 == 0 ? "P1" : null;
        return switch (step.act) {
            case PAY ->
                new Command.Pay(
                        entry,
                        id,
                        "V" + number,
                        quota.fiscalYear(),
                        quota.fund(),
                        projectOf(quota),
                        amount,
                        quota.perHousehold() ? amount : null);
            case ALLOCATE_OWN ->
                new Command.AllocateOwn(entry, id, List.of(new Share.ToAgency(newId, "agri", project, amount)));
            case REFINE -> new Command.Refine(entry, id, List.of(new Share.ToProject(newId, "P1", amount)));
            case ALLOCATE_DOWN ->
                new Command.AllocateDown(
                        entry, id, List.of(new Share.ToDivision(newId, otherThan(quota.division()), project, amount)));
            case MOVE ->
                new Command.Move(entry, id, newId, null, "P1".equals(quota.project()) ? "P2" : "P1", false, amount);
            case RECALL -> new Command.Recall(entry, id, quota.parentId(), amount);
            case CARRY_OVER ->
                new Command.CarryOver(entry, id, newId, quota.fiscalYear().next(), amount);
            default -> throw new IllegalStateException(step.act + " takes nothing");
        };
    }

    private static boolean allows(Quota quota, Act act) {
        boolean pending = quota.state() == QuotaState.PENDING;
        return switch (act) {
            case PAY -> !pending && quota.fiscalYear().equals(YEAR);
            case MOVE -> !pending;
            case ALLOCATE_OWN, REFINE -> pending;
            case ALLOCATE_DOWN -> pending && quota.agency() == null;
            default -> true;
        };
    }

    private @Nullable Command refund(Step step) {
        List<PaidVoucher> vouchers = store.state().vouchers().values().stream()
                .filter(voucher -> voucher.refundable().isPositive())
                .toList();
        if (vouchers.isEmpty()) {
            return null;
        }
        PaidVoucher voucher = vouchers.get(step.pick % vouchers.size());
        Quota quota = store.quota(voucher.quotaId());
        return quota == null
                ? null
                : new Command.Refund(
                        entry(quota.division()), quota.id(), voucher.number(), part(voucher.refundable(), step));
    }

    private @Nullable Quota pick(Step step, Predicate<Quota> lawful) {
        List<Quota> quotas =
                store.state().quotas().values().stream().filter(lawful).toList();
        return quotas.isEmpty() ? null : quotas.get(step.pick % quotas.size());
    }

    /** From 1 fen, at size 0, to all of it, at size 999. */
    private static Money part(Money whole, Step step) {
        return Money.ofFen(1 + (whole.fen() - 1) * step.size / 999);
    }

    private static String projectOf(Quota executable) {
        String project = executable.project();
        if (project == null) {
            throw new IllegalStateException("an executable quota has a project");
        }
        return project;
    }

    private static Division otherThan(Division division) {
        return division.equals(LOWER) ? COUNTY : LOWER;
    }
}
