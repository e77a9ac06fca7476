package org.daohu.files.link;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daohu.Mask;
import org.daohu.files.CsvOut;
import org.daohu.ledger.CoverageBy;
import org.daohu.ledger.CoverageRollUp;
import org.daohu.ledger.LedgerLine;
import org.daohu.ledger.LinkedLedger;
import org.daohu.payment.BatchKey;
import org.daohu.payment.Coverage;
import org.daohu.payment.DecisionStanding;
import org.daohu.payment.Link;
import org.daohu.payment.LinkCandidate;
import org.daohu.payment.LinkDecision;
import org.daohu.payment.LinkReason;
import org.daohu.payment.Links;
import org.daohu.payment.OpenItem;
import org.jspecify.annotations.Nullable;

/**
 * 挂接结果文件 – writes {@code links.csv}, {@code worklist.csv} and {@code coverage.csv}: sorted, persons masked, the same bytes
 * for the same links. The columns that name a voucher and a batch are those of {@code link-decisions.csv}, so that a line
 * can be taken over into it. Stateless and thread-safe.
 */
public final class LinkFiles {

    private static final List<String> PAIR = List.of("PAY_CERT_NO", "发放表", "补贴政策", "年度", "发放月份", "支付凭证号");

    private LinkFiles() {}

    /** Writes the three files into {@code folder}, which exists. @throws IOException if that fails */
    public static void write(LinkedLedger ledger, Path folder) throws IOException {
        writeLinks(ledger.links(), folder.resolve("links.csv"));
        writeWorkList(ledger.links(), folder.resolve("worklist.csv"));
        writeCoverage(ledger, folder.resolve("coverage.csv"));
    }

    private static void writeLinks(Links links, Path file) throws IOException {
        Map<BatchKey, Map<String, LinkDecision>> decisions = new HashMap<>();
        for (DecisionStanding standing : links.decisions()) {
            LinkDecision decision = standing.decision();
            decisions
                    .computeIfAbsent(decision.batch(), batch -> new HashMap<>())
                    .put(decision.voucherNumber(), decision);
        }
        List<String> header =
                joined(PAIR, List.of("amount", "reason", "why_zh", "why_en", "decided_by", "decided_on", "basis"));
        try (CsvOut out = CsvOut.create(file, header)) {
            for (Link link : links.links()) {
                LinkDecision decision = link.reason() == LinkReason.DECIDED
                        ? decisions.getOrDefault(link.batch(), Map.of()).get(link.voucherNumber())
                        : null;
                out.row(joined(
                        pair(link.voucherNumber(), link.batch()),
                        List.of(link.amount().toString(), link.reason().name(), link.sentenceZh(), link.sentenceEn()),
                        decided(decision)));
            }
        }
    }

    private static List<String> decided(@Nullable LinkDecision decision) {
        if (decision == null) {
            return List.of("", "", "");
        }
        String basis = decision.basis();
        return List.of(
                Mask.name(decision.decidedBy()),
                decision.decidedOn().toString(),
                basis == null ? "" : Mask.inText(basis));
    }

    private static void writeWorkList(Links links, Path file) throws IOException {
        List<String> header = joined(
                List.of("kind", "what_zh", "what_en", "open", "rank"),
                PAIR,
                List.of("points", "grounds_zh", "grounds_en", "amount_difference", "days_apart", "shared_words"));
        try (CsvOut out = CsvOut.create(file, header)) {
            for (OpenItem item : links.workList()) {
                List<String> what = List.of(
                        item.kind().name(),
                        item.kind().zh(),
                        item.kind().en(),
                        item.open().toString());
                if (item.candidates().isEmpty()) {
                    out.row(joined(what, List.of(""), pair(item.voucherNumber(), item.batch()), NO_CANDIDATE));
                }
                int rank = 0;
                for (LinkCandidate candidate : item.candidates()) {
                    rank++;
                    out.row(joined(
                            what,
                            List.of(Integer.toString(rank)),
                            pair(candidate.voucherNumber(), candidate.batch()),
                            points(candidate)));
                }
            }
            for (DecisionStanding standing : links.decisions()) {
                DecisionStanding.State state = standing.state();
                if (state != DecisionStanding.State.HELD) {
                    out.row(joined(
                            List.of("DECISION_" + state.name(), state.zh(), state.en(), "", ""),
                            pair(
                                    standing.decision().voucherNumber(),
                                    standing.decision().batch()),
                            NO_CANDIDATE));
                }
            }
        }
    }

    private static final List<String> NO_CANDIDATE = List.of("", "", "", "", "", "");

    private static List<String> points(LinkCandidate candidate) {
        return List.of(
                Integer.toString(candidate.points()),
                candidate.grounds().stream()
                        .map(ground -> ground.zh() + " " + ground.points())
                        .collect(Collectors.joining("; ")),
                candidate.grounds().stream()
                        .map(ground -> ground.en() + " " + ground.points())
                        .collect(Collectors.joining("; ")),
                candidate.amountDifference().toString(),
                Long.toString(candidate.daysApart()),
                candidate.sharedWords());
    }

    private static void writeCoverage(LinkedLedger ledger, Path file) throws IOException {
        List<String> header = List.of(
                "level",
                "by",
                "key",
                "voucher",
                "vouchers",
                "agreeing",
                LedgerLine.OF_VOUCHER_AMOUNT,
                "listed",
                "residual",
                "coverage_percent",
                "coverage_percent_of");
        try (CsvOut out = CsvOut.create(file, header)) {
            out.row(joined(List.of("all", "", "", ""), figures(ledger.coverage())));
            for (CoverageBy by : CoverageBy.values()) {
                for (CoverageRollUp rollUp : ledger.rollUps(by)) {
                    out.row(joined(List.of("total", by.name(), rollUp.key(), ""), figures(rollUp.total())));
                    for (CoverageRollUp.VoucherCoverage voucher : rollUp.vouchers()) {
                        out.row(joined(
                                List.of("voucher", by.name(), rollUp.key(), shown(voucher.voucherNumber())),
                                figures(voucher.coverage())));
                    }
                }
            }
        }
    }

    private static List<String> figures(Coverage coverage) {
        return List.of(
                Long.toString(coverage.vouchers()),
                Long.toString(coverage.agreeing()),
                coverage.amount().toString(),
                coverage.listed().toString(),
                coverage.residual().toString(),
                coverage.rate()
                        .map(rate -> rate.percent(2, RoundingMode.HALF_UP).toPlainString())
                        .orElse(""),
                coverage.rate().isPresent() ? LedgerLine.OF_VOUCHER_AMOUNT : "");
    }

    private static List<String> pair(@Nullable String voucherNumber, @Nullable BatchKey batch) {
        String number = voucherNumber == null ? "" : shown(voucherNumber);
        if (batch == null) {
            return List.of(number, "", "", "", "", "");
        }
        String written = batch.voucherNumber();
        return List.of(
                number,
                shown(batch.list()),
                batch.policy(),
                Integer.toString(batch.year()),
                batch.month() == BatchKey.WHOLE_YEAR ? "全年" : (batch.month() < 10 ? "0" : "") + batch.month(),
                written == null ? "" : shown(written));
    }

    /** People do use an identity number as the number or the name of something. */
    static String shown(String text) {
        return Mask.residentIds(text);
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        ImmutableList.Builder<String> cells = ImmutableList.builder();
        for (List<String> part : parts) {
            cells.addAll(part);
        }
        return cells.build();
    }
}
