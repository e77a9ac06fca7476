package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.UsableNumber;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.OtherRows;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.RowGroupFacts;
import org.daohu.ledger.VoucherLists;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 核查工作线程 – one thread's share of a {@link ListScreening}, which tells the order of its stages. Not thread-safe: each
 * thread has its own.
 */
public final class ScreeningWorker {

    private final ListScreening screening;
    private final Evaluator evaluator;
    private final VoucherLists.Builder vouchers = VoucherLists.builder();
    private final ImmutableList<Asked<ListRowFacts>> alone;
    private final ImmutableList<Marking<?>> markings;
    private final RecordRuns.Writer looks;
    private Stage stage = Stage.ROWS;

    // The voucher of the last row: a list names one voucher in row after row.
    private @Nullable String voucherNumber;
    private @Nullable Payment voucher;
    private @Nullable Division division;
    private boolean voucherDead;

    private enum Stage {
        ROWS,
        GROUPS,
        ENDED
    }

    ScreeningWorker(ListScreening screening, Evaluator evaluator) {
        this.screening = screening;
        this.evaluator = evaluator;
        this.looks = screening.looks().writer();
        ImmutableList.Builder<Asked<ListRowFacts>> rules = ImmutableList.builder();
        List<Marking<?>> grouped = new ArrayList<>();
        for (Asked<ListRowFacts> asked : evaluator.ofListRows()) {
            if (asked.rule() instanceof GroupedRule<?> rule) {
                RowGrouping grouping = rule.groupings().get(0);
                grouped.add(new Marking.OfRow(
                        asked, grouping, screening.marks(asked.rule().id()).get(0)));
            } else {
                rules.add(asked);
            }
        }
        for (Asked<RowGroupFacts> asked : evaluator.ofRowGroups()) {
            if (asked.rule() instanceof GroupedRule<?> rule) {
                for (int i = 0; i < rule.groupings().size(); i++) {
                    grouped.add(new Marking.OfGroup(
                            asked,
                            rule.groupings().get(i),
                            screening.marks(asked.rule().id()).get(i)));
                }
            }
        }
        this.alone = rules.build();
        this.markings = ImmutableList.copyOf(grouped);
    }

    /**
     * Judges a row by all rules that need no other, and leaves marks for those that do. Rows come in any order, each to one
     * worker, once.
     *
     * @throws IllegalArgumentException if its file was not announced to the screening
     */
    public void screen(ListRow row, Origin origin) {
        expect(Stage.ROWS);
        ListRowFacts facts = facts(row, origin);
        if (facts.voucher() != null) {
            vouchers.add(facts.voucher().voucherNumber(), row.paid());
        }
        for (int i = 0; i < alone.size(); i++) {
            alone.get(i).judge(facts, evaluator.sink());
        }
        if (!markings.isEmpty()) {
            long place = screening.place(row);
            for (int i = 0; i < markings.size(); i++) {
                markings.get(i).mark(facts, place, evaluator.sink());
            }
        }
    }

    /** Ends the first stage for this worker. */
    public void endRows() {
        expect(Stage.ROWS);
        markings.forEach(Marking::end);
        stage = Stage.GROUPS;
    }

    /**
     * Compares the rows of one part, by every rule.
     *
     * @param part 0 to {@link ListScreening#PARTS} − 1; each part to one worker, once
     */
    public void compare(int part) {
        expect(Stage.GROUPS);
        for (int rule = 0; rule < markings.size(); rule++) {
            markings.get(rule).compare(part, rule, looks);
        }
    }

    void endGroups() {
        expect(Stage.GROUPS);
        looks.close();
        stage = Stage.ENDED;
    }

    /** Judges a row once more, now that it is known what other rows tell rule number {@code rule} of it. */
    void judgeAgain(int rule, ListRowFacts row, OtherRows others) {
        markings.get(rule).judgeAgain(row, others, evaluator.sink());
    }

    ListRowFacts facts(ListRow row, Origin origin) {
        findVoucher(row.voucherNumber());
        PersonMatch match = screening.register().match(row, voucher == null ? screening.asOf() : voucher.payDate());
        return new ListRowFacts(
                row,
                origin,
                voucher,
                voucherDead,
                division,
                match,
                numberSlip(row, match),
                screening.recipients().check(row, match),
                ImmutableMap.of());
    }

    Evaluator evaluator() {
        return evaluator;
    }

    VoucherLists.Builder vouchers() {
        return vouchers;
    }

    private void findVoucher(@Nullable String number) {
        if (number != null && number.equals(voucherNumber)) {
            return;
        }
        PaymentFacts payment =
                number == null ? null : screening.ledger().payment(number).orElse(null);
        voucherNumber = number;
        voucher = payment == null ? null : payment.payment();
        division = payment == null ? null : payment.division();
        voucherDead = payment == null && number != null && screening.ledger().isDeadVoucher(number);
    }

    private @Nullable String numberSlip(ListRow row, PersonMatch match) {
        String number = row.identityNumber();
        return row.identityType() == IdentityType.RESIDENT_ID
                        && number != null
                        && !isFoundUsable(match)
                        && UsableNumber.of(row.identityType(), number) == null
                ? screening.register().oneSlipFrom(number)
                : null;
    }

    /** Whether the register looked the number up, which it does with usable ones only: so most rows need no check of their own. */
    private static boolean isFoundUsable(PersonMatch match) {
        return switch (match.standing()) {
            case REGISTERED, LEFT_BEFORE, JOINED_AFTER, NEVER -> true;
            case REGISTERED_BY_HOUSEHOLD, NO_IDENTITY, NO_REGISTER -> false;
        };
    }

    private void expect(Stage expected) {
        if (stage != expected) {
            throw new IllegalStateException("this worker is at stage " + stage + ", not " + expected);
        }
    }
}
