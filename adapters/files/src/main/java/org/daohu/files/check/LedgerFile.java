package org.daohu.files.check;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daohu.Rate;
import org.daohu.files.CsvOut;
import org.daohu.ledger.LedgerFigures;
import org.daohu.ledger.LedgerLine;
import org.daohu.ledger.RollUp;
import org.daohu.payment.Coverage;

/**
 * 总台账文件 – {@code ledger.csv}: one line a division × fiscal year × fund, followed by the quotas that it is the sum of (L9). A
 * host that writes the same table elsewhere takes its cells from here. Thread-safe.
 */
public final class LedgerFile {

    /** The columns. */
    public static final List<String> HEADER = List.of(
            "level",
            "division",
            "fiscal_year",
            "fund",
            "quota",
            "amount",
            "received",
            "allocated_down",
            "allocated_own",
            "pending",
            "unallocated",
            "paid",
            "refunded",
            "unpaid",
            "allocation_percent",
            "allocation_percent_of",
            "payment_percent",
            "payment_percent_of",
            "voucher_amount",
            "listed",
            "residual",
            "coverage_percent",
            "coverage_percent_of");

    private LedgerFile() {}

    static void write(Iterable<RollUp> rollUps, Path file) throws IOException {
        try (CsvOut out = CsvOut.create(file, HEADER)) {
            for (RollUp rollUp : rollUps) {
                rows(rollUp).forEach(out::row);
            }
        }
    }

    /** The cells of {@code rollUp}: its total, then its quotas; blank where there is nothing to tell, never null. */
    public static List<List<String>> rows(RollUp rollUp) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(line("total", rollUp.total()));
        for (LedgerLine quota : rollUp.quotas()) {
            rows.add(line("quota", quota));
        }
        return rows;
    }

    private static List<String> line(String level, LedgerLine line) {
        LedgerFigures figures = line.figures();
        Coverage coverage = figures.coverage();
        // Without a voucher that needs or has a list there is nothing to cover, which is not the same as nothing
        // covered.
        boolean covered = coverage.vouchers() > 0;
        return List.of(
                level,
                line.division().code(),
                line.year().toString(),
                line.fund(),
                line.quotaId() == null ? "" : line.quotaId(),
                line.quotaId() == null ? "" : line.amount().toString(),
                figures.received().toString(),
                figures.allocatedDown().toString(),
                figures.allocatedOwn().toString(),
                figures.pending().toString(),
                figures.unallocated().toString(),
                figures.paid().toString(),
                figures.refunded().toString(),
                figures.unpaid().toString(),
                percent(line.allocationRate()),
                line.allocationRate().map(Rate::denominator).orElse(""),
                percent(line.paymentRate()),
                line.paymentRate().map(Rate::denominator).orElse(""),
                covered ? coverage.amount().toString() : "",
                covered ? coverage.listed().toString() : "",
                covered ? coverage.residual().toString() : "",
                percent(line.coverageRate()),
                line.coverageRate().map(Rate::denominator).orElse(""));
    }

    /** Two decimals, rounded half up; blank where there is no whole to take a share of. */
    private static String percent(Optional<Rate> rate) {
        return rate.map(r -> r.percent(2, RoundingMode.HALF_UP).toPlainString()).orElse("");
    }
}
