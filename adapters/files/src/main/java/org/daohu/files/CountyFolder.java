package org.daohu.files;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.daohu.Mask;
import org.daohu.Origin;
import org.daohu.household.CardAccount;
import org.daohu.household.CardAccountList;
import org.daohu.household.CompactRegister;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.PeopleList;
import org.daohu.household.RecipientLists;
import org.daohu.household.RegisterEntry;
import org.daohu.household.RegisterKey;
import org.daohu.household.UsableAccount;
import org.daohu.ledger.Dataset;
import org.daohu.payment.LinkDecision;
import org.daohu.policy.PolicyPack;
import org.jspecify.annotations.Nullable;

/**
 * 县级数据文件夹 – a month of a county as files: {@code quotas}, {@code projects}, {@code payments}, {@code register},
 * {@code targets}, {@code counties}, {@code returns}, {@code caps}, {@code deaths}, {@code payroll} and {@code card-accounts},
 * each {@code .csv} or {@code .xlsx}, and the lists in {@code lists/}.
 *
 * <p>Opening looks at every file first: the form and encoding of all of it, and its header. If {@link #faults()} then
 * {@linkplain FaultList#stopsTheRun() stops the run}, nothing more can be read. Otherwise the tables, the register and the
 * lists are read in any order and as often as wanted; each reading finds the same facts, faults and counts again. A file
 * that turns out to be broken in its middle stops the run too: ask {@link #faults()} once more after reading.
 *
 * <p>Facts come in the order of file name (by character code) and row. The number of threads changes nothing but the time.
 * No content of a file makes a method of this class throw. Used by one thread at a time.
 */
public final class CountyFolder {

    private static final String AT_LEAST_ONE_THREAD = "至少一个线程 at least one thread, found %s";

    private final int threads;
    private final FolderScan scan;
    private final Map<Table, TableReading<?>> readings = new EnumMap<>(Table.class);
    /** What ended a second reading, although the first came to its end. */
    private final Set<Fault> rereadingFaults = new LinkedHashSet<>();

    /** Caps that the pack cannot take. */
    private final List<Fault> capFaults = new ArrayList<>();

    private CountyFolder(int threads, FolderScan scan) {
        this.threads = threads;
        this.scan = scan;
    }

    /**
     * Looks at the files in {@code folder}.
     *
     * @param threads how many threads make facts of rows, at least 1
     */
    public static CountyFolder open(Path folder, int threads) {
        checkArgument(threads >= 1, AT_LEAST_ONE_THREAD, threads);
        return new CountyFolder(threads, FolderScan.of(folder, threads));
    }

    /**
     * Looks at the register in {@code folder} and at nothing else; there must be one. Only the register can be read then.
     *
     * @param threads how many threads make facts of rows, at least 1
     */
    public static CountyFolder openRegister(Path folder, int threads) {
        checkArgument(threads >= 1, AT_LEAST_ONE_THREAD, threads);
        return new CountyFolder(threads, FolderScan.ofRegister(folder, threads));
    }

    /** The faults of what was looked at and read so far. */
    public FaultList faults() {
        ImmutableList.Builder<Fault> kept = ImmutableList.builder();
        long total = 0;
        Comparator<Fault> byFileAndRow = Comparator.comparing(Fault::file).thenComparingLong(Fault::row);
        for (Table table : Table.values()) {
            List<Fault> faults = new ArrayList<>(scan.faults(table));
            total += faults.size();
            TableReading<?> reading = readings.get(table);
            if (reading != null) {
                faults.addAll(reading.kept());
                total += reading.faults();
            }
            if (table == Table.CAPS) {
                total += capFaults.size();
                faults.addAll(capFaults);
            }
            if (table == Table.LISTS) {
                List<Fault> more = rereadingFaults.stream()
                        .filter(fault -> !faults.contains(fault))
                        .toList();
                total += more.size();
                faults.addAll(more);
            }
            faults.sort(byFileAndRow);
            kept.addAll(faults);
        }
        return new FaultList(kept.build(), total);
    }

    /** What was left aside lawfully: unknown columns and files that are not lists, each named once. */
    public ImmutableList<Notice> notices() {
        return scan.notices();
    }

    /** The data that the folder does not have. */
    public ImmutableSet<Dataset> absent() {
        return scan.absent();
    }

    /** The counts of the files read so far, in the order of kind and name. */
    public ImmutableList<FileTally> tallies() {
        ImmutableList.Builder<FileTally> tallies = ImmutableList.builder();
        readings.forEach((table, reading) -> reading.tallies()
                .forEach(tally -> tallies.add(table == Table.CAPS ? tally.leavingOut(capFaults.size()) : tally)));
        return tallies.build();
    }

    /**
     * The facts of the smaller files.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public CountyTables readTables() {
        capFaults.clear();
        return new CountyTables(
                all(Table.QUOTAS, new QuotaReader()),
                all(Table.PROJECTS, new ProjectReader()),
                all(Table.PAYMENTS, new PaymentReader()),
                all(Table.TARGETS, new TargetReader()),
                all(Table.COUNTIES, new CountyReader()),
                all(Table.RETURNS, new ReturnReader()),
                all(Table.CAPS, new CapReader()));
    }

    /**
     * {@link #readTables()}; caps that {@code pack} cannot take, because an earlier row or the pack itself caps the same on the same
     * days, are faults. Which caps hold follows from {@link CountyTables#capsIn}.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public CountyTables readTables(PolicyPack pack) {
        CountyTables tables = readTables();
        tables.capsAside(pack).forEach((row, other) -> {
            Origin.FileRow origin = row.origin();
            String found = Mask.inText(row.cap() + " – " + other);
            capFaults.add(new Fault(origin.file(), origin.row(), "", found, Expected.ONE_CAP, false));
        });
        return tables;
    }

    /**
     * Gives the register's entries to {@code consumer}, some at a time, in order, on the calling thread. What the
     * consumer throws ends the reading and is thrown here.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public void readRegister(Consumer<? super List<RegisterEntry>> consumer) {
        read(Table.REGISTER, new RegisterReader(), consumer);
    }

    /**
     * Gives the people of {@code deaths} to {@code consumer} as {@link #readRegister} does, each from the day of death on.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public void readDeaths(Consumer<? super List<ListedPerson>> consumer) {
        read(Table.DEATHS, new DeathReader(), consumer);
    }

    /**
     * Gives the people of {@code payroll} to {@code consumer} as {@link #readRegister} does.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public void readPayroll(Consumer<? super List<ListedPerson>> consumer) {
        read(Table.PAYROLL, new PayrollReader(), consumer);
    }

    /**
     * Gives the lines of {@code card-accounts} to {@code consumer} as {@link #readRegister} does; each has a {@link
     * UsableAccount}.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public void readCardAccounts(Consumer<? super List<CardAccount>> consumer) {
        read(Table.CARD_ACCOUNTS, new CardAccountReader(), consumer);
    }

    /**
     * Gives the rows of all lists to {@code consumer} as {@link #readRegister} does. A row's {@link ListRow#file()} is the
     * file's name inside {@code lists/} and its {@link ListRow#number()} the spreadsheet's row − 1.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public void readLists(Consumer<? super List<ListRow>> consumer) {
        read(Table.LISTS, new ListRowReader(), consumer);
    }

    /**
     * Gives the register's entries to several sinks at once: each worker has a sink of its own and gives it some entries at
     * a time, in no set order between workers or within one. All entries reach some sink, each once; a batch is of one
     * file, in its order. Which entries are left out, and which faults and counts are found, is as {@link #readRegister}
     * finds it. All that the sinks did is visible when this method returns; what one throws ends the reading and is thrown
     * here.
     *
     * @param sinks asked on the calling thread, once for each worker
     * @throws IllegalStateException if a fault stops the run
     */
    public void readRegisterConcurrently(Supplier<? extends Consumer<? super List<RegisterEntry>>> sinks) {
        begin(Table.REGISTER, new RegisterReader()).run(oneForEachThread(sinks));
    }

    /**
     * Builds the register under {@code key} on all threads, each of which adds the entries that it has read.
     *
     * @param advance told how many entries were added, by any of the threads
     * @throws IllegalStateException if a fault stops the run
     */
    public CompactRegister buildRegister(RegisterKey key, LongConsumer advance) {
        List<CompactRegister.Builder> parts = new ArrayList<>();
        readRegisterConcurrently(() -> {
            CompactRegister.Builder part = CompactRegister.builder(key);
            parts.add(part);
            return entries -> {
                entries.forEach(part::add);
                advance.accept(entries.size());
            };
        });
        CompactRegister.Builder register = CompactRegister.builder(key);
        parts.forEach(register::addAll);
        return register.build();
    }

    /**
     * Builds the lists that people and accounts are looked up in, as far as the folder has them: one without rows is a list that nobody
     * is on.
     *
     * @param key that of the register, so that whom it finds by household and name is known to the lists too
     * @param advance told how many lines were added
     * @throws IllegalStateException if a fault stops the run
     */
    public RecipientLists buildRecipientLists(RegisterKey key, LongConsumer advance) {
        return new RecipientLists(
                people(Table.DEATHS, new DeathReader(), key, advance),
                people(Table.PAYROLL, new PayrollReader(), key, advance),
                cardAccounts(key, advance));
    }

    private @Nullable PeopleList people(
            Table table, RowReader<ListedPerson> reader, RegisterKey key, LongConsumer advance) {
        String file = fileOf(table);
        if (file == null) {
            return null;
        }
        PeopleList.Builder list = PeopleList.builder(file, key);
        read(table, reader, people -> {
            people.forEach(list::add);
            advance.accept(people.size());
        });
        return list.build();
    }

    private @Nullable CardAccountList cardAccounts(RegisterKey key, LongConsumer advance) {
        String file = fileOf(Table.CARD_ACCOUNTS);
        if (file == null) {
            return null;
        }
        CardAccountList.Builder list = CardAccountList.builder(file, key);
        readCardAccounts(accounts -> {
            accounts.forEach(list::add);
            advance.accept(accounts.size());
        });
        return list.build();
    }

    /** The name of the one file of {@code table}, or null if there is none. */
    private @Nullable String fileOf(Table table) {
        requireSound(table);
        List<ReadableFile> files = scan.files(table);
        return files.isEmpty() ? null : files.get(0).source().label();
    }

    /**
     * Gives the rows of all lists to several sinks at once, as {@link #readRegisterConcurrently} does.
     *
     * @param sinks asked on the calling thread, once for each worker
     * @throws IllegalStateException if a fault stops the run
     */
    public void readListsConcurrently(Supplier<? extends Consumer<? super List<ListRow>>> sinks) {
        begin(Table.LISTS, new ListRowReader()).run(oneForEachThread(sinks));
    }

    /** The names of the lists, in the order in which they are read: each is the {@link ListRow#file()} of its rows. */
    public ImmutableList<String> lists() {
        return scan.files(Table.LISTS).stream()
                .map(file -> file.source().name())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Reads some rows of the lists once more and gives them to {@code consumer}, some at a time, in the order of file and
     * row, on the calling thread. What lies between them is passed over. Nothing is counted again: faults and tallies stay
     * as they are. A row that has a fault is not given, nor one that is not there.
     *
     * @param wanted for each of {@link #lists()} the {@link ListRow#number()}s wanted, rising; asked once for each file, as
     *     its turn comes, perhaps on another thread; nothing is kept of it but what is under way
     * @throws IllegalArgumentException if the numbers of a file do not rise
     * @throws IllegalStateException if a fault stops the run
     */
    public void rereadLists(
            Function<? super String, ? extends PrimitiveIterator.OfLong> wanted,
            Consumer<? super List<ListRow>> consumer) {
        requireSound(Table.LISTS);
        Fault end = new ListRereading(wanted).run(scan.files(Table.LISTS), threads, consumer);
        if (end != null) {
            rereadingFaults.add(end);
        }
    }

    /**
     * What persons decided about links, in the order of the rows; empty if the file is absent.
     *
     * @throws IllegalStateException if a fault stops the run
     */
    public ImmutableList<LinkDecision> readLinkDecisions() {
        return all(Table.LINK_DECISIONS, new LinkDecisionReader());
    }

    private <T> ImmutableList<T> all(Table table, RowReader<T> reader) {
        ImmutableList.Builder<T> facts = ImmutableList.builder();
        read(table, reader, facts::addAll);
        return facts.build();
    }

    private <T> void read(Table table, RowReader<T> reader, Consumer<? super List<T>> consumer) {
        begin(table, reader).run(threads, consumer);
    }

    private <T> TableReading<T> begin(Table table, RowReader<T> reader) {
        requireSound(table);
        TableReading<T> reading = new TableReading<>(reader, scan.files(table));
        readings.put(table, reading);
        return reading;
    }

    private <T> List<Consumer<? super List<T>>> oneForEachThread(Supplier<? extends Consumer<? super List<T>>> sinks) {
        List<Consumer<? super List<T>>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(sinks.get());
        }
        return all;
    }

    private void requireSound(Table table) {
        checkState(scan.covers(table), "only the register was looked at");
        checkState(!scan.stopsTheRun(), "faults stop the run: see faults()");
    }
}
