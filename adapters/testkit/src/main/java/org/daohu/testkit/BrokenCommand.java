package org.daohu.testkit;

import java.time.LocalDate;
import java.util.Objects;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.quota.Command;
import org.daohu.quota.Entry;
import org.daohu.quota.Quota;
import org.daohu.quota.RefusalCode;

/** 指令错法 – commands that are refused, each with the code that it must draw. */
public enum BrokenCommand {
    /** The id of an earlier command, for another one. */
    ID_USED_BEFORE(RefusalCode.COMMAND_ID_REUSED),
    /** Dated the day after it is decided. */
    DATED_TOMORROW(RefusalCode.DATE_IN_FUTURE),
    /** Money is received without a document. */
    WITHOUT_DOCUMENT(RefusalCode.DOCUMENT_MISSING),
    /** A payment of nothing. */
    OF_NOTHING(RefusalCode.AMOUNT_NOT_POSITIVE),
    /** A payment from a quota that does not exist. */
    FROM_AN_UNKNOWN_QUOTA(RefusalCode.QUOTA_UNKNOWN),
    /** A quota is received under an id that another has. */
    QUOTA_ID_TAKEN(RefusalCode.QUOTA_EXISTS),
    /** A payment by a division that does not hold the quota. */
    BY_ANOTHER_DIVISION(RefusalCode.DIVISION_MISMATCH),
    /** A payment dated the day before the quota came. */
    BEFORE_THE_MONEY_CAME(RefusalCode.DATED_BEFORE_RECEIPT),
    /** A payment from a pending quota. */
    FROM_A_PENDING_QUOTA(RefusalCode.QUOTA_PENDING),
    /** The voucher states another year. */
    OF_ANOTHER_YEAR(RefusalCode.FISCAL_YEAR_MISMATCH),
    /** The voucher states another fund. */
    OF_ANOTHER_FUND(RefusalCode.FUND_MISMATCH),
    /** The voucher states another project. */
    FOR_ANOTHER_PROJECT(RefusalCode.PROJECT_MISMATCH),
    /** Money that reaches people is paid without a list. */
    WITHOUT_LIST(RefusalCode.LIST_TOTAL_MISSING),
    /** The list adds up to a fen more than the payment. */
    LIST_A_FEN_OFF(RefusalCode.LIST_TOTAL_MISMATCH),
    /** A fen more than the balance. */
    A_FEN_TOO_MUCH(RefusalCode.BALANCE_EXCEEDED);

    private final RefusalCode code;

    BrokenCommand(RefusalCode code) {
        this.code = code;
    }

    /** The code that it must be refused with. */
    public RefusalCode code() {
        return code;
    }

    /** The command, to be sent after those of {@code lawful}, which begins as {@link CommandHistory} says. */
    public Command after(CommandHistory lawful) {
        Quota plain = quota(lawful, "Q1");
        Quota listed = quota(lawful, "Q3");
        Entry entry = entry("broken", lawful.asOf());
        Money fen = Money.ofFen(1);
        return switch (this) {
            case ID_USED_BEFORE -> receive(entry("C1", lawful.asOf()), "Q-new");
            case DATED_TOMORROW -> pay(entry("broken", lawful.asOf().plusDays(1)), plain, fen);
            case WITHOUT_DOCUMENT ->
                receive(new Entry("broken", lawful.asOf(), HistoryDraft.COUNTY, null, "operator", null), "Q-new");
            case OF_NOTHING -> pay(entry, plain, Money.ZERO);
            case FROM_AN_UNKNOWN_QUOTA -> new Command.Refund(entry, "Q-404", "V", fen);
            case QUOTA_ID_TAKEN -> receive(entry, "Q1");
            case BY_ANOTHER_DIVISION ->
                pay(
                        new Entry("broken", lawful.asOf(), Division.finance("110000000"), null, "operator", null),
                        plain,
                        fen);
            case BEFORE_THE_MONEY_CAME ->
                pay(entry("broken", plain.receivedDate().minusDays(1)), plain, fen);
            case FROM_A_PENDING_QUOTA -> pay(entry, quota(lawful, "Q2"), fen);
            case OF_ANOTHER_YEAR -> pay(entry, plain, plain.fiscalYear().next(), plain.fund(), "P1");
            case OF_ANOTHER_FUND -> pay(entry, plain, plain.fiscalYear(), "别的资金", "P1");
            case FOR_ANOTHER_PROJECT -> pay(entry, plain, plain.fiscalYear(), plain.fund(), "P-404");
            case WITHOUT_LIST -> pay(entry, listed, listed.fiscalYear(), listed.fund(), "P1");
            case LIST_A_FEN_OFF ->
                new Command.Pay(entry, "Q3", "V-new", listed.fiscalYear(), listed.fund(), "P1", fen, fen.plus(fen));
            case A_FEN_TOO_MUCH -> pay(entry, plain, plain.balance().plus(fen));
        };
    }

    private static Quota quota(CommandHistory lawful, String id) {
        return Objects.requireNonNull(lawful.store().quota(id), id);
    }

    private static Entry entry(String commandId, LocalDate day) {
        return new Entry(commandId, day, HistoryDraft.COUNTY, HistoryDraft.DOCUMENT, "operator", null);
    }

    private static Command receive(Entry entry, String quotaId) {
        return new Command.Receive(entry, quotaId, HistoryDraft.YEAR, HistoryDraft.FUND, null, false, Money.ofFen(7));
    }

    /** Lawful but for what the caller makes of it: with a list if the quota is marked. */
    private static Command pay(Entry entry, Quota quota, Money amount) {
        return new Command.Pay(
                entry,
                quota.id(),
                "V-new",
                quota.fiscalYear(),
                quota.fund(),
                "P1",
                amount,
                quota.perHousehold() ? amount : null);
    }

    private static Command pay(Entry entry, Quota quota, FiscalYear year, String fund, String project) {
        return new Command.Pay(entry, quota.id(), "V-new", year, fund, project, Money.ofFen(1), null);
    }
}
