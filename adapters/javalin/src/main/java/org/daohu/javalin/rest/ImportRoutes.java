package org.daohu.javalin.rest;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ListMultimap;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.files.Fault;
import org.daohu.household.ListRow;
import org.daohu.javalin.ServerOptions;
import org.daohu.javalin.access.Permission;
import org.daohu.javalin.access.Scope;
import org.daohu.javalin.county.County;
import org.daohu.javalin.county.Doubt;
import org.daohu.javalin.county.ImportReport;
import org.daohu.javalin.county.Imports;
import org.daohu.javalin.county.ListChecks;
import org.daohu.javalin.county.ListSums;
import org.daohu.javalin.county.UploadedFile;
import org.daohu.javalin.store.ImportRecords;
import org.daohu.javalin.store.ImportRecords.ImportRecord;
import org.daohu.javalin.store.Slice;
import org.daohu.javalin.store.Trail;
import org.daohu.ledger.Subject;
import org.daohu.warning.RuleBook;
import org.jspecify.annotations.Nullable;

/** {@code /imports} and {@code /lists/check} – files in, with the faults of their cells. */
final class ImportRoutes {

    private static final int ROWS_SHOWN = 5_000;

    private final Access access;
    private final Judged judged;
    private final Imports imports;
    private final ImportRecords records;
    private final ListChecks checks;
    private final Trail trail;
    private final RuleBook book;
    private final ServerOptions.Limits limits;

    ImportRoutes(Access access, Judged judged, Api.Parts parts) {
        this.access = access;
        this.judged = judged;
        this.imports = parts.imports();
        this.records = parts.importRecords();
        this.checks = parts.listChecks();
        this.trail = parts.trail();
        County county = parts.county();
        this.book = county.book();
        this.limits = parts.options().limits();
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/imports", this::list);
        routes.post(base + "/imports", this::take);
        routes.get(base + "/imports/{id}", this::one);
        routes.get(base + "/imports/{id}/faults", this::faults);
        routes.post(base + "/lists/check", this::check);
    }

    record ImportView(
            String id,
            Instant at,
            String by,
            ImportRecords.State state,
            boolean current,
            List<String> uploaded,
            List<ImportReport.Tallied> files,
            long faults,
            List<ImportReport.Difference> differences,
            long warnings,
            long added,
            long gone) {}

    record CheckedRow(long sheetRow, @Nullable ListRowView row, List<FaultView> faults, List<WarningView> warnings) {

        boolean isPlain() {
            return faults.isEmpty() && warnings.isEmpty();
        }
    }

    record VoucherCheck(
            String voucher,
            boolean known,
            long rows,
            Money paid,
            @Nullable Money amount,
            @Nullable Money residual) {

        static VoucherCheck of(ListSums.Voucher voucher) {
            return new VoucherCheck(
                    Mask.residentIds(voucher.number()),
                    voucher.amount() != null,
                    voucher.listed().rows(),
                    voucher.listed().paid(),
                    voucher.amount(),
                    voucher.residual());
        }
    }

    record ListCheck(
            String file,
            long rows,
            long leftOut,
            Money payable,
            Money paid,
            List<FaultView> faults,
            List<CheckedRow> items,
            boolean truncated,
            List<VoucherCheck> vouchers,
            List<WarningRoutes.VerdictCount> verdicts) {}

    private Scope scope(Context ctx) {
        return access.caller(ctx).account().scope();
    }

    private ImportView view(ImportRecord record) {
        ImportReport report = Imports.reportOf(record);
        return new ImportView(
                record.id(),
                record.at(),
                record.by(),
                record.state(),
                imports.isCurrent(record),
                report.uploaded(),
                report.files(),
                report.faults(),
                report.differences(),
                report.warnings(),
                report.added(),
                report.gone());
    }

    private void list(Context ctx) {
        Params.Paging paging = Params.paging(ctx);
        Slice<ImportRecord> found = records.page(scope(ctx), paging.page(), paging.size());
        ctx.json(new Page<>(
                found.items().stream().map(this::view).toList(), paging.page(), paging.size(), found.total()));
    }

    private ImportRecord found(Context ctx) {
        return records.find(scope(ctx), ctx.pathParam("id")).orElseThrow(ProblemException::notFound);
    }

    private void one(Context ctx) {
        ImportRecord record = found(ctx);
        Versions.tell(ctx, record.id());
        ctx.json(view(record));
    }

    private void faults(Context ctx) throws IOException {
        Params.Paging paging = Params.paging(ctx);
        List<Fault> faults = imports.faults(found(ctx).id());
        ctx.json(new Page<>(
                paging.of(faults).stream().map(FaultView::of).toList(), paging.page(), paging.size(), faults.size()));
    }

    private void take(Context ctx) throws IOException {
        Caller caller = access.caller(ctx);
        caller.require(Permission.IMPORT);
        if (!scope(ctx).covers(access.view(ctx).reporting())) {
            throw ProblemException.of(
                    403, "DIVISION_NOT_YOURS", "区划不在权限范围内", "The division that reports is not one of yours.");
        }
        String seen = ctx.header("If-Match") == null ? null : Versions.named(ctx);
        List<UploadedFile> files = Uploads.of(ctx, limits.uploadFiles());
        Imports.Outcome outcome = judged.limited(() -> laid(caller, files, seen));
        if (outcome.record().state() == ImportRecords.State.REFUSED) {
            throw new ProblemException(Problem.of(outcome.faults(), outcome.faultsTotal()), Map.of());
        }
        Versions.tell(ctx, outcome.record().id());
        ctx.status(201).json(view(outcome.record()));
    }

    private Imports.Outcome laid(Caller caller, List<UploadedFile> files, @Nullable String seen) {
        try {
            return imports.lay(caller.account().id(), files, seen).orElseThrow(Versions::changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Context ctx) throws IOException {
        Caller caller = access.caller(ctx);
        caller.require(Permission.CHECK_LIST);
        UploadedFile file = Uploads.list(ctx);
        ListChecks.Result result = judged.limited(() -> checked(ctx, file));
        trail.record(
                caller.account().id(),
                Trail.Act.CHECK_LIST,
                "list:" + result.file(),
                access.view(ctx).reporting(),
                result.rowsRead() + " rows");
        if (!(result instanceof ListChecks.Checked read)) {
            throw new ProblemException(
                    Problem.of(result.faults(), result.faults().size()), Map.of());
        }
        ctx.json(view(read));
    }

    private ListChecks.Result checked(Context ctx, UploadedFile file) {
        try {
            return checks.check(scope(ctx), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ListCheck view(ListChecks.Checked result) {
        List<CheckedRow> rows = rows(result);
        boolean truncated = rows.size() > ROWS_SHOWN;
        return new ListCheck(
                result.file(),
                result.rowsRead(),
                result.rowsRead() - result.rows().size(),
                result.sums().payable(),
                result.sums().paid(),
                result.faults().stream()
                        .filter(fault -> fault.row() <= 1)
                        .map(FaultView::of)
                        .toList(),
                truncated
                        ? rows.stream()
                                .filter(row -> !row.isPlain())
                                .limit(ROWS_SHOWN)
                                .toList()
                        : rows,
                truncated,
                result.sums().vouchers().stream().map(VoucherCheck::of).toList(),
                result.verdicts().entrySet().stream()
                        .filter(entry -> entry.getValue().subjects() > 0)
                        .map(entry -> WarningRoutes.VerdictCount.of(book, entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** Every row with a content, a fault or both, by row. */
    private List<CheckedRow> rows(ListChecks.Checked result) {
        ImmutableMultiset<Subject> doubts = result.warnings().stream()
                .map(doubt -> doubt.warning().subject())
                .collect(ImmutableMultiset.toImmutableMultiset());
        ListMultimap<Long, WarningView> warnings = ArrayListMultimap.create();
        for (Doubt doubt : result.warnings()) {
            warnings.put(doubt.warning().subject().row() + 1, WarningView.of(doubt, book));
        }
        ListMultimap<Long, FaultView> faults = ArrayListMultimap.create();
        for (Fault fault : result.faults()) {
            if (fault.row() > 1) {
                faults.put(fault.row(), FaultView.of(fault));
            }
        }
        Map<Long, CheckedRow> rows = new TreeMap<>();
        for (ListRow row : result.rows()) {
            long sheetRow = row.number() + 1;
            rows.put(
                    sheetRow,
                    new CheckedRow(
                            sheetRow,
                            ListRowView.of(row, false, doubts),
                            faults.get(sheetRow),
                            warnings.get(sheetRow)));
        }
        faults.asMap()
                .forEach((sheetRow, found) -> rows.computeIfAbsent(
                        sheetRow, key -> new CheckedRow(key, null, List.copyOf(found), List.of())));
        return List.copyOf(rows.values());
    }
}
