package org.daohu.examples.countymonth.generate;

import static org.daohu.examples.countymonth.generate.County.AS_OF;

import java.time.LocalDate;
import java.util.List;

/** 指标疑点 – plants late, unresolved, over-allocated and badly documented quotas, and lawful ones that look like them. */
final class QuotaPlants {

    private static final long AMOUNT = 30_000_000;

    private final Books books;
    private final Truth truth;

    QuotaPlants(Books books) {
        this.books = books;
        this.truth = books.truth;
    }

    void plant() {
        lateDecomposition();
        completedEarlyAndLate();
        pendingUnresolved();
        overAllocated();
        scans();
        documentNumbers();
    }

    private void lateDecomposition() {
        late(received(31));
        received(30);
        received(0);
        late(received(books.dice.between(32, 200)));
        Quota atProvince = received(31);
        atProvince.division = County.PROVINCE;
        late(atProvince);
        Quota ofLastYear = books.pending(2019, LocalDate.of(2019, 3, 15), AMOUNT);
        late(ofLastYear);
        Quota blankAgency = received(45);
        blankAgency.agency = "\u3000";
        late(blankAgency);
        for (String exemption : List.of("EMERGENCY", "ACTUAL")) {
            received(120).exemption = exemption;
        }
        // No date of receipt: indeterminate, never raised.
        received(90).received = null;
    }

    private void completedEarlyAndLate() {
        Quota byAFen = received(60);
        books.refined(byAFen, byAFen.dayReceived().plusDays(10), AMOUNT - 1);
        late(byAFen);

        Quota onTheLastDay = received(150);
        refinedInTwo(onTheLastDay, 4, 30);

        Quota aDayLate = received(150);
        refinedInTwo(aDayLate, 4, 31);
        late(aDayLate);

        Quota muchLater = received(190);
        muchLater.division = County.CITY;
        refinedInTwo(muchLater, 100, 12);
        late(muchLater);

        Quota exempt = received(150);
        exempt.exemption = "EMERGENCY";
        refinedInTwo(exempt, 4, 99);

        Quota byADeadRow = received(70);
        books.refined(byADeadRow, byADeadRow.dayReceived().plusDays(5), AMOUNT).deleted = true;
        late(byADeadRow);

        // The child that used it up has no date: indeterminate.
        Quota undated = received(80);
        books.refined(undated, undated.dayReceived().plusDays(5), AMOUNT / 2);
        books.refined(undated, undated.dayReceived().plusDays(6), AMOUNT / 2).documentDate = null;
    }

    private void pendingUnresolved() {
        unresolved(atTownship(31));
        atTownship(30);
        unresolved(atTownship(books.dice.between(40, 180)));
        Quota atAgency = atTownship(33);
        atAgency.agency = "124001";
        unresolved(atAgency);
        Quota ofLastYear = books.pendingAtTownship(2019, LocalDate.of(2019, 2, 20), AMOUNT);
        unresolved(ofLastYear);

        Quota byAFen = atTownship(61);
        books.refined(byAFen, byAFen.dayReceived().plusDays(3), AMOUNT - 1);
        unresolved(byAFen);

        Quota byADeadRow = atTownship(62);
        books.refined(byADeadRow, byADeadRow.dayReceived().plusDays(3), AMOUNT).deleted = true;
        unresolved(byADeadRow);

        // Refined late, but refined: no balance is left to be refined.
        refinedInTwo(atTownship(150), 10, 60);
        // No date of receipt: indeterminate.
        atTownship(90).received = null;
    }

    private void overAllocated() {
        Quota byAFen = atTownship(20);
        books.refined(byAFen, byAFen.dayReceived().plusDays(2), AMOUNT - 100);
        books.refined(byAFen, byAFen.dayReceived().plusDays(3), 101);
        truth.raised(RuleId.OVER_ALLOCATED, byAFen.subject());

        Quota byFar = received(100);
        books.refined(byFar, byFar.dayReceived().plusDays(5), AMOUNT);
        books.refined(byFar, byFar.dayReceived().plusDays(8), AMOUNT / 3);
        truth.raised(RuleId.OVER_ALLOCATED, byFar.subject());

        Quota moved = books.executable(books.anyProject(), 2020, AMOUNT);
        books.refined(moved, moved.dayOfDocument().plusDays(60), AMOUNT + 1);
        truth.raised(RuleId.OVER_ALLOCATED, moved.subject());

        Quota atCity = received(25);
        atCity.division = County.CITY;
        Quota atCounty = received(20);
        atCounty.source = atCity.id;
        atCounty.fen = AMOUNT + 50_000;
        truth.raised(RuleId.OVER_ALLOCATED, atCity.subject());

        Quota exactly = received(100);
        books.refined(exactly, exactly.dayReceived().plusDays(9), AMOUNT);
        books.refined(exactly, exactly.dayReceived().plusDays(9), AMOUNT).deleted = true;
    }

    private void scans() {
        for (String blank : List.of("", "  ", "\u3000", "&#10;")) {
            Quota quota = received(10);
            quota.scan = blank;
            truth.raised(RuleId.SCAN_MISSING, quota.subject());
        }
        Quota executable = books.executable(books.anyProject(), 2020, AMOUNT);
        executable.scan = "";
        truth.raised(RuleId.SCAN_MISSING, executable.subject());

        Quota upperNumberAlone = received(9);
        upperNumberAlone.document = "";
        upperNumberAlone.documentDate = null;
        upperNumberAlone.scan = "";
        truth.raised(RuleId.SCAN_MISSING, upperNumberAlone.subject());

        // A date without a number of its own: a scan is due; the number is indeterminate.
        Quota dateAlone = received(8);
        dateAlone.document = "";
        dateAlone.upperDocument = "";
        dateAlone.scan = "";
        truth.raised(RuleId.SCAN_MISSING, dateAlone.subject());

        // No document at all: neither rule has a subject.
        Quota undocumented = received(7);
        undocumented.document = "";
        undocumented.upperDocument = "";
        undocumented.documentDate = null;
        undocumented.scan = "";
    }

    private void documentNumbers() {
        for (String malformed : List.of(
                "西财农2020年12号", "西财农〔20〕12号", "〔2020〕12号", "西财农〔2020〕12", "西财农〔2020〕第12号", "见附件", "西财农〔2020〕号")) {
            Quota quota = received(6);
            quota.document = malformed;
            truth.raised(RuleId.DOCUMENT_NUMBER_MALFORMED, quota.subject());
        }
        for (String malformed : List.of("凉财农[2020]7", "凉财农2020-7号", "无")) {
            Quota quota = received(5);
            quota.upperDocument = malformed;
            truth.raised(RuleId.DOCUMENT_NUMBER_MALFORMED, quota.subject());
        }
        for (String lawful :
                List.of("西财农〔2020〕12号", "西财农[2020]12号", "西财农﹝２０２０﹞１２号", " 西财农 ［2020］ 12 号&#10;", "西财农〔2020〕003号")) {
            received(4).document = lawful;
        }
    }

    /** A pending quota that finance received so many days before the as-of date and passed nothing on of. */
    private Quota received(int daysAgo) {
        return books.pending(2020, AS_OF.minusDays(daysAgo), AMOUNT);
    }

    private Quota atTownship(int daysAgo) {
        return books.pendingAtTownship(2020, AS_OF.minusDays(daysAgo), AMOUNT);
    }

    /** Uses the quota up by two children, so many days after receipt each. */
    private void refinedInTwo(Quota quota, int oneAfter, int otherAfter) {
        long part = books.dice.between(1, 1_000_000);
        books.refined(quota, quota.dayReceived().plusDays(oneAfter), part);
        books.refined(quota, quota.dayReceived().plusDays(otherAfter), AMOUNT - part);
    }

    private void late(Quota quota) {
        truth.raised(RuleId.LATE_DECOMPOSITION, quota.subject());
    }

    private void unresolved(Quota quota) {
        truth.raised(RuleId.PENDING_UNRESOLVED, quota.subject());
    }
}
