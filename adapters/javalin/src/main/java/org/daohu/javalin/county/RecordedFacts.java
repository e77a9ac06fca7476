package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daohu.Origin;
import org.daohu.TextFolding;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.quota.Command;
import org.daohu.quota.Entry;
import org.daohu.quota.Outcome;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.jspecify.annotations.Nullable;

/**
 * 事实 = 导入 + 指令 – what the rules judge: the rows of the import, and over them what applied commands did.
 *
 * <ul>
 *   <li>A quota that a command changed has the amount that it came with less what was recalled, and its mark, from the ledger of
 *       commands; everything else of its row stays as imported.
 *   <li>A quota that a command created is a row of its own, until an import brings a row of its id.
 *   <li>A payment by command is a payment until an import brings its voucher; a refund is a negative payment under the command's
 *       id.
 * </ul>
 *
 * @param quotas all quota rows
 * @param payments all payments, those of the import first, then those by command, by command id
 */
record RecordedFacts(ImmutableList<QuotaRow> quotas, ImmutableList<Payment> payments) {

    /** The facts of {@code month} under {@code commands}. */
    static RecordedFacts of(CountyMonth month, AppliedCommands commands) {
        return new RecordedFacts(quotas(month, commands), payments(month, commands));
    }

    /** The ledger of these facts. */
    MasterLedger ledger(CountyMonth month) {
        MasterLedger.Builder ledger = MasterLedger.builder().reporting(month.reporting());
        quotas.forEach(ledger::add);
        month.tables().projects().forEach(ledger::add);
        payments.forEach(ledger::add);
        month.tables().targets().forEach(ledger::add);
        month.tables().counties().forEach(ledger::add);
        month.tables().returns().forEach(ledger::add);
        month.absent().forEach(ledger::absent);
        return ledger.build();
    }

    private static ImmutableList<QuotaRow> quotas(CountyMonth month, AppliedCommands commands) {
        AppliedCommands.Touched touched = commands.touched();
        ImmutableList.Builder<QuotaRow> rows = ImmutableList.builder();
        Set<String> imported = new HashSet<>();
        for (QuotaRow row : month.tables().quotas()) {
            Quota quota = row.live() ? touched.quotas().get(row.id()) : null;
            rows.add(quota == null ? row : changed(row, quota));
            if (row.live()) {
                imported.add(row.id());
            }
        }
        for (Quota quota : touched.quotas().values()) {
            Entry entry = touched.broughtBy().get(quota.id());
            if (entry != null && !imported.contains(quota.id())) {
                rows.add(brought(quota, entry));
            }
        }
        return rows.build();
    }

    private static QuotaRow changed(QuotaRow row, Quota quota) {
        return new QuotaRow(
                row.id(),
                row.sourceId(),
                row.fiscalYear(),
                row.division(),
                row.receivingDivision(),
                row.agencyCode(),
                row.documentNumber(),
                row.upperDocumentNumber(),
                row.documentTitle(),
                row.documentDate(),
                row.receivedDate(),
                row.fund(),
                row.projectCode(),
                row.pending(),
                row.perHousehold() || quota.perHousehold(),
                quota.amount().minus(quota.terms().recalled()),
                row.functionCode(),
                row.economicCode(),
                row.scan(),
                row.exemption(),
                row.live(),
                row.origin());
    }

    private static QuotaRow brought(Quota quota, Entry entry) {
        return QuotaRow.builder(
                        quota.id(),
                        quota.fiscalYear(),
                        quota.division(),
                        quota.fund(),
                        quota.amount().minus(quota.terms().recalled()),
                        commandOf(entry))
                .sourceId(quota.parentId())
                .agencyCode(quota.agency())
                .documentNumber(
                        entry.document() == null ? null : entry.document().toString())
                .documentDate(entry.document() == null ? null : entry.lawDate())
                .receivedDate(quota.receivedDate())
                .projectCode(quota.project())
                .pending(quota.state() == QuotaState.PENDING)
                .perHousehold(quota.perHousehold())
                .build();
    }

    private static ImmutableList<Payment> payments(CountyMonth month, AppliedCommands commands) {
        List<Payment> payments = new ArrayList<>(month.tables().payments());
        Set<String> imported = new HashSet<>();
        for (Payment payment : payments) {
            if (payment.live()) {
                imported.add(payment.voucherNumber());
            }
        }
        for (Outcome.Applied applied : commands.outcomes().values()) {
            Payment payment = payment(applied.command(), commands);
            if (payment != null && imported.add(payment.voucherNumber())) {
                payments.add(payment);
            }
        }
        return ImmutableList.copyOf(payments);
    }

    private static @Nullable Payment payment(Command command, AppliedCommands commands) {
        Entry entry = command.entry();
        if (command instanceof Command.Pay pay) {
            return Payment.builder(TextFolding.fold(pay.voucher()), pay.amount(), entry.lawDate(), commandOf(entry))
                    .quotaId(pay.quotaId())
                    .projectCode(pay.project())
                    .build();
        }
        if (command instanceof Command.Refund refund) {
            Quota quota = commands.quotas().get(refund.quotaId());
            return Payment.builder(
                            TextFolding.fold(entry.commandId()),
                            refund.amount().negated(),
                            entry.lawDate(),
                            commandOf(entry))
                    .quotaId(refund.quotaId())
                    .projectCode(quota == null ? null : quota.project())
                    .build();
        }
        return null;
    }

    private static Origin commandOf(Entry entry) {
        return Origin.host("command:" + entry.commandId());
    }
}
