package org.daohu.javalin.county;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.Function;
import org.daohu.Division;
import org.daohu.household.ListRow;
import org.daohu.ledger.Facts;
import org.daohu.ledger.MasterLedger;
import org.daohu.ledger.PaymentFacts;
import org.daohu.ledger.ProjectFacts;
import org.daohu.ledger.QuotaFacts;
import org.daohu.ledger.ReturnFacts;
import org.daohu.ledger.VoucherLists;
import org.daohu.payment.Payment;
import org.jspecify.annotations.Nullable;

/**
 * 某一时点的事实 – what the rules are told of a month under the commands applied so far. Facts that commands have not touched are the
 * very ones of the moment before, so that what differs is found quickly and nothing else is judged again. Immutable and
 * thread-safe.
 *
 * @param month the imported month
 * @param ledger all records, with the list rows of their vouchers added up
 * @param quotas live quotas by id
 * @param payments live payments by voucher number
 * @param projects live projects by code
 * @param returns live returned payments by number
 * @param rowsByVoucher list rows by the voucher that they name
 * @param named what the vouchers that list rows name are
 */
record CountyFacts(
        CountyMonth month,
        MasterLedger ledger,
        ImmutableMap<String, QuotaFacts> quotas,
        ImmutableMap<String, PaymentFacts> payments,
        ImmutableMap<String, ProjectFacts> projects,
        ImmutableMap<String, ReturnFacts> returns,
        ImmutableListMultimap<String, ListRow> rowsByVoucher,
        ImmutableMap<String, NamedVoucher> named) {

    /**
     * 明细所列凭证 – all that a list row learns from the ledger about the voucher that it names.
     *
     * @param payment the live payment, or null
     * @param division its division, or null
     * @param dead whether there is such a payment, but no live one
     */
    record NamedVoucher(@Nullable Payment payment, @Nullable Division division, boolean dead) {}

    /** The facts of {@code month} under {@code commands}; {@code before} are those of an earlier moment of the month, or null. */
    static CountyFacts of(CountyMonth month, AppliedCommands commands, @Nullable CountyFacts before) {
        MasterLedger payable = RecordedFacts.of(month, commands).ledger(month);
        ImmutableListMultimap<String, ListRow> rows = before == null ? month.rowsByVoucher() : before.rowsByVoucher;
        ImmutableMap.Builder<String, NamedVoucher> vouchers = ImmutableMap.builder();
        VoucherLists.Builder lists = VoucherLists.builder();
        for (String voucher : rows.keySet()) {
            PaymentFacts payment = payable.payment(voucher).orElse(null);
            vouchers.put(
                    voucher,
                    payment == null
                            ? new NamedVoucher(null, null, payable.isDeadVoucher(voucher))
                            : new NamedVoucher(payment.payment(), payment.division(), false));
            if (payment != null) {
                rows.get(voucher).forEach(row -> lists.add(voucher, row.paid()));
            }
        }
        MasterLedger ledger = payable.with(lists.build());
        return new CountyFacts(
                month,
                ledger,
                kept(ledger.quotas(), facts -> facts.row().id(), before == null ? Map.of() : before.quotas),
                kept(
                        ledger.payments(),
                        facts -> facts.payment().voucherNumber(),
                        before == null ? Map.of() : before.payments),
                kept(ledger.projects(), facts -> facts.project().code(), before == null ? Map.of() : before.projects),
                kept(
                        ledger.returns(),
                        facts -> facts.returned().returnNumber(),
                        before == null ? Map.of() : before.returns),
                rows,
                vouchers.buildOrThrow());
    }

    private static <F extends Facts> ImmutableMap<String, F> kept(
            Iterable<F> now, Function<F, String> key, Map<String, F> before) {
        ImmutableMap.Builder<String, F> kept = ImmutableMap.builder();
        for (F facts : now) {
            String id = key.apply(facts);
            F earlier = before.get(id);
            kept.put(id, earlier != null && earlier.equals(facts) ? earlier : facts);
        }
        return kept.buildOrThrow();
    }

    /** The division in which a list row is seen: its voucher's, else the one that reported the month. */
    Division divisionOf(ListRow row) {
        String voucher = row.voucherNumber();
        NamedVoucher known = voucher == null ? null : named.get(voucher);
        Division division = known == null ? null : known.division;
        return division == null ? month.reporting() : division;
    }
}
