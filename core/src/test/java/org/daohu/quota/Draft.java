package org.daohu.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.FiscalYear;
import org.daohu.Money;

/**
 * A command and the slice that it names, each field by itself, lawful as it comes: so that faults can be planted one by
 * one.
 */
final class Draft {

    /** The ten acts. */
    enum Act {
        RECEIVE,
        ALLOCATE_DOWN,
        ALLOCATE_OWN,
        REFINE,
        MARK_PER_HOUSEHOLD,
        MOVE,
        RECALL,
        CARRY_OVER,
        PAY,
        REFUND;

        boolean hasShares() {
            return this == ALLOCATE_DOWN || this == ALLOCATE_OWN || this == REFINE;
        }

        boolean startsPending() {
            return hasShares() || this == MARK_PER_HOUSEHOLD;
        }
    }

    /** A share with its fields open. */
    static final class Part {
        String quotaId;
        Division division = TOWNSHIP;
        String agency = "A1";
        String project = "P1";
        Money amount;

        Part(String quotaId, Money amount) {
            this.quotaId = quotaId;
            this.amount = amount;
        }
    }

    static final Division COUNTY = Division.finance("511703000");
    static final Division CITY = Division.finance("511700000");
    static final Division TOWNSHIP = Division.finance("511703100");
    static final DocumentNumber DOCUMENT = new DocumentNumber("达市财农", 2024, 3);

    final Act act;
    LocalDate asOf = LocalDate.of(2024, 12, 31);

    String commandId = "C1";
    LocalDate date = LocalDate.of(2024, 6, 1);
    Division division = COUNTY;
    DocumentNumber document = DOCUMENT;
    String enteredBy = "511703-007";
    String onBehalfOf = null;
    boolean idUsedBefore = false;

    String quotaId = "Q";
    String newQuotaId = "N";
    String parentId = "R";
    String voucher = "V";
    FiscalYear fiscalYear = new FiscalYear(2024);
    FiscalYear toYear = new FiscalYear(2025);
    String fund = "F1";
    String project;
    String agency = "A1";
    boolean perHousehold = false;
    Money amount = Money.ofFen(100);
    Money listTotal = null;
    List<Part> parts = new ArrayList<>(List.of(new Part("N", Money.ofFen(60)), new Part("N2", Money.ofFen(40))));

    boolean sourceExists;
    boolean newQuotaExists = false;
    boolean voucherExists;
    QuotaState sourceState;
    String sourceProject;
    String sourceAgency = null;
    Division sourceDivision = COUNTY;
    FiscalYear sourceYear = new FiscalYear(2024);
    boolean sourcePerHousehold = false;
    LocalDate sourceReceived = LocalDate.of(2024, 1, 10);
    QuotaTerms sourceTerms;
    QuotaTerms parentTerms = terms(5000).plus(Term.ALLOCATED_OWN, Money.ofFen(1000));
    Division parentDivision = COUNTY;
    String voucherQuota = "Q";
    LocalDate voucherDate = LocalDate.of(2024, 5, 1);
    Money voucherRefunded = Money.ZERO;

    Draft(Act act) {
        this.act = act;
        sourceExists = act != Act.RECEIVE;
        voucherExists = act == Act.REFUND;
        sourceState = act.startsPending() ? QuotaState.PENDING : QuotaState.EXECUTABLE;
        sourceProject = act.startsPending() ? null : "P1";
        project = act == Act.MOVE ? "P2" : "P1";
        sourceTerms = act == Act.REFUND ? terms(1000).plus(Term.PAID, Money.ofFen(100)) : terms(1000);
    }

    static QuotaTerms terms(long receivedFen) {
        return QuotaTerms.received(Money.ofFen(receivedFen));
    }

    Outcome decide() {
        return Decision.decide(slice(), command(), asOf);
    }

    Command command() {
        return command(enteredBy);
    }

    private Command command(String by) {
        Entry entry = new Entry(commandId, date, division, document, by, onBehalfOf);
        return switch (act) {
            case RECEIVE -> new Command.Receive(entry, newQuotaId, fiscalYear, fund, project, perHousehold, amount);
            case ALLOCATE_DOWN ->
                new Command.AllocateDown(
                        entry,
                        quotaId,
                        parts.stream()
                                .map(p -> new Share.ToDivision(p.quotaId, p.division, p.project, p.amount))
                                .toList());
            case ALLOCATE_OWN ->
                new Command.AllocateOwn(
                        entry,
                        quotaId,
                        parts.stream()
                                .map(p -> new Share.ToAgency(p.quotaId, p.agency, p.project, p.amount))
                                .toList());
            case REFINE ->
                new Command.Refine(
                        entry,
                        quotaId,
                        parts.stream()
                                .map(p -> new Share.ToProject(p.quotaId, p.project, p.amount))
                                .toList());
            case MARK_PER_HOUSEHOLD -> new Command.MarkPerHousehold(entry, quotaId);
            case MOVE -> new Command.Move(entry, quotaId, newQuotaId, agency, project, perHousehold, amount);
            case RECALL -> new Command.Recall(entry, quotaId, parentId, amount);
            case CARRY_OVER -> new Command.CarryOver(entry, quotaId, newQuotaId, toYear, amount);
            case PAY -> new Command.Pay(entry, quotaId, voucher, fiscalYear, fund, project, amount, listTotal);
            case REFUND -> new Command.Refund(entry, quotaId, voucher, amount);
        };
    }

    LedgerSlice slice() {
        List<Quota> quotas = new ArrayList<>();
        if (sourceExists) {
            quotas.add(source());
        }
        if (newQuotaExists) {
            quotas.add(root("N", COUNTY, terms(1)));
        }
        if (act == Act.RECALL) {
            quotas.add(root("R", parentDivision, parentTerms));
        }
        PaidVoucher stored = voucherExists
                ? new PaidVoucher("V", voucherQuota, Money.ofFen(100), voucherRefunded, null, voucherDate)
                : null;
        return new LedgerSlice(quotas, stored, idUsedBefore ? command("other") : null);
    }

    private Quota source() {
        return new Quota(
                "Q",
                act == Act.RECALL ? "R" : null,
                act == Act.RECALL ? Term.ALLOCATED_OWN : Term.RECEIVED,
                sourceDivision,
                sourceAgency,
                sourceYear,
                "F1",
                sourceProject,
                sourceState,
                sourcePerHousehold,
                sourceReceived,
                sourceTerms);
    }

    private Quota root(String id, Division holder, QuotaTerms terms) {
        LocalDate received = LocalDate.of(2024, 1, 10);
        FiscalYear year = new FiscalYear(2024);
        return new Quota(
                id, null, Term.RECEIVED, holder, null, year, "F1", null, QuotaState.PENDING, false, received, terms);
    }
}
