package org.daohu.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.daohu.quota.Command;
import org.daohu.quota.Outcome;
import org.daohu.quota.Outcome.QuotaChange;
import org.daohu.quota.Outcome.VoucherChange;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.jspecify.annotations.Nullable;

/**
 * One applied command as the decision log holds it: its own row, its shares, and what it changed, before and after.
 *
 * @param shares in their order
 * @param quotas sides of the changed quotas, by ordinal, the one before first
 * @param vouchers sides of the changed voucher
 */
record LogEntry(Row command, List<Part> shares, List<Part> quotas, List<Part> vouchers) {

    static final String BEFORE = "BEFORE";
    static final String AFTER = "AFTER";

    /** Says which rows are digested and how; another way of doing it needs another name. */
    private static final String FORM = "daohu-log-1\n";

    /**
     * A row that belongs to a command.
     *
     * @param ordinal from 0
     * @param side BEFORE or AFTER; blank for a share
     */
    record Part(long ordinal, String side, Row row) {}

    /** The rows of {@code applied}; its place in a chain stays blank. */
    static LogEntry of(Outcome.Applied applied, Instant recordedAt) {
        Command command = applied.command();
        Row row = CommandRows.row(command).set(LogColumn.AS_OF, applied.asOf()).set(LogColumn.RECORDED_AT, recordedAt);
        List<Part> shares = new ArrayList<>();
        for (Row share : CommandRows.shares(command)) {
            shares.add(new Part(shares.size(), "", share));
        }
        List<Part> quotas = new ArrayList<>(2 * applied.quotas().size());
        for (int i = 0; i < applied.quotas().size(); i++) {
            QuotaChange change = applied.quotas().get(i);
            Quota before = change.before();
            if (before != null) {
                quotas.add(new Part(i, BEFORE, QuotaColumn.row(before)));
            }
            quotas.add(new Part(i, AFTER, QuotaColumn.row(change.after())));
        }
        List<Part> vouchers = new ArrayList<>(2);
        VoucherChange voucher = applied.voucher();
        if (voucher != null) {
            PaidVoucher before = voucher.before();
            if (before != null) {
                vouchers.add(new Part(0, BEFORE, VoucherColumn.row(before)));
            }
            vouchers.add(new Part(0, AFTER, VoucherColumn.row(voucher.after())));
        }
        return new LogEntry(row, shares, quotas, vouchers);
    }

    /** SHA-256 over the text of all rows, the digest before this one among them; 64 hexadecimal digits. */
    String digest() {
        StringBuilder text = new StringBuilder(2048).append(FORM);
        LogColumn.ALL.canonical(text, command);
        append(text, "share", ShareColumn.ALL, shares);
        append(text, "quota", QuotaColumn.ALL, quotas);
        append(text, "voucher", VoucherColumn.ALL, vouchers);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void append(StringBuilder text, String table, Columns columns, List<Part> parts) {
        for (Part part : parts) {
            text.append(table)
                    .append(' ')
                    .append(part.ordinal())
                    .append(' ')
                    .append(part.side())
                    .append('\n');
            columns.canonical(text, part.row());
        }
    }

    /** The outcome. @throws UnreadableRow if the rows do not make one */
    Outcome.Applied applied() {
        List<Row> shareRows = shares.stream().map(Part::row).toList();
        List<QuotaChange> changes = new ArrayList<>();
        for (Part part : quotas) {
            if (part.side().equals(AFTER)) {
                Row before = before(quotas, part.ordinal());
                changes.add(new QuotaChange(
                        before == null ? null : QuotaColumn.quota(before), QuotaColumn.quota(part.row())));
            }
        }
        VoucherChange voucher = null;
        for (Part part : vouchers) {
            if (part.side().equals(AFTER)) {
                Row before = before(vouchers, part.ordinal());
                voucher = new VoucherChange(
                        before == null ? null : VoucherColumn.voucher(before), VoucherColumn.voucher(part.row()));
            }
        }
        return new Outcome.Applied(
                CommandRows.command(command, shareRows), command.dateOf(LogColumn.AS_OF), changes, voucher);
    }

    private static @Nullable Row before(List<Part> parts, long ordinal) {
        for (Part part : parts) {
            if (part.ordinal() == ordinal && part.side().equals(BEFORE)) {
                return part.row();
            }
        }
        return null;
    }
}
