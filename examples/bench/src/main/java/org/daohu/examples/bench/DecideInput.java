package org.daohu.examples.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Entry;
import org.daohu.quota.LedgerSlice;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.QuotaTerms;
import org.daohu.quota.Share;
import org.daohu.quota.Term;
import org.jspecify.annotations.Nullable;

/**
 * 待裁定 – commands with the slices that they name: a ledger of many quotas, and batches of commands that each name one of
 * them at random. A batch is made anew each time, as commands come from a parser: the command is at hand, its quota lies
 * somewhere in memory. Texts of a command and of its quota are never the same objects, as when both are read from outside.
 */
final class DecideInput {

    static final LocalDate AS_OF = LocalDate.of(2024, 12, 31);

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final Division COUNTY = Division.finance("511703000");
    private static final Division TOWNSHIP = Division.finance("511703100");
    private static final DocumentNumber DOCUMENT = new DocumentNumber("达市财农", 2024, 3);
    private static final long AMOUNT_FEN = 100_000_000;
    private static final int OF_A_THOUSAND = 1_000;

    /** Every fifth quota waits to be allocated; the others belong to a project, and half of these are per household. */
    private static final int PENDING_STEP = 5;

    private final Random random = new Random(2024);
    private final Map<String, Quota> ledger = new HashMap<>();
    private final int quotaCount;
    private final Command[] commands;
    private final LedgerSlice[] slices;
    private final String[] funds;
    private int made;

    DecideInput(int quotaCount, int batch) {
        funds = new String[40];
        for (int i = 0; i < funds.length; i++) {
            funds[i] = "21305" + i;
        }
        this.quotaCount = quotaCount;
        for (int i = 0; i < quotaCount; i++) {
            Quota quota = quota(i);
            ledger.put(quota.id(), quota);
        }
        commands = new Command[batch];
        slices = new LedgerSlice[batch];
    }

    /** Makes the next batch, and finds its quotas by their ids, as a store does before it asks for a decision. */
    void nextBatch() {
        for (int i = 0; i < commands.length; i++) {
            add(made++, random.nextInt(OF_A_THOUSAND));
        }
    }

    Command command(int index) {
        return commands[index];
    }

    LedgerSlice slice(int index) {
        return slices[index];
    }

    /** Which act, by its share of a thousand: 780 payments, 60 refunds, 80 allocations, 30 others and 50 refused. */
    private void add(int index, int dice) {
        Entry entry = new Entry("cmd-2024-" + index, DAY, COUNTY, DOCUMENT, "operator-17", null);
        if (dice < 780) {
            pay(index, entry, executable());
        } else if (dice < 840) {
            refund(index, entry, executable());
        } else if (dice < 920) {
            allocate(index, entry, pending(), dice % 4);
        } else if (dice < 935) {
            put(
                    index,
                    new Command.Receive(entry, fresh(index, 0), YEAR, fund(dice), null, false, Money.ofFen(1 + dice)),
                    LedgerSlice.EMPTY);
        } else if (dice < 950) {
            int from = executable();
            put(
                    index,
                    new Command.Move(entry, id(from), fresh(index, 0), null, "project-other", true, Money.ofFen(500)),
                    slice(from, null));
        } else {
            refused(index, entry, executable(), dice);
        }
    }

    private void pay(int index, Entry entry, int number) {
        put(index, payment(index, entry, number, fund(number), 1_000L + index % 5_000), slice(number, null));
    }

    private Command.Pay payment(int index, Entry entry, int number, String fund, long fen) {
        return new Command.Pay(
                entry,
                id(number),
                "voucher-" + index,
                new FiscalYear(2024),
                fund,
                project(number),
                Money.ofFen(fen),
                isPerHousehold(number) ? Money.ofFen(fen) : null);
    }

    private void refund(int index, Entry entry, int number) {
        PaidVoucher paid =
                new PaidVoucher("voucher-" + index, id(number), Money.ofFen(90_000), Money.ofFen(10), null, DAY);
        put(index, new Command.Refund(entry, id(number), "voucher-" + index, Money.ofFen(2_000)), slice(number, paid));
    }

    private void allocate(int index, Entry entry, int number, int act) {
        Money part = Money.ofFen(1_000);
        Command command = switch (act) {
            case 0 ->
                new Command.AllocateDown(
                        entry,
                        id(number),
                        List.of(
                                new Share.ToDivision(fresh(index, 0), TOWNSHIP, null, part),
                                new Share.ToDivision(fresh(index, 1), TOWNSHIP, "project-1", part)));
            case 1 ->
                new Command.AllocateOwn(
                        entry,
                        id(number),
                        List.of(
                                new Share.ToAgency(fresh(index, 0), "511703-AGR", null, part),
                                new Share.ToAgency(fresh(index, 1), "511703-WAT", "project-2", part)));
            default ->
                new Command.Refine(
                        entry,
                        id(number),
                        List.of(
                                new Share.ToProject(fresh(index, 0), "project-3", part),
                                new Share.ToProject(fresh(index, 1), "project-4", part)));
        };
        put(index, command, slice(number, null));
    }

    /** Beyond the balance, from another fund, or of a quota that does not exist. */
    private void refused(int index, Entry entry, int number, int dice) {
        switch (dice % 3) {
            case 0 -> put(index, payment(index, entry, number, fund(number), 2 * AMOUNT_FEN), slice(number, null));
            case 1 -> put(index, payment(index, entry, number, fund(number + 1), 1_000), slice(number, null));
            default -> put(index, payment(index, entry, number, fund(number), 1_000), LedgerSlice.EMPTY);
        }
    }

    private void put(int index, Command command, LedgerSlice slice) {
        commands[index % commands.length] = command;
        slices[index % slices.length] = slice;
    }

    private LedgerSlice slice(int number, @Nullable PaidVoucher voucher) {
        return new LedgerSlice(List.of(Objects.requireNonNull(ledger.get(id(number)))), voucher, null);
    }

    private int pending() {
        return random.nextInt(quotaCount / PENDING_STEP) * PENDING_STEP;
    }

    private int executable() {
        return pending() + 1 + random.nextInt(PENDING_STEP - 1);
    }

    private Quota quota(int number) {
        boolean pending = number % PENDING_STEP == 0;
        Money zero = Money.ZERO;
        Money used = Money.ofFen(10_000_000L + number);
        return new Quota(
                id(number),
                "511703-2024-top-" + number / 1_000,
                pending ? Term.ALLOCATED_DOWN : Term.REFINED,
                COUNTY,
                null,
                YEAR,
                fund(number),
                pending ? null : project(number),
                pending ? QuotaState.PENDING : QuotaState.EXECUTABLE,
                isPerHousehold(number),
                LocalDate.of(2024, 1 + number % 5, 1 + number % 28),
                new QuotaTerms(
                        Money.ofFen(AMOUNT_FEN + number),
                        zero,
                        zero,
                        pending ? used : zero,
                        zero,
                        zero,
                        zero,
                        zero,
                        pending ? zero : used,
                        zero));
    }

    private static boolean isPerHousehold(int number) {
        return number % 2 == 1;
    }

    private String fund(int number) {
        return funds[number % funds.length];
    }

    private static String id(int number) {
        return "511703-2024-" + number;
    }

    private static String project(int number) {
        return "project-" + number / 10;
    }

    private static String fresh(int index, int ordinal) {
        return "511703-2024-new-" + index + "-" + ordinal;
    }
}
