package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.daohu.Division;
import org.daohu.Origin;
import org.daohu.household.DuplicateIndex;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.Register;
import org.daohu.household.RowReference;
import org.daohu.household.UsableNumber;
import org.daohu.ledger.ListRowFacts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.Subject;
import org.daohu.ledger.VoucherLists;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 发放表核查 – takes list rows one by one: {@link #prepare} does what needs nobody else and may run on any thread, {@link
 * #admit} does what needs the rows before it and runs on one thread, in the order of file name and row number. Between
 * them no row is held longer than it takes.
 */
public final class ListScreening {

    private final MasterLedger ledger;
    private final Register register;
    private final Evaluator evaluator;
    private final LocalDate asOf;
    private final DuplicateIndex duplicates = new DuplicateIndex();
    private final VoucherLists.Builder vouchers = VoucherLists.builder();

    /**
     * A screening against the payments of {@code ledger} and {@code register}.
     *
     * @param evaluator judges the rows, in {@link #admit}'s thread
     * @param asOf stands in for the pay day of rows that have none
     */
    public ListScreening(MasterLedger ledger, Register register, Evaluator evaluator, LocalDate asOf) {
        this.ledger = ledger;
        this.register = register;
        this.evaluator = evaluator;
        this.asOf = asOf;
    }

    /**
     * 待核明细 – a row with its voucher and its person, ready to be judged. Immutable and thread-safe; its toString masks.
     *
     * @param row the row
     * @param origin file and spreadsheet row
     * @param voucher the live payment that it names, or null
     * @param voucherDead whether it names a payment that is not live
     * @param division whose policy applies, or null
     * @param match what the register says
     * @param numberSlip the registered number one slip away from an invalid one, or null; personal data
     */
    public record Prepared(
            ListRow row,
            Origin origin,
            @Nullable Payment voucher,
            boolean voucherDead,
            @Nullable Division division,
            PersonMatch match,
            @Nullable String numberSlip) {

        @Override
        public String toString() {
            return "Prepared[" + row + ", " + match + "]";
        }
    }

    /** Finds the voucher and the person of a row. Thread-safe. */
    public Prepared prepare(ListRow row, Origin origin) {
        String number = row.voucherNumber();
        PaymentFacts payment = number == null ? null : ledger.payment(number).orElse(null);
        Payment voucher = payment == null ? null : payment.payment();
        return new Prepared(
                row,
                origin,
                voucher,
                voucher == null && number != null && ledger.isDeadVoucher(number),
                payment == null ? null : payment.division(),
                register.match(row, voucher == null ? asOf : voucher.payDate()),
                numberSlip(row));
    }

    /** Judges a row against those admitted before it. One thread, rows in order. */
    public void admit(Prepared prepared) {
        ListRow row = prepared.row();
        ImmutableList<RowReference> earlier =
                prepared.voucherDead() ? ImmutableList.of() : duplicates.admit(row, prepared.match());
        Payment voucher = prepared.voucher();
        if (voucher != null) {
            vouchers.add(voucher.voucherNumber(), row.paid());
        }
        evaluator.judge(new ListRowFacts(
                row,
                prepared.origin(),
                voucher,
                prepared.voucherDead(),
                prepared.division(),
                prepared.match(),
                prepared.numberSlip(),
                subjects(earlier)));
    }

    /** The rows admitted so far, added up by live voucher. */
    public VoucherLists vouchers() {
        return vouchers.build();
    }

    private @Nullable String numberSlip(ListRow row) {
        String number = row.identityNumber();
        return row.identityType() == IdentityType.RESIDENT_ID
                        && number != null
                        && UsableNumber.of(row.identityType(), number) == null
                ? register.oneSlipFrom(number)
                : null;
    }

    private static ImmutableList<Subject> subjects(ImmutableList<RowReference> rows) {
        if (rows.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Subject> subjects = ImmutableList.builder();
        for (RowReference row : rows) {
            subjects.add(Subject.row(row.file(), row.number()));
        }
        return subjects.build();
    }
}
