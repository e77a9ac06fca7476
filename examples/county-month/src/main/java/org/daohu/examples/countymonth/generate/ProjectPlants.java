package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;
import java.util.List;

/** 项目疑点 – plants projects outside the library, without targets, and on the negative list, and their lawful neighbours. */
final class ProjectPlants {

    private static final List<String> FORBIDDEN_NAMES =
            List.of("乡政府修建办公楼项目", "购置公务用车项目", "偿还债务项目", "城市基础设施建设项目", "弥补企业亏损项目");
    private static final List<String> FORBIDDEN_CONTENTS = List.of("为机关职工发放奖金", "用于偿还债务本息", "修建办公楼一栋");
    private static final List<String> FORBIDDEN_PURPOSES =
            List.of("发放奖金", "支付购置公务用车款", "偿还债务", "修建办公楼工程款", "弥补企业亏损", "支付城市基础设施工程款");

    private final Books books;
    private final Truth truth;

    ProjectPlants(Books books) {
        this.books = books;
        this.truth = books.truth;
    }

    void plant() {
        library();
        targetsAndPayments();
        targetsWithoutPayments();
        negativeList();
        for (Theme theme : Theme.values()) {
            paid(books.project(theme), books.payDay());
        }
    }

    private void library() {
        Project never = books.anyProject();
        never.libraryDate = null;
        notInLibrary(paid(never, books.payDay()));
        notInLibrary(paid(never, books.payDay()));

        LocalDate day = books.payDay();
        Project dayAfter = books.anyProject();
        dayAfter.libraryDate = day.plusDays(1);
        notInLibrary(paid(dayAfter, day));

        Project sameDay = books.anyProject();
        sameDay.libraryDate = day;
        paid(sameDay, day);

        Project between = books.anyProject();
        between.libraryDate = LocalDate.of(2020, 5, 10);
        notInLibrary(paid(between, LocalDate.of(2020, 5, 9)));
        paid(between, LocalDate.of(2020, 5, 10));
        paid(between, LocalDate.of(2020, 7, 1));
        paid(between, LocalDate.of(2020, 4, 1)).deleted = true;
    }

    private void targetsAndPayments() {
        Project none = books.projectWithoutTarget(Theme.INDUSTRY);
        paid(none, books.payDay());
        withoutTarget(none);

        LocalDate day = LocalDate.of(2020, 4, 20);
        Project dayAfter = books.projectWithoutTarget(Theme.ROAD);
        paid(dayAfter, day.plusDays(40));
        paid(dayAfter, day);
        books.target(dayAfter, day.plusDays(1));
        withoutTarget(dayAfter);

        Project sameDay = books.projectWithoutTarget(Theme.ROAD);
        paid(sameDay, day);
        books.target(sameDay, day.plusDays(60));
        books.target(sameDay, day);

        // What counts is the first payment that is live.
        Project deadPaymentFirst = books.projectWithoutTarget(Theme.WATER);
        paid(deadPaymentFirst, day.minusDays(30)).deleted = true;
        paid(deadPaymentFirst, day.plusDays(10));
        books.target(deadPaymentFirst, day);
    }

    private void targetsWithoutPayments() {
        Project namedByQuota = books.projectWithoutTarget(Theme.WATER);
        books.executable(namedByQuota, 2020, 40_000_000);
        withoutTarget(namedByQuota);

        Project setInTime = books.projectWithoutTarget(Theme.WATER);
        books.executable(setInTime, 2020, 40_000_000);
        books.target(setInTime, LocalDate.of(2020, 7, 30));

        Project namedByADeadQuota = books.projectWithoutTarget(Theme.DWELLING);
        books.executable(namedByADeadQuota, 2020, 40_000_000).deleted = true;

        books.projectWithoutTarget(Theme.POST);
    }

    private void negativeList() {
        for (String name : FORBIDDEN_NAMES) {
            Project project = books.project(Theme.ROAD);
            project.name = books.dice.pick(County.VILLAGES) + name;
            forbidden(project);
        }
        for (String content : FORBIDDEN_CONTENTS) {
            Project project = books.project(Theme.ROAD);
            project.content = content;
            // Payment and project are judged by their own words, each for itself.
            paid(project, books.payDay());
            forbidden(project);
        }
        for (String purpose : FORBIDDEN_PURPOSES) {
            Payment payment = paid(books.project(Theme.INDUSTRY), books.payDay());
            payment.purpose = purpose;
            truth.raised(RuleId.NEGATIVE_LIST, payment.subject());
        }
        for (String lawful : List.of("支付公益性岗位补贴", "危房改造补助", "债券支持项目工程款", "产业发展种苗款", "村道硬化工程款", "")) {
            paid(books.anyProject(), books.payDay()).purpose = lawful;
        }
        // Dead rows are not judged.
        Payment dead = paid(books.anyProject(), books.payDay());
        dead.purpose = "偿还债务";
        dead.deleted = true;
        Project deadProject = books.project(Theme.ROAD);
        deadProject.name = "修建办公楼";
        deadProject.deleted = true;
    }

    private Payment paid(Project project, LocalDate day) {
        Quota quota = books.executable(project, 2020, 60_000_000);
        return books.payment(quota, project, books.dice.fen(3_000, 200_000), day);
    }

    private void notInLibrary(Payment payment) {
        truth.raised(RuleId.PROJECT_NOT_IN_LIBRARY, payment.subject());
    }

    private void withoutTarget(Project project) {
        truth.raised(RuleId.TARGET_MISSING, project.subject());
    }

    private void forbidden(Project project) {
        truth.raised(RuleId.NEGATIVE_LIST, project.subject());
    }
}
