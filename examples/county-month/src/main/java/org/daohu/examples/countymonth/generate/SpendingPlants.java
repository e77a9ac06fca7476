package org.daohu.examples.countymonth.generate;

import java.time.LocalDate;

/** 支出进度疑点 – plants over-paid, slowly spent and idle quotas of 2017 to 2020, and lawful ones just beside the line. */
final class SpendingPlants {

    private static final long AMOUNT = 10_000_000;

    private final Books books;
    private final Truth truth;

    SpendingPlants(Books books) {
        this.books = books;
        this.truth = books.truth;
    }

    void plant() {
        overPaid();
        slowSpending();
        idleFunds();
    }

    private void overPaid() {
        raised(RuleId.OVER_PAID, paid(2020, AMOUNT, 6_000_000, 4_000_001));
        raised(RuleId.OVER_PAID, paid(2019, AMOUNT, 9_000_000, 2_500_000));
        // Below zero is no balance: over-paid, not idle.
        raised(RuleId.OVER_PAID, paid(2018, AMOUNT, AMOUNT, 1));
        paid(2020, AMOUNT, 6_000_000, 4_000_000);
        paid(2020, AMOUNT, 6_000_000, 5_000_000, -1_000_000);

        Quota moved = paid(2020, AMOUNT, 7_000_001);
        books.refined(moved, LocalDate.of(2020, 6, 10), 3_000_000);
        raised(RuleId.OVER_PAID, moved);
        Quota movedExactly = paid(2020, AMOUNT, 7_000_000);
        books.refined(movedExactly, LocalDate.of(2020, 6, 10), 3_000_000);

        Project project = books.anyProject();
        Quota byADeadVoucher = books.executable(project, 2020, AMOUNT);
        books.payment(byADeadVoucher, project, 9_000_000, books.payDay());
        books.payment(byADeadVoucher, project, 2_000_000, books.payDay()).deleted = true;

        // Paid from a pending quota, and more than it has.
        Quota pending = books.pendingAtTownship(2020, County.AS_OF.minusDays(25), AMOUNT);
        Payment early = books.payment(pending, books.anyProject(), AMOUNT + 100, County.AS_OF.minusDays(5));
        truth.raised(RuleId.PAID_FROM_PENDING, early.subject());
        raised(RuleId.OVER_PAID, pending);
    }

    private void slowSpending() {
        paid(2019, AMOUNT, 9_200_000);
        raised(RuleId.SLOW_SPENDING, paid(2019, AMOUNT, 9_199_999));
        raised(RuleId.SLOW_SPENDING, paid(2019, AMOUNT));
        raised(RuleId.SLOW_SPENDING, paid(2019, AMOUNT, 9_500_000, -400_000));
        // 92 % of 33,333.33 is 30,666.6636: no whole fen lies on the line.
        raised(RuleId.SLOW_SPENDING, paid(2019, 3_333_333, 3_066_666));
        paid(2019, 3_333_333, 3_066_667);
        // The year's step is not reached: not in force.
        paid(2020, AMOUNT);
        // A share of nothing: indeterminate.
        paid(2019, 0);
    }

    private void idleFunds() {
        raised(RuleId.IDLE_FUNDS, paid(2018, AMOUNT, AMOUNT - 1));
        raised(RuleId.IDLE_FUNDS, paid(2018, AMOUNT, 9_500_000));
        paid(2018, AMOUNT, AMOUNT);
        paid(2019, AMOUNT, AMOUNT - 1);

        Quota slowToo = paid(2018, AMOUNT, 5_000_000, -1_000_000);
        raised(RuleId.IDLE_FUNDS, slowToo);
        raised(RuleId.SLOW_SPENDING, slowToo);

        Quota atTownship = books.pendingAtTownship(2018, LocalDate.of(2018, 4, 2), AMOUNT);
        raised(RuleId.IDLE_FUNDS, atTownship);
        raised(RuleId.PENDING_UNRESOLVED, atTownship);

        Quota atFinance = books.pending(2017, LocalDate.of(2017, 9, 20), AMOUNT);
        raised(RuleId.IDLE_FUNDS, atFinance);
        raised(RuleId.LATE_DECOMPOSITION, atFinance);

        Quota exemptFromClocks = books.pending(2018, LocalDate.of(2018, 8, 20), AMOUNT);
        exemptFromClocks.exemption = "ACTUAL";
        raised(RuleId.IDLE_FUNDS, exemptFromClocks);
    }

    /** An executable quota and its payments within the year, all in order but for their amounts. */
    private Quota paid(int year, long amount, long... payments) {
        Project project = books.anyProject();
        Quota quota = books.executable(project, year, amount);
        LocalDate last = year == 2020 ? LocalDate.of(2020, 7, 20) : LocalDate.of(year, 12, 20);
        for (long fen : payments) {
            books.payment(quota, project, fen, books.dice.day(LocalDate.of(year, 3, 1), last));
        }
        return quota;
    }

    private void raised(String rule, Quota quota) {
        truth.raised(rule, quota.subject());
    }
}
