package org.daohu.jdbc;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daohu.Division;
import org.daohu.FiscalYear;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.ledger.Exemption;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.Project;
import org.daohu.ledger.QuotaRow;
import org.daohu.ledger.TargetRow;
import org.daohu.ledger.VoucherLists;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.payment.VoucherList;
import org.daohu.policy.CountyStatus;

/** Random records, right and wrong: any source, any state, any amount, dead rows under the keys of live ones. */
record Facts(
        List<QuotaRow> quotas,
        List<Project> projects,
        List<Payment> payments,
        List<TargetRow> targets,
        List<CountyStatus> counties,
        Map<String, VoucherList> lists) {

    static final List<Division> DIVISIONS = List.of(
            Division.finance("510000000"),
            Division.finance("513400000"),
            Division.parse("513401"),
            Division.parse("513401001001"));

    private static final Arbitrary<LocalDate> DATES = Arbitraries.integers()
            .between(0, 900)
            .map(day -> LocalDate.of(2019, 1, 1).plusDays(day));

    static Arbitrary<Facts> any() {
        Arbitrary<Map<String, VoucherList>> lists = Arbitraries.maps(
                        Arbitraries.integers().between(0, 12).map(n -> "V" + n),
                        Combinators.combine(
                                        Arbitraries.longs().between(1, 3),
                                        Arbitraries.longs().between(-5, 1_000))
                                .as((rows, fen) -> new VoucherList(rows, Money.ofFen(fen))))
                .ofMaxSize(6);
        return Combinators.combine(
                        anyQuotas().list().ofMaxSize(14).map(rows -> oneLive(rows, QuotaRow::id, QuotaRow::live)),
                        anyProjects().list().ofMaxSize(6).map(rows -> oneLive(rows, Project::code, Project::live)),
                        anyPayments()
                                .list()
                                .ofMaxSize(16)
                                .map(rows -> oneLive(rows, Payment::voucherNumber, Payment::live)),
                        anyTargets().list().ofMaxSize(5),
                        anyCounties()
                                .list()
                                .uniqueElements(c -> c.division().countyPrefix())
                                .ofMaxSize(3),
                        lists)
                .as(Facts::new);
    }

    /** The same facts in memory. */
    MasterLedger inMemory() {
        MasterLedger.Builder ledger = MasterLedger.builder();
        quotas.forEach(ledger::add);
        projects.forEach(ledger::add);
        payments.forEach(ledger::add);
        targets.forEach(ledger::add);
        counties.forEach(ledger::add);
        VoucherLists.Builder sums = VoucherLists.builder();
        lists.forEach((voucher, list) -> {
            sums.add(voucher, list.paid());
            for (long row = 1; row < list.rows(); row++) {
                sums.add(voucher, Money.ZERO);
            }
        });
        return ledger.build().with(sums.build());
    }

    /** Takes all facts out of our tables. */
    void clear(DataSource database) {
        for (String table : List.of("quota_row", "project", "payment", "target", "county", "voucher_list")) {
            TestDatabase.execute(database, "DELETE FROM daohu_" + table);
        }
    }

    void store(FactTables tables) {
        tables.addQuotas(quotas);
        tables.addProjects(projects);
        tables.addPayments(payments);
        storeWhatVendorsDoNotKeep(tables);
    }

    void storeWhatVendorsDoNotKeep(FactTables tables) {
        tables.addTargets(targets);
        tables.addCounties(counties);
        tables.addVoucherLists(lists);
    }

    private static <T> List<T> oneLive(List<T> rows, Function<T, String> key, Predicate<T> live) {
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .filter(row -> !live.test(row) || seen.add(key.apply(row)))
                .toList();
    }

    private static Arbitrary<String> key(String prefix, int last) {
        return Arbitraries.integers().between(0, last).map(n -> prefix + n);
    }

    private static Arbitrary<QuotaRow> anyQuotas() {
        Arbitrary<QuotaRow.Builder> base = Combinators.combine(
                        key("Q", 7),
                        Arbitraries.of(2019, 2020),
                        Arbitraries.of(DIVISIONS),
                        Arbitraries.of("F1", "F2"),
                        Arbitraries.longs().between(-1_000, 1_000_000),
                        Arbitraries.integers().between(1, 99))
                .as((id, year, division, fund, fen, row) -> QuotaRow.builder(
                        id, new FiscalYear(year), division, fund, Money.ofFen(fen), Origin.file("quotas.csv", row)));
        return Combinators.combine(
                        base,
                        key("Q", 7).injectNull(0.4),
                        Arbitraries.of("T01", "T02").injectNull(0.5),
                        key("P", 3).injectNull(0.3),
                        DATES.injectNull(0.2),
                        Arbitraries.of("达市财农〔2019〕3号", "不规范").injectNull(0.2),
                        Arbitraries.of(Exemption.class),
                        Arbitraries.integers().between(0, 31))
                .as((row, source, agency, project, date, document, exemption, bits) -> row.sourceId(source)
                        .agencyCode(agency)
                        .projectCode(project)
                        .documentDate(date)
                        .receivedDate((bits & 1) == 0 ? null : date)
                        .documentNumber(document)
                        .upperDocumentNumber((bits & 2) == 0 ? null : document)
                        .documentTitle("关于资金的通知")
                        .receivingDivision("513401")
                        .functionCode("2130505")
                        .economicCode("509")
                        .scan((bits & 4) == 0 ? null : "scan.pdf")
                        .exemption(exemption)
                        .pending((bits & 8) == 0)
                        .perHousehold((bits & 4) == 0)
                        .live((bits & 16) == 0 || (bits & 3) != 0)
                        .build());
    }

    private static Arbitrary<Project> anyProjects() {
        return Combinators.combine(
                        key("P", 4),
                        Arbitraries.of("村道硬化", "楼堂馆所"),
                        Arbitraries.of(DIVISIONS),
                        DATES.injectNull(0.3),
                        DATES.injectNull(0.3),
                        Arbitraries.of(true, true, true, false))
                .as((code, name, division, library, start, live) -> Project.builder(
                                code, name, division, Origin.host("PM_PROJECT/" + code))
                        .townCode("T1")
                        .villageCode("V1")
                        .category("基础设施")
                        .content("修建楼堂馆所")
                        .libraryDate(library)
                        .startDate(start)
                        .finishDate(start)
                        .live(live)
                        .build());
    }

    private static Arbitrary<Payment> anyPayments() {
        return Combinators.combine(
                        key("V", 14),
                        Arbitraries.longs().between(-1_000, 100_000),
                        DATES,
                        key("Q", 9).injectNull(0.2),
                        key("P", 5).injectNull(0.2),
                        Arbitraries.of(AccountKind.class).injectNull(0.2),
                        Arbitraries.of("2130505", "2040101").injectNull(0.2),
                        Arbitraries.of(true, true, true, false))
                .as((voucher, fen, date, quota, project, kind, function, live) -> Payment.builder(
                                voucher, Money.ofFen(fen), date, Origin.file("payments.csv", 2))
                        .quotaId(quota)
                        .projectCode(project)
                        .payerName("某局")
                        .payerAccount("1")
                        .payeeName("某人")
                        .payeeAccount("2")
                        .payeeAccountKind(kind)
                        .payeeCreditCode("91510000")
                        .purpose("发放津贴")
                        .payType("1")
                        .functionCode(function)
                        .economicCode("509")
                        .live(live)
                        .build());
    }

    private static Arbitrary<TargetRow> anyTargets() {
        return Combinators.combine(key("P", 4), DATES, DATES.injectNull(0.5))
                .as((project, set, evaluated) -> new TargetRow(
                        project, "I1", "产出", "10", "公里", "100", set, null, evaluated, Origin.file("targets.csv", 9)));
    }

    private static Arbitrary<CountyStatus> anyCounties() {
        return Combinators.combine(
                        Arbitraries.of(DIVISIONS), Arbitraries.of(true, false).injectNull(0.3), DATES.injectNull(0.5))
                .as((division, poverty, date) ->
                        new CountyStatus(division, poverty, date, date, Origin.file("counties.csv", 2)));
    }
}
