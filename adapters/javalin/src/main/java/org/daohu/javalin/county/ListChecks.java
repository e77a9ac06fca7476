package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.daohu.files.CountyFolder;
import org.daohu.files.Fault;
import org.daohu.household.ListRow;
import org.daohu.javalin.access.Scope;
import org.daohu.warning.VerdictCounts;

/**
 * 发放表核对 – checks one list before it is paid: its cells as an import would, its rows against register, vouchers and earlier
 * lists of the month. Keeps nothing. Thread-safe.
 */
public final class ListChecks {

    /** The tables that a folder must have; a list is read without any row of them. */
    private static final Map<String, String> EMPTY_TABLES = Map.of(
            "quotas.csv", "BGT_ID,FISCAL_YEAR,MOF_DIV_CODE,FUND_CODE,BGT_EXE_FLAG,IS_TO_PEOP_ENTERP,AMOUNT\n",
            "projects.csv", "PRO_CODE,PRO_NAME,MOF_DIV_CODE\n",
            "payments.csv", "PAY_CERT_NO,XPAY_AMT,XPAY_DATE\n");

    private final Path folder;
    private final County county;
    private final Packs packs;

    /** Checks that put the file into a folder of its own below {@code folder} while it is read. */
    public ListChecks(Path folder, County county, Packs packs) {
        this.folder = folder;
        this.county = county;
        this.packs = packs;
    }

    /** 核对结果. */
    public sealed interface Result {
        /** The list's name. */
        String file();

        /** Rows read, those left out too. */
        long rowsRead();

        /** Cells and rows that could not be read, or what stops the check. */
        ImmutableList<Fault> faults();
    }

    /**
     * Nothing could be made of the file.
     *
     * @param file the list's name
     * @param rowsRead rows read, none if the file could not be
     * @param faults what stops the check
     */
    public record Stopped(String file, long rowsRead, ImmutableList<Fault> faults) implements Result {}

    /**
     * The list was read and judged.
     *
     * @param file the list's name
     * @param rows the rows that could be read, seen by the caller
     * @param rowsRead rows read, those left out too
     * @param sums what the rows add up to
     * @param faults cells and rows that could not be read
     * @param warnings doubts about the rows
     * @param verdicts counts by rule
     */
    public record Checked(
            String file,
            ImmutableList<ListRow> rows,
            long rowsRead,
            ListSums sums,
            ImmutableList<Fault> faults,
            ImmutableList<Doubt> warnings,
            ImmutableMap<String, VerdictCounts> verdicts)
            implements Result {}

    /**
     * Checks {@code upload}, whose place is lawful. Vouchers beyond {@code scope} do not exist for the caller.
     *
     * @throws IOException if the file cannot be stored for reading
     */
    public Result check(Scope scope, UploadedFile upload) throws IOException {
        String place = upload.place().orElseThrow();
        String file = place.substring(place.indexOf('/') + 1);
        Files.createDirectories(folder);
        Path staged = Files.createTempDirectory(folder, "list-");
        try {
            for (Map.Entry<String, String> table : EMPTY_TABLES.entrySet()) {
                Files.writeString(staged.resolve(table.getKey()), table.getValue());
            }
            Files.createDirectories(staged.resolve(UploadedFile.LISTS));
            ImportFolder.put(staged, place, upload.content());
            return check(scope, staged, file, place);
        } finally {
            ImportFolder.delete(staged);
        }
    }

    private Result check(Scope scope, Path staged, String file, String place) {
        CountyFolder reading = CountyFolder.open(staged, 1);
        ImmutableList.Builder<ListRow> read = ImmutableList.builder();
        if (!reading.faults().stopsTheRun()) {
            reading.readLists(read::addAll);
        }
        ImmutableList<Fault> faults = reading.faults().kept().stream()
                .filter(fault -> fault.file().equals(place))
                .collect(ImmutableList.toImmutableList());
        if (reading.faults().stopsTheRun()) {
            return new Stopped(file, 0, faults);
        }
        long rowsRead = reading.tallies().stream()
                .filter(tally -> tally.file().equals(place))
                .mapToLong(tally -> tally.rows())
                .sum();
        ImmutableList<ListRow> rows = read.build();
        try {
            return judged(scope, file, rows, rowsRead, faults);
        } catch (ArithmeticException tooLarge) {
            return new Stopped(file, rowsRead, ImmutableList.of(Fault.sumThatDoesNotFit(place, "实发金额(元)")));
        }
    }

    /** @throws ArithmeticException if the amounts of the rows, and of earlier ones of the month, do not add up in fen */
    private Checked judged(
            Scope scope, String file, ImmutableList<ListRow> rows, long rowsRead, ImmutableList<Fault> faults) {
        CountyView view = county.view(scope);
        ListSums sums = ListSums.of(rows, view.payments());
        Judging.RowsJudged judged =
                county.judgeList(scope, file, rows, packs.active().pack());
        ImmutableList<Doubt> warnings = judged.warnings().stream()
                .sorted()
                .map(warning -> Doubt.of(warning, view.reporting()))
                .collect(ImmutableList.toImmutableList());
        return new Checked(file, rows, rowsRead, sums, faults, warnings, judged.counts());
    }
}
