package org.daohu.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.TextFolding;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 指标事实 – a live quota row with its live children and the live payments that name it. What rules ask of every quota – sums,
 * days, what is blank, how document numbers are written – is found once, when the facts are put together, and lies side by
 * side, so that a rule reads neither texts nor other rows unless it raises a doubt. Equal if row, children and payments are.
 * Immutable and thread-safe.
 */
public final class QuotaFacts implements Facts {

    private final Division division;
    private final NumberWriting ownNumber;
    private final NumberWriting upperNumber;
    private final String id;
    private final QuotaRow row;
    private final ImmutableList<QuotaRow> children;
    private final ImmutableList<Payment> payments;
    private final int fiscalYear;
    private final boolean pending;
    private final boolean exempt;
    private final boolean namesAgency;
    private final boolean namesDocument;
    private final boolean hasScan;

    // In fen. What was allocated is the rest.
    private final long amount;
    private final long paid;
    private final long balance;

    // Days since 1970-01-01, or UNKNOWN_DAY.
    private final long receivedDay;
    private final long documentDay;
    private final long lastPaymentDay;

    /** The last day on which something was allocated; the end of time if a child does not say when. */
    private final long allocatedBy;

    private QuotaFacts(QuotaRow row, ImmutableList<QuotaRow> children, ImmutableList<Payment> payments) {
        this.row = row;
        this.children = children;
        this.payments = payments;
        this.division = row.division();
        this.id = row.id();
        this.ownNumber = NumberWriting.of(row.documentNumber());
        this.upperNumber = NumberWriting.of(row.upperDocumentNumber());
        this.fiscalYear = row.fiscalYear().year();
        this.pending = row.pending();
        this.exempt = row.exemption() != Exemption.NONE;
        this.namesAgency = isPresent(row.agencyCode());
        this.hasScan = isPresent(row.scan());
        this.receivedDay = day(row.receivedDate());
        this.documentDay = day(row.documentDate());
        this.namesDocument =
                documentDay != UNKNOWN_DAY || ownNumber != NumberWriting.BLANK || upperNumber != NumberWriting.BLANK;
        long sum = 0;
        long last = Long.MIN_VALUE;
        for (QuotaRow child : children) {
            sum = Math.addExact(sum, child.amount().fen());
            LocalDate date = child.documentDate();
            last = Math.max(last, date == null ? Long.MAX_VALUE : date.toEpochDay());
        }
        long allocated = sum;
        this.allocatedBy = last;
        sum = 0;
        last = UNKNOWN_DAY;
        for (Payment payment : payments) {
            sum = Math.addExact(sum, payment.amount().fen());
            last = Math.max(last, payment.payDate().toEpochDay());
        }
        this.paid = sum;
        this.lastPaymentDay = last;
        this.amount = row.amount().fen();
        this.balance = Math.subtractExact(Math.subtractExact(amount, allocated), paid);
    }

    /** Adds up the figures. @throws ArithmeticException if a sum does not fit */
    public static QuotaFacts of(QuotaRow row, ImmutableList<QuotaRow> children, ImmutableList<Payment> payments) {
        return new QuotaFacts(row, children, payments);
    }

    /** The quota. */
    public QuotaRow row() {
        return row;
    }

    /** Live rows whose source it is, in reading order. */
    public ImmutableList<QuotaRow> children() {
        return children;
    }

    /** Live payments naming it, in reading order. */
    public ImmutableList<Payment> payments() {
        return payments;
    }

    /** 指标金额, that of the row. */
    public Money amount() {
        return new Money(amount);
    }

    /** 已分配: Σ amounts of the children. */
    public Money allocated() {
        return new Money(amount - paid - balance);
    }

    /** 已支付: Σ payments, refunds negative. */
    public Money paid() {
        return new Money(paid);
    }

    /** 余额: amount − allocated − paid; below zero when over-allocated or over-paid. */
    public Money balance() {
        return new Money(balance);
    }

    /** 预算年度, that of the row. */
    public int fiscalYear() {
        return fiscalYear;
    }

    /** 待分, as the row says. */
    public boolean isPending() {
        return pending;
    }

    /** Whether the row has an exemption of whatever kind. */
    public boolean isExempt() {
        return exempt;
    }

    /** Whether the row names the agency or township that it was handed to: more than blanks after folding. */
    public boolean namesAgency() {
        return namesAgency;
    }

    /** Whether the row names a document, by either number or by its date. */
    public boolean namesDocument() {
        return namesDocument;
    }

    /** Whether the row names a scan of the document: more than blanks after folding. */
    public boolean hasScan() {
        return hasScan;
    }

    /** How 本级指标文号 is written. */
    public NumberWriting ownNumber() {
        return ownNumber;
    }

    /** How 上级指标文号 is written. */
    public NumberWriting upperNumber() {
        return upperNumber;
    }

    /** RECEIVED_DATE as {@link LocalDate#toEpochDay}, or {@link #UNKNOWN_DAY}. */
    public long receivedDay() {
        return receivedDay;
    }

    /** DOC_DATE as {@link LocalDate#toEpochDay}, or {@link #UNKNOWN_DAY}. */
    public long documentDay() {
        return documentDay;
    }

    /** {@link #lastPayment} as {@link LocalDate#toEpochDay}, or {@link #UNKNOWN_DAY}. */
    public long lastPaymentDay() {
        return lastPaymentDay;
    }

    /** Date of the last payment, or null without payments. */
    public @Nullable LocalDate lastPayment() {
        return lastPaymentDay == UNKNOWN_DAY ? null : LocalDate.ofEpochDay(lastPaymentDay);
    }

    /** Whether every child is dated on or before {@code day} (as {@link LocalDate#toEpochDay}); so it is without children. */
    public boolean isAllocatedBy(long day) {
        return allocatedBy <= day;
    }

    @Override
    public Subject subject() {
        return Subject.quota(id);
    }

    @Override
    public Division division() {
        return division;
    }

    @Override
    public Origin origin() {
        return row.origin();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof QuotaFacts that
                        && row.equals(that.row)
                        && children.equals(that.children)
                        && payments.equals(that.payments));
    }

    @Override
    public int hashCode() {
        return Objects.hash(row, children, payments);
    }

    /** Row, children, payments and the sums. */
    @Override
    public String toString() {
        return "QuotaFacts[row=" + row + ", children=" + children + ", payments=" + payments + ", allocated="
                + allocated() + ", paid=" + paid() + ", lastPayment=" + lastPayment() + ", balance=" + balance() + "]";
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !TextFolding.isBlank(text);
    }

    private static long day(@Nullable LocalDate date) {
        return date == null ? UNKNOWN_DAY : date.toEpochDay();
    }
}
