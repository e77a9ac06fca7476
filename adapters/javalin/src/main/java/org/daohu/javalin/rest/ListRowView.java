package org.daohu.javalin.rest;

import com.google.common.collect.Multiset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.daohu.Mask;
import org.daohu.Money;
import org.daohu.household.Grain;
import org.daohu.household.ListRow;
import org.daohu.ledger.Subject;
import org.jspecify.annotations.Nullable;

/** A list row as answers show it, with the person masked or in full. */
record ListRowView(
        String file,
        long number,
        @Nullable String voucher,
        @Nullable String townCode,
        @Nullable String villageCode,
        String name,
        String identityType,
        @Nullable String identityNumber,
        Grain grain,
        Money payable,
        Money paid,
        int year,
        int month,
        String policy,
        @Nullable String householdNumber,
        @Nullable String account,
        @Nullable String payeeName,
        @Nullable String payeeIdentityNumber,
        boolean masked,
        int warnings) {

    static ListRowView of(ListRow row, boolean unmasked, Multiset<Subject> doubts) {
        return new ListRowView(
                row.file(),
                row.number(),
                shown(row.voucherNumber(), unmasked, Mask::residentIds),
                row.townCode(),
                row.villageCode(),
                unmasked ? row.name() : Mask.name(row.name()),
                row.identityType().label(),
                shown(row.identityNumber(), unmasked, Mask::identityNumber),
                row.grain(),
                row.payable(),
                row.paid(),
                row.year(),
                row.month(),
                row.policy(),
                shown(row.householdNumber(), unmasked, Mask::residentIds),
                shown(row.account(), unmasked, Mask::account),
                shown(row.payeeName(), unmasked, Mask::name),
                shown(row.payeeIdentityNumber(), unmasked, Mask::identityNumber),
                !unmasked,
                doubts.count(Subject.row(row.file(), row.number())));
    }

    private static @Nullable String shown(@Nullable String text, boolean unmasked, UnaryOperator<String> mask) {
        return text == null || unmasked ? text : mask.apply(text);
    }

    record ListRowPage(List<ListRowView> items, int page, int size, long total, Money sum) {}

    record Detail(ListRowView row, @Nullable PaymentView payment, List<QuotaView.Step> path) {}
}
