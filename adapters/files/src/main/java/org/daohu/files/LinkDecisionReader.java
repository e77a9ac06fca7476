package org.daohu.files;

import org.daohu.payment.BatchKey;
import org.daohu.payment.LinkDecision;
import org.jspecify.annotations.Nullable;

/** Reads {@code link-decisions}. Rows have no key: two that contradict each other are both kept and reported. */
final class LinkDecisionReader implements RowReader<LinkDecision> {

    private final Layout.Builder columns = Layout.builder();
    private final Column voucherNumber = columns.required("PAY_CERT_NO");
    private final Column list = columns.required("发放表");
    private final Column policy = columns.required("补贴政策");
    private final Column year = columns.required("年度");
    private final Column month = columns.required("发放月份");
    private final Column writtenNumber = columns.optional("支付凭证号");
    private final Column choice = columns.required("决定");
    private final Column decidedBy = columns.required("决定人", Column.Privacy.NAME);
    private final Column decidedOn = columns.required("日期");
    private final Column basis = columns.optional("依据");
    private final Layout layout = columns.build();

    @Override
    public Layout layout() {
        return layout;
    }

    @Override
    public @Nullable LinkDecision read(RowCells cells) {
        String voucher = cells.requiredCode(voucherNumber);
        String listName = cells.requiredAsWritten(list);
        String policyCode = cells.requiredCode(policy);
        var fiscalYear = cells.year(year);
        int monthNumber = cells.month(month);
        var written = cells.code(writtenNumber);
        var decided = cells.oneOf(choice, Labels.LINK_CHOICES, Labels.LINK_CHOICE_CODES);
        String person = cells.requiredText(decidedBy);
        var day = cells.requiredDate(decidedOn);
        var why = cells.text(basis);
        if (!cells.isSound() || decided == null) {
            return null;
        }
        BatchKey batch = new BatchKey(listName, policyCode, fiscalYear.year(), monthNumber, written);
        return new LinkDecision(voucher, batch, decided, person, day, why, cells.origin());
    }

    @Override
    public @Nullable Column keyColumn() {
        return null;
    }

    @Override
    public @Nullable String key(LinkDecision fact) {
        return null;
    }
}
