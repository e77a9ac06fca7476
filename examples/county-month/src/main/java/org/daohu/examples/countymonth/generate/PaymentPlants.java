package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.List;

/** 支付疑点 – plants payments from pending quotas, unlinked, to forbidden accounts, by wrong subjects, without a list. */
final class PaymentPlants {

    private final Books books;
    private final Truth truth;

    PaymentPlants(Books books) {
        this.books = books;
        this.truth = books.truth;
    }

    void plant() {
        paidFromPending();
        unlinkedByQuota();
        unlinkedByProject();
        accounts();
        subjects();
        withoutList();
    }

    private void paidFromPending() {
        for (int daysHeld : List.of(12, 28, 30)) {
            Quota pending = books.pendingAtTownship(2020, County.AS_OF.minusDays(daysHeld), 20_000_000);
            Payment payment = books.payment(pending, books.anyProject(), amount(), County.AS_OF.minusDays(8));
            payment.quota = daysHeld == 28 ? books.spelling.dirtyCode(pending.id) : pending.id;
            truth.raised(RuleId.PAID_FROM_PENDING, payment.subject());
        }
        Quota atFinance = books.pending(2020, LocalDate.of(2020, 4, 1), 20_000_000);
        truth.raised(RuleId.LATE_DECOMPOSITION, atFinance.subject());
        Project project = books.anyProject();
        Payment payment = books.payment(atFinance, project, 9_000_000, LocalDate.of(2020, 5, 6));
        truth.raised(RuleId.PAID_FROM_PENDING, payment.subject());
        Payment refund = books.payment(atFinance, project, -1_000_000, LocalDate.of(2020, 5, 20));
        truth.raised(RuleId.PAID_FROM_PENDING, refund.subject());
        // A pending quota that is dead is no quota to be paid from: the payment is unlinked instead.
        Quota dead = books.pending(2020, LocalDate.of(2020, 4, 1), 20_000_000);
        dead.deleted = true;
        unlinked(books.payment(dead, books.anyProject(), amount(), books.payDay()));
    }

    private void unlinkedByQuota() {
        for (String named : List.of("", " ", "&#10;", "BGT2020999999", "BGT-UNKNOWN")) {
            Payment payment = lawful();
            payment.quota = named;
            unlinked(payment);
        }
        Project project = books.anyProject();
        Quota dead = books.executable(project, 2020, 50_000_000);
        dead.deleted = true;
        unlinked(books.payment(dead, project, amount(), books.payDay()));
        lawful().quota += "&#10;";
    }

    private void unlinkedByProject() {
        for (String named : List.of("", "\u3000", "P51340117999999")) {
            Payment payment = lawful();
            payment.project = named;
            unlinked(payment);
        }
        // A dead project is not judged itself, whatever it lacks.
        Project dead = books.projectWithoutTarget(Theme.ROAD);
        dead.deleted = true;
        Quota quota = books.executable(books.anyProject(), 2020, 50_000_000);
        unlinked(books.payment(quota, dead, amount(), books.payDay()));
        Payment both = lawful();
        both.quota = "";
        both.project = "";
        unlinked(both);
        Payment voided = lawful();
        voided.quota = "";
        voided.deleted = true;
    }

    private void accounts() {
        for (String kind : List.of("UNIT_OWN", "FISCAL_SPECIAL", "UNIT_OWN&#10;", " FISCAL_SPECIAL")) {
            Payment payment = lawful();
            payment.accountKind = kind;
            payment.payee = kind.contains("UNIT") ? "西昌市某乡镇人民政府" : "西昌市财政局社保基金专户";
            truth.raised(RuleId.FORBIDDEN_ACCOUNT, payment.subject());
        }
        for (String kind : List.of("PERSON", "SOCIAL_CARD", "TREASURY", "OTHER")) {
            lawful().accountKind = kind;
        }
        // Money coming back from such an account is not a payment to it.
        Project project = books.anyProject();
        Quota quota = books.executable(project, 2020, 90_000_000);
        books.payment(quota, project, amount(), LocalDate.of(2020, 5, 12));
        books.payment(quota, project, -10_000, LocalDate.of(2020, 6, 12)).accountKind = "UNIT_OWN";
        // A blank kind: indeterminate.
        lawful().accountKind = "";
    }

    private void subjects() {
        for (String code :
                List.of("2030601", "2040201", "2270000", "230", "2330101", "２０４０２０１", " 2030601", "", "\u3000")) {
            Payment payment = lawful();
            payment.function = code;
            truth.raised(RuleId.SUSPICIOUS_SUBJECT, payment.subject());
        }
        Payment interest = lawful();
        interest.function = "2320301";
        truth.raised(RuleId.SUSPICIOUS_SUBJECT, interest.subject());
        for (String code : List.of("2130505", "２１３０５９９", "2082502", "2130220", "2050202")) {
            lawful().function = code;
        }
    }

    private void withoutList() {
        for (int year : List.of(2018, 2019, 2020, 2020)) {
            Project project = books.project(Theme.POST);
            Quota quota = books.executable(project, year, 8_000_000);
            quota.perHousehold = true;
            LocalDate day = year == 2020 ? books.payDay() : LocalDate.of(year, 10, 15);
            Payment payment = books.payment(quota, project, 8_000_000, day);
            payment.accountKind = "SOCIAL_CARD";
            truth.raised(RuleId.HOUSEHOLD_LIST_MISSING, payment.subject());
        }
        // A refund and a dead voucher need no list; nor does a payment from a quota without the mark.
        Project project = books.project(Theme.POST);
        Quota quota = books.executable(project, 2020, 8_000_000);
        quota.perHousehold = true;
        books.payment(quota, project, -30_000, books.payDay());
        books.payment(quota, project, 30_000, books.payDay()).deleted = true;
    }

    private Payment lawful() {
        Project project = books.anyProject();
        return books.payment(books.executable(project, 2020, 90_000_000), project, amount(), books.payDay());
    }

    private long amount() {
        return books.dice.fen(2_000, 180_000);
    }

    private void unlinked(Payment payment) {
        truth.raised(RuleId.PAYMENT_UNLINKED, payment.subject());
    }
}
