package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** A row that names no voucher was paid by the division that reports. */
    private final Named nothing;

    /** What the last row named: a list names one voucher in row after row. */
    private Named named;

    /** What a row names as its voucher, and what there is of it. */
    private record Named(
            @Nullable String number,
            @Nullable Payment voucher,
            @Nullable Division division,
            boolean dead) {}

    private enum Stage {
        ROWS,
        GROUPS,
        ENDED
    }

    ScreeningWorker(ListScreening screening, Evaluator evaluator) {
        this.screening = screening;
        this.evaluator = evaluator;
        this.looks = screening.looks().writer();
        this.nothing = new Named(null, null, screening.ledger().reporting(), false);
        this.named = nothing;
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
        screen(ImmutableList.of(row), any -> origin);
    }

    /** {@link #screen(ListRow, Origin)} for each of {@code rows}, but quicker: a register finds many people at once. */
    public void screen(List<ListRow> rows, Function<? super ListRow, ? extends Origin> origins) {
        expect(Stage.ROWS);
        List<Named> vouchers = new ArrayList<>(rows.size());
        List<LocalDate> days = new ArrayList<>(rows.size());
        for (ListRow row : rows) {
            Named voucher = named(row.voucherNumber());
            vouchers.add(voucher);
            days.add(day(voucher));
        }
        List<PersonMatch> matches = screening.register().matchAll(rows, days);
        for (int i = 0; i < rows.size(); i++) {
            ListRow row = rows.get(i);
            screen(facts(row, origins.apply(row), vouchers.get(i), matches.get(i)));
        }
    }

    private void screen(ListRowFacts facts) {
        ListRow row = facts.row();
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
        Named voucher = named(row.voucherNumber());
        return facts(row, origin, voucher, screening.register().match(row, day(voucher)));
    }

    private ListRowFacts facts(ListRow row, Origin origin, Named voucher, PersonMatch match) {
        return new ListRowFacts(
                row,
                origin,
                voucher.voucher,
                voucher.dead,
                voucher.division,
                match,
                numberSlip(row, match),
                screening.recipients().check(row, match),
                ImmutableMap.of());
    }

    private LocalDate day(Named voucher) {
        return voucher.voucher == null ? screening.asOf() : voucher.voucher.payDate();
    }

    Evaluator evaluator() {
        return evaluator;
    }

    VoucherLists.Builder vouchers() {
        return vouchers;
    }

    private Named named(@Nullable String number) {
        if (number == null) {
            return nothing;
        }
        if (!number.equals(named.number)) {
            PaymentFacts payment = screening.ledger().payment(number).orElse(null);
            named = payment == null
                    ? new Named(
                            number, null, nothing.division, screening.ledger().isDeadVoucher(number))
                    : new Named(number, payment.payment(), payment.division(), false);
        }
        return named;
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
