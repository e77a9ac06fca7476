package org.daohu.examples.countymonth;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.daohu.files.OutputFolder;
import org.daohu.files.link.LinkFiles;
import org.daohu.files.link.LinkOutcome;
import org.daohu.files.link.LinkRun;
import org.daohu.ledger.LinkedLedger;
import org.daohu.payment.Coverage;
import org.daohu.payment.LinkReason;
import org.daohu.payment.OpenItem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 挂接 – the subcommand {@code link}. */
@Command(
        name = "link",
        description = {
            "将支付凭证与发放表自动挂接,写出挂接、待办与覆盖率。",
            "Links payments to payment lists and writes the links, what is left for a person, and the coverage."
        })
final class LinkCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR",
            description = {"县数据目录", "The folder with the county's files."})
    private Path folder = Path.of("");

    @Option(
            names = "--out",
            description = {
                "结果目录,须为新目录或空目录;不给则只显示摘要",
                "Where to write: a new or an empty folder; without it only a summary is shown."
            })
    private @Nullable Path out;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Override
    public Integer call() throws IOException {
        Path target = out;
        if (target == null) {
            return answer(LinkRun.run(folder, threads.count()));
        }
        try (OutputFolder output = OutputFolder.create(target)) {
            LinkOutcome outcome = LinkRun.run(folder, threads.count());
            outcome.faults().writeCsv(output.partial().resolve("faults.csv"));
            if (outcome instanceof LinkOutcome.Done done) {
                LinkFiles.write(done.ledger(), output.partial());
            }
            output.publish();
            return answer(outcome);
        } catch (OutputFolder.Refused refused) {
            throw new IllegalArgumentException(refused.getMessage(), refused);
        }
    }

    private int answer(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Done done) {
            print(done.ledger(), spec.commandLine().getOut());
            return 0;
        }
        FaultPrint.print(outcome.faults(), spec.commandLine().getErr());
        return CountyMonth.BAD_INPUT;
    }

    private static void print(LinkedLedger ledger, PrintWriter to) {
        Map<LinkReason, Integer> reasons = new EnumMap<>(LinkReason.class);
        ledger.links().links().forEach(link -> reasons.merge(link.reason(), 1, Integer::sum));
        to.printf(Locale.ROOT, "挂接 Links: %,d%n", ledger.links().links().size());
        reasons.forEach((reason, count) -> to.printf(Locale.ROOT, "  %,6d  %s  %s%n", count, reason.zh(), reason.en()));
        Map<OpenItem.Kind, Integer> kinds = new EnumMap<>(OpenItem.Kind.class);
        ledger.links().workList().forEach(item -> kinds.merge(item.kind(), 1, Integer::sum));
        to.printf(
                Locale.ROOT,
                "%n待办 Left for a person: %,d%n",
                ledger.links().workList().size());
        kinds.forEach((kind, count) -> to.printf(Locale.ROOT, "  %,6d  %s  %s%n", count, kind.zh(), kind.en()));
        if (ledger.isWithoutLists()) {
            to.println();
            to.println("没有发放表,无从计算覆盖。There are no lists, so there is no coverage.");
            return;
        }
        Coverage coverage = ledger.coverage();
        to.printf(
                Locale.ROOT,
                "%n覆盖 Coverage: 凭证 vouchers %,d, 金额 amount %s, 明细 listed %s, 差额 residual %s%s%n",
                coverage.vouchers(),
                coverage.amount(),
                coverage.listed(),
                coverage.residual(),
                coverage.rate()
                        .map(rate -> ", "
                                + rate.percent(2, RoundingMode.HALF_UP).toPlainString() + " % of " + rate.denominator())
                        .orElse(""));
    }
}
