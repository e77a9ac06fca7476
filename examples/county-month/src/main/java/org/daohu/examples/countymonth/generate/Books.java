package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 账册 – quotas, projects, targets and payments as they are made, and how to make lawful ones. What comes out of here breaks
 * no rule on the as-of date until a plant changes it. Not thread-safe.
 */
final class Books {

    static final String COUNTY_ISSUER = "西财农";
    static final String CITY_ISSUER = "凉财农";
    static final String PROVINCE_ISSUER = "川财农";
    static final String CENTRAL_ISSUER = "财农";

    final Dice dice;
    final Spelling spelling;
    final Truth truth;
    final PlaceBooks place;
    final List<Quota> quotas = new ArrayList<>();
    final List<Project> projects = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    private int vouchers;
    private int documents;

    Books(Dice dice, Truth truth, PlaceBooks place) {
        this.dice = dice;
        this.place = place;
        this.spelling = new Spelling(dice);
        this.truth = truth;
    }

    /** A project in the library since 2017, with two targets set before it. */
    Project project(Theme theme) {
        Project project = projectWithoutTarget(theme);
        target(project, LocalDate.of(2017, 10, 12));
        target(project, LocalDate.of(2018, 3, 1));
        return project;
    }

    Project projectWithoutTarget(Theme theme) {
        String code = Digits.padded("P51340117", projects.size() + 1, 6);
        Project project = new Project(code, theme, dice.pick(County.VILLAGES));
        projects.add(project);
        return project;
    }

    Project anyProject() {
        return project(dice.pick(List.of(Theme.values())));
    }

    void target(Project project, LocalDate setDate) {
        targets.add(new Target(project.code, "ZB" + (targets.size() + 1), setDate));
    }

    /** An executable quota of {@code year} for {@code project}, by a document of late January, from outside the data. */
    Quota executable(Project project, int year, long fen) {
        Quota quota = quota(year, fen, dice.pick(County.FUNDS));
        quota.project = project.code;
        quota.function = project.theme.function();
        LocalDate day = LocalDate.of(year, 1, 20).plusDays(dice.between(0, 13));
        issued(quota, COUNTY_ISSUER, day);
        return quota;
    }

    /** The same, to be hung under the county's tree when its amount is known. */
    Quota executableInTree(Project project, int year, long fen) {
        Quota quota = executable(project, year, fen);
        quota.inTree = true;
        return quota;
    }

    /** A pending quota that the county's finance department received on {@code received} with its document. */
    Quota pending(int year, LocalDate received, long fen) {
        return pending(year, received, fen, dice.pick(County.FUNDS));
    }

    /** The same, of {@code fund}. */
    Quota pending(int year, LocalDate received, long fen, String fund) {
        Quota quota = quota(year, fen, fund);
        quota.pending = true;
        issued(quota, COUNTY_ISSUER, received);
        return quota;
    }

    /** The same, handed to a township. */
    Quota pendingAtTownship(int year, LocalDate received, long fen) {
        Quota quota = pending(year, received, fen);
        quota.agency = County.townCode(dice.between(0, County.TOWNS.size() - 1));
        return quota;
    }

    /** A part of {@code source} for a project of its own, documented on {@code day}; executable and of this year unpaid. */
    Quota refined(Quota source, LocalDate day, long fen) {
        Project project = anyProject();
        Quota child = quota(source.year, fen, source.fund);
        child.project = project.code;
        child.function = project.theme.function();
        issued(child, COUNTY_ISSUER, day);
        child.source = source.id;
        return child;
    }

    /** Sets own and upper number, dates and the scan of a document. */
    void issued(Quota quota, String issuer, LocalDate day) {
        documents++;
        quota.document = spelling.document(issuer, day.getYear(), 1 + documents % 900);
        quota.upperDocument = spelling.document(CITY_ISSUER, day.getYear(), 1 + dice.between(0, 300));
        quota.documentDate = day;
        quota.received = day;
        quota.scan = Digits.padded("scan-", documents, 6) + ".pdf";
    }

    /** A live payment to a firm, from an executable quota to its project. */
    Payment payment(Quota quota, Project project, long fen, LocalDate date) {
        Payment payment = new Payment(nextVoucher(), quota.id, project, fen, date);
        payments.add(payment);
        return payment;
    }

    String nextVoucher() {
        vouchers++;
        return Digits.padded("PZ5134", vouchers, 7);
    }

    /** A number that no voucher has. */
    String noVoucher() {
        vouchers++;
        return Digits.padded("PZ5199", vouchers, 7);
    }

    /** A day of this year's half on which payments are made. */
    LocalDate payDay() {
        return dice.day(LocalDate.of(2020, 3, 2), LocalDate.of(2020, 7, 24));
    }

    private Quota quota(int year, long fen, String fund) {
        String id = Digits.padded("BGT" + year, quotas.size() + 1L, 6);
        Quota quota = new Quota(id, year, fund, fen);
        quotas.add(quota);
        return quota;
    }
}
