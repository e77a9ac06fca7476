package org.daohu.javalin.county;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.files.Fault;
import org.daohu.files.FaultList;
import org.daohu.javalin.events.Event;
import org.daohu.javalin.events.EventHub;
import org.daohu.javalin.store.ImportRecords;
import org.daohu.javalin.store.ImportRecords.ImportRecord;
import org.daohu.javalin.store.Trail;
import org.daohu.jdbc.ConnectionSource;
import org.daohu.jdbc.OpeningBalances;
import org.daohu.policy.PolicyPack;
import org.daohu.quota.Quota;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * 导入 – lays uploaded files over the current month. The new month is read and judged beside the old one; a fault that stops the
 * run replaces nothing. What is taken replaces facts, opening balances and record in one transaction. One import at a time;
 * thread-safe.
 */
public final class Imports {

    /** The account that imports the shipped county at the first start. */
    public static final String SERVER = "server";

    private static final int FAULTS_KEPT = 10_000;
    private static final String FAULTS_FILE = "faults.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final County county;
    private final Packs packs;
    private final Jdbi sql;
    private final ImportRecords records;
    private final Trail trail;
    private final EventHub events;
    private final InstantSource clock;

    /** Imports into {@code folder}, one folder each. */
    public Imports(
            Path folder,
            County county,
            Packs packs,
            Jdbi sql,
            ImportRecords records,
            Trail trail,
            EventHub events,
            InstantSource clock) {
        this.folder = folder;
        this.county = county;
        this.packs = packs;
        this.sql = sql;
        this.records = records;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * 导入结果.
     *
     * @param record the import
     * @param report what came of it
     * @param faults the first faults; all of them where there are few
     * @param faultsTotal how many there are
     */
    public record Outcome(ImportRecord record, ImportReport report, ImmutableList<Fault> faults, long faultsTotal) {}

    /** Takes up the newest month, or imports {@code shipped} if there is none. @throws IOException if it cannot be read */
    public void start(Path shipped) throws IOException {
        Files.createDirectories(folder);
        ImportRecord current = records.current().orElse(null);
        if (current == null) {
            if (!Files.isDirectory(shipped)) {
                throw new IOException("没有这个县数据目录 no such folder of a county: " + shipped);
            }
            Outcome outcome = take(SERVER, staged -> ImportFolder.copy(shipped, staged), List.of());
            if (outcome.record().state() == ImportRecords.State.REFUSED) {
                throw new IOException("县数据无法采用 the county's files cannot be taken: "
                        + outcome.faults().stream()
                                .filter(Fault::stopping)
                                .map(fault -> fault.sentenceZh() + " – " + fault.sentenceEn())
                                .toList());
            }
            return;
        }
        CountyMonth month = CountyMonth.read(
                        folder.resolve(current.id()), packs.active().pack())
                .month();
        if (month == null) {
            throw new IOException("the files of import " + current.id() + " cannot be read any more");
        }
        county.replacing(() -> {
            sql.useTransaction(handle -> county.show(county.made(month, handle.getConnection())));
            return month;
        });
    }

    /**
     * Lays {@code files}, whose places are lawful, over the current month.
     *
     * @param seen the newest import that the caller has seen, or null if that does not matter
     * @return what came of it, or empty if another import is the newest
     * @throws IOException if they cannot be stored
     */
    public synchronized Optional<Outcome> lay(String account, List<UploadedFile> files, @Nullable String seen)
            throws IOException {
        String current = records.current().orElseThrow().id();
        if (seen != null && !seen.equals(current)) {
            return Optional.empty();
        }
        List<String> uploaded = new ArrayList<>();
        return Optional.of(take(
                account,
                staged -> {
                    ImportFolder.copy(folder.resolve(current), staged);
                    for (UploadedFile file : files) {
                        String place = file.place().orElseThrow();
                        ImportFolder.put(staged, place, file.content());
                        uploaded.add(place);
                    }
                },
                uploaded));
    }

    /** The faults of an import. @throws IOException if they cannot be read */
    public List<Fault> faults(String id) throws IOException {
        return JSON.readValue(
                Files.readAllBytes(folder.resolve(id).resolve(FAULTS_FILE)), new TypeReference<List<Fault>>() {});
    }

    /** Puts the files of a month into an empty folder. */
    private interface Staging {
        void into(Path staged) throws IOException;
    }

    private Outcome take(String account, Staging staging, List<String> uploaded) throws IOException {
        Instant now = clock.instant();
        String id = MINUTE.format(now) + "-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Path staged = folder.resolve(id + ".partial");
        try {
            staging.into(staged);
            CountyMonth.Reading reading =
                    CountyMonth.read(staged, packs.active().pack());
            Path place = folder.resolve(id);
            if (reading.month() != null) {
                writeFaults(staged, reading.faults());
                Files.move(staged, place);
                try {
                    return accept(id, now, account, reading.month(), uploaded);
                } catch (ArithmeticException tooLarge) {
                    ImportFolder.delete(place);
                    ImmutableList<Fault> overflow = reading.month().tables().sumsThatDoNotFit();
                    return refuse(id, now, account, reading.faults().with(overflow), uploaded);
                } catch (RuntimeException failed) {
                    ImportFolder.delete(place);
                    throw failed;
                }
            }
            return refuse(id, now, account, reading.faults(), uploaded);
        } finally {
            ImportFolder.delete(staged);
        }
    }

    private Outcome accept(String id, Instant now, String account, CountyMonth month, List<String> uploaded) {
        Outcome outcome = county.replacing(() -> sql.inTransaction(handle -> {
            Snapshot before = county.snapshotOrNull();
            OpeningState opening = OpeningState.of(new Snapshot(month, AppliedCommands.NONE).ledger());
            Connection connection = handle.getConnection();
            new OpeningBalances(ConnectionSource.callers(() -> connection))
                    .replace(opening.quotas(), opening.vouchers());
            Snapshot after = county.made(month, connection);
            ImportReport report = report(month, uploaded, before, after, opening);
            ImportRecord record = record(handle, id, ImportRecords.State.ACCEPTED, now, account, after, report);
            trail.record(handle, account, Trail.Act.IMPORT, "import:" + id, record.division(), summary(report));
            // Shown inside the lock, after the last thing that can fail but the commit itself.
            handle.afterCommit(() -> county.show(after));
            return new Outcome(
                    record, report, month.faults().kept(), month.faults().total());
        }));
        tell(outcome.record(), outcome.report());
        return outcome;
    }

    private Outcome refuse(String id, Instant now, String account, FaultList faults, List<String> uploaded)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve(id));
        writeFaults(place, faults);
        ImportReport report = new ImportReport(uploaded, List.of(), faults.total(), List.of(), 0, 0, 0);
        Snapshot current = county.snapshotOrNull();
        if (current == null) {
            ImportRecord record = new ImportRecord(
                    id, ImportRecords.State.REFUSED, now, account, Division.finance("000000000"), "{}");
            return new Outcome(record, report, faults.kept(), faults.total());
        }
        return sql.inTransaction(handle -> {
            ImportRecord record = record(handle, id, ImportRecords.State.REFUSED, now, account, current, report);
            trail.record(handle, account, Trail.Act.IMPORT_REFUSED, "import:" + id, record.division(), summary(report));
            handle.afterCommit(() -> tell(record, report));
            return new Outcome(record, report, faults.kept(), faults.total());
        });
    }

    private ImportRecord record(
            Handle handle,
            String id,
            ImportRecords.State state,
            Instant now,
            String account,
            Snapshot snapshot,
            ImportReport report) {
        try {
            ImportRecord record = new ImportRecord(
                    id, state, now, account, snapshot.month().reporting(), JSON.writeValueAsString(report));
            records.add(handle, record);
            return record;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code record} was kept with. */
    public static ImportReport reportOf(ImportRecord record) {
        try {
            return JSON.readValue(record.report(), ImportReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report of import " + record.id() + " cannot be read", e);
        }
    }

    private ImportReport report(
            CountyMonth month, List<String> uploaded, @Nullable Snapshot before, Snapshot after, OpeningState opening) {
        PolicyPack pack = packs.active().pack();
        LocalDate asOf = county.asOf();
        Evaluation judged = after.evaluation(county.book(), pack, asOf);
        long added = judged.doubts().size();
        long gone = 0;
        if (before != null) {
            Comparison comparison =
                    Comparison.of(before.evaluation(county.book(), pack, asOf).doubts(), judged.doubts());
            added = comparison.of(Comparison.Change.NEW).size();
            gone = comparison.of(Comparison.Change.GONE).size();
        }
        List<ImportReport.Tallied> files = month.tallies().stream()
                .map(tally -> new ImportReport.Tallied(tally.file(), tally.rows(), tally.leftOut()))
                .toList();
        return new ImportReport(
                uploaded,
                files,
                month.faults().total(),
                differences(after, opening),
                judged.doubts().size(),
                added,
                gone);
    }

    private static List<ImportReport.Difference> differences(Snapshot after, OpeningState opening) {
        List<ImportReport.Difference> differences = new ArrayList<>();
        for (Quota imported : opening.quotas()) {
            Quota held = after.touched().quotas().get(imported.id());
            if (held != null) {
                Money amount = held.amount().minus(held.terms().recalled());
                compare(differences, imported.id(), "AMOUNT", amount, imported.amount());
                compare(differences, imported.id(), "balance", held.balance(), imported.balance());
                compare(differences, imported.id(), "IS_TO_PEOP_ENTERP", held.perHousehold(), imported.perHousehold());
            }
        }
        return differences;
    }

    private static void compare(
            List<ImportReport.Difference> differences, String quota, String field, Object held, Object imported) {
        if (!Objects.equals(held, imported)) {
            differences.add(new ImportReport.Difference(quota, field, held.toString(), imported.toString()));
        }
    }

    private void tell(ImportRecord record, ImportReport report) {
        boolean taken = record.state() == ImportRecords.State.ACCEPTED;
        events.publish(new Event(
                Event.Kind.IMPORT,
                record.state().name(),
                record.id(),
                record.division(),
                taken
                        ? "已导入,预警新增%s条、消除%s条".formatted(report.added(), report.gone())
                        : "导入被拒绝,数据问题%s处".formatted(report.faults()),
                taken
                        ? "Imported: %s warnings came up, %s went.".formatted(report.added(), report.gone())
                        : "The import was refused: %s faults.".formatted(report.faults())));
    }

    private static String summary(ImportReport report) {
        return report.faults() + " faults, +" + report.added() + " −" + report.gone() + " warnings";
    }

    private static void writeFaults(Path place, FaultList faults) throws IOException {
        List<Fault> first =
                faults.kept().subList(0, Math.min(FAULTS_KEPT, faults.kept().size()));
        Files.write(place.resolve(FAULTS_FILE), JSON.writeValueAsBytes(first));
    }

    /** Whether the record is the month that is judged. */
    public boolean isCurrent(ImportRecord record) {
        return records.current()
                .filter(current -> current.id().equals(record.id()))
                .isPresent();
    }
}
