package org.daohu.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daohu.Money;
import org.daohu.MoneySum;
import org.jspecify.annotations.Nullable;

/** 按凭证号挂接 – links batches to the vouchers that their rows name: as written, then in another spelling. */
final class NumberLinks {

    /** Stands for a spelling that several vouchers share. */
    private static final int SEVERAL = -1;

    private static final int NONE = -2;

    private NumberLinks() {}

    static void link(LinkBook book) {
        linkAsWritten(book);
        linkSpellings(book);
    }

    private static void linkAsWritten(LinkBook book) {
        Map<Integer, List<Integer>> named = new TreeMap<>();
        for (int b = 0; b < book.batches(); b++) {
            Integer p = named(book, b);
            if (p != null && book.isOpen(b) && !book.isKeptApart(p, b)) {
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
        Map<String, Integer> byParted = new HashMap<>();
        Map<String, Integer> byJoined = new HashMap<>();
        for (int p = 0; p < book.payments(); p++) {
            VoucherSpelling spelling = VoucherSpelling.of(book.number(p));
            byParted.merge(spelling.parted(), p, (one, other) -> SEVERAL);
            byJoined.merge(spelling.joined(), p, (one, other) -> SEVERAL);
        }
        Map<Integer, List<Integer>> meant = new TreeMap<>();
        for (int b = 0; b < book.batches(); b++) {
            String number = book.key(b).voucherNumber();
            if (number == null || !book.isOpen(b) || book.findPayment(number) != null || book.namesDead(number)) {
                continue;
            }
            int p = only(VoucherSpelling.of(number), byParted, byJoined);
            if (p >= 0 && !book.isKeptApart(p, b)) {
                meant.computeIfAbsent(p, payment -> new ArrayList<>()).add(b);
            }
        }
        meant.forEach((p, batches) -> {
            Money sum = sum(book, batches);
            if (!sum.isZero() && sum.fen() == book.unexplained(p)) {
                linkAll(book, p, batches, sum, LinkReason.NUMBER_SPELLING);
            }
        });
    }

    /** The only voucher whose number is the same in either form; {@link #SEVERAL}, or {@link #NONE}. */
    private static int only(VoucherSpelling spelling, Map<String, Integer> byParted, Map<String, Integer> byJoined) {
        if (spelling.isBlank()) {
            return NONE;
        }
        int parted = byParted.getOrDefault(spelling.parted(), NONE);
        int joined = byJoined.getOrDefault(spelling.joined(), NONE);
        if (parted == NONE || joined == NONE) {
            return Math.max(parted, joined);
        }
        return parted == joined ? parted : SEVERAL;
    }

    private static Money sum(LinkBook book, List<Integer> batches) {
        MoneySum sum = new MoneySum();
        batches.forEach(b -> sum.add(book.batch(b).paid()));
        return sum.total();
    }

    private static void linkAll(LinkBook book, int p, List<Integer> batches, Money total, LinkReason reason) {
        Link.Sum sum = new Link.Sum(1, batches.size(), total);
        for (int b : batches) {
            book.link(p, b, book.paid(b), reason, sum);
        }
    }
}
