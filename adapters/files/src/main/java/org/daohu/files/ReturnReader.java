package org.daohu.files;

import org.daohu.payment.ReturnedPayment;
import org.jspecify.annotations.Nullable;

/** Reads {@code returns}. Whose money came back is not read: the voucher's list tells. */
final class ReturnReader implements RowReader<ReturnedPayment> {

    private final Layout.Builder columns = Layout.builder();
    private final Column returnNumber = columns.required("退回流水号");
    private final Column voucherNumber = columns.required("支付凭证号");
    private final Column returnDate = columns.required("退回日期");
    private final Column amount = columns.required("退回金额(元)");
    private final Column reason = columns.optional("退回原因");
    private final Column reissueVoucher = columns.optional("重新发放凭证号");
    private final Column recoveryDate = columns.optional("收回日期");
    private final Column deleted = columns.optional("IS_DELETED");
    private final Layout layout =
            columns.unread("姓名").unread("证件号码").unread("收款账号").build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable ReturnedPayment read(RowCells cells) {
        String number = cells.requiredCode(returnNumber);
        String voucher = cells.requiredCode(voucherNumber);
        var returned = cells.requiredDate(returnDate);
        var yuan = cells.amount(amount);
        var why = cells.text(reason);
        var reissue = cells.code(reissueVoucher);
        var recovered = cells.date(recoveryDate);
        var dead = cells.yesNo(deleted);
        if (!cells.isSound()) {
            return null;
        }
        return new ReturnedPayment(
                number, voucher, returned, yuan, why, reissue, recovered, !Boolean.TRUE.equals(dead), cells.origin());
    }

    @Override
    public Column keyColumn() {
        return returnNumber;
    }

    @Override
    public @Nullable String key(ReturnedPayment fact) {
        return fact.live() ? fact.returnNumber() : null;
    }
}
