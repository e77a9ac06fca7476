package org.daohu.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Entry;
import org.daohu.quota.Share;

/** Lawful commands of one county, for tests. */
final class Commands {

    static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    static final Decision DECISION = Decision.asOf(LocalDate.of(2026, 12, 31));
    static final Division COUNTY = Division.finance("511703000");
    static final Division TOWNSHIP = Division.finance("511703100");
    static final DocumentNumber DOCUMENT = new DocumentNumber("达市财农", 2024, 3);
    static final FiscalYear YEAR = new FiscalYear(2024);

    private Commands() {}

    static Entry entry(String id) {
        return new Entry(id, DAY, COUNTY, DOCUMENT, "operator", "某镇");
    }

    static Command receive(String id, String quota, String project, long fen) {
        return new Command.Receive(entry(id), quota, YEAR, "F1", project, false, Money.ofFen(fen));
    }

    static Command pay(String id, String quota, String voucher, long fen) {
        return new Command.Pay(entry(id), quota, voucher, YEAR, "F1", "P1", Money.ofFen(fen), null);
    }

    static Command refund(String id, String quota, String voucher, long fen) {
        return new Command.Refund(entry(id), quota, voucher, Money.ofFen(fen));
    }

    static Command refine(String id, String quota, Share.ToProject... shares) {
        return new Command.Refine(entry(id), quota, List.of(shares));
    }

    static Share.ToProject toProject(String quota, String project, long fen) {
        return new Share.ToProject(quota, project, Money.ofFen(fen));
    }

    /** One of each act, in an order in which all are lawful. */
    static List<Command> wholeLife() {
        return List.of(
                receive("c1", "R", null, 1_000_000),
                new Command.AllocateDown(
                        entry("c2"),
                        "R",
                        List.of(
                                new Share.ToDivision("D1", TOWNSHIP, null, Money.ofFen(100_000)),
                                new Share.ToDivision("D2", TOWNSHIP, "P9", Money.ofFen(200_000)))),
                new Command.AllocateOwn(
                        entry("c3"),
                        "R",
                        List.of(
                                new Share.ToAgency("A1", "511703-AGR", null, Money.ofFen(300_000)),
                                new Share.ToAgency("A2", "511703-WAT", "P2", Money.ofFen(50_000)))),
                refine("c4", "A1", toProject("Q", "P1", 120_000), toProject("Q2", "P2", 30_000)),
                new Command.Move(entry("c5"), "Q2", "M", null, "P1", false, Money.ofFen(10_000)),
                new Command.Recall(entry("c6"), "Q2", "A1", Money.ofFen(5_000)),
                new Command.CarryOver(entry("c7"), "A2", "N", new FiscalYear(2025), Money.ofFen(1_000)),
                pay("c8", "Q", "V1", 60_000),
                refund("c9", "Q", "V1", 20_000),
                new Command.MarkPerHousehold(entry("c10"), "Q"),
                new Command.Pay(entry("c11"), "Q", "V2", YEAR, "F1", "P1", Money.ofFen(7_000), Money.ofFen(7_000)),
                new Command.Recall(entry("c12"), "R", null, Money.ofFen(100)));
    }
}
