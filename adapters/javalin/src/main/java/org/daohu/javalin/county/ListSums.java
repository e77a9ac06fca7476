package org.daohu.javalin.county;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Money;
import org.daohu.MoneySum;
import org.daohu.household.ListRow;
import org.daohu.ledger.PaymentFacts;
import org.daohu.payment.VoucherList;
import org.jspecify.annotations.Nullable;

/**
 * 发放表合计 – what the rows of a list add up to, in all and by the voucher that they name. Immutable and thread-safe.
 *
 * @param payable 应发
 * @param paid 实发
 * @param vouchers by voucher number, in its order; rows without one are in none
 */
public record ListSums(Money payable, Money paid, ImmutableList<Voucher> vouchers) {

    /**
     * 凭证合计.
     *
     * @param number the voucher number that the rows name
     * @param listed how many name it, and what they pay
     * @param amount the voucher's amount, or null if there is no such voucher
     * @param residual the amount less what the rows pay, or null if there is no such voucher
     */
    public record Voucher(
            String number,
            VoucherList listed,
            @Nullable Money amount,
            @Nullable Money residual) {}

    /** The sums over {@code rows}. @throws ArithmeticException if one does not fit */
    static ListSums of(List<ListRow> rows, Map<String, PaymentFacts> payments) {
        MoneySum payable = new MoneySum();
        MoneySum paid = new MoneySum();
        Map<String, VoucherList> lists = new TreeMap<>();
        for (ListRow row : rows) {
            payable.add(row.payable());
            paid.add(row.paid());
            String number = row.voucherNumber();
            if (number != null) {
                lists.put(number, lists.getOrDefault(number, VoucherList.NONE).plus(row.paid()));
            }
        }
        // Residuals too are made here, so that whoever shows the sums meets none that does not fit.
        ImmutableList.Builder<Voucher> vouchers = ImmutableList.builder();
        lists.forEach((number, listed) -> {
            PaymentFacts payment = payments.get(number);
            Money amount = payment == null ? null : payment.payment().amount();
            vouchers.add(new Voucher(number, listed, amount, amount == null ? null : listed.residual(amount)));
        });
        return new ListSums(payable.total(), paid.total(), vouchers.build());
    }
}
