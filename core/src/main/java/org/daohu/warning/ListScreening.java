package org.daohu.warning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daohu.Origin;
import org.daohu.household.ListRow;
import org.daohu.household.RecipientLists;
import org.daohu.household.Register;
import org.daohu.household.RowReference;
import org.daohu.ledger.Dataset;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.VoucherLists;
import org.daohu.policy.PolicyPack;

/**
 * 发放表核查 – judges list rows of any number in bounded memory, on as many threads as the host likes, with the same verdicts
 * whatever the order in which rows come and the number of threads (L7).
 *
 * <p>Each thread takes a {@link #worker} of its own, and the host leads them through three stages. All workers end a stage
 * before any begins the next, and what one stage wrote must be visible to the next (joining threads or waiting for futures
 * does both).
 *
 * <ol>
 *   <li><b>Rows.</b> {@link ScreeningWorker#screen} takes each row once, in any order: rules that need nobody else judge
 *       it, and for each {@link GroupedRule} it leaves a mark. {@link ScreeningWorker#endRows} ends the stage.
 *   <li><b>Groups.</b> {@link ScreeningWorker#compare} takes each of {@link #PARTS} parts once, in any order: the rows of a
 *       key are compared in the order of file name (by {@link String#compareTo}) and row number.
 *   <li><b>Second looks.</b> {@link #secondLooks} tells which few rows are doubtful because of others, and judges these
 *       once more, in order, on one thread.
 * </ol>
 *
 * <p>Then {@link #counts} and {@link #vouchers} tell the result. Rows in memory need no more than {@link #screen(Iterable,
 * Function, Consumer)}. The methods of this class are for one thread, between the stages.
 */
public final class ListScreening {

    /** How many parts the second stage has. */
    public static final int PARTS = RecordRuns.PARTS;

    private static final int MOST_FILES = 1 << 20;
    private static final int NUMBER_BITS = 40;
    private static final long NUMBER_MASK = (1L << NUMBER_BITS) - 1;

    private final MasterLedger ledger;
    private final Register register;
    private final RecipientLists recipients;
    private final RuleBook book;
    private final PolicyPack pack;
    private final LocalDate asOf;
    private final String[] files;
    private final ImmutableMap<String, ImmutableList<RecordRuns>> marks;
    private final RecordRuns looks;
    private final List<ScreeningWorker> workers = new ArrayList<>();

    /** As the other constructor, for a host without lists of people and of accounts. */
    public ListScreening(
            MasterLedger ledger,
            Register register,
            RuleBook book,
            PolicyPack pack,
            LocalDate asOf,
            Collection<String> files,
            Spill spill) {
        this(ledger, register, RecipientLists.none(), book, pack, asOf, files, spill);
    }

    /**
     * A screening by the rules of {@code book} that judge list rows.
     *
     * @param ledger tells vouchers and which datasets are absent
     * @param recipients the lists that the people of a row and its account are looked up in
     * @param asOf the date at which everything is judged; stands in for the pay day of rows that have none
     * @param files the {@link ListRow#file} names of all rows to come, in any order; at most 1,048,576
     * @param spill keeps marks; {@link Spill#inMemory} unless lists are large
     */
    public ListScreening(
            MasterLedger ledger,
            Register register,
            RecipientLists recipients,
            RuleBook book,
            PolicyPack pack,
            LocalDate asOf,
            Collection<String> files,
            Spill spill) {
        this.ledger = ledger;
        this.register = register;
        this.recipients = recipients;
        this.book = book;
        this.pack = pack;
        this.asOf = asOf;
        this.files = ImmutableSortedSet.copyOf(files).toArray(String[]::new);
        if (this.files.length > MOST_FILES) {
            throw new IllegalArgumentException("at most " + MOST_FILES + " lists, found " + this.files.length);
        }
        ImmutableMap.Builder<String, ImmutableList<RecordRuns>> byRule = ImmutableMap.builder();
        for (Rule<?> rule : book.rules()) {
            if (rule instanceof GroupedRule<?> grouped) {
                ImmutableList.Builder<RecordRuns> runs = ImmutableList.builder();
                for (RowGrouping grouping : grouped.groupings()) {
                    runs.add(RecordRuns.byPart(Marking.words(rule, grouping, pack), spill));
                }
                byRule.put(rule.id(), runs.build());
            }
        }
        this.marks = byRule.buildOrThrow();
        this.looks = RecordRuns.sorted(Look.WORDS, spill);
    }

    /**
     * A worker, for one thread.
     *
     * @param sink takes each warning as it is raised, on the worker's thread, in no order that counts
     */
    public ScreeningWorker worker(Consumer<Warning> sink) {
        ScreeningWorker worker = new ScreeningWorker(this, evaluator(sink));
        workers.add(worker);
        return worker;
    }

    /**
     * The third stage; asked for once, when all parts are compared.
     *
     * @param sink takes each warning as it is raised
     */
    public SecondLooks secondLooks(Consumer<Warning> sink) {
        workers.forEach(ScreeningWorker::endGroups);
        ScreeningWorker worker = worker(sink);
        return new SecondLooks(this, worker);
    }

    /** Takes rows through all three stages on this thread; {@code rows} is walked twice. */
    public void screen(
            Iterable<ListRow> rows, Function<? super ListRow, ? extends Origin> origins, Consumer<Warning> sink) {
        ScreeningWorker worker = worker(sink);
        for (ListRow row : rows) {
            worker.screen(row, origins.apply(row));
        }
        worker.endRows();
        for (int part = 0; part < PARTS; part++) {
            worker.compare(part);
        }
        SecondLooks second = secondLooks(sink);
        Set<RowReference> references = new HashSet<>();
        for (String file : files) {
            second.wanted(file).forEachRemaining((long number) -> references.add(new RowReference(file, number)));
        }
        List<ListRow> wanted = new ArrayList<>();
        for (ListRow row : rows) {
            if (references.contains(new RowReference(row.file(), row.number()))) {
                wanted.add(row);
            }
        }
        wanted.sort(Comparator.comparing(ListRow::file).thenComparingLong(ListRow::number));
        for (ListRow row : wanted) {
            second.judge(row, origins.apply(row));
        }
        second.end();
    }

    /** The verdicts by rule, in the book's order: those of rules that judge list rows, the others at zero. */
    public ImmutableMap<String, VerdictCounts> counts() {
        Evaluator all = evaluator(warning -> {});
        addCountsTo(all);
        return all.counts();
    }

    /** Adds the verdicts to those of {@code evaluator}, which judges the rest by the same book. */
    public void addCountsTo(Evaluator evaluator) {
        workers.forEach(worker -> evaluator.addCounts(worker.evaluator()));
    }

    /** The rows added up by live voucher. @throws ArithmeticException if a voucher's sum does not fit */
    public VoucherLists vouchers() {
        VoucherLists.Builder all = VoucherLists.builder();
        workers.forEach(worker -> all.add(worker.vouchers()));
        return all.build();
    }

    MasterLedger ledger() {
        return ledger;
    }

    Register register() {
        return register;
    }

    RecipientLists recipients() {
        return recipients;
    }

    LocalDate asOf() {
        return asOf;
    }

    /** The marks of a grouped rule, by grouping. */
    ImmutableList<RecordRuns> marks(String rule) {
        ImmutableList<RecordRuns> runs = marks.get(rule);
        if (runs == null) {
            throw new IllegalArgumentException("no grouped rule " + rule);
        }
        return runs;
    }

    RecordRuns looks() {
        return looks;
    }

    /** Where a row stands among all: by file name, then number. */
    long place(ListRow row) {
        return place(row.file(), row.number());
    }

    private long place(String file, long number) {
        int index = Arrays.binarySearch(files, file);
        if (index < 0) {
            throw new IllegalArgumentException("a row of a list that was not announced: " + file);
        }
        if (number > NUMBER_MASK) {
            throw new IllegalArgumentException("row number out of range: " + file + "#" + number);
        }
        return (long) index << NUMBER_BITS | number;
    }

    /** The place of row 0 of {@code file}, which is before its first row. */
    long placeBefore(String file) {
        return place(file, 0);
    }

    /** The last place that a row of the same file can have. */
    static long lastPlace(long place) {
        return place | NUMBER_MASK;
    }

    /** A row's number from its place. */
    static long number(long place) {
        return place & NUMBER_MASK;
    }

    RowReference row(long place) {
        return new RowReference(files[(int) (place >>> NUMBER_BITS)], place & NUMBER_MASK);
    }

    private Evaluator evaluator(Consumer<Warning> sink) {
        ImmutableSet<Dataset> absent = ledger.absent();
        return new Evaluator(book, pack, absent, asOf, sink);
    }
}
