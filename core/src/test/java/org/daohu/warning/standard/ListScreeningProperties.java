package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.daohu.household.Grain;
import org.daohu.household.ListRow;
import org.daohu.ledger.VoucherLists;
import org.daohu.policy.PolicyPack;
import org.daohu.warning.ListScreening;
import org.daohu.warning.Rule;
import org.daohu.warning.ScreeningWorker;
import org.daohu.warning.SecondLooks;
import org.daohu.warning.Spill;
import org.daohu.warning.VerdictCounts;
import org.daohu.warning.Warning;
import org.daohu.warning.standard.ScreenedCounty.Aid;
import org.daohu.warning.standard.ScreenedCounty.Answers;

/** L7 and L8 for lists: the answers of a screening are those of comparing each row with each other, however it is run. */
class ListScreeningProperties {

    /** How a screening is run: threads, numbers in a run, seed of the order in which rows and parts come. */
    record Setting(int threads, int longestRun, long seed) {}

    @Property(tries = 300)
    void aScreeningAnswersLikeComparingEachRowWithEachOther(
            @ForAll("aids") List<Aid> aids, @ForAll("settings") Setting setting) {
        compare(aids, setting);
    }

    @Property(tries = 40)
    void soItDoesWhereOnePersonHasHundredsOfRows(
            @ForAll("aidsOfOnePerson") List<Aid> aids, @ForAll("settings") Setting setting) {
        compare(aids, setting);
    }

    @Property(tries = 60)
    void l8_whereAPackHasNoRowForARuleItsSubjectsAreCountedAsWhereItsRowIsNotYetInForce(
            @ForAll("aids") List<Aid> aids, @ForAll("settings") Setting setting) {
        List<ListRow> rows = ScreenedCounty.rows(aids);
        List<Warning> none = Collections.synchronizedList(new ArrayList<>());

        ListScreening without = screen(rows, setting, Packs.EMPTY, none::add);
        ListScreening later = screen(rows, setting, Packs.notYetInForce(ScreenedCounty.PACK), none::add);

        assertThat(without.counts()).isEqualTo(later.counts());
        assertThat(none).isEmpty();
    }

    private static void compare(List<Aid> aids, Setting setting) {
        List<ListRow> rows = ScreenedCounty.rows(aids);
        Answers expected = ScreenedCounty.answers(rows);
        List<Warning> warnings = Collections.synchronizedList(new ArrayList<>());

        ListScreening screening = screen(rows, setting, ScreenedCounty.PACK, warnings::add);

        Collections.sort(warnings);
        assertThat(warnings).containsExactlyElementsOf(expected.warnings());
        for (Rule<?> rule : ScreenedCounty.BOOK.rules()) {
            VerdictCounts counts = screening.counts().get(rule.id());
            assertThat(counts).as(rule.id()).isEqualTo(expected.counts(rule.id()));
        }
        VoucherLists.Builder sums = VoucherLists.builder();
        rows.stream()
                .filter(row ->
                        row.voucherNumber() != null && !row.voucherNumber().equals("V3"))
                .forEach(row -> sums.add(String.valueOf(row.voucherNumber()), row.paid()));
        for (String voucher : List.of("V1", "V2", "V3")) {
            assertThat(screening.vouchers().of(voucher)).isEqualTo(sums.build().of(voucher));
        }
    }

    private static ListScreening screen(List<ListRow> rows, Setting setting, PolicyPack pack, Consumer<Warning> sink) {
        List<ListRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(setting.seed()));
        ListScreening screening = new ListScreening(
                ScreenedCounty.LEDGER,
                ScreenedCounty.REGISTER,
                ScreenedCounty.BOOK,
                pack,
                ScreenedCounty.AS_OF,
                rows.stream().map(ListRow::file).toList(),
                spill(setting.longestRun()));
        List<ScreeningWorker> workers = new ArrayList<>();
        for (int i = 0; i < setting.threads(); i++) {
            workers.add(screening.worker(sink));
        }
        AtomicInteger nextRow = new AtomicInteger();
        AtomicInteger nextPart = new AtomicInteger();
        onAll(workers, worker -> {
            for (int i = nextRow.getAndIncrement(); i < shuffled.size(); i = nextRow.getAndIncrement()) {
                worker.screen(shuffled.get(i), ScreenedCounty.origin(shuffled.get(i)));
            }
            worker.endRows();
        });
        onAll(workers, worker -> {
            for (int i = nextPart.getAndIncrement(); i < ListScreening.PARTS; i = nextPart.getAndIncrement()) {
                worker.compare((int) Math.floorMod(i + setting.seed(), (long) ListScreening.PARTS));
            }
        });
        SecondLooks looks = screening.secondLooks(sink);
        List<ListRow> wanted = wanted(rows, looks);
        wanted.forEach(row -> looks.judge(row, ScreenedCounty.origin(row)));
        looks.end();
        return screening;
    }

    private static List<ListRow> wanted(List<ListRow> rows, SecondLooks looks) {
        List<ListRow> wanted = new ArrayList<>();
        for (String file : rows.stream().map(ListRow::file).distinct().toList()) {
            looks.wanted(file)
                    .forEachRemaining((long number) -> rows.stream()
                            .filter(row -> row.file().equals(file) && row.number() == number)
                            .forEach(wanted::add));
        }
        return wanted;
    }

    private static void onAll(List<ScreeningWorker> workers, Consumer<ScreeningWorker> stage) {
        ExecutorService pool = Executors.newFixedThreadPool(workers.size());
        try {
            List<Future<?>> done = new ArrayList<>();
            for (ScreeningWorker worker : workers) {
                done.add(pool.submit(() -> stage.accept(worker)));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Spill spill(int longestRun) {
        return new Spill() {
            @Override
            public Run keep(long[] words, int length) {
                long[] kept = Arrays.copyOf(words, length);
                return (from, into, count) -> System.arraycopy(kept, from, into, 0, count);
            }

            @Override
            public int longestRun() {
                return longestRun;
            }
        };
    }

    @Provide
    Arbitrary<Setting> settings() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 3, 8),
                        Arbitraries.of(1, 8, 40, 128, 1 << 20),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(Setting::new);
    }

    @Provide
    Arbitrary<List<Aid>> aids() {
        return Combinators.combine(
                        Arbitraries.of(Grain.class),
                        Arbitraries.of("A", "B", "AA").injectNull(0.1),
                        Arbitraries.of("A", "H", "HH").injectNull(0.1),
                        Arbitraries.of("621", "622", "623", "624").injectNull(0.2),
                        Arbitraries.of(0, 1, 6, 12),
                        Arbitraries.of("A", "p"),
                        Arbitraries.of(2019, 2020),
                        Combinators.combine(
                                        Arbitraries.of("V1", "V1", "V2", "V3", "V9")
                                                .injectNull(0.1),
                                        Arbitraries.longs().between(-500, 500),
                                        Arbitraries.frequencyOf(
                                                Tuple.of(9, Arbitraries.just(false)),
                                                Tuple.of(1, Arbitraries.just(true))))
                                .as(Tuple::of))
                .as((grain, person, household, account, month, policy, year, paid) -> new Aid(
                        grain, person, household, account, month, policy, year, paid.get1(), paid.get2(), paid.get3()))
                .list()
                .ofMaxSize(120);
    }

    @Provide
    Arbitrary<List<Aid>> aidsOfOnePerson() {
        return Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 6, 6, 6, 6, 6)
                .map(month -> new Aid(Grain.PERSON, "A", "H", "621", month, "p", 2020, "V1", 1, false))
                .list()
                .ofMinSize(200)
                .ofMaxSize(500);
    }
}
