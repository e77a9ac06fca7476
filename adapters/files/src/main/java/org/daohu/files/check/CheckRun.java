package org.daohu.files.check;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.daohu.files.CountyFolder;
import org.daohu.files.CountyTables;
import org.daohu.files.FaultList;
import org.daohu.files.FileTally;
import org.daohu.files.Notice;
import org.daohu.files.OutputFolder;
import org.daohu.files.RegisterFile;
import org.daohu.household.CompactRegister;
import org.daohu.household.RecipientLists;
import org.daohu.household.Register;
import org.daohu.household.RegisterKey;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.VoucherLists;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.Evaluator;
import org.daohu.warning.ListScreening;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * 核查 – reads a county's month, judges every quota, payment, project and list row, and writes ledger, warnings, verdicts,
 * faults, summary and report. The files are the same to the byte for the same input, whatever the number of threads; only
 * the summary's seconds and memory differ. Outputs appear together at the end or not at all. Thread-safe.
 */
public final class CheckRun {

    private static final String FAULTS = "faults.csv";
    private static final long MOST_MARK_MEMORY = 256L << 20;

    private CheckRun() {}

    /**
     * What to check.
     *
     * @param folder the county's month
     * @param asOf the date at which everything is judged
     * @param pack the policy pack
     * @param book the rules
     * @param out a new or an empty folder
     * @param threads how many threads may work, at least 1
     * @param saved a register that takes the place of one in the folder, or null
     */
    public record Request(
            Path folder,
            LocalDate asOf,
            PolicyPack pack,
            RuleBook book,
            Path out,
            int threads,
            @Nullable SavedRegister saved) {

        /** A check with the register in the folder, if there is one. */
        public Request(Path folder, LocalDate asOf, PolicyPack pack, RuleBook book, Path out, int threads) {
            this(folder, asOf, pack, book, out, threads, null);
        }

        public Request {
            Objects.requireNonNull(folder, "folder");
            Objects.requireNonNull(asOf, "asOf");
            Objects.requireNonNull(pack, "pack");
            Objects.requireNonNull(book, "book");
            Objects.requireNonNull(out, "out");
            if (threads < 1) {
                throw new IllegalArgumentException("至少一个线程 at least one thread, found " + threads);
            }
        }

        private Request under(PolicyPack another) {
            return new Request(folder, asOf, another, book, out, threads, saved);
        }
    }

    /**
     * Runs a check. Bad input is an outcome, not an exception.
     *
     * @throws IOException if the outputs cannot be written; the output folder then holds none of them
     */
    public static CheckOutcome run(Request request, Progress progress) throws IOException {
        return run(request, Math.min(Runtime.getRuntime().maxMemory() / 8, MOST_MARK_MEMORY), progress);
    }

    /** @param markMemory bytes that the marks of list rows may take before they go to disk; it changes no answer */
    static CheckOutcome run(Request request, long markMemory, Progress progress) throws IOException {
        try (OutputFolder out = OutputFolder.create(request.out())) {
            CheckOutcome outcome = check(request, out.partial(), markMemory, progress);
            out.publish();
            return outcome;
        } catch (OutputFolder.Refused refused) {
            return new CheckOutcome.OutputRefused(refused.reasonZh(), refused.reasonEn());
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static CheckOutcome check(Request request, Path partial, long markMemory, Progress progress)
            throws IOException {
        StageClock clock = new StageClock(progress);
        clock.enter(Stage.OPEN);
        CountyFolder folder = CountyFolder.open(request.folder(), request.threads());
        if (folder.faults().stopsTheRun()) {
            return stopped(folder.faults(), partial);
        }
        clock.enter(Stage.TABLES);
        CountyTables tables = folder.readTables(request.pack());
        Request complete = request.under(tables.capsIn(request.pack()));
        try (WarningsFile warnings = new WarningsFile(partial)) {
            return judge(complete, folder, tables, warnings, partial, markMemory, clock);
        } catch (SavedRegister.Unusable unusable) {
            return stopped(folder.faults().with(ImmutableList.of(unusable.fault())), partial);
        } catch (ArithmeticException tooLarge) {
            return stopped(folder.faults().with(tables.sumsThatDoNotFit()), partial);
        }
    }

    private static CheckOutcome judge(
            Request request,
            CountyFolder folder,
            CountyTables tables,
            WarningsFile warnings,
            Path partial,
            long markMemory,
            StageClock clock)
            throws IOException, SavedRegister.Unusable {
        SavedRegister saved = request.saved();
        MasterLedger payable = ledger(tables, folder, saved != null);
        clock.enter(Stage.REGISTER);
        RegisterKey key = saved == null ? RegisterFile.newKey() : saved.key();
        CompactRegister opened = saved == null ? null : saved.openBeside(folder);
        Register register = opened == null ? register(folder, key, clock) : opened;
        RecipientLists recipients = folder.buildRecipientLists(key, clock::advance);
        clock.enter(Stage.LISTS);
        VoucherLists vouchers;
        Evaluator evaluator =
                new Evaluator(request.book(), request.pack(), payable.absent(), request.asOf(), warnings::add);
        try (DiskSpill spill = new DiskSpill(partial, markMemory)) {
            ListStage stage = new ListStage(folder, payable, register, recipients, request, spill, warnings::add);
            ListScreening screening = stage.run(clock::advance);
            if (folder.faults().stopsTheRun()) {
                return stopped(folder.faults(), partial);
            }
            vouchers = screening.vouchers();
            screening.addCountsTo(evaluator);
        }
        clock.enter(Stage.LEDGER);
        MasterLedger ledger = payable.with(vouchers);
        evaluator.judge(ledger);
        clock.enter(Stage.WRITE);
        // Sums that do not fit stop the run, so they are made before anything is written.
        CheckResult result = new CheckResult(
                request.asOf(),
                request.book(),
                request.pack(),
                ledger.rollUps(),
                evaluator.counts(),
                warnings.amounts(),
                warnings.samples(),
                tallies(folder, saved, opened),
                notices(folder, ledger),
                folder.faults().total(),
                ledger.absent());
        warnings.writeTo(partial.resolve("warnings.csv"));
        VerdictsFile.write(result.verdicts(), partial.resolve("verdicts.csv"));
        LedgerFile.write(result.rollUps(), partial.resolve("ledger.csv"));
        folder.faults().writeCsv(partial.resolve(FAULTS));
        HtmlReport.write(result, partial.resolve("report.html"));
        SummaryFile.write(result, clock.seconds(), partial.resolve("summary.json"));
        return new CheckOutcome.Done(result);
    }

    private static ImmutableList<Notice> notices(CountyFolder folder, MasterLedger ledger) {
        ImmutableList.Builder<Notice> notices = ImmutableList.builder();
        notices.addAll(folder.notices());
        Notice.ofRings(ledger).ifPresent(notices::add);
        return notices.build();
    }

    /** What was read; a saved register counts as a file, each entry as a row. */
    private static ImmutableList<FileTally> tallies(
            CountyFolder folder, @Nullable SavedRegister saved, @Nullable CompactRegister opened) {
        ImmutableList.Builder<FileTally> tallies = ImmutableList.builder();
        tallies.addAll(folder.tallies());
        if (saved != null && opened != null) {
            tallies.add(new FileTally(saved.name(), opened.size(), 0, 0));
        }
        return tallies.build();
    }

    private static MasterLedger ledger(CountyTables tables, CountyFolder folder, boolean hasSavedRegister) {
        MasterLedger.Builder ledger = MasterLedger.builder().reporting(tables.reporting());
        tables.quotas().forEach(ledger::add);
        tables.projects().forEach(ledger::add);
        tables.payments().forEach(ledger::add);
        tables.targets().forEach(ledger::add);
        tables.counties().forEach(ledger::add);
        tables.returns().forEach(ledger::add);
        folder.absent().stream()
                .filter(dataset -> !hasSavedRegister || dataset != Dataset.REGISTER)
                .forEach(ledger::absent);
        return ledger.build();
    }

    private static Register register(CountyFolder folder, RegisterKey key, StageClock clock) {
        if (folder.absent().contains(Dataset.REGISTER)) {
            return Register.none();
        }
        return folder.buildRegister(key, clock::advance);
    }

    private static CheckOutcome stopped(FaultList faults, Path partial) throws IOException {
        faults.writeCsv(partial.resolve(FAULTS));
        return new CheckOutcome.Stopped(faults);
    }
}
