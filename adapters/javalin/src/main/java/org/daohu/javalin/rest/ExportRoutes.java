package org.daohu.javalin.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.daohu.javalin.county.JudgedCounty;
import org.daohu.javalin.store.Trail;

/** {@code /exports} – ledger, warnings and verdicts as files. */
final class ExportRoutes {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Access access;
    private final Judged judged;
    private final Trail trail;
    private final Path folder;

    ExportRoutes(Access access, Judged judged, Trail trail, Path folder) {
        this.access = access;
        this.judged = judged;
        this.trail = trail;
        this.folder = folder;
    }

    void add(RoutesConfig routes, String base) {
        routes.get(base + "/exports/{file}", this::export);
    }

    private void export(Context ctx) throws IOException {
        String file = ctx.pathParam("file");
        boolean csv = file.endsWith(".csv");
        if (!csv && !file.endsWith(".xlsx")) {
            throw ProblemException.notFound();
        }
        JudgedCounty county = judged.of(ctx);
        ExportTable table = switch (file.substring(0, file.lastIndexOf('.'))) {
            case "ledger" -> ExportTable.ledger(county);
            case "warnings" -> ExportTable.warnings(county);
            case "verdicts" -> ExportTable.verdicts(county);
            default -> throw ProblemException.notFound();
        };
        byte[] content = csv ? table.csv(folder) : xlsx(table);
        trail.record(access.caller(ctx).account().id(), Trail.Act.EXPORT, "export:" + file, null, null);
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        ctx.contentType(csv ? "text/csv; charset=utf-8" : XLSX).result(content);
    }

    private static byte[] xlsx(ExportTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.xlsx(out);
        return out.toByteArray();
    }
}
