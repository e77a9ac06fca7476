package org.daohu.testkit;

import java.time.LocalDate;
import java.util.List;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Entry;
import org.daohu.quota.Limits;
import org.daohu.quota.Share;
import org.jspecify.annotations.Nullable;

/** Commands of one made-up county in few words, for the contract suites. */
final class Acts {

    static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    static final Division COUNTY = Division.finance("511703000");
    static final FiscalYear YEAR = new FiscalYear(2024);
    static final DocumentNumber DOCUMENT = new DocumentNumber("达市财农", 2024, 3);

    private static final String FUND = "衔接资金";
    private static final String PROJECT = "P1";

    private Acts() {}

    static Entry entry(String commandId) {
        return new Entry(commandId, DAY, COUNTY, DOCUMENT, "operator", null);
    }

    /** An executable quota of project P1, not marked per household. */
    static Command receive(String commandId, String quotaId, long fen) {
        return receive(entry(commandId), quotaId, PROJECT, false, fen);
    }

    static Command receive(Entry entry, String quotaId, @Nullable String project, boolean perHousehold, long fen) {
        return new Command.Receive(entry, quotaId, YEAR, FUND, project, perHousehold, Money.ofFen(fen));
    }

    /** A payment without a list from a quota that {@link #receive(String, String, long)} brought. */
    static Command pay(String commandId, String quotaId, String voucher, long fen) {
        return pay(entry(commandId), quotaId, voucher, fen, null);
    }

    static Command pay(Entry entry, String quotaId, String voucher, long fen, @Nullable Money listTotal) {
        return new Command.Pay(entry, quotaId, voucher, YEAR, FUND, PROJECT, Money.ofFen(fen), listTotal);
    }

    static Command move(String commandId, String from, String to, String project, long fen) {
        return new Command.Move(entry(commandId), from, to, null, project, false, Money.ofFen(fen));
    }

    static Command recall(String commandId, String quotaId, @Nullable String parentId, long fen) {
        return new Command.Recall(entry(commandId), quotaId, parentId, Money.ofFen(fen));
    }

    /**
     * 一生 – every kind of command once at least, all lawful in this order; with and without every part that may be missing,
     * Chinese ids, and the largest amount.
     */
    static List<Command> life() {
        Division township = Division.parse("511703100001");
        Entry plain = new Entry("mark", DAY, COUNTY, null, "operator", null);
        Entry first = new Entry("receive", DAY.minusDays(2), COUNTY, DOCUMENT, "operator", null);
        Entry byTheCounty = new Entry("refine", DAY, COUNTY, null, "operator", "town-7");
        return List.of(
                receive(first, "指标-1", null, false, 900),
                receive(entry("receive-max"), "MAX", PROJECT, true, Limits.AMOUNT_FEN_MAX),
                new Command.MarkPerHousehold(plain, "指标-1"),
                new Command.AllocateDown(
                        entry("down"),
                        "指标-1",
                        List.of(
                                new Share.ToDivision("D1", township, null, Money.ofFen(100)),
                                new Share.ToDivision("D2", township, PROJECT, Money.ofFen(50)))),
                new Command.AllocateOwn(
                        entry("own"),
                        "指标-1",
                        List.of(
                                new Share.ToAgency("A1", "agri", null, Money.ofFen(300)),
                                new Share.ToAgency("A2", "agri", PROJECT, Money.ofFen(200)))),
                new Command.Refine(byTheCounty, "A1", List.of(new Share.ToProject("R1", PROJECT, Money.ofFen(299)))),
                pay(entry("pay"), "A2", "凭证-1", 120, Money.ofFen(120)),
                new Command.Refund(entry("refund"), "A2", "凭证-1", Money.ofFen(20)),
                new Command.Move(entry("move"), "R1", "M1", "agri", "P2", true, Money.ofFen(99)),
                new Command.Move(entry("move-unmarked"), "R1", "M2", null, "P3", false, Money.ofFen(1)),
                recall("recall", "A1", "指标-1", 1),
                recall("recall-out", "MAX", null, 1),
                new Command.CarryOver(entry("carry"), "M1", "C1", YEAR.next(), Money.ofFen(9)));
    }

    /** {@code command} under the same id, entered by somebody else: another command. */
    static Command enteredByAnother(Command command) {
        Entry was = command.entry();
        return withEntry(
                command,
                new Entry(was.commandId(), was.lawDate(), was.division(), was.document(), "another", was.onBehalfOf()));
    }

    private static Command withEntry(Command command, Entry entry) {
        if (command instanceof Command.Receive c) {
            return new Command.Receive(
                    entry, c.quotaId(), c.fiscalYear(), c.fund(), c.project(), c.perHousehold(), c.amount());
        }
        if (command instanceof Command.AllocateDown c) {
            return new Command.AllocateDown(entry, c.quotaId(), c.shares());
        }
        if (command instanceof Command.AllocateOwn c) {
            return new Command.AllocateOwn(entry, c.quotaId(), c.shares());
        }
        if (command instanceof Command.Refine c) {
            return new Command.Refine(entry, c.quotaId(), c.shares());
        }
        if (command instanceof Command.MarkPerHousehold c) {
            return new Command.MarkPerHousehold(entry, c.quotaId());
        }
        if (command instanceof Command.Move c) {
            return new Command.Move(
                    entry, c.quotaId(), c.newQuotaId(), c.agency(), c.project(), c.perHousehold(), c.amount());
        }
        if (command instanceof Command.Recall c) {
            return new Command.Recall(entry, c.quotaId(), c.parentId(), c.amount());
        }
        if (command instanceof Command.CarryOver c) {
            return new Command.CarryOver(entry, c.quotaId(), c.newQuotaId(), c.toYear(), c.amount());
        }
        if (command instanceof Command.Refund c) {
            return new Command.Refund(entry, c.quotaId(), c.voucher(), c.amount());
        }
        Command.Pay c = (Command.Pay) command;
        return new Command.Pay(
                entry, c.quotaId(), c.voucher(), c.fiscalYear(), c.fund(), c.project(), c.amount(), c.listTotal());
    }
}
