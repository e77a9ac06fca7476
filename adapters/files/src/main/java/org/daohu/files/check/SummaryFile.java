package org.daohu.files.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Mask;
import org.daohu.files.FileTally;
import org.daohu.ledger.LedgerFigures;
import org.daohu.ledger.RollUp;
import org.daohu.payment.Coverage;
import org.daohu.warning.Rule;
import org.daohu.warning.VerdictCounts;

/** {@code summary.json}: counts, totals, the pack, and what the run took. */
final class SummaryFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SummaryFile() {}

    static void write(CheckResult result, Map<Stage, Duration> seconds, Path file) throws IOException {
        ObjectNode summary = JSON.createObjectNode();
        summary.put("as_of", result.asOf().toString());
        ObjectNode pack = summary.putObject("pack");
        pack.put("name", result.pack().name());
        pack.put("version", result.pack().version());
        pack.put("digest", result.pack().digest());
        writeFiles(result, summary);
        summary.put("faults", result.faults());
        writeAbsent(result, summary);
        writeLedger(result, summary.putObject("ledger"));
        summary.put("warnings", result.warnings());
        ObjectNode verdicts = summary.putObject("verdicts");
        for (Map.Entry<String, VerdictCounts> entry : new TreeMap<>(result.verdicts()).entrySet()) {
            VerdictCounts counts = entry.getValue();
            verdicts.putObject(entry.getKey())
                    .put("raised", counts.raised())
                    .put("clear", counts.clear())
                    .put("not_in_force", counts.notInForce())
                    .put("indeterminate", counts.indeterminate());
        }
        ObjectNode spent = summary.putObject("seconds");
        seconds.forEach((stage, duration) ->
                spent.put(stage.name().toLowerCase(java.util.Locale.ROOT), BigDecimal.valueOf(duration.toMillis(), 3)));
        summary.put("peak_heap_mib", peakHeap() >> 20);
        Files.writeString(file, JSON.writeValueAsString(summary) + "\n");
    }

    private static void writeFiles(CheckResult result, ObjectNode summary) {
        long rows = 0;
        long leftOut = 0;
        ArrayNode files = JSON.createArrayNode();
        for (FileTally tally : result.files()) {
            rows += tally.rows();
            leftOut += tally.leftOut();
            files.addObject()
                    .put("file", Mask.residentIds(tally.file()))
                    .put("rows", tally.rows())
                    .put("left_out", tally.leftOut())
                    .put("faults", tally.faults());
        }
        summary.put("rows_read", rows);
        summary.put("rows_left_out", leftOut);
        summary.set("files", files);
        ArrayNode notices = summary.putArray("notices");
        result.notices().forEach(notice -> notices.add(notice.sentenceEn()));
    }

    /** Which data are not there, and which rules can therefore not answer. */
    private static void writeAbsent(CheckResult result, ObjectNode summary) {
        ObjectNode absent = summary.putObject("absent");
        result.absent().forEach(dataset -> {
            ArrayNode rules = absent.putArray(dataset.label());
            for (Rule<?> rule : result.book().rules()) {
                if (rule.needs().contains(dataset)) {
                    rules.add(rule.id());
                }
            }
        });
    }

    private static void writeLedger(CheckResult result, ObjectNode ledger) {
        LedgerFigures sum = LedgerFigures.ZERO;
        long quotas = 0;
        for (RollUp rollUp : result.rollUps()) {
            sum = sum.plus(rollUp.total().figures());
            quotas += rollUp.quotas().size();
        }
        ledger.put("quotas", quotas);
        ledger.put("received", sum.received().toString());
        ledger.put("allocated_down", sum.allocatedDown().toString());
        ledger.put("allocated_own", sum.allocatedOwn().toString());
        ledger.put("pending", sum.pending().toString());
        ledger.put("unallocated", sum.unallocated().toString());
        ledger.put("paid", sum.paid().toString());
        ledger.put("refunded", sum.refunded().toString());
        ledger.put("unpaid", sum.unpaid().toString());
        Coverage coverage = sum.coverage();
        if (coverage.vouchers() > 0) {
            ledger.put("vouchers_to_list", coverage.vouchers());
            ledger.put("vouchers_agreeing", coverage.agreeing());
            ledger.put("voucher_amount", coverage.amount().toString());
            ledger.put("listed", coverage.listed().toString());
            ledger.put("residual", coverage.residual().toString());
        }
    }

    /** The sum of the heap pools' own peaks: at least the heap's peak. */
    private static long peakHeap() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        return peak;
    }
}
