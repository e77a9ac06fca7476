package org.daohu.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daohu.Money;
import org.daohu.MoneyUnit;
import org.daohu.Origin;
import org.jspecify.annotations.Nullable;

/** Vouchers, batches and decisions in few words; what they are linked to comes back in few words too. */
final class LinkCase {

    final List<LinkablePayment> payments = new ArrayList<>();
    final Set<String> dead = new TreeSet<>();
    final List<ListBatch> batches = new ArrayList<>();
    final List<LinkDecision> decisions = new ArrayList<>();

    /** A voucher marked per household, of project P1 and fund F1. */
    LinkCase paid(String number, String day, String yuan) {
        return paid(number, day, yuan, "P1", "F1", true);
    }

    LinkCase paid(
            String number, String day, String yuan, @Nullable String project, @Nullable String fund, boolean marked) {
        payments.add(new LinkablePayment(
                Payment.builder(number, money(yuan), LocalDate.parse(day), Origin.file("payments.csv", 2))
                        .projectCode(project)
                        .build(),
                project,
                fund,
                marked));
        return this;
    }

    LinkCase dead(String number) {
        dead.add(number);
        return this;
    }

    /** A batch of {@code list}, e.g. {@code listed("a.csv", "BT01", "2020-06", "V1", "100.00")}; 2020-00 is the whole year. */
    LinkCase listed(String list, String policy, String period, @Nullable String number, String yuan) {
        batches.add(new ListBatch(key(list, policy, period, number), 3, money(yuan)));
        return this;
    }

    LinkCase decided(String voucher, BatchKey batch, LinkDecision.Choice choice) {
        decisions.add(new LinkDecision(
                voucher,
                batch,
                choice,
                "王小明",
                LocalDate.of(2020, 7, 20),
                "核对发放表",
                Origin.file("link-decisions.csv", decisions.size() + 2)));
        return this;
    }

    Links link() {
        return Linking.link(payments, dead, batches, decisions);
    }

    /** Each link as {@code voucher list amount REASON}. */
    List<String> linked() {
        return link().links().stream()
                .map(link ->
                        link.voucherNumber() + " " + link.batch().list() + " " + link.amount() + " " + link.reason())
                .toList();
    }

    /** Each open item as {@code kind voucher-or-list: candidates}. */
    List<String> open() {
        return link().workList().stream()
                .map(item -> {
                    BatchKey batch = item.batch();
                    List<String> candidates = item.candidates().stream()
                            .map(candidate -> batch == null ? candidate.batch().list() : candidate.voucherNumber())
                            .toList();
                    return item.kind() + " " + (batch == null ? item.voucherNumber() : batch.list()) + ": "
                            + String.join(" ", candidates);
                })
                .toList();
    }

    static BatchKey key(String list, String policy, String period, @Nullable String number) {
        return new BatchKey(
                list, policy, Integer.parseInt(period.substring(0, 4)), Integer.parseInt(period.substring(5)), number);
    }

    static Money money(String yuan) {
        return Money.parse(yuan, MoneyUnit.YUAN);
    }
}
