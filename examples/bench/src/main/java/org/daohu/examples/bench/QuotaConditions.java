package org.daohu.examples.bench;

import java.time.LocalDate;
import org.daohu.ledger.Facts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;

/** 判断函数(对照方) – what the rules in DRL call where a condition takes more than a line. Pure and thread-safe. */
public final class QuotaConditions {

    /** The day at which both sides judge, as a number. */
    public static final long AS_OF_DAY = QuotaCases.AS_OF.toEpochDay();

    /** The year of that day. */
    public static final int AS_OF_YEAR = QuotaCases.AS_OF.getYear();

    private QuotaConditions() {}

    /** The day of the document, else the as-of date. */
    public static long documentDay(QuotaFacts facts) {
        return facts.documentDay() == Facts.UNKNOWN_DAY ? AS_OF_DAY : facts.documentDay();
    }

    /** The day of receipt, else that of the document, else the as-of date. */
    public static long receiptDay(QuotaFacts facts) {
        return facts.receivedDay() == Facts.UNKNOWN_DAY ? documentDay(facts) : facts.receivedDay();
    }

    /** Whether a balance is left too long, or was left when the time was over; the benchmark's children are dated and positive. */
    public static boolean isLate(QuotaFacts facts, PackThreshold threshold) {
        if (facts.balance().fen() > 0) {
            return facts.receivedDay() < threshold.getFirstInTime();
        }
        long last = facts.receivedDay() + threshold.getDays();
        if (facts.isAllocatedBy(last)) {
            return false;
        }
        long open = facts.amount().fen() - facts.paid().fen();
        for (int i = 0; i < facts.children().size(); i++) {
            QuotaRow child = facts.children().get(i);
            LocalDate date = child.documentDate();
            if (date != null && date.toEpochDay() <= last) {
                open -= child.amount().fen();
            }
        }
        return open > 0;
    }
}
