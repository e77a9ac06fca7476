package org.daohu.quota;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Draft.Act;
import org.daohu.quota.Draft.Part;

/**
 * What a caller has in mind, before he knows what the ledger holds: turned into a command on what is there, with a fault
 * planted or none.
 *
 * @param fault the refusal that is provoked; null for an honest try, which may fail all the same
 * @param pick chooses among what is there
 * @param size chooses the amount
 */
record Intent(Act act, RefusalCode fault, int pick, int size) {

    private static final List<Division> DIVISIONS = List.of(Draft.COUNTY, Draft.CITY, Draft.TOWNSHIP);

    /** The command on {@code store}, which holds a quota and a voucher at least; {@code number} makes new ids. */
    Command on(InMemoryQuotaStore store, int number) {
        InMemoryQuotaStore.Snapshot now = store.snapshot();
        Draft d = new Draft(act);
        d.commandId = "C" + number;
        d.newQuotaId = "N" + number;
        d.voucher = "V" + number;
        d.date = LocalDate.of(2024, 6, 1).plusDays(size % 60);
        List<Quota> quotas = new ArrayList<>(now.state().quotas().values());
        List<PaidVoucher> vouchers = new ArrayList<>(now.state().vouchers().values());
        PaidVoucher voucher = vouchers.get(pick % vouchers.size());
        Quota source = source(quotas);
        if (act == Act.REFUND) {
            d.voucher = voucher.number();
            source = now.state().quotas().get(voucher.quotaId());
        }
        if (act != Act.RECEIVE) {
            aim(d, source, voucher);
        } else {
            receive(d);
        }
        d.parts = parts(number, d.division, d.amount);
        if (fault != null) {
            plant(d, quotas, vouchers, now);
        }
        return d.command();
    }

    /** Mostly a quota on which the act could be lawful, sometimes any. */
    private Quota source(List<Quota> quotas) {
        List<Quota> likely = quotas.stream().filter(this::isLikely).toList();
        List<Quota> from = likely.isEmpty() || size % 5 == 0 ? quotas : likely;
        return from.get(pick % from.size());
    }

    private boolean isLikely(Quota quota) {
        boolean executable = quota.state() == QuotaState.EXECUTABLE;
        boolean fits = switch (act) {
            case ALLOCATE_DOWN -> !executable && (quota.agency() == null || fault == RefusalCode.HELD_BY_AGENCY);
            case ALLOCATE_OWN, REFINE -> !executable;
            case PAY, MOVE -> executable;
            case MARK_PER_HOUSEHOLD -> !quota.perHousehold();
            default -> true;
        };
        boolean drawsFault = fault == null
                || switch (fault) {
                    case LIST_TOTAL_MISSING, LIST_TOTAL_MISMATCH -> quota.perHousehold();
                    case HOUSEHOLD_MARK_MISSING -> !quota.perHousehold();
                    case FISCAL_YEAR_NOT_BEGUN -> quota.fiscalYear().year() == 2025;
                    default -> true;
                };
        return fits && drawsFault && quota.balance().isPositive();
    }

    private void aim(Draft d, Quota source, PaidVoucher voucher) {
        d.quotaId = source.id();
        d.division = source.division();
        d.parentId = source.parentId();
        d.fiscalYear = source.fiscalYear();
        d.toYear = source.fiscalYear().next();
        d.fund = source.fund();
        d.sourceProject = source.project() == null ? "P1" : source.project();
        d.agency = pick % 2 == 0 ? null : "A2";
        d.project = act == Act.MOVE || source.project() == null ? "P" + size % 5 : source.project();
        d.perHousehold = size % 7 == 0;
        Money free = act == Act.REFUND ? voucher.refundable() : source.balance();
        d.amount = Money.ofFen(1 + size % (free.fen() / 2 + 2));
        d.listTotal = source.perHousehold() ? d.amount : null;
        if (source.fiscalYear().year() > 2024) {
            d.date = source.fiscalYear().firstDay().plusDays(size % 60);
        }
        d.asOf = LocalDate.of(2030, 12, 31);
    }

    private void receive(Draft d) {
        d.asOf = LocalDate.of(2030, 12, 31);
        d.amount = Money.ofFen(1 + size * 10L);
        d.project = pick % 3 == 0 ? "P" + size % 5 : null;
        d.perHousehold = pick % 4 == 0;
        d.division = DIVISIONS.get(pick % 3);
    }

    private List<Part> parts(int number, Division acting, Money total) {
        List<Part> parts = new ArrayList<>();
        int count = 1 + pick % 3;
        for (int i = 0; i < count; i++) {
            Part part = new Part("N" + number + "-" + i, Money.ofFen(total.fen() / count + 1));
            part.division = DIVISIONS.get((DIVISIONS.indexOf(acting) + 1 + (pick + i + size) % 2) % 3);
            part.agency = "A" + i;
            part.project = act == Act.REFINE || (pick + i) % 2 == 0 ? "P" + i : null;
            parts.add(part);
        }
        return parts;
    }

    /** Faults of the command itself go into the draft; those against the ledger need what it holds. */
    private void plant(Draft d, List<Quota> quotas, List<PaidVoucher> vouchers, InMemoryQuotaStore.Snapshot now) {
        Faults.plant(fault, d);
        switch (fault) {
            case COMMAND_ID_REUSED ->
                d.commandId =
                        now.log().get(pick % now.log().size()).command().entry().commandId();
            case QUOTA_UNKNOWN -> d.quotaId = "missing";
            case QUOTA_EXISTS -> {
                d.newQuotaId = quotas.get((pick + 1) % quotas.size()).id();
                d.parts.get(0).quotaId = d.newQuotaId;
            }
            case VOUCHER_UNKNOWN -> d.voucher = "missing";
            case VOUCHER_EXISTS -> d.voucher = vouchers.get(0).number();
            case VOUCHER_OF_OTHER_QUOTA ->
                d.quotaId = quotas.get(size % quotas.size()).id();
            case DIVISION_MISMATCH -> d.division = Division.finance("510000000");
            case DATED_BEFORE_RECEIPT, DATED_BEFORE_PAYMENT -> d.date = LocalDate.of(2024, 2, 1);
            case FISCAL_YEAR_NOT_BEGUN -> {
                d.fiscalYear = new FiscalYear(2025);
                d.date = LocalDate.of(2024, 12, 31);
            }
            case BALANCE_EXCEEDED, REFUND_EXCEEDED -> {
                d.amount = Money.ofFen(Limits.AMOUNT_FEN_MAX);
                d.parts.get(0).amount = d.amount;
                d.parts = d.parts.subList(0, 1);
                d.listTotal = d.listTotal == null ? null : d.amount;
            }
            default -> {}
        }
    }
}
