package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 退回疑点 – returned payments that were, were not, or need not yet be paid again or taken back. Not thread-safe. */
final class ReturnPlants {

    /** The last day on which 30 days are over on the as-of date. */
    private static final LocalDate OVERDUE = County.AS_OF.minusDays(31);

    private final Books books;
    private final List<Payment> before;
    private final List<Payment> after;

    ReturnPlants(Books books) {
        this.books = books;
        this.before = books.payments.stream()
                .filter(payment -> !payment.deleted && payment.fen > 0 && payment.date.isBefore(OVERDUE.minusDays(1)))
                .toList();
        this.after = books.payments.stream()
                .filter(payment -> !payment.deleted && !payment.date.isBefore(OVERDUE.minusDays(1)))
                .toList();
    }

    void plant() {
        returned(OVERDUE, "", null, true);
        returned(OVERDUE.minusDays(1), "", null, true);
        returned(OVERDUE.plusDays(1), "", null, false);
        Comparator<Payment> byAmount = Comparator.comparingLong(payment -> payment.fen);
        paidAgain(Collections.min(before, byAmount), Collections.max(after, byAmount));
        paidAgain(Collections.max(before, byAmount), Collections.min(after, byAmount));
        returned(OVERDUE, books.noVoucher(), null, true);
        returned(OVERDUE, deadVoucher(), null, true);
        returned(OVERDUE, books.dice.pick(before).writtenNumber, null, true);
        returned(OVERDUE, "", OVERDUE, false);
        returned(OVERDUE, "", County.AS_OF, false);
        returned(OVERDUE, "", OVERDUE.minusDays(1), true);
        books.place.returned(books.dice.pick(before), OVERDUE, "", null, true);
        Payment itself = books.dice.pick(after);
        LocalDate day = itself.date;
        String subject = books.place.returned(itself, day, itself.writtenNumber, null, false);
        if (day.plusDays(30).isBefore(County.AS_OF)) {
            books.place.truth().raised(RuleId.RETURN_UNRESOLVED, subject);
        }
    }

    /** Paid again by another voucher, if that is over as much as came back. */
    private void paidAgain(Payment payment, Payment again) {
        String subject = books.place.returned(payment, OVERDUE, again.writtenNumber, null, false);
        if (again.fen < PlaceBooks.returnedFen(payment)) {
            books.place.truth().raised(RuleId.RETURN_UNRESOLVED, subject);
        }
    }

    private void returned(LocalDate day, String reissue, @Nullable LocalDate recovered, boolean raised) {
        String subject = books.place.returned(books.dice.pick(before), day, reissue, recovered, false);
        if (raised) {
            books.place.truth().raised(RuleId.RETURN_UNRESOLVED, subject);
        }
    }

    /** A voucher that is void under its number, and not entered again. */
    private String deadVoucher() {
        return books.payments.stream()
                .filter(payment -> payment.deleted)
                .map(payment -> payment.number)
                .filter(number ->
                        books.payments.stream().noneMatch(payment -> !payment.deleted && payment.number.equals(number)))
                .findFirst()
                .orElseThrow();
    }
}
