package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.daohu.MoneyUnit;
import org.junit.jupiter.api.Test;

/** The life of quotas as an officer would write it down. */
class QuotaTableTest {

    @Test
    void money_goes_from_the_county_to_the_household_and_a_part_comes_back() {
        OfficerTable table = new OfficerTable(MoneyUnit.YUAN).run("""
                day        | division  | act          | quota | to                                | amount | more                          | answer                         | balance
                2024-01-10 | 511703000 | receive      | Q     |                                   | 1000   | doc=–                         | DOCUMENT_MISSING               |
                2024-01-10 | 511703000 | receive      | Q     |                                   | 1000   |                               | applied                        | 1000
                2024-01-10 | 511703000 | receive      | Q     |                                   | 1000   | id=row-2                      | unchanged                      | 1000
                2024-01-10 | 511703000 | receive      | Q     |                                   | 1001   | id=row-2                      | COMMAND_ID_REUSED              | 1000
                2024-01-10 | 511703000 | receive      | Q     |                                   | 1000   |                               | QUOTA_EXISTS                   | 1000
                2024-01-20 | 511703000 | allocate own | Q     | T:township:=600, A:agri:P1=300    |        |                               | applied                        | 100
                2024-01-21 | 511703000 | allocate own | Q     | B:agri:P1=100.01                  |        |                               | BALANCE_EXCEEDED ALLOCATED_OWN | 100
                2024-02-01 | 511703000 | pay          | T     | V0                                | 1      |                               | QUOTA_PENDING                  | 600
                2024-02-02 | 511703000 | allocate down| T     | X:511703100=1                     |        |                               | HELD_BY_AGENCY                 | 600
                2024-02-03 | 511703000 | refine       | T     | T1:P1=200, T2:P2=400              |        | doc=–                         | applied                        | 0
                2024-02-04 | 511703000 | refine       | T     | T3:P3=0.01                        |        |                               | BALANCE_EXCEEDED REFINED       | 0
                2024-02-05 | 511703000 | mark         | T1    |                                   |        |                               | applied                        | 200
                2024-02-06 | 511703000 | mark         | T1    |                                   |        |                               | ALREADY_MARKED                 | 200
                2024-03-01 | 511703000 | pay          | T1    | V1                                | 150    |                               | LIST_TOTAL_MISSING             | 200
                2024-03-01 | 511703000 | pay          | T1    | V1                                | 150    | list=149.99                   | LIST_TOTAL_MISMATCH            | 200
                2024-03-01 | 511703000 | pay          | T1    | V1                                | 150    | list=150                      | applied                        | 50
                2024-03-02 | 511703000 | pay          | T1    | V1                                | 10     | list=10                       | VOUCHER_EXISTS                 | 50
                2024-03-02 | 511703000 | pay          | T2    | V2                                | 10     | project=P2 list=10            | HOUSEHOLD_MARK_MISSING         | 400
                2024-03-02 | 511703000 | pay          | T2    | V2                                | 10     |                               | PROJECT_MISMATCH               | 400
                2024-03-02 | 511703000 | pay          | T2    | V2                                | 400.01 | project=P2                    | BALANCE_EXCEEDED PAID          | 400
                2024-03-05 | 511703000 | refund       | T1    | V1                                | 150.01 |                               | REFUND_EXCEEDED                | 50
                2024-03-05 | 511703000 | refund       | T1    | V1                                | 20     |                               | applied                        | 70
                2024-03-06 | 511703000 | refund       | T1    | V1                                | 130.01 |                               | REFUND_EXCEEDED                | 70
                2024-02-29 | 511703000 | refund       | T1    | V1                                | 1      |                               | DATED_BEFORE_PAYMENT           | 70
                """);

        assertThat(Replay.run(table.store().log()))
                .isEqualTo(new Replay.Result.Reproduced(table.store().state()));
    }

    @Test
    void money_is_moved_recalled_and_carried_over() {
        new OfficerTable(MoneyUnit.YUAN).run("""
                day        | division  | act          | quota | to             | amount | more                   | answer                        | balance
                2024-01-10 | 511703000 | receive      | Q     |                | 1000   |                        | applied                       | 1000
                2024-01-20 | 511703000 | allocate own | Q     | A:agri:P1=400  |        |                        | applied                       | 600
                2024-05-01 | 511703000 | move         | Q     | M              | 10     | project=P2             | QUOTA_PENDING                 | 600
                2024-05-01 | 511703000 | move         | A     | M              | 10     | project=P1             | SAME_PROJECT                  | 400
                2024-05-01 | 511703000 | move         | A     | M              | 10     | project=P2 doc=–       | DOCUMENT_MISSING              | 400
                2024-05-01 | 511703000 | move         | A     | M              | 400.01 | project=P2             | BALANCE_EXCEEDED MOVED_OUT    | 400
                2024-05-01 | 511703000 | move         | A     | M              | 150    | project=P2 agency=road | applied                       | 250
                2024-05-02 | 511703000 | pay          | M     | V1             | 50     | project=P2             | applied                       | 100
                2024-06-01 | 511703000 | recall       | M     |                | 100    | parent=Q               | PARENT_MISMATCH               | 100
                2024-06-01 | 511703000 | recall       | M     |                | 100.01 | parent=A               | BALANCE_EXCEEDED RECALLED     | 100
                2024-06-01 | 511703000 | recall       | M     |                | 100    | parent=A               | applied                       | 0
                2024-06-02 | 511703000 | recall       | A     |                | 350    | parent=Q               | applied                       | 0
                2024-06-03 | 511703000 | recall       | Q     |                | 950    |                        | applied                       | 0
                2024-06-04 | 511703000 | recall       | Q     |                | 0.01   |                        | BALANCE_EXCEEDED RECALLED     | 0
                2024-12-20 | 511703000 | receive      | R     |                | 70     | project=P1             | applied                       | 70
                2024-12-31 | 511703000 | carry over   | R     | R5             | 70     | year=2026              | FISCAL_YEAR_NOT_NEXT          | 70
                2024-12-31 | 511703000 | carry over   | R     | R5             | 70     | year=2025              | applied                       | 0
                2024-12-31 | 511703000 | pay          | R5    | V2             | 70     | year=2025              | FISCAL_YEAR_NOT_BEGUN         | 70
                2025-01-01 | 511703000 | pay          | R5    | V2             | 70     |                        | FISCAL_YEAR_MISMATCH          | 70
                2025-01-01 | 511703000 | pay          | R5    | V2             | 70     | year=2025              | applied                       | 0
                """);
    }

    @Test
    void quotas_pass_down_the_levels_and_keep_year_and_fund() {
        OfficerTable table = new OfficerTable(MoneyUnit.WAN_YUAN).run("""
                day        | division  | act           | quota | to                                | amount  | more      | answer                          | balance
                2023-11-10 | 510000000 | receive       | S     |                                   | 4.218   | fund=农业 | applied                         | 4.218
                2023-11-09 | 510000000 | allocate down | S     | C:511700000=4.218                 |         |           | DATED_BEFORE_RECEIPT            | 4.218
                2023-11-20 | 511700000 | allocate down | S     | C:511700000=4.218                 |         |           | SAME_DIVISION                   | 4.218
                2023-11-20 | 511700000 | allocate down | S     | C:511703000=4.218                 |         |           | DIVISION_MISMATCH               | 4.218
                2023-11-20 | 510000000 | allocate down | S     | C:511700000=4.218                 |         |           | applied                         | 0
                2023-11-25 | 511700000 | allocate down | C     | D:511703000:P1=4.218              |         |           | applied                         | 0
                2023-12-31 | 511703000 | pay           | D     | V                                 | 4.218   | fund=农业 | FISCAL_YEAR_NOT_BEGUN           | 4.218
                2024-01-01 | 511703000 | pay           | D     | V                                 | 4.218   |           | FUND_MISMATCH                   | 4.218
                2024-01-01 | 511703000 | pay           | D     | V                                 | 4.218   | fund=农业 | applied                         | 0
                2024-01-02 | 511703000 | recall        | D     |                                   | 4.218   | parent=C  | BALANCE_EXCEEDED RECALLED       | 0
                2024-01-03 | 511703000 | refund        | D     | V                                 | 1       |           | applied                         | 1
                2024-01-04 | 511700000 | recall        | D     |                                   | 1       | parent=C  | applied                         | 0
                2024-01-04 | 511700000 | receive       | Z     |                                   | 1       | year=2026 | FISCAL_YEAR_TOO_EARLY           |
                """);

        Quota quota = table.store().quota("D");
        assertThat(quota.fiscalYear().year()).isEqualTo(2024);
        assertThat(quota.fund()).isEqualTo("农业");
        assertThat(table.store().quota("C").balance().fen()).isEqualTo(1_000_000);
    }

    @Test
    void the_mark_goes_to_all_quotas_taken_later() {
        OfficerTable table = new OfficerTable(MoneyUnit.YUAN).run("""
                day        | division  | act          | quota | to                           | amount | more            | answer                 | balance
                2024-01-10 | 511703000 | receive      | Q     |                              | 100    |                 | applied                |
                2024-01-11 | 511703000 | allocate own | Q     | A:agri:P1=10                 |        |                 | applied                |
                2024-01-12 | 511703000 | mark         | Q     |                              |        |                 | applied                |
                2024-01-13 | 511703000 | allocate own | Q     | B:agri:P1=10                 |        |                 | applied                |
                2024-01-14 | 511703000 | pay          | A     | V1                           | 10     |                 | applied                | 0
                2024-01-14 | 511703000 | pay          | B     | V2                           | 10     |                 | LIST_TOTAL_MISSING     | 10
                """);

        assertThat(table.store().quota("A").perHousehold()).isFalse();
        assertThat(table.store().quota("B").perHousehold()).isTrue();
    }
}
