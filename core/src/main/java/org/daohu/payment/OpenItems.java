package org.daohu.payment;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/** 待办清单 – what the steps left open, with candidates that are scored and ranked, never linked. */
final class OpenItems {

    /**
     * A candidate with fewer points is none. Nor is one that has neither the number in another spelling, nor nearly the
     * amount, nor nearly the period: vouchers are numbered one after another, so a number one slip apart alone is common.
     */
    private static final int LEAST_POINTS = 20;

    private static final long NEAR_DAYS = 31;

    private final LinkBook book;
    private final VoucherSpelling[] spellingOfPayment;
    private final VoucherSpelling[] spellingOfBatch;
    private final CandidateIndex payments = new CandidateIndex();
    private final CandidateIndex batches = new CandidateIndex();

    private OpenItems(LinkBook book) {
        this.book = book;
        this.spellingOfPayment = new VoucherSpelling[book.payments()];
        this.spellingOfBatch = new VoucherSpelling[book.batches()];
        for (int p = 0; p < book.payments(); p++) {
            spellingOfPayment[p] = VoucherSpelling.of(book.number(p));
            if (book.unexplained(p) != 0) {
                payments.add(p, spellingOfPayment[p], book.unexplained(p), book.month(p), book.year(p));
            }
        }
        for (int b = 0; b < book.batches(); b++) {
            spellingOfBatch[b] = VoucherSpelling.of(book.key(b).voucherNumber());
            if (!book.isTaken(b)) {
                batches.add(b, spellingOfBatch[b], book.paid(b), Periods.of(book.key(b)));
            }
        }
        payments.close();
        batches.close();
    }

    /** Vouchers by number, then batches by key. */
    static List<OpenItem> of(LinkBook book) {
        OpenItems search = new OpenItems(book);
        List<OpenItem> items = new ArrayList<>();
        for (int p = 0; p < book.payments(); p++) {
            OpenItem.Kind kind = kind(book, p);
            if (kind != null) {
                items.add(new OpenItem(
                        kind, book.number(p), null, Money.ofFen(book.unexplained(p)), search.candidatesOf(p)));
            }
        }
        for (int b = 0; b < book.batches(); b++) {
            if (!book.isTaken(b)) {
                items.add(new OpenItem(
                        OpenItem.Kind.BATCH_UNLINKED,
                        null,
                        book.key(b),
                        book.batch(b).paid(),
                        search.candidatesFor(b)));
            }
        }
        return items;
    }

    private static OpenItem.@Nullable Kind kind(LinkBook book, int p) {
        long open = book.unexplained(p);
        if (book.isLinked(p)) {
            return open == 0
                    ? null
                    : Long.signum(open)
                                    == Long.signum(
                                            book.payment(p).payment().amount().fen())
                            ? OpenItem.Kind.PAYMENT_PARTLY_LISTED
                            : OpenItem.Kind.PAYMENT_OVER_LISTED;
        }
        return book.needsList(p) ? OpenItem.Kind.PAYMENT_WITHOUT_LIST : null;
    }

    private ImmutableList<LinkCandidate> candidatesOf(int p) {
        Set<Integer> found = new HashSet<>();
        if (book.unexplained(p) != 0) {
            batches.find(spellingOfPayment[p], book.unexplained(p), found, around(book.month(p), book.year(p)));
        }
        return best(found.stream().map(b -> candidate(p, b)));
    }

    private ImmutableList<LinkCandidate> candidatesFor(int b) {
        Set<Integer> found = new HashSet<>();
        payments.find(spellingOfBatch[b], book.paid(b), found, around(Periods.of(book.key(b))));
        return best(found.stream().map(p -> candidate(p, b)));
    }

    /** The periods and those beside them: a payment commonly follows its month. */
    private static int[] around(int... periods) {
        return IntStream.of(periods)
                .flatMap(period -> IntStream.rangeClosed(period - 1, period + 1))
                .toArray();
    }

    private static ImmutableList<LinkCandidate> best(Stream<@Nullable LinkCandidate> candidates) {
        return ImmutableList.copyOf(candidates
                .flatMap(Stream::ofNullable)
                .collect(Comparators.least(Links.MOST_CANDIDATES, LinkCandidate.BEST_FIRST)));
    }

    /** The pair as a candidate; null if a person keeps it apart, or too little speaks for it. */
    private @Nullable LinkCandidate candidate(int p, int b) {
        if (book.unexplained(p) < 0 && book.paid(b) >= 0) {
            // Money taken back, or listed beyond the voucher, is explained by corrections below zero alone.
            return null;
        }
        BatchKey key = book.key(b);
        Payment payment = book.payment(p).payment();
        long apart = LongMath.saturatedSubtract(book.unexplained(p), book.paid(b));
        if (apart == Long.MAX_VALUE || apart == Long.MIN_VALUE) {
            // A proposal is no reason to stop for a difference that does not fit.
            return null;
        }
        Money difference = Money.ofFen(apart);
        long days = Periods.daysApart(payment.payDate(), key);
        boolean sameNumber = spellingOfPayment[p].isSameAs(spellingOfBatch[b]);
        boolean near = isWithinOnePercent(difference, book.unexplained(p));
        if ((!sameNumber && !near && days > NEAR_DAYS) || book.isKeptApart(p, b)) {
            return null;
        }
        EnumSet<LinkGround> grounds = EnumSet.noneOf(LinkGround.class);
        if (sameNumber) {
            grounds.add(LinkGround.NUMBER_SPELLING);
        } else if (VoucherSpelling.oneSlip(spellingOfPayment[p].joined(), spellingOfBatch[b].joined())) {
            grounds.add(LinkGround.NUMBER_ONE_SLIP);
        }
        if (near) {
            grounds.add(difference.isZero() ? LinkGround.AMOUNT_EQUAL : LinkGround.AMOUNT_NEAR);
        }
        if (days <= NEAR_DAYS) {
            grounds.add(days == 0 ? LinkGround.SAME_PERIOD : LinkGround.NEAR_PERIOD);
        }
        if (book.hasProjectOf(p, key.policy())) {
            grounds.add(LinkGround.SAME_PROJECT);
        }
        if (book.hasFundOf(p, key.policy())) {
            grounds.add(LinkGround.SAME_FUND);
        }
        String words = sharedWords(payment.purpose(), key.list());
        if (!words.isEmpty()) {
            grounds.add(LinkGround.SHARED_WORDS);
        }
        if (book.payment(p).perHousehold()) {
            grounds.add(LinkGround.MARKED);
        }
        LinkCandidate candidate =
                new LinkCandidate(book.number(p), key, ImmutableSet.copyOf(grounds), difference, days, words);
        return candidate.points() < LEAST_POINTS ? null : candidate;
    }

    private static boolean isWithinOnePercent(Money difference, long open) {
        long most = Math.abs(open / 100);
        return -most <= difference.fen() && difference.fen() <= most;
    }

    /** The longest run of at least two Chinese characters in both, the first of several; "" if there is none. */
    static String sharedWords(@Nullable String purpose, String list) {
        String longest = "";
        if (purpose == null) {
            return longest;
        }
        for (int from = 0; from < purpose.length(); from++) {
            int to = from + Math.max(2, longest.length() + 1);
            while (to <= purpose.length()
                    && isChinese(purpose, from, to)
                    && list.contains(purpose.substring(from, to))) {
                longest = purpose.substring(from, to);
                to++;
            }
        }
        return longest;
    }

    private static boolean isChinese(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isIdeographic(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
