package org.daohu.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/** 按凭证号挂接 – links batches to the vouchers that their rows name: as written, then in another spelling. */
final class NumberLinks {

    /** Stands for a spelling that several vouchers share. */
    private static final int SEVERAL = -1;

    private NumberLinks() {}

    static void link(LinkBook book) {
        linkAsWritten(book);
        linkSpellings(book);
    }

    private static void linkAsWritten(LinkBook book) {
        Map<Integer, List<Integer>> named = new TreeMap<>();
        for (int b = 0; b < book.batches(); b++) {
            Integer p = named(book, b);
            if (p != null && !book.isTaken(b) && !book.isKeptApart(p, b)) {
                named.computeIfAbsent(p, payment -> new ArrayList<>()).add(b);
            }
        }
        named.forEach((p, batches) -> linkAll(book, p, batches, sum(book, batches), LinkReason.VOUCHER_NUMBER));
    }

    private static @Nullable Integer named(LinkBook book, int b) {
        String number = book.key(b).voucherNumber();
        return number == null ? null : book.findPayment(number);
    }

    /** Only batches whose number, as written, is no voucher's at all, and only where amounts agree to the fen. */
    private static void linkSpellings(LinkBook book) {
        Map<String, Integer> byLoose = new HashMap<>();
        for (int p = 0; p < book.payments(); p++) {
            byLoose.merge(VoucherSpelling.loose(book.number(p)), p, (one, other) -> SEVERAL);
        }
        Map<Integer, List<Integer>> meant = new TreeMap<>();
        for (int b = 0; b < book.batches(); b++) {
            String number = book.key(b).voucherNumber();
            if (number == null || book.isTaken(b) || book.findPayment(number) != null || book.isDead(number)) {
                continue;
            }
            String loose = VoucherSpelling.loose(number);
            int p = loose.isEmpty() ? SEVERAL : byLoose.getOrDefault(loose, SEVERAL);
            if (p != SEVERAL && !book.isKeptApart(p, b)) {
                meant.computeIfAbsent(p, payment -> new ArrayList<>()).add(b);
            }
        }
        meant.forEach((p, batches) -> {
            Money sum = sum(book, batches);
            if (sum.isPositive() && sum.fen() == book.unexplained(p)) {
                linkAll(book, p, batches, sum, LinkReason.NUMBER_SPELLING);
            }
        });
    }

    private static Money sum(LinkBook book, List<Integer> batches) {
        Money sum = Money.ZERO;
        for (int b : batches) {
            sum = sum.plus(book.batch(b).paid());
        }
        return sum;
    }

    private static void linkAll(LinkBook book, int p, List<Integer> batches, Money total, LinkReason reason) {
        Link.Sum sum = new Link.Sum(1, batches.size(), total);
        for (int b : batches) {
            book.link(p, b, book.paid(b), reason, sum);
        }
    }
}
