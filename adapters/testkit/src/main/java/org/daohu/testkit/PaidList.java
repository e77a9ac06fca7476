package org.daohu.testkit;

import java.util.List;
import java.util.Objects;
import org.daohu.household.ListRow;
import org.daohu.payment.Payment;
import org.daohu.payment.VoucherList;

/**
 * 凭证与发放表 – a payment of money that reaches people, and the rows of its list. Immutable and thread-safe.
 *
 * @param payment the voucher
 * @param rows the rows that name it
 */
public record PaidList(Payment payment, List<ListRow> rows) {

    public PaidList {
        Objects.requireNonNull(payment, "payment");
        rows = List.copyOf(rows);
    }

    /** The rows, added up. */
    public VoucherList sum() {
        VoucherList sum = VoucherList.NONE;
        for (ListRow row : rows) {
            sum = sum.plus(row.paid());
        }
        return sum;
    }
}
