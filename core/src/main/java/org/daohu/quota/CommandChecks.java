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

    /** All checks but that of the id. */
    static @Nullable Refusal check(Command command, LocalDate asOf) {
        List<? extends Share> shares = shares(command);
        // Asked once: an allocation sorts them anew each time.
        List<String> quotaIds = command.quotaIds();
        Refusal refusal = date(command.entry().lawDate(), asOf);
        if (refusal == null && shares != null) {
            refusal = shareCount(shares.size());
        }
        if (refusal == null) {
            refusal = codes(command, quotaIds, shares);
        }
        if (refusal == null) {
            refusal = document(command);
        }
        if (refusal == null) {
            refusal = distinctQuotas(command, quotaIds, shares);
        }
        if (refusal == null) {
            refusal = shares == null ? amounts(command) : shareAmounts(shares);
        }
        if (refusal == null && command instanceof Command.AllocateDown allocation) {
            refusal = otherDivisions(allocation);
        }
        if (refusal == null && command instanceof Command.Receive receive) {
            refusal = notTooEarly(receive);
        }
        return refusal;
    }

    private static @Nullable List<? extends Share> shares(Command command) {
        if (command instanceof Command.AllocateDown c) {
            return c.shares();
        }
        if (command instanceof Command.AllocateOwn c) {
            return c.shares();
        }
        return command instanceof Command.Refine c ? c.shares() : null;
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

    private static @Nullable Refusal codes(
            Command command, List<String> quotaIds, @Nullable List<? extends Share> shares) {
        Entry entry = command.entry();
        Refusal refusal = first(code("enteredBy", entry.enteredBy()), optional("onBehalfOf", entry.onBehalfOf()));
        if (refusal != null) {
            return refusal;
        }
        for (int i = 0; i < quotaIds.size(); i++) {
            refusal = code("quotaId", quotaIds.get(i));
            if (refusal != null) {
                return refusal;
            }
        }
        refusal = optional("voucher", command.voucher());
        if (refusal != null) {
            return refusal;
        }
        if (shares != null) {
            return shareCodes(shares);
        }
        if (command instanceof Command.Receive c) {
            return first(code("fund", c.fund()), optional("project", c.project()));
        }
        if (command instanceof Command.Move c) {
            return first(optional("agency", c.agency()), code("project", c.project()));
        }
        return command instanceof Command.Pay c ? first(code("fund", c.fund()), code("project", c.project())) : null;
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

    private static @Nullable Refusal document(Command command) {
        DocumentNumber document = command.entry().document();
        if (document == null) {
            return command.needsDocument() ? Refusals.of(RefusalCode.DOCUMENT_MISSING) : null;
        }
        LocalDate date = command.entry().lawDate();
        return document.year() > date.getYear()
                ? Refusals.of(RefusalCode.DOCUMENT_YEAR_LATER, "document", document, "date", date)
                : null;
    }

    private static @Nullable Refusal distinctQuotas(
            Command command, List<String> quotaIds, @Nullable List<? extends Share> shares) {
        if (shares != null) {
            return distinctShares(command, quotaIds, shares);
        }
        if (command instanceof Command.Move c && c.quotaId().equals(c.newQuotaId())) {
            return repeated(c.quotaId());
        }
        if (command instanceof Command.CarryOver c && c.quotaId().equals(c.newQuotaId())) {
            return repeated(c.quotaId());
        }
        return command instanceof Command.Recall c && c.quotaId().equals(c.parentId()) ? repeated(c.quotaId()) : null;
    }

    private static @Nullable Refusal distinctShares(
            Command command, List<String> quotaIds, List<? extends Share> shares) {
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
        return repeated(sourceOf(command));
    }

    private static String sourceOf(Command command) {
        if (command instanceof Command.AllocateDown c) {
            return c.quotaId();
        }
        return command instanceof Command.AllocateOwn c ? c.quotaId() : ((Command.Refine) command).quotaId();
    }

    private static Refusal repeated(String quotaId) {
        return Refusals.of(RefusalCode.QUOTA_ID_REPEATED, "quota", quotaId);
    }

    private static @Nullable Refusal amounts(Command command) {
        if (command instanceof Command.Pay c) {
            Money listTotal = c.listTotal() == null ? c.amount() : c.listTotal();
            return firstAmount("amount", c.amount(), "listTotal", listTotal);
        }
        if (command instanceof Command.Receive c) {
            return amount(c.amount());
        }
        if (command instanceof Command.Move c) {
            return amount(c.amount());
        }
        if (command instanceof Command.Recall c) {
            return amount(c.amount());
        }
        if (command instanceof Command.CarryOver c) {
            return amount(c.amount());
        }
        return command instanceof Command.Refund c ? amount(c.amount()) : null;
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
        return firstAmount("amount", amount, "amount", amount);
    }

    private static @Nullable Refusal firstAmount(String field, Money amount, String otherField, Money other) {
        Refusal refusal = first(positive(field, amount), positive(otherField, other));
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

    private static @Nullable Refusal first(@Nullable Refusal one, @Nullable Refusal other) {
        return one != null ? one : other;
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
            char c = text.charAt(i);
            // Below 0x7f nothing past the space is blank, so nearly every character is settled by a comparison.
            if (c <= ' ' || c >= 0x7f || c == '&') {
                return c > ' ' && isFolded(text, i);
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
