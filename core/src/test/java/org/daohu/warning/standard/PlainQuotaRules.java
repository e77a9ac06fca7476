package org.daohu.warning.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.daohu.DocumentNumber;
import org.daohu.Mask;
import org.daohu.TextFolding;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * The eight quota rules once more, under {@link Packs#national}, as rules.md words them: everything is worked out and written at
 * once, nothing is prepared, kept or skipped. An answer is the kind of verdict, or the sentences of a doubt.
 */
final class PlainQuotaRules {

    private static final int DAYS = 30;
    private static final Pattern NUMBER =
            Pattern.compile("\\p{IsHan}{1,20}〔(19(49|[5-9][0-9])|2[01][0-9]{2})〕[0-9]{1,5}号");
    static final String CLEAR = "clear";
    static final String NOT_IN_FORCE = "not in force";

    private final QuotaFacts facts;
    private final QuotaRow row;
    private final LocalDate asOf;

    private PlainQuotaRules(QuotaFacts facts, LocalDate asOf) {
        this.facts = facts;
        this.row = facts.row();
        this.asOf = asOf;
    }

    /** The answer of {@code rule}; null if the quota is no subject. */
    static @Nullable String answer(String rule, QuotaFacts facts, LocalDate asOf) {
        PlainQuotaRules plain = new PlainQuotaRules(facts, asOf);
        return switch (rule) {
            case "late-decomposition" -> plain.lateDecomposition();
            case "pending-unresolved" -> plain.pendingUnresolved();
            case "over-allocated" -> plain.overAllocated();
            case "over-paid" -> plain.overPaid();
            case "scan-missing" -> plain.scanMissing();
            case "document-number-malformed" -> plain.documentNumberMalformed();
            case "slow-spending" -> plain.slowSpending();
            case "idle-funds" -> plain.idleFunds();
            default -> throw new IllegalArgumentException(rule);
        };
    }

    static String missing(String fact) {
        return "indeterminate " + fact;
    }

    private @Nullable String lateDecomposition() {
        LocalDate received = row.receivedDate();
        if (!row.pending() || !blank(row.agencyCode())) {
            return null;
        }
        if (row.exemption() != Exemption.NONE) {
            return CLEAR;
        }
        if (received == null) {
            return missing("RECEIVED_DATE");
        }
        LocalDate last = received.plusDays(DAYS);
        if (facts.balance().isPositive()) {
            return asOf.isAfter(last)
                    ? told(
                            "指标%s(%s元)于%s收到,应在30日内(至%s)分解下达,截至%s仍有%s元未分解。",
                            "Quota %s of %s yuan was received on %s and had to be passed on within 30 days (by %s); on %s a balance of %s yuan was still not passed on.",
                            row.id(),
                            row.amount(),
                            received,
                            last,
                            asOf,
                            facts.balance())
                    : CLEAR;
        }
        long target = row.amount().fen() - facts.paid().fen();
        if (target <= 0 || completed(target, last, child -> child.amount().isNegative()) != null) {
            return CLEAR;
        }
        if (completed(target, last, child -> !child.amount().isNegative()) != null) {
            return missing("DOC_DATE");
        }
        LocalDate completed =
                completed(target, LocalDate.MAX, child -> !child.amount().isNegative());
        BigDecimal open = yuan(target - sumBy(last, child -> !child.amount().isNegative()));
        return told(
                "指标%s(%s元)于%s收到,应在30日内(至%s)分解下达,实际至%s才分解完毕,期限届满时尚有%s元未分解。",
                "Quota %s of %s yuan was received on %s and had to be passed on within 30 days (by %s); it was used up only by the document of %s, and %s yuan were still not passed on when the time was over.",
                row.id(),
                row.amount(),
                received,
                last,
                completed,
                open);
    }

    /** The first day up to {@code last} at whose end the children had used up {@code target}, those undated first. */
    private @Nullable LocalDate completed(long target, LocalDate last, Predicate<QuotaRow> undated) {
        TreeMap<LocalDate, Long> byDate = new TreeMap<>();
        byDate.put(LocalDate.MIN, 0L);
        for (QuotaRow child : facts.children()) {
            LocalDate date = child.documentDate();
            if (date != null || undated.test(child)) {
                byDate.merge(date == null ? LocalDate.MIN : date, child.amount().fen(), Long::sum);
            }
        }
        long sum = 0;
        for (Map.Entry<LocalDate, Long> day : byDate.entrySet()) {
            sum += day.getValue();
            if (sum >= target && !day.getKey().isAfter(last)) {
                return day.getKey();
            }
        }
        return null;
    }

    private long sumBy(LocalDate last, Predicate<QuotaRow> undated) {
        long sum = 0;
        for (QuotaRow child : facts.children()) {
            LocalDate date = child.documentDate();
            if (date == null ? undated.test(child) : !date.isAfter(last)) {
                sum += child.amount().fen();
            }
        }
        return sum;
    }

    private @Nullable String pendingUnresolved() {
        LocalDate received = row.receivedDate();
        if (!row.pending() || blank(row.agencyCode())) {
            return null;
        }
        if (received == null) {
            return missing("RECEIVED_DATE");
        }
        LocalDate last = received.plusDays(DAYS);
        return facts.balance().isPositive() && asOf.isAfter(last)
                ? told(
                        "待分指标%s(%s元)于%s收到并已交单位%s,应在30日内(至%s)细化到项目,截至%s仍有%s元未细化。",
                        "Pending quota %s of %s yuan was received on %s, was handed to agency %s and had to be refined to projects within 30 days (by %s); on %s a balance of %s yuan was still not refined.",
                        row.id(),
                        row.amount(),
                        received,
                        row.agencyCode(),
                        last,
                        asOf,
                        facts.balance())
                : CLEAR;
    }

    private String overAllocated() {
        BigDecimal excess = yuan(facts.allocated().fen() - row.amount().fen());
        return excess.signum() <= 0
                ? CLEAR
                : told(
                        "指标%s下达%s元,其%s条下级指标合计分配%s元,超出%s元。",
                        "Quota %s is of %s yuan, but its child rows (%s) allocate %s yuan in all: %s yuan too much.",
                        row.id(),
                        row.amount(),
                        facts.children().size(),
                        facts.allocated(),
                        excess);
    }

    private @Nullable String overPaid() {
        BigDecimal excess = yuan(-facts.balance().fen());
        if (facts.payments().isEmpty()) {
            return null;
        }
        return excess.signum() <= 0
                ? CLEAR
                : told(
                        "指标%s金额%s元,已分配%s元,其%s笔支付(退款已冲减)合计%s元,超出可支付额%s元。",
                        "Quota %s is of %s yuan, of which %s yuan are allocated; its payments (%s, refunds deducted) add up to %s yuan, %s yuan more than was left to pay.",
                        row.id(),
                        row.amount(),
                        facts.allocated(),
                        facts.payments().size(),
                        facts.paid(),
                        excess);
    }

    private @Nullable String scanMissing() {
        if (!documented()) {
            return null;
        }
        return !blank(row.scan())
                ? CLEAR
                : told(
                        "指标%s(%s元)登记了发文(本级文号%s,上级文号%s,发文日期%s),但未上传发文扫描件。",
                        "Quota %s of %s yuan names a document (own number %s, upper number %s, dated %s), but no scan of it was uploaded.",
                        row.id(),
                        row.amount(),
                        shown(row.documentNumber()),
                        shown(row.upperDocumentNumber()),
                        row.documentDate() == null ? "–" : row.documentDate());
    }

    private @Nullable String documentNumberMalformed() {
        if (!documented()) {
            return null;
        }
        String own = row.documentNumber();
        String upper = row.upperDocumentNumber();
        boolean badOwn = malformed(own);
        boolean badUpper = malformed(upper);
        if (!badOwn && !badUpper) {
            return blank(own) && row.documentDate() != null ? missing("COR_BGT_DOC_NO") : CLEAR;
        }
        String zh = badOwn ? "本级文号“" + shown(own) + "”" : "";
        String en = badOwn ? "own document number '" + shown(own) + "'" : "";
        if (badUpper) {
            zh += (badOwn ? "、" : "") + "上级文号“" + shown(upper) + "”";
            en += (badOwn ? " and " : "") + "upper document number '" + shown(upper) + "'";
        }
        return told(
                "指标%s(%s元)的" + zh + "不符合“机关代字〔年份〕序号号”的格式。",
                "Quota %s of %s yuan: " + en + " does not read as issuer, year in 〔〕, numeral and 号.",
                row.id(),
                row.amount());
    }

    private @Nullable String slowSpending() {
        int year = row.fiscalYear().year();
        LocalDate day = LocalDate.of(year, 12, 31);
        BigDecimal due = new BigDecimal("92");
        if (asOf.isBefore(day)) {
            day = LocalDate.of(year, 6, 30);
            due = new BigDecimal("50");
        }
        if (row.pending()) {
            return null;
        }
        if (asOf.isBefore(day)) {
            return NOT_IN_FORCE;
        }
        if (!row.amount().isPositive()) {
            return missing("AMOUNT");
        }
        BigDecimal paid = BigDecimal.valueOf(facts.paid().fen()).movePointRight(2);
        BigDecimal amount = BigDecimal.valueOf(row.amount().fen());
        if (paid.compareTo(due.multiply(amount)) >= 0) {
            return CLEAR;
        }
        BigDecimal rounded = paid.divide(amount, 2, RoundingMode.HALF_UP);
        BigDecimal share = rounded.compareTo(due) < 0 ? rounded : paid.divide(amount, 2, RoundingMode.FLOOR);
        BigDecimal unpaid = yuan(row.amount().fen() - facts.paid().fen());
        String zh = "指标%s(%s年度)截至%s已支付%s元,占指标金额%s元的%s%%,低于%s应达到的%s%%,尚有%s元未支付。"
                .formatted(row.id(), year, asOf, facts.paid(), row.amount(), share, day, due, unpaid);
        String en =
                "Of quota %s (fiscal year %s), %s yuan were paid as of %s: %s%% of its amount of %s yuan, below the %s%% due by %s; %s yuan are unpaid."
                        .formatted(row.id(), year, facts.paid(), asOf, share, row.amount(), due, day, unpaid);
        return zh + en;
    }

    private String idleFunds() {
        LocalDate last = LocalDate.of(row.fiscalYear().year() + 1, 12, 31);
        return asOf.isAfter(last) && facts.balance().isPositive()
                ? told(
                        "%s年度指标%s(%s元)应在%s前用完,截至%s仍结余%s元。",
                        "Quota %2$s of fiscal year %1$s, %3$s yuan, had to be used by %4$s; on %5$s a balance of %6$s yuan was left.",
                        row.fiscalYear(),
                        row.id(),
                        row.amount(),
                        last,
                        asOf,
                        facts.balance())
                : CLEAR;
    }

    /** The last day on which any payment was made. */
    static @Nullable LocalDate lastPayment(QuotaFacts facts) {
        return facts.payments().stream()
                .map(Payment::payDate)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private boolean documented() {
        return !blank(row.documentNumber()) || !blank(row.upperDocumentNumber()) || row.documentDate() != null;
    }

    @SuppressWarnings("AnnotateFormatMethod") // two patterns for the same figures; both stand in each call
    private static String told(String zh, String en, Object... figures) {
        return Mask.residentIds(zh.formatted(figures)) + Mask.residentIds(en.formatted(figures));
    }

    private static String shown(@Nullable String number) {
        return number == null || blank(number) ? "–" : Mask.inText(number);
    }

    private static boolean malformed(@Nullable String number) {
        return number != null
                && !blank(number)
                && !NUMBER.matcher(DocumentNumber.normalise(number)).matches();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || TextFolding.fold(text).isEmpty();
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
