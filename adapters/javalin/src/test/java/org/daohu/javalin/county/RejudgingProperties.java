package org.daohu.javalin.county;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.daohu.Division;
import org.daohu.DocumentNumber;
import org.daohu.Money;
import org.daohu.javalin.access.Scope;
import org.daohu.json.PolicyPacks;
import org.daohu.policy.PolicyPack;
import org.daohu.quota.Command;
import org.daohu.quota.Decision;
import org.daohu.quota.Entry;
import org.daohu.quota.LedgerSlice;
import org.daohu.quota.LedgerState;
import org.daohu.quota.Outcome;
import org.daohu.quota.PaidVoucher;
import org.daohu.quota.Quota;
import org.daohu.quota.QuotaState;
import org.daohu.quota.Share;
import org.daohu.warning.RuleBook;
import org.daohu.warning.standard.StandardRules;
import org.jspecify.annotations.Nullable;

/** What is judged again after some commands is what a judgement of everything from nothing finds. */
class RejudgingProperties {

    private static final Path COUNTY = Path.of("../../examples/county-month/data/county");
    private static final LocalDate AS_OF = LocalDate.of(2020, 7, 31);
    private static final RuleBook BOOK = StandardRules.book();
    private static final PolicyPack PACK = PolicyPacks.shipped("national-2018", BOOK);
    private static final PolicyPack OTHER_PACK = PolicyPacks.shipped("sichuan-2019", BOOK);
    private static final CountyMonth MONTH =
            Objects.requireNonNull(CountyMonth.read(COUNTY, PACK).month());
    private static final List<Scope> SCOPES =
            List.of(Scope.of(List.of("")), Scope.of(List.of("513401")), Scope.of(List.of("513422")));

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void commandsTakenUpInAnyOrderAndBatchesLeaveWhatAFullJudgementFinds(@ForAll long seed) {
        Random random = new Random(seed);
        Books books = new Books(random);
        Snapshot snapshot = new Snapshot(MONTH, AppliedCommands.of(books.opening, List.of()));
        snapshot.evaluation(BOOK, PACK, AS_OF);
        for (int batch = 0; batch < 4; batch++) {
            List<Outcome.Applied> more = books.some(1 + random.nextInt(12));
            Collections.shuffle(more, random);
            snapshot = snapshot.next(Objects.requireNonNull(snapshot.commands().plus(more)));
            if (random.nextBoolean()) {
                snapshot.evaluation(BOOK, PACK, AS_OF);
            }
            if (random.nextInt(3) == 0) {
                snapshot.evaluation(BOOK, OTHER_PACK, AS_OF);
            }
        }
        Snapshot anew = new Snapshot(MONTH, AppliedCommands.of(books.state(), books.log));
        assertThat(snapshot.commands()).isEqualTo(anew.commands());
        assertThat(snapshot.rollUps()).isEqualTo(anew.rollUps());
        for (Scope scope : SCOPES) {
            for (PolicyPack pack : List.of(PACK, OTHER_PACK)) {
                holdSame(snapshot.judged(scope, BOOK, pack, AS_OF), anew.judged(scope, BOOK, pack, AS_OF));
            }
        }
    }

    private static void holdSame(JudgedCounty found, JudgedCounty full) {
        assertThat(found.doubts()).isEqualTo(full.doubts());
        assertThat(found.verdicts()).isEqualTo(full.verdicts());
        for (Figure figure : Figure.values()) {
            assertThat(found.view().figure(figure)).isEqualTo(full.view().figure(figure));
        }
        assertThat(found.view().payments()).isEqualTo(full.view().payments());
    }

    @Example
    void aPaymentUnderANumberThatListRowsNamedInVainClearsThem() {
        Books books = new Books(new Random(1));
        String voucher = books.namedInVain.get(0);
        Snapshot before = new Snapshot(MONTH, AppliedCommands.of(books.opening, List.of()));
        assertThat(unlinked(before, voucher)).isPositive();
        Quota payable = books.payable(Money.ofFen(1));
        books.decide(books.pay(payable, voucher, Money.ofFen(1)));
        Snapshot after = before.next(Objects.requireNonNull(before.commands().plus(books.log)));
        assertThat(unlinked(after, voucher)).isZero();
    }

    private static long unlinked(Snapshot snapshot, String voucher) {
        List<String> rows = snapshot.facts().rowsByVoucher().get(voucher).stream()
                .map(row -> "row:" + row.reference())
                .toList();
        return snapshot.evaluation(BOOK, PACK, AS_OF).doubts().stream()
                .filter(doubt -> doubt.warning().rule().equals("list-row-unlinked")
                        && rows.contains(doubt.warning().subject().toString()))
                .count();
    }

    @Example
    void onlyTheFactsThatACommandTouchedAreNew() {
        Books books = new Books(new Random(2));
        Snapshot before = new Snapshot(MONTH, AppliedCommands.of(books.opening, List.of()));
        Evaluation judged = before.evaluation(BOOK, PACK, AS_OF);
        Quota payable = books.payable(Money.ofFen(1));
        books.decide(books.pay(payable, "PZ-NEW", Money.ofFen(1)));
        Snapshot after = before.next(Objects.requireNonNull(before.commands().plus(books.log)));
        assertThat(after.facts().quotas().values().stream()
                        .filter(facts -> !facts.equals(
                                before.facts().quotas().get(facts.row().id())))
                        .map(facts -> facts.row().id())
                        .toList())
                .containsExactly(payable.id());
        assertThat(after.facts().payments().values().stream()
                        .filter(facts -> !facts.equals(
                                before.facts().payments().get(facts.payment().voucherNumber())))
                        .map(facts -> facts.payment().voucherNumber())
                        .toList())
                .containsExactly("PZ-NEW");
        assertThat(after.evaluation(BOOK, PACK, AS_OF).rows()).isSameAs(judged.rows());
    }

    @Example
    void anOutcomeWhoseEarlierOneIsMissingIsNotTakenUp() {
        Books books = new Books(new Random(3));
        Quota payable = books.payable(Money.ofFen(2));
        books.decide(books.pay(payable, "PZ-1", Money.ofFen(1)));
        books.decide(books.pay(Objects.requireNonNull(books.quotas.get(payable.id())), "PZ-2", Money.ofFen(1)));
        AppliedCommands none = AppliedCommands.of(books.opening, List.of());
        assertThat(none.plus(books.log.subList(1, 2))).isNull();
        AppliedCommands both = Objects.requireNonNull(none.plus(List.of(books.log.get(1), books.log.get(0))));
        assertThat(both).isEqualTo(AppliedCommands.of(books.opening, books.log));
        assertThat(both.plus(books.log)).isEqualTo(both);
    }

    /** A ledger of commands over the opening balances of the month, that makes up commands. */
    private static final class Books {
        private static final DocumentNumber DOCUMENT =
                DocumentNumber.parse("西财农〔2020〕900号").orElseThrow();
        private static final List<Division> DIVISIONS =
                List.of(Division.parse("513401000"), Division.parse("513422000"), Division.parse("513425000"));

        private final Random random;
        private final LedgerState opening;
        private final Map<String, Quota> quotas;
        private final Map<String, PaidVoucher> vouchers;
        private final List<String> projects;
        private final List<String> namedInVain;
        private final List<Outcome.Applied> log = new ArrayList<>();
        private int next;

        Books(Random random) {
            this.random = random;
            CountyFacts imported = CountyFacts.of(MONTH, AppliedCommands.NONE, null);
            OpeningState state = OpeningState.of(imported.ledger());
            quotas = new HashMap<>();
            state.quotas().forEach(quota -> quotas.put(quota.id(), quota));
            vouchers = new HashMap<>();
            state.vouchers().forEach(voucher -> vouchers.put(voucher.number(), voucher));
            opening = state();
            projects = imported.projects().keySet().asList();
            namedInVain = imported.named().entrySet().stream()
                    .filter(named -> named.getValue().payment() == null
                            && !named.getValue().dead())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        LedgerState state() {
            return new LedgerState(ImmutableSortedMap.copyOf(quotas), ImmutableSortedMap.copyOf(vouchers));
        }

        /** At least one applied command; of {@code asked} made up, those that are lawful. */
        List<Outcome.Applied> some(int asked) {
            int from = log.size();
            for (int i = 0; i < asked || log.size() == from; i++) {
                decide(any());
            }
            return new ArrayList<>(log.subList(from, log.size()));
        }

        void decide(Command command) {
            List<Quota> named = command.quotaIds().stream()
                    .filter(quotas::containsKey)
                    .map(quotas::get)
                    .toList();
            String voucher = command.voucher();
            Outcome outcome = Decision.decide(
                    new LedgerSlice(named, voucher == null ? null : vouchers.get(voucher), null), command, AS_OF);
            if (outcome instanceof Outcome.Applied applied) {
                applied.quotas().forEach(change -> quotas.put(change.after().id(), change.after()));
                Outcome.@Nullable VoucherChange change = applied.voucher();
                if (change != null) {
                    vouchers.put(change.after().number(), change.after());
                }
                log.add(applied);
            }
        }

        private Command any() {
            Money amount = Money.ofFen(1 + random.nextInt(100_000));
            Quota quota = payable(amount);
            Quota other = one(List.copyOf(ImmutableSortedMap.copyOf(quotas).values()));
            return switch (random.nextInt(9)) {
                case 0 ->
                    new Command.Receive(
                            entry(one(DIVISIONS)), "Q" + ++next, other.fiscalYear(), other.fund(), null, false, amount);
                case 1 ->
                    new Command.Refine(
                            entry(other.division()),
                            other.id(),
                            List.of(new Share.ToProject("Q" + ++next, one(projects), amount)));
                case 2 ->
                    new Command.AllocateDown(
                            entry(other.division()),
                            other.id(),
                            List.of(new Share.ToDivision("Q" + ++next, one(DIVISIONS), null, amount)));
                case 3 ->
                    new Command.AllocateOwn(
                            entry(other.division()),
                            other.id(),
                            List.of(new Share.ToAgency("Q" + ++next, "203001", null, amount)));
                case 4 -> new Command.MarkPerHousehold(entry(other.division()), other.id());
                case 5 -> new Command.Recall(entry(other.division()), other.id(), other.parentId(), amount);
                case 6 -> refund();
                case 7 -> pay(quota, one(namedInVain), amount);
                default -> pay(quota, "PZ-" + ++next, amount);
            };
        }

        private Command refund() {
            PaidVoucher voucher =
                    one(List.copyOf(ImmutableSortedMap.copyOf(vouchers).values()));
            Quota quota = Objects.requireNonNull(quotas.get(voucher.quotaId()));
            return new Command.Refund(entry(quota.division()), quota.id(), voucher.number(), Money.ofFen(1));
        }

        Command pay(Quota quota, String voucher, Money amount) {
            return new Command.Pay(
                    entry(quota.division()),
                    quota.id(),
                    voucher,
                    quota.fiscalYear(),
                    quota.fund(),
                    Objects.requireNonNull(quota.project()),
                    amount,
                    quota.perHousehold() ? amount : null);
        }

        Quota payable(Money amount) {
            return one(ImmutableSortedMap.copyOf(quotas).values().stream()
                    .filter(quota -> quota.state() == QuotaState.EXECUTABLE
                            && quota.project() != null
                            && quota.terms().failingTerm() == null
                            && quota.balance().compareTo(amount) >= 0)
                    .toList());
        }

        private Entry entry(Division division) {
            return new Entry("c-" + ++next, AS_OF.minusDays(random.nextInt(5)), division, DOCUMENT, "test", null);
        }

        private <T> T one(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }
    }
}
