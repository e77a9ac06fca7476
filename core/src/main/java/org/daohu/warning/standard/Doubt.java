package org.daohu.warning.standard;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.ledger.QuotaRow;
import org.daohu.payment.Payment;
import org.daohu.warning.Fact;
import org.daohu.warning.Finding;
import org.daohu.warning.Verdict;
import org.jspecify.annotations.Nullable;

/** 疑点书 – gathers the facts of a doubt, then its sentences. What goes in is masked already; an identity
 * number that somebody used as a household, register or voucher number is masked by {@link Fact} and {@link Finding}. Not thread-safe. */
final class Doubt {

    /** How many of the rows behind a sum are cited; the sum itself and their number always are. */
    private static final int CITED_AT_MOST = 20;

    private static final Comparator<QuotaRow> BY_QUOTA =
            comparing(QuotaRow::id).thenComparing(row -> row.origin().toString());
    private static final Comparator<Payment> BY_PAYMENT = comparing(Payment::payDate)
            .thenComparing(Payment::voucherNumber)
            .thenComparing(payment -> payment.origin().toString());

    private final ImmutableList.Builder<Fact> facts = ImmutableList.builder();

    /** One fact; a blank value shows as a dash. */
    Doubt fact(String name, @Nullable Object value, Origin origin) {
        String shown = value == null ? "" : value.toString();
        facts.add(new Fact(name, shown.isBlank() ? "–" : shown, origin));
        return this;
    }

    /** 下级指标: amounts and document dates of the children, whatever order they were read in. */
    Doubt children(Collection<QuotaRow> children) {
        children.stream().sorted(BY_QUOTA).limit(CITED_AT_MOST).forEach(child -> {
            fact("AMOUNT of " + child.id(), child.amount(), child.origin());
            fact("DOC_DATE of " + child.id(), child.documentDate(), child.origin());
        });
        return this;
    }

    /** 支付: amounts of the payments by date, whatever order they were read in. */
    Doubt payments(Collection<Payment> payments) {
        payments.stream()
                .sorted(BY_PAYMENT)
                .limit(CITED_AT_MOST)
                .forEach(payment -> fact(
                        "XPAY_AMT of " + payment.voucherNumber() + " on " + payment.payDate(),
                        payment.amount(),
                        payment.origin()));
        return this;
    }

    /** The facts so far. */
    ImmutableList<Fact> facts() {
        return facts.build();
    }

    /**
     * The verdict.
     *
     * @param amount the money concerned, or null
     */
    Verdict raised(@Nullable Money amount, String sentenceZh, String sentenceEn) {
        return new Verdict.Raised(new Finding(sentenceZh, sentenceEn, facts(), amount));
    }
}
