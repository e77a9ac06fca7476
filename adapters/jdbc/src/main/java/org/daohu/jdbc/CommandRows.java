package org.daohu.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daohu.DocumentNumber;
import org.daohu.quota.Command;
import org.daohu.quota.Entry;
import org.daohu.quota.Share;
import org.jspecify.annotations.Nullable;

/** A command as rows of the decision log, and back. */
final class CommandRows {

    private enum Act {
        RECEIVE,
        ALLOCATE_DOWN,
        ALLOCATE_OWN,
        REFINE,
        MARK_PER_HOUSEHOLD,
        MOVE,
        RECALL,
        CARRY_OVER,
        PAY,
        REFUND
    }

    private CommandRows() {}

    /** Everything that {@code command} says but its shares; what belongs to the decision and the chain stays blank. */
    static Row row(Command command) {
        Entry entry = command.entry();
        DocumentNumber document = entry.document();
        Row row = LogColumn.ALL
                .row()
                .set(LogColumn.COMMAND_ID, entry.commandId())
                .set(LogColumn.LAW_DATE, entry.lawDate())
                .set(LogColumn.DIVISION, entry.division().code())
                .set(LogColumn.DOCUMENT, document == null ? null : (Object) document.toString())
                .set(LogColumn.ENTERED_BY, entry.enteredBy())
                .set(LogColumn.ON_BEHALF_OF, entry.onBehalfOf())
                .set(LogColumn.VOUCHER, command.voucher());
        if (command instanceof Command.Pay c) {
            return act(row, Act.PAY, c.quotaId())
                    .set(LogColumn.FISCAL_YEAR, (long) c.fiscalYear().year())
                    .set(LogColumn.FUND, c.fund())
                    .set(LogColumn.PROJECT, c.project())
                    .set(LogColumn.AMOUNT, c.amount())
                    .set(LogColumn.LIST_TOTAL, c.listTotal());
        }
        if (command instanceof Command.Refund c) {
            return act(row, Act.REFUND, c.quotaId()).set(LogColumn.AMOUNT, c.amount());
        }
        if (command instanceof Command.Receive c) {
            return act(row, Act.RECEIVE, c.quotaId())
                    .set(LogColumn.FISCAL_YEAR, (long) c.fiscalYear().year())
                    .set(LogColumn.FUND, c.fund())
                    .set(LogColumn.PROJECT, c.project())
                    .set(LogColumn.PER_HOUSEHOLD, c.perHousehold())
                    .set(LogColumn.AMOUNT, c.amount());
        }
        if (command instanceof Command.AllocateDown c) {
            return act(row, Act.ALLOCATE_DOWN, c.quotaId());
        }
        if (command instanceof Command.AllocateOwn c) {
            return act(row, Act.ALLOCATE_OWN, c.quotaId());
        }
        if (command instanceof Command.Refine c) {
            return act(row, Act.REFINE, c.quotaId());
        }
        if (command instanceof Command.MarkPerHousehold c) {
            return act(row, Act.MARK_PER_HOUSEHOLD, c.quotaId());
        }
        if (command instanceof Command.Move c) {
            return act(row, Act.MOVE, c.quotaId())
                    .set(LogColumn.NEW_QUOTA_ID, c.newQuotaId())
                    .set(LogColumn.AGENCY, c.agency())
                    .set(LogColumn.PROJECT, c.project())
                    .set(LogColumn.PER_HOUSEHOLD, c.perHousehold())
                    .set(LogColumn.AMOUNT, c.amount());
        }
        if (command instanceof Command.Recall c) {
            return act(row, Act.RECALL, c.quotaId())
                    .set(LogColumn.PARENT_ID, c.parentId())
                    .set(LogColumn.AMOUNT, c.amount());
        }
        Command.CarryOver c = (Command.CarryOver) command;
        return act(row, Act.CARRY_OVER, c.quotaId())
                .set(LogColumn.NEW_QUOTA_ID, c.newQuotaId())
                .set(LogColumn.FISCAL_YEAR, (long) c.toYear().year())
                .set(LogColumn.AMOUNT, c.amount());
    }

    private static Row act(Row row, Act act, String quotaId) {
        return row.set(LogColumn.ACT, act.name()).set(LogColumn.QUOTA_ID, quotaId);
    }

    /** The rows of the shares, in their order; empty for an act that has none. */
    static List<Row> shares(Command command) {
        List<? extends Share> shares;
        if (command instanceof Command.AllocateDown c) {
            shares = c.shares();
        } else if (command instanceof Command.AllocateOwn c) {
            shares = c.shares();
        } else if (command instanceof Command.Refine c) {
            shares = c.shares();
        } else {
            return List.of();
        }
        List<Row> rows = new ArrayList<>(shares.size());
        for (Share share : shares) {
            Row row = ShareColumn.ALL
                    .row()
                    .set(ShareColumn.QUOTA_ID, share.quotaId())
                    .set(ShareColumn.PROJECT, share.project())
                    .set(ShareColumn.AMOUNT, share.amount());
            if (share instanceof Share.ToDivision toDivision) {
                row.set(ShareColumn.DIVISION, toDivision.division().code());
            } else if (share instanceof Share.ToAgency toAgency) {
                row.set(ShareColumn.AGENCY, toAgency.agency());
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether the command of {@code row} has shares. */
    static boolean hasShares(Row row) {
        Act act = QuotaColumn.constant(Act.class, row, LogColumn.ACT);
        return act == Act.ALLOCATE_DOWN || act == Act.ALLOCATE_OWN || act == Act.REFINE;
    }

    /** The command. @throws UnreadableRow if a value that its act needs is blank or not one of its kind */
    static Command command(Row row, List<Row> shares) {
        Entry entry = entry(row);
        String quotaId = row.textOf(LogColumn.QUOTA_ID);
        return switch (QuotaColumn.constant(Act.class, row, LogColumn.ACT)) {
            case RECEIVE ->
                new Command.Receive(
                        entry,
                        quotaId,
                        QuotaColumn.fiscalYear(row, LogColumn.FISCAL_YEAR),
                        row.textOf(LogColumn.FUND),
                        row.text(LogColumn.PROJECT),
                        row.flagOf(LogColumn.PER_HOUSEHOLD),
                        row.moneyOf(LogColumn.AMOUNT));
            case ALLOCATE_DOWN ->
                new Command.AllocateDown(
                        entry,
                        quotaId,
                        each(
                                shares,
                                share -> new Share.ToDivision(
                                        share.textOf(ShareColumn.QUOTA_ID),
                                        QuotaColumn.division(share, ShareColumn.DIVISION),
                                        share.text(ShareColumn.PROJECT),
                                        share.moneyOf(ShareColumn.AMOUNT))));
            case ALLOCATE_OWN ->
                new Command.AllocateOwn(
                        entry,
                        quotaId,
                        each(
                                shares,
                                share -> new Share.ToAgency(
                                        share.textOf(ShareColumn.QUOTA_ID),
                                        share.textOf(ShareColumn.AGENCY),
                                        share.text(ShareColumn.PROJECT),
                                        share.moneyOf(ShareColumn.AMOUNT))));
            case REFINE ->
                new Command.Refine(
                        entry,
                        quotaId,
                        each(
                                shares,
                                share -> new Share.ToProject(
                                        share.textOf(ShareColumn.QUOTA_ID),
                                        share.textOf(ShareColumn.PROJECT),
                                        share.moneyOf(ShareColumn.AMOUNT))));
            case MARK_PER_HOUSEHOLD -> new Command.MarkPerHousehold(entry, quotaId);
            case MOVE ->
                new Command.Move(
                        entry,
                        quotaId,
                        row.textOf(LogColumn.NEW_QUOTA_ID),
                        row.text(LogColumn.AGENCY),
                        row.textOf(LogColumn.PROJECT),
                        row.flagOf(LogColumn.PER_HOUSEHOLD),
                        row.moneyOf(LogColumn.AMOUNT));
            case RECALL ->
                new Command.Recall(entry, quotaId, row.text(LogColumn.PARENT_ID), row.moneyOf(LogColumn.AMOUNT));
            case CARRY_OVER ->
                new Command.CarryOver(
                        entry,
                        quotaId,
                        row.textOf(LogColumn.NEW_QUOTA_ID),
                        QuotaColumn.fiscalYear(row, LogColumn.FISCAL_YEAR),
                        row.moneyOf(LogColumn.AMOUNT));
            case PAY ->
                new Command.Pay(
                        entry,
                        quotaId,
                        row.textOf(LogColumn.VOUCHER),
                        QuotaColumn.fiscalYear(row, LogColumn.FISCAL_YEAR),
                        row.textOf(LogColumn.FUND),
                        row.textOf(LogColumn.PROJECT),
                        row.moneyOf(LogColumn.AMOUNT),
                        row.money(LogColumn.LIST_TOTAL));
            case REFUND ->
                new Command.Refund(entry, quotaId, row.textOf(LogColumn.VOUCHER), row.moneyOf(LogColumn.AMOUNT));
        };
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.textOf(LogColumn.COMMAND_ID),
                row.dateOf(LogColumn.LAW_DATE),
                QuotaColumn.division(row, LogColumn.DIVISION),
                document(row.text(LogColumn.DOCUMENT)),
                row.textOf(LogColumn.ENTERED_BY),
                row.text(LogColumn.ON_BEHALF_OF));
    }

    private static @Nullable DocumentNumber document(@Nullable String text) {
        return text == null
                ? null
                : DocumentNumber.parse(text).orElseThrow(() -> new UnreadableRow("DOCUMENT is not a document number"));
    }

    private static <S extends Share> List<S> each(List<Row> rows, Function<Row, S> share) {
        return rows.stream().map(share).toList();
    }
}
