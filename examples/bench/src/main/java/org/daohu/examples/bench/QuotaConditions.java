package org.daohu.examples.bench;

import java.time.LocalDate;
import org.daohu.DocumentNumber;
import org.daohu.TextFolding;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.jspecify.annotations.Nullable;

/** 判断函数(对照方) – what the rules in DRL call where a condition takes more than a line. Pure and thread-safe. */
public final class QuotaConditions {

    /** The day at which both sides judge. */
    public static final LocalDate AS_OF = QuotaCases.AS_OF;

    private QuotaConditions() {}

    /** Whether nothing of {@code text} is left after folding. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || TextFolding.isBlank(text);
    }

    /** Whether the row names a document, by either number or by its date. */
    public static boolean isDocumented(QuotaRow row) {
        return row.documentDate() != null || !isBlank(row.documentNumber()) || !isBlank(row.upperDocumentNumber());
    }

    /** The date of the document, else the as-of date. */
    public static LocalDate documentDay(QuotaRow row) {
        LocalDate day = row.documentDate();
        return day == null ? AS_OF : day;
    }

    /** The day of receipt, else that of the document, else the as-of date. */
    public static LocalDate receiptDay(QuotaRow row) {
        LocalDate day = row.receivedDate();
        return day == null ? documentDay(row) : day;
    }

    /** Whether {@code number} is there and no document number. */
    public static boolean isMalformed(@Nullable String number) {
        return number != null && !isBlank(number) && !DocumentNumber.isWellFormed(number);
    }

    /** Whether a balance is left too long, or was left when the time was over; the benchmark's children are dated and positive. */
    public static boolean isLate(QuotaFacts facts, LocalDate received, PackThreshold threshold) {
        if (facts.balance().fen() > 0) {
            return received.isBefore(threshold.getFirstInTime());
        }
        LocalDate last = received.plusDays(threshold.getDays());
        long open = facts.row().amount().fen() - facts.paid().fen();
        for (int i = 0; i < facts.children().size(); i++) {
            QuotaRow child = facts.children().get(i);
            LocalDate date = child.documentDate();
            if (date != null && !date.isAfter(last)) {
                open -= child.amount().fen();
            }
        }
        return open > 0;
    }
}
