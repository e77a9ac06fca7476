package org.daohu.warning.standard;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.Mask;
import org.daohu.household.ListRow;
import org.daohu.ledger.ListRowFacts;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 发放明细类规则 – a rule about list rows under the law of the pay day, else of the as-of date; all rows unless it says
 * otherwise. A run asks it of millions of rows: nothing is formatted unless a doubt is raised.
 */
abstract class ListRowRule extends StandardRule<ListRowFacts> {

    ListRowRule(String id, String titleZh, String titleEn) {
        super(id, titleZh, titleEn, ImmutableSet.of(ListRowFacts.class));
    }

    @Override
    public boolean concerns(ListRowFacts facts) {
        return true;
    }

    @Override
    public @Nullable LocalDate lawDate(ListRowFacts facts, LocalDate asOf) {
        Payment voucher = facts.voucher();
        return voucher == null ? asOf : voucher.payDate();
    }

    /** The row's person for a Chinese sentence, masked. */
    static String personZh(ListRow row) {
        String number = present(row.identityNumber());
        return Mask.name(row.name()) + "(" + row.identityType().label() + " "
                + (number == null ? "空白" : Mask.identityNumber(number)) + ")";
    }

    /** The row's person for an English sentence, masked. */
    static String personEn(ListRow row) {
        String number = present(row.identityNumber());
        return Mask.name(row.name()) + " (" + row.identityType().label() + " "
                + (number == null ? "blank" : Mask.identityNumber(number)) + ")";
    }

    /** A doubt that rests on the row's person and amount, masked. */
    static Doubt doubtAbout(ListRowFacts facts) {
        ListRow row = facts.row();
        String number = present(row.identityNumber());
        return new Doubt()
                .fact("姓名", Mask.name(row.name()), facts.origin())
                .fact("证件类型", row.identityType().label(), facts.origin())
                .fact("证件号码", number == null ? null : Mask.identityNumber(number), facts.origin())
                .fact("实发金额", row.paid(), facts.origin());
    }
}
