package org.daohu.examples.countymonth.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daohu.examples.countymonth.generate.CsvTable.Encoding;

/** 台账文件 – writes quotas, projects, payments, targets and the county's status, rows in a chance order. */
final class LedgerFiles {

    static final List<String> QUOTA_HEADER = List.of(
            "BGT_ID*",
            "ORI_BGT_ID",
            "FISCAL_YEAR*",
            "MOF_DIV_CODE*",
            "REC_DIV_CODE",
            "AGENCY_CODE",
            "COR_BGT_DOC_NO",
            "SUP_BGT_DOC_NO",
            "BGT_DOC_TITLE",
            "DOC_DATE",
            "RECEIVED_DATE",
            "FUND_CODE*",
            "PRO_CODE",
            "BGT_EXE_FLAG*",
            "IS_TO_PEOP_ENTERP*",
            "AMOUNT*",
            "EXP_FUNC_CODE",
            "GOV_BGT_ECO_CODE",
            "SCAN",
            "EXEMPTION",
            "IS_DELETED",
            "UPDATE_TIME");
    static final List<String> PROJECT_HEADER = List.of(
            "PRO_NAME",
            "PRO_CODE",
            "MOF_DIV_CODE",
            "TOWN_CODE",
            "VILLAGE_CODE",
            "CATEGORY",
            "CONTENT",
            "LIBRARY_DATE",
            "START_DATE",
            "FINISH_DATE",
            "IS_DELETED");
    static final List<String> PAYMENT_HEADER = List.of(
            "PAY_CERT_NO",
            "BGT_ID",
            "PRO_CODE",
            "PAY_ACCT_NAME",
            "PAY_ACCT_NO",
            "PAYEE_ACCT_NAME",
            "PAYEE_ACCT_NO",
            "PAYEE_ACCT_KIND",
            "PAYEE_CREDIT_CODE",
            "XPAY_AMT",
            "XPAY_DATE",
            "USE_DES",
            "PAY_TYPE_CODE",
            "EXP_FUNC_CODE",
            "GOV_BGT_ECO_CODE",
            "IS_DELETED");
    private static final List<String> TARGET_HEADER = List.of(
            "PRO_CODE*",
            "PERF_IND_CODE*",
            "PERF_IND_NAME",
            "KPI_VAL",
            "METERUNIT",
            "WEIGHT",
            "SET_DATE*",
            "ACTUAL_VAL",
            "EVALUATED_DATE");

    private final Dice dice;
    private final Spelling spelling;
    private final Faults faults;

    LedgerFiles(Dice dice, Faults faults) {
        this.dice = dice;
        this.spelling = new Spelling(dice);
        this.faults = faults;
    }

    void write(Path out, Books books) throws IOException {
        List<List<String>> quotas = new ArrayList<>();
        books.quotas.forEach(quota -> quotas.add(cells(quota)));
        table(out, "quotas.csv", Encoding.UTF_8_WITH_BOM, QUOTA_HEADER, quotas);
        List<List<String>> projects = new ArrayList<>();
        books.projects.forEach(project -> projects.add(cells(project)));
        table(out, "projects.csv", Encoding.GB18030, PROJECT_HEADER, projects);
        List<List<String>> payments = new ArrayList<>();
        books.payments.forEach(payment -> payments.add(cells(payment)));
        table(out, "payments.csv", Encoding.UTF_8, PAYMENT_HEADER, payments);
        List<List<String>> targets = new ArrayList<>();
        books.targets.forEach(target -> targets.add(cells(target)));
        table(out, "targets.csv", Encoding.UTF_8, TARGET_HEADER, targets);
        table(
                out,
                "counties.csv",
                Encoding.UTF_8,
                List.of("DIV_CODE*", "IS_POVERTY_COUNTY", "DELISTED_DATE", "ALL_VILLAGES_UP_DATE"),
                new ArrayList<>(List.of(List.of(County.COUNTY, "2", "", ""))));
    }

    private void table(Path out, String name, Encoding encoding, List<String> header, List<List<String>> rows)
            throws IOException {
        dice.shuffle(rows);
        faults.mixInto(name, header, rows);
        try (CsvTable table = new CsvTable(out.resolve(name), encoding, dice.chance(50))) {
            table.write(header);
            for (List<String> row : rows) {
                table.write(row);
            }
        }
    }

    private List<String> cells(Quota quota) {
        return List.of(
                quota.id,
                quota.source,
                String.valueOf(quota.year),
                quota.division,
                quota.receiver,
                quota.agency,
                quota.document,
                quota.upperDocument,
                quota.title,
                spelling.date(quota.documentDate),
                spelling.date(quota.received),
                quota.fund,
                quota.project,
                quota.pending ? "2" : "1",
                spelling.yes(quota.perHousehold),
                spelling.amount(quota.fen),
                quota.function,
                "50999",
                quota.scan,
                quota.exemption,
                spelling.deleted(quota.deleted),
                "");
    }

    private List<String> cells(Project project) {
        int town = dice.between(0, County.TOWNS.size() - 1);
        return List.of(
                project.name,
                project.code,
                County.COUNTY,
                County.townCode(town),
                County.villageCode(town, dice.between(0, County.VILLAGES.size() - 1)),
                project.category,
                project.content,
                spelling.date(project.libraryDate),
                spelling.date(project.startDate),
                spelling.date(dice.chance(50) ? null : LocalDate.of(2020, 12, 31)),
                spelling.deleted(project.deleted));
    }

    private List<String> cells(Payment payment) {
        return List.of(
                payment.writtenNumber,
                payment.quota,
                payment.project,
                "西昌市财政局国库支付中心",
                "22050101040001234",
                payment.payee,
                "22" + dice.between(100_000_000, 999_999_999),
                payment.accountKind,
                "",
                spelling.amount(payment.fen),
                spelling.date(payment.date),
                payment.purpose,
                dice.chance(70) ? "1" : "2",
                payment.function,
                payment.economic,
                spelling.deleted(payment.deleted));
    }

    private List<String> cells(Target target) {
        return List.of(
                target.project(), target.code(), "受益户数", "25", "户", "100", spelling.date(target.setDate()), "", "");
    }
}
