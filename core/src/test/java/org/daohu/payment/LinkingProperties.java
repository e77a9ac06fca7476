package org.daohu.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.daohu.Money;
import org.daohu.payment.LinkDecision.Choice;
import org.daohu.payment.PlantedLinks.Pair;

/** Laws of linking: on anything at all, and on counties whose true links are known. */
class LinkingProperties {

    @Property(tries = 500)
    void l4_linksAndResidualAreTheVoucherAndNoFenIsLinkedTwice(@ForAll("anything") LinkCase given) {
        Links links = given.link();

        Map<BatchKey, Money> linked = new HashMap<>();
        Map<String, Money> explained = new HashMap<>();
        for (Link link : links.links()) {
            linked.merge(link.batch(), link.amount(), Money::plus);
            explained.merge(link.voucherNumber(), link.amount(), Money::plus);
        }
        for (ListBatch batch : given.batches) {
            Money all = linked.get(batch.key());
            assertThat(all == null || all.equals(batch.paid()))
                    .as("%s is linked whole or not at all, found %s", batch, all)
                    .isTrue();
        }
        for (LinkablePayment payment : given.payments) {
            Coverage coverage = links.coverage(payment.payment());
            Money sum = explained.getOrDefault(payment.payment().voucherNumber(), Money.ZERO);
            assertThat(coverage.listed()).isEqualTo(sum);
            assertThat(sum.plus(coverage.residual()))
                    .isEqualTo(payment.payment().amount());
        }
        assertThat(new HashSet<>(PlantedLinks.pairs(links)))
                .as("no pair is linked twice")
                .hasSameSizeAs(links.links());
    }

    @Property(tries = 500)
    void everyBatchIsEitherLinkedOrOnTheWorkList(@ForAll("anything") LinkCase given) {
        Links links = given.link();
        Set<BatchKey> linked = new HashSet<>();
        links.links().forEach(link -> linked.add(link.batch()));
        for (ListBatch batch : given.batches) {
            boolean open =
                    links.workList().stream().anyMatch(item -> batch.key().equals(item.batch()));
            assertThat(open).isNotEqualTo(linked.contains(batch.key()));
        }
    }

    @Property(tries = 500)
    void l12_whatAPersonDecidedStands(@ForAll("anything") LinkCase given) {
        Links links = given.link();
        List<Pair> pairs = PlantedLinks.pairs(links);
        Set<BatchKey> decided = new HashSet<>();
        assertThat(links.decisions()).hasSameSizeAs(given.decisions);
        for (DecisionStanding standing : links.decisions()) {
            LinkDecision decision = standing.decision();
            Pair pair = new Pair(decision.voucherNumber(), decision.batch());
            boolean linked = standing.state() == DecisionStanding.State.HELD && decision.choice() == Choice.LINKED;
            assertThat(pairs.contains(pair)).as("%s", standing).isEqualTo(linked);
            if (linked) {
                decided.add(decision.batch());
            } else {
                assertThat(links.workList().stream().flatMap(item -> item.candidates().stream()))
                        .noneMatch(candidate -> candidate.voucherNumber().equals(pair.voucherNumber())
                                && candidate.batch().equals(pair.batch()));
            }
        }
        for (Link link : links.links()) {
            assertThat(link.reason() == LinkReason.DECIDED).isEqualTo(decided.contains(link.batch()));
        }
    }

    @Property(tries = 300)
    void l7_theOrderOfTheInputsChangesNothing(@ForAll("anything") LinkCase given, @ForAll long seed) {
        Links before = given.link();
        Random random = new Random(seed);
        Collections.shuffle(given.payments, random);
        Collections.shuffle(given.batches, random);
        Collections.shuffle(given.decisions, random);
        Links after = given.link();

        assertThat(after.links()).isEqualTo(before.links());
        assertThat(after.workList()).isEqualTo(before.workList());
        assertThat(after.decisions()).isEqualTo(before.decisions());
    }

    @Property(tries = 300)
    void withoutDecisionsABatchThatNamesALiveVoucherIsItsWhole(@ForAll("anything") LinkCase given) {
        given.decisions.clear();
        Links links = given.link();
        Set<String> live = new HashSet<>();
        given.payments.forEach(payment -> live.add(payment.payment().voucherNumber()));
        List<Pair> expected = new ArrayList<>();
        for (ListBatch batch : given.batches) {
            String number = batch.key().voucherNumber();
            if (number != null && live.contains(number)) {
                expected.add(new Pair(number, batch.key()));
            }
        }
        assertThat(links.links().stream()
                        .filter(link -> link.reason() == LinkReason.VOUCHER_NUMBER)
                        .map(link -> new Pair(link.voucherNumber(), link.batch())))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 300)
    void everyAutomaticLinkOfAPlantedCountyIsTrue(
            @ForAll long seed,
            @ForAll @IntRange(max = 100) int keptPercent,
            @ForAll @IntRange(max = 100) int latePercent) {
        PlantedLinks county = new PlantedLinks(seed, keptPercent, latePercent);

        assertThat(county.truth).containsAll(PlantedLinks.pairs(county.given.link()));
    }

    @Example
    void ofTheTrueLinksWhoseNumberIsLostNineteenInTwentyAreFoundWherePaymentsArePunctual() {
        assertThat(recall(0)).isBetween(95L, 100L);
    }

    @Example
    void nineInTenWhereAQuarterOfThePoliciesIsPaidLate() {
        assertThat(recall(25)).isBetween(90L, 100L);
    }

    @Example
    void roundAmountsThatMeetByChanceMakeNoWrongLink() {
        for (long seed = 0; seed < 100; seed++) {
            PlantedLinks county = new PlantedLinks(seed, 60, 0, 10_000);
            assertThat(county.truth).as("seed %d", seed).containsAll(PlantedLinks.pairs(county.given.link()));
        }
    }

    /** Per cent of the true links without their number that are found, over two hundred counties. */
    private static long recall(int latePercent) {
        long lost = 0;
        long found = 0;
        for (long seed = 0; seed < 200; seed++) {
            PlantedLinks county = new PlantedLinks(seed, 60, latePercent);
            Set<Pair> sought = new HashSet<>(county.truth);
            sought.removeAll(county.numbered);
            lost += sought.size();
            sought.retainAll(PlantedLinks.pairs(county.given.link()));
            found += sought.size();
        }
        return found * 100 / lost;
    }

    @Property(tries = 300)
    void equalAmountsInAMonthAreNeverTakenForEachOther(
            @ForAll @IntRange(min = 2, max = 20) int vouchers,
            @ForAll @IntRange(min = 1, max = 20) int batches,
            @ForAll boolean ownPolicies) {
        LinkCase given = new LinkCase();
        for (int i = 0; i < vouchers; i++) {
            given.paid("V" + i, "2020-06-%02d".formatted(i + 1), "1234.56", "P" + i, "F" + i, true);
        }
        for (int i = 0; i < batches; i++) {
            given.listed("list" + i, ownPolicies ? "BT" + i : "BT", "2020-06", i % 2 == 0 ? null : "x" + i, "1234.56");
        }
        assertThat(given.linked()).isEmpty();
    }

    /** Few numbers, few amounts, all signs: everything collides. */
    @Provide
    Arbitrary<LinkCase> anything() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 9_999);
        return Combinators.combine(
                        any.list().ofMaxSize(14),
                        any.list().ofMaxSize(14),
                        any.list().ofMaxSize(6))
                .as((payments, batches, decisions) -> {
                    LinkCase given = new LinkCase();
                    for (int i = 0; i < payments.size(); i++) {
                        payment(given, i, new Random(payments.get(i)));
                    }
                    for (int i = 0; i < batches.size(); i++) {
                        batch(given, i, new Random(batches.get(i)));
                    }
                    decisions.forEach(seed -> decision(given, new Random(seed)));
                    return given;
                });
    }

    private static void payment(LinkCase given, int i, Random random) {
        if (random.nextInt(10) == 0) {
            given.dead("V" + i);
            return;
        }
        given.paid(
                "V" + i,
                "2020-%02d-10".formatted(5 + random.nextInt(2)),
                yuan(random),
                random.nextInt(5) == 0 ? null : "P" + random.nextInt(2),
                random.nextInt(5) == 0 ? null : "F" + random.nextInt(2),
                random.nextInt(8) != 0);
    }

    private static void batch(LinkCase given, int i, Random random) {
        String number = switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "V" + random.nextInt(14);
            case 2 -> "v0" + random.nextInt(14);
            default -> "W" + random.nextInt(10);
        };
        String period = random.nextInt(6) == 0 ? "2020-00" : "2020-%02d".formatted(5 + random.nextInt(2));
        given.listed("list" + i, "BT" + random.nextInt(2), period, number, yuan(random));
    }

    private static void decision(LinkCase given, Random random) {
        Choice choice = random.nextBoolean() ? Choice.LINKED : Choice.REFUSED;
        BatchKey batch = given.batches.isEmpty() || random.nextInt(8) == 0
                ? LinkCase.key("gone", "BT0", "2020-06", null)
                : given.batches.get(random.nextInt(given.batches.size())).key();
        given.decided("V" + random.nextInt(14), batch, choice);
    }

    private static String yuan(Random random) {
        long fen = random.nextInt(10) == 0 ? random.nextInt(3) - 1 : 100L * (1 + random.nextInt(6));
        return Money.ofFen(fen).toString();
    }
}
