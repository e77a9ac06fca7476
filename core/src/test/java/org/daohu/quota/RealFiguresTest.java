package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.daohu.Division;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.junit.jupiter.api.Test;

/** Published decompositions: they come out to the fen, and one fen more is refused. */
class RealFiguresTest {

    @Test
    void dachuan_2024_is_5273_central_and_5509_provincial_each_decomposed_to_nothing() {
        OfficerTable table = new OfficerTable(MoneyUnit.WAN_YUAN).run("""
                day        | division  | act          | quota | to                                                                                          | amount  | more                    | answer                         | balance
                2024-02-01 | 511703000 | receive      | 总    |                                                                                             | 10782   | doc=达市财农〔2024〕3号 | applied                        | 10782
                2024-02-02 | 511703000 | allocate own | 总    | 中央:agri=5273, 省:agri=5509                                                                |         | doc=达市财农〔2024〕3号 | applied                        | 0
                2024-02-02 | 511703000 | allocate own | 总    | 余:agri=0.000001                                                                            |         | doc=达市财农〔2024〕3号 | BALANCE_EXCEEDED ALLOCATED_OWN | 0
                2024-03-01 | 511703000 | refine       | 中央  | Z1:P1=2993.7, Z2:P2=1050, Z3:P3=60, Z4:P4=480, Z5:P5=385, Z6:P6=258, Z7:P7=46.300001        |         |                         | BALANCE_EXCEEDED REFINED       | 5273
                2024-03-01 | 511703000 | refine       | 中央  | Z1:P1=2993.7, Z2:P2=1050, Z3:P3=60, Z4:P4=480, Z5:P5=385, Z6:P6=258, Z7:P7=46.3             |         |                         | applied                        | 0
                2024-03-02 | 511703000 | refine       | 中央  | Z8:P8=0.000001                                                                              |         |                         | BALANCE_EXCEEDED REFINED       | 0
                2024-03-03 | 511703000 | refine       | 省    | S1:P1=1843.72, S2:P2=2705.39, S3:P3=20, S4:P4=844.8, S5:P5=40, S6:P6=55.09                  |         |                         | applied                        | 0
                2024-03-04 | 511703000 | refine       | 省    | S7:P7=0.000001                                                                              |         |                         | BALANCE_EXCEEDED REFINED       | 0
                """);

        assertThat(Replay.run(table.store().log())).isInstanceOf(Replay.Result.Reproduced.class);
    }

    @Test
    void bazhong_2019_passes_26428_on_to_six_divisions() {
        new OfficerTable(MoneyUnit.WAN_YUAN).run("""
                day        | division  | act           | quota | to                                                                                                                  | amount | more      | answer                          | balance
                2019-04-01 | 511900000 | receive       | 省    |                                                                                                                     | 26428  | year=2019 | applied                         | 26428
                2019-04-20 | 511900000 | allocate down | 省    | D1:511902000=2405, D2:511903000=1956, D3:511921000=4150, D4:511922000=8594, D5:511923000=9208, D6:511971000=115.000001 |     |           | BALANCE_EXCEEDED ALLOCATED_DOWN | 26428
                2019-04-20 | 511900000 | allocate down | 省    | D1:511902000=2405, D2:511903000=1956, D3:511921000=4150, D4:511922000=8594, D5:511923000=9208, D6:511971000=115     |        |           | applied                         | 0
                2019-04-21 | 511900000 | allocate down | 省    | D7:511902000=0.000001                                                                                               |        |           | BALANCE_EXCEEDED ALLOCATED_DOWN | 0
                """);
    }

    @Test
    void xiangcheng_2019_gives_10549_to_five_agencies() {
        new OfficerTable(MoneyUnit.WAN_YUAN).run("""
                day        | division  | act          | quota | to                                                                              | amount | more      | answer                         | balance
                2019-03-01 | 411025000 | receive      | Q     |                                                                                 | 10549  | year=2019 | applied                        | 10549
                2019-03-20 | 411025000 | allocate own | Q     | A1:u1:P1=1245, A2:u2:P2=54, A3:u3:P3=50, A4:u4:P4=1200, A5:u5:P5=8000           |        |           | applied                        | 0
                2019-03-21 | 411025000 | allocate own | Q     | A6:u6:P6=0.000001                                                               |        |           | BALANCE_EXCEEDED ALLOCATED_OWN | 0
                """);
    }

    @Test
    void the_real_ledger_row_leaves_11_850_000_yuan_unallocated() {
        OfficerTable table = new OfficerTable(MoneyUnit.YUAN).run("""
                day        | division  | act           | quota | to                             | amount        | more | answer                          | balance
                2024-01-10 | 510000000 | receive       | Q     |                                | 6967760000.00 |      | applied                         | 6967760000.00
                2024-01-20 | 510000000 | allocate own  | Q     | A:agri=1351199265.02           |               |      | applied                         | 5616560734.98
                2024-01-20 | 510000000 | allocate down | Q     | D:511700000=5604710734.98      |               |      | applied                         | 11850000.00
                2024-01-21 | 510000000 | allocate down | Q     | E:511700000=11850000.01        |               |      | BALANCE_EXCEEDED ALLOCATED_DOWN | 11850000.00
                2024-01-21 | 510000000 | allocate down | Q     | E:511700000=11850000.00        |               |      | applied                         | 0
                """);

        Refusal refusal = ((Outcome.Refused) table.store()
                        .within(
                                new Command.AllocateDown(
                                        new Entry(
                                                "more",
                                                LocalDate.of(2024, 1, 22),
                                                Division.finance("510000000"),
                                                Draft.DOCUMENT,
                                                "op",
                                                null),
                                        "Q",
                                        List.of(new Share.ToDivision(
                                                "F", Division.finance("511700000"), null, Money.ofFen(1)))),
                                Decision.asOf(LocalDate.of(2024, 12, 31))))
                .refusal();
        assertThat(refusal.fact("shortfall")).isEqualTo(Money.ofFen(1));
        assertThat(refusal.sentenceZh()).isEqualTo("指标Q余额0.00元,不足分配下级0.01元,差0.01元");
        assertThat(refusal.sentenceEn())
                .isEqualTo("Quota Q has 0.00 yuan left; allocated down 0.01 exceeds it by 0.01.");
    }
}
