package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.daohu.Money;
import org.daohu.payment.BatchKey;
import org.daohu.payment.ListBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListBatchesTest {

    private final ListBatches batches = new ListBatches();

    @Test
    void rowsOfOneListPolicyPeriodAndNumberAreABatchInWhateverOrderTheyCome() {
        add("b.csv", 1, "BT01", 6, "V1", 100);
        add("a.csv", 1, "BT01", 6, "V1", 10);
        add("b.csv", 2, "BT01", 6, "V2", 1);
        add("b.csv", 3, "BT01", 6, "V1", 200);
        add("b.csv", 4, "BT02", 6, "V1", 1000);
        add("b.csv", 5, "BT01", ListRow.WHOLE_YEAR, null, -7);

        assertThat(batches.batches())
                .containsExactly(
                        batch("a.csv", "BT01", 6, "V1", 1, 10),
                        batch("b.csv", "BT01", BatchKey.WHOLE_YEAR, null, 1, -7),
                        batch("b.csv", "BT01", 6, "V1", 2, 300),
                        batch("b.csv", "BT01", 6, "V2", 1, 1),
                        batch("b.csv", "BT02", 6, "V1", 1, 1000));
    }

    @Test
    void onlyATotalThatDoesNotFitIsRefusedWhateverTheOrderOfTheRows() {
        add("a.csv", 1, "BT01", 6, "V1", Long.MAX_VALUE);
        add("a.csv", 2, "BT01", 6, "V1", 1);
        assertThatThrownBy(batches::batches).isInstanceOf(ArithmeticException.class);

        add("a.csv", 3, "BT01", 6, "V1", -1);
        assertThat(batches.batches()).containsExactly(batch("a.csv", "BT01", 6, "V1", 3, Long.MAX_VALUE));
    }

    private void add(String file, long number, String policy, int month, @Nullable String voucher, long fen) {
        batches.add(ListRow.builder(file, number, "张三", IdentityType.RESIDENT_ID, null)
                .policy(policy)
                .year(2020)
                .month(month)
                .voucherNumber(voucher)
                .paid(Money.ofFen(fen))
                .build());
    }

    private static ListBatch batch(
            String file, String policy, int month, @Nullable String voucher, long rows, long fen) {
        return new ListBatch(new BatchKey(file, policy, 2020, month, voucher), rows, Money.ofFen(fen));
    }
}
