package org.daohu.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.daohu.Money;
import org.jspecify.annotations.Nullable;

/**
 * A year of vouchers and lists whose true links are known, and whose numbers were then dropped or dirtied. Amounts are odd to
 * the fen, so that none meets another by chance, or round, so that some do. Some policies are paid one to three months late.
 */
final class PlantedLinks {

    /** A true link. */
    record Pair(String voucherNumber, BatchKey batch) {}

    final LinkCase given = new LinkCase();
    final Set<Pair> truth = new HashSet<>();
    /** The true links whose number still names the voucher. */
    final Set<Pair> numbered = new HashSet<>();

    private final Random random;
    private final int keptPercent;
    private final long stepFen;
    private boolean late;
    private int vouchers;
    private int lists;

    /**
     * Plants a year.
     *
     * @param keptPercent how many of a hundred numbers are kept
     * @param latePercent how many of a hundred policies are paid late
     */
    PlantedLinks(long seed, int keptPercent, int latePercent) {
        this(seed, keptPercent, latePercent, 1);
    }

    /** Plants a year whose amounts are multiples of {@code stepFen}. */
    PlantedLinks(long seed, int keptPercent, int latePercent, long stepFen) {
        this.stepFen = stepFen;
        this.random = new Random(seed);
        this.keptPercent = keptPercent;
        int policies = 2 + random.nextInt(4);
        for (int policy = 1; policy <= policies; policy++) {
            boolean wholeYear = chance(20);
            late = !wholeYear && chance(latePercent);
            for (int month = 1; month <= (wholeYear ? 1 : 12); month++) {
                int events = random.nextInt(3);
                for (int i = 0; i < events; i++) {
                    plant("BT%02d".formatted(policy), wholeYear ? 0 : month);
                }
            }
        }
        Collections.shuffle(given.payments, random);
        Collections.shuffle(given.batches, random);
    }

    private void plant(String policy, int month) {
        switch (random.nextInt(12)) {
            case 0 -> voucher(policy, month, fen());
            case 1 -> list(policy, month, fen(), List.of());
            case 2, 3 -> {
                long one = fen();
                long other = fen();
                String voucher = voucher(policy, month, one + other);
                list(policy, month, one, List.of(voucher));
                list(policy, month, other, List.of(voucher));
            }
            case 4 -> {
                long one = fen();
                long other = fen();
                list(policy, month, one + other, List.of(voucher(policy, month, one), voucher(policy, month, other)));
            }
            default -> {
                long fen = fen();
                list(policy, month, fen, List.of(voucher(policy, month, fen)));
            }
        }
    }

    private String voucher(String policy, int month, long fen) {
        String number = "PZ5134%06d".formatted(1000 + 37 * ++vouchers);
        int inMonth = month == 0 ? 1 + random.nextInt(12) : month;
        LocalDate day =
                LocalDate.of(2020, inMonth, 1 + random.nextInt(28)).plusMonths(late ? 1 + random.nextInt(3) : 0);
        given.paid(number, day.toString(), Money.ofFen(fen).toString(), "P" + policy, "F" + policy, true);
        return number;
    }

    private void list(String policy, int month, long fen, List<String> of) {
        boolean kept = of.size() == 1 && random.nextInt(100) < keptPercent;
        String number = kept ? of.get(0) : wrong(of);
        String name = "%03d-%s.csv".formatted(++lists, policy);
        String period = "2020-%02d".formatted(month);
        given.listed(name, policy, period, number, Money.ofFen(fen).toString());
        for (String voucher : of) {
            Pair pair = new Pair(voucher, LinkCase.key(name, policy, period, number));
            truth.add(pair);
            if (kept) {
                numbered.add(pair);
            }
        }
    }

    /** A number that no voucher has: dropped, cut, with two characters swapped or one wrong, or of another system. */
    private @Nullable String wrong(List<String> of) {
        if (of.isEmpty() || chance(40)) {
            return chance(50) ? null : "YB" + random.nextInt(1_000_000);
        }
        String number = of.get(0);
        return switch (random.nextInt(3)) {
            case 0 -> number.substring(2) + "号";
            case 1 -> "PZ5143" + number.substring(6);
            default -> number + random.nextInt(10);
        };
    }

    private long fen() {
        return (1_000_000L + random.nextInt(90_000_000)) / stepFen * stepFen;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The links made, as pairs. */
    static List<Pair> pairs(Links links) {
        List<Pair> pairs = new ArrayList<>();
        links.links().forEach(link -> pairs.add(new Pair(link.voucherNumber(), link.batch())));
        return pairs;
    }
}
