package org.daohu.examples.bench;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.jspecify.annotations.Nullable;

/**
 * 指标事实(对照方) – the same quota as Drools gets it: a flat bean with its figures added up, its blanks seen and the day of
 * its completion found. All of it is prepared outside the measured time. Money in fen. Immutable and thread-safe.
 */
public final class QuotaBean {

    /** A quota received before this day is past its 30 days on {@link QuotaCases#AS_OF}. */
    public static final LocalDate RECEIVED_LONG_AGO = QuotaCases.AS_OF.minusDays(30);

    /** Reads what people write of a document number without putting it right first: the kinds of brackets are in it. */
    private static final Pattern DOCUMENT_NUMBER =
            Pattern.compile("\\p{IsHan}{1,20}[〔\\[［﹝](?:19(?:49|[5-9][0-9])|2[01][0-9]{2})[〕\\]］﹞][0-9]{1,5}号");

    private final QuotaRow row;
    private final long amount;
    private final long allocated;
    private final long paid;
    private final long balance;
    private final int payments;
    private final boolean agencyBlank;
    private final boolean scanBlank;
    private final boolean documented;
    private final @Nullable LocalDate completedDate;

    private QuotaBean(QuotaFacts facts) {
        this.row = facts.row();
        this.amount = row.amount().fen();
        this.allocated = facts.allocated().fen();
        this.paid = facts.paid().fen();
        this.balance = facts.balance().fen();
        this.payments = facts.payments().size();
        this.agencyBlank = isBlank(row.agencyCode());
        this.scanBlank = isBlank(row.scan());
        this.documented =
                !isBlank(row.documentNumber()) || !isBlank(row.upperDocumentNumber()) || row.documentDate() != null;
        this.completedDate = completedDate(facts);
    }

    static QuotaBean of(QuotaFacts facts) {
        return new QuotaBean(facts);
    }

    /** Whether {@code number} is there and does not read issuer, year, numeral, 号. */
    public static boolean isMalformed(@Nullable String number) {
        return !isBlank(number) && !DOCUMENT_NUMBER.matcher(number).matches();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The first day on which the children, all dated and positive, left nothing; null if they never did or had not to. */
    private static @Nullable LocalDate completedDate(QuotaFacts facts) {
        long open = facts.row().amount().fen() - facts.paid().fen();
        if (open <= 0) {
            return null;
        }
        NavigableMap<LocalDate, Long> byDate = new TreeMap<>();
        for (QuotaRow child : facts.children()) {
            LocalDate date = child.documentDate();
            if (date == null || !child.amount().isPositive()) {
                throw new IllegalArgumentException("the benchmark's children are dated and positive: " + child.id());
            }
            byDate.merge(date, child.amount().fen(), Long::sum);
        }
        for (var day : byDate.entrySet()) {
            open -= day.getValue();
            if (open <= 0) {
                return day.getKey();
            }
        }
        return null;
    }

    /** BGT_ID. */
    public String getId() {
        return row.id();
    }

    /** 预算年度. */
    public int getFiscalYear() {
        return row.fiscalYear().year();
    }

    /** 待分: not yet refined to a project. */
    public boolean isPending() {
        return row.pending();
    }

    /** Whether no agency is named. */
    public boolean isAgencyBlank() {
        return agencyBlank;
    }

    /** Whether 预算法 52 does not bind it. */
    public boolean isExempt() {
        return row.exemption() != Exemption.NONE;
    }

    /** 收到日期, or null. */
    public @Nullable LocalDate getReceivedDate() {
        return row.receivedDate();
    }

    /** The day on which its children left nothing, or null. */
    public @Nullable LocalDate getCompletedDate() {
        return completedDate;
    }

    /** 指标金额. */
    public long getAmount() {
        return amount;
    }

    /** 已分配. */
    public long getAllocated() {
        return allocated;
    }

    /** 已支付. */
    public long getPaid() {
        return paid;
    }

    /** 余额. */
    public long getBalance() {
        return balance;
    }

    /** How many payments name it. */
    public int getPayments() {
        return payments;
    }

    /** Whether it names a document, by a number or a date. */
    public boolean isDocumented() {
        return documented;
    }

    /** Whether no scan is named. */
    public boolean isScanBlank() {
        return scanBlank;
    }

    /** 本级指标文号, as written, or null. */
    public @Nullable String getDocumentNumber() {
        return row.documentNumber();
    }

    /** 上级指标文号, as written, or null. */
    public @Nullable String getUpperDocumentNumber() {
        return row.upperDocumentNumber();
    }
}
