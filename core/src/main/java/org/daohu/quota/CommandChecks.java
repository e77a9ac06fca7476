package org.daohu.quota;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.DocumentNumber;
import org.daohu.Money;
import org.daohu.TextFolding;
import org.jspecify.annotations.Nullable;

/** What a command must satisfy by itself, whatever the ledger holds; in the order of {@link RefusalCode}. */
final class CommandChecks {

    private CommandChecks() {}

    static @Nullable Refusal commandId(Command command) {
        String id = command.entry().commandId();
        return isCode(id) ? null : Refusals.of(RefusalCode.COMMAND_ID_MALFORMED, "length", id.length());
    }

    /** All checks but that of the id. Which act it is is asked once: acts come mixed, so each further question costs. */
    static @Nullable Refusal check(Command command, LocalDate asOf) {
        if (command instanceof Command.Pay c) {
            return pay(c, asOf);
        }
        if (command instanceof Command.Refund c) {
            return refund(c, asOf);
        }
        if (command instanceof Command.AllocateDown c) {
            Refusal refusal = shares(c, c.entry(), c.quotaId(), c.shares(), asOf);
            return refusal == null ? otherDivisions(c) : refusal;
        }
        if (command instanceof Command.AllocateOwn c) {
            return shares(c, c.entry(), c.quotaId(), c.shares(), asOf);
        }
        if (command instanceof Command.Refine c) {
            return shares(c, c.entry(), c.quotaId(), c.shares(), asOf);
        }
        if (command instanceof Command.Receive c) {
            return receive(c, asOf);
        }
        if (command instanceof Command.Move c) {
            return move(c, asOf);
        }
        if (command instanceof Command.CarryOver c) {
            return between(c, c.quotaId(), c.newQuotaId(), c.amount(), asOf);
        }
        if (command instanceof Command.Recall c) {
            return between(c, c.quotaId(), c.parentId(), c.amount(), asOf);
        }
        return mark((Command.MarkPerHousehold) command, asOf);
    }

    private static @Nullable Refusal pay(Command.Pay c, LocalDate asOf) {
        Refusal refusal = spending(c.entry(), c.quotaId(), c.voucher(), asOf);
        if (refusal == null) {
            refusal = code("fund", c.fund());
        }
        if (refusal == null) {
            refusal = code("project", c.project());
        }
        if (refusal == null) {
            refusal = document(c.entry(), c.needsDocument());
        }
        if (refusal != null) {
            return refusal;
        }
        Money listTotal = c.listTotal();
        return listTotal == null ? amount(c.amount()) : firstAmount("amount", c.amount(), "listTotal", listTotal);
    }

    private static @Nullable Refusal refund(Command.Refund c, LocalDate asOf) {
        Refusal refusal = spending(c.entry(), c.quotaId(), c.voucher(), asOf);
        if (refusal == null) {
            refusal = document(c.entry(), c.needsDocument());
        }
        return refusal == null ? amount(c.amount()) : refusal;
    }

    /** What a payment and its refund both name: day, who entered it, quota and voucher. */
    private static @Nullable Refusal spending(Entry entry, String quotaId, String voucher, LocalDate asOf) {
        Refusal refusal = entry(entry, asOf);
        if (refusal == null) {
            refusal = code("quotaId", quotaId);
        }
        return refusal == null ? code("voucher", voucher) : refusal;
    }

    private static @Nullable Refusal shares(
            Command command, Entry entry, String source, List<? extends Share> shares, LocalDate asOf) {
        Refusal refusal = date(entry.lawDate(), asOf);
        if (refusal == null) {
            refusal = shareCount(shares.size());
        }
        if (refusal == null) {
            refusal = codes(entry);
        }
        if (refusal != null) {
            return refusal;
        }
        // Asked once: an allocation sorts them anew each time.
        List<String> quotaIds = command.quotaIds();
        refusal = quotaIds(quotaIds);
        if (refusal == null) {
            refusal = shareCodes(shares);
        }
        if (refusal == null) {
            refusal = document(entry, command.needsDocument());
        }
        if (refusal == null) {
            refusal = distinctShares(source, quotaIds, shares);
        }
        return refusal == null ? shareAmounts(shares) : refusal;
    }

    private static @Nullable Refusal receive(Command.Receive c, LocalDate asOf) {
        Entry entry = c.entry();
        Refusal refusal = entry(entry, asOf);
        if (refusal == null) {
            refusal = code("quotaId", c.quotaId());
        }
        if (refusal == null) {
            refusal = code("fund", c.fund());
        }
        if (refusal == null) {
            refusal = optional("project", c.project());
        }
        if (refusal == null) {
            refusal = document(entry, c.needsDocument());
        }
        if (refusal == null) {
            refusal = amount(c.amount());
        }
        return refusal == null ? notTooEarly(c) : refusal;
    }

    private static @Nullable Refusal move(Command.Move c, LocalDate asOf) {
        Entry entry = c.entry();
        Refusal refusal = entry(entry, asOf);
        if (refusal == null) {
            refusal = quotaIds(c.quotaIds());
        }
        if (refusal == null) {
            refusal = optional("agency", c.agency());
        }
        if (refusal == null) {
            refusal = code("project", c.project());
        }
        if (refusal == null) {
            refusal = document(entry, c.needsDocument());
        }
        if (refusal == null) {
            refusal = distinct(c.quotaId(), c.newQuotaId());
        }
        return refusal == null ? amount(c.amount()) : refusal;
    }

    /** An act between a quota and another, or the outside. */
    private static @Nullable Refusal between(
            Command command, String quotaId, @Nullable String other, Money amount, LocalDate asOf) {
        Entry entry = command.entry();
        Refusal refusal = entry(entry, asOf);
        if (refusal == null) {
            refusal = quotaIds(command.quotaIds());
        }
        if (refusal == null) {
            refusal = document(entry, command.needsDocument());
        }
        if (refusal == null) {
            refusal = distinct(quotaId, other);
        }
        return refusal == null ? amount(amount) : refusal;
    }

    private static @Nullable Refusal mark(Command.MarkPerHousehold c, LocalDate asOf) {
        Refusal refusal = entry(c.entry(), asOf);
        if (refusal == null) {
            refusal = code("quotaId", c.quotaId());
        }
        return refusal == null ? document(c.entry(), c.needsDocument()) : refusal;
    }

    /** Day, and who entered it. */
    private static @Nullable Refusal entry(Entry entry, LocalDate asOf) {
        Refusal refusal = date(entry.lawDate(), asOf);
        return refusal == null ? codes(entry) : refusal;
    }

    private static @Nullable Refusal date(LocalDate date, LocalDate asOf) {
        if (date.isBefore(Limits.DATE_MIN) || date.isAfter(Limits.DATE_MAX)) {
            return Refusals.of(RefusalCode.DATE_OUT_OF_RANGE, "date", date);
        }
        return date.isAfter(asOf) ? Refusals.of(RefusalCode.DATE_IN_FUTURE, "date", date, "asOf", asOf) : null;
    }

    private static @Nullable Refusal shareCount(int count) {
        if (count == 0) {
            return Refusals.of(RefusalCode.SHARES_MISSING);
        }
        return count > Limits.SHARES_MAX
                ? Refusals.of(RefusalCode.SHARES_TOO_MANY, "count", count, "limit", Limits.SHARES_MAX)
                : null;
    }

    private static @Nullable Refusal codes(Entry entry) {
        Refusal refusal = code("enteredBy", entry.enteredBy());
        return refusal == null ? optional("onBehalfOf", entry.onBehalfOf()) : refusal;
    }

    private static @Nullable Refusal quotaIds(List<String> quotaIds) {
        for (int i = 0; i < quotaIds.size(); i++) {
            Refusal refusal = code("quotaId", quotaIds.get(i));
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal shareCodes(List<? extends Share> shares) {
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            Refusal refusal = optional("project", share.project());
            if (refusal == null && share instanceof Share.ToAgency toAgency) {
                refusal = code("agency", toAgency.agency());
            }
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static @Nullable Refusal document(Entry entry, boolean needed) {
        DocumentNumber document = entry.document();
        if (document == null) {
            return needed ? Refusals.of(RefusalCode.DOCUMENT_MISSING) : null;
        }
        LocalDate date = entry.lawDate();
        return document.year() > date.getYear()
                ? Refusals.of(RefusalCode.DOCUMENT_YEAR_LATER, "document", document, "date", date)
                : null;
    }

    private static @Nullable Refusal distinct(String quotaId, @Nullable String other) {
        return quotaId.equals(other) ? repeated(quotaId) : null;
    }

    private static @Nullable Refusal distinctShares(
            String source, List<String> quotaIds, List<? extends Share> shares) {
        if (quotaIds.size() == shares.size() + 1) {
            return null;
        }
        Set<String> shareIds = new HashSet<>();
        for (Share share : shares) {
            if (!shareIds.add(share.quotaId())) {
                return repeated(share.quotaId());
            }
        }
        // The shares differ from one another, so one of them is the source.
        return repeated(source);
    }

    private static Refusal repeated(String quotaId) {
        return Refusals.of(RefusalCode.QUOTA_ID_REPEATED, "quota", quotaId);
    }

    private static @Nullable Refusal shareAmounts(List<? extends Share> shares) {
        for (int i = 0; i < shares.size(); i++) {
            Refusal refusal = positive("amount", shares.get(i).amount());
            if (refusal != null) {
                return refusal;
            }
        }
        long fen = 0;
        for (int i = 0; i < shares.size(); i++) {
            long share = shares.get(i).amount().fen();
            // Neither side is beyond the limit when they are added, so the sum fits.
            fen = share > Limits.AMOUNT_FEN_MAX ? share : fen + share;
            if (fen > Limits.AMOUNT_FEN_MAX) {
                return tooLarge("amount");
            }
        }
        return null;
    }

    private static @Nullable Refusal amount(Money amount) {
        Refusal refusal = positive("amount", amount);
        return refusal == null && amount.fen() > Limits.AMOUNT_FEN_MAX ? tooLarge("amount") : refusal;
    }

    private static @Nullable Refusal firstAmount(String field, Money amount, String otherField, Money other) {
        Refusal refusal = positive(field, amount);
        if (refusal == null) {
            refusal = positive(otherField, other);
        }
        if (refusal != null) {
            return refusal;
        }
        if (amount.fen() > Limits.AMOUNT_FEN_MAX) {
            return tooLarge(field);
        }
        return other.fen() > Limits.AMOUNT_FEN_MAX ? tooLarge(otherField) : null;
    }

    private static @Nullable Refusal positive(String field, Money amount) {
        return amount.isPositive()
                ? null
                : Refusals.of(RefusalCode.AMOUNT_NOT_POSITIVE, "field", field, "amount", amount);
    }

    private static Refusal tooLarge(String field) {
        return Refusals.of(RefusalCode.AMOUNT_TOO_LARGE, "field", field, "limit", Money.ofFen(Limits.AMOUNT_FEN_MAX));
    }

    private static @Nullable Refusal otherDivisions(Command.AllocateDown allocation) {
        for (Share.ToDivision share : allocation.shares()) {
            if (share.division().equals(allocation.entry().division())) {
                return Refusals.of(RefusalCode.SAME_DIVISION, "division", share.division());
            }
        }
        return null;
    }

    private static @Nullable Refusal notTooEarly(Command.Receive receive) {
        LocalDate date = receive.entry().lawDate();
        int year = receive.fiscalYear().year();
        return date.getYear() < year - 1
                ? Refusals.of(
                        RefusalCode.FISCAL_YEAR_TOO_EARLY,
                        "fiscalYear",
                        receive.fiscalYear(),
                        "earliest",
                        LocalDate.of(year - 1, 1, 1),
                        "date",
                        date)
                : null;
    }

    private static @Nullable Refusal optional(String field, @Nullable String code) {
        return code == null ? null : code(field, code);
    }

    private static @Nullable Refusal code(String field, String code) {
        return isCode(code) ? null : Refusals.of(RefusalCode.CODE_MALFORMED, "field", field, "length", code.length());
    }

    /** Not blank, not too long, no space anywhere, and its own folded form: so two codes that look alike are alike. */
    private static boolean isCode(String text) {
        int length = text.length();
        if (length == 0 || length > Limits.CODE_LENGTH_MAX) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            // From ' to ~ lies nearly all that codes are made of, and one comparison settles it.
            if ((char) (text.charAt(i) - '\'') > '~' - '\'') {
                return isFolded(text, i);
            }
        }
        return true;
    }

    private static boolean isFolded(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return TextFolding.fold(text).equals(text);
    }
}
