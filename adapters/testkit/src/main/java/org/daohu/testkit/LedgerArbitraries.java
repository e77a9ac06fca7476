package org.daohu.testkit;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daohu.ledger.QuotaFacts;
import org.daohu.testkit.CountyPlan.Paper;
import org.daohu.testkit.CountyPlan.PlannedPart;
import org.daohu.testkit.CountyPlan.PlannedPayment;
import org.daohu.testkit.CountyPlan.PlannedProject;

/**
 * 台账生成器 – ledgers as rules are asked about them, and histories of commands as a quota store takes them: lawful ones, and
 * the same broken in one named way. Everything shrinks to few rows and few fen. They have no
 * edge cases in the sense of jqwik: so many would leave no try for anything else. Thread-safe.
 */
public final class LedgerArbitraries {

    static final long MOST_FEN = 100_000_000;

    private LedgerArbitraries() {}

    /**
     * 县级数据 – the records of a county for fiscal year 2020, as of 2020-12-30, in which the shipped rules find nothing: one
     * received quota, broken down to up to four projects in time, each paid in up to three payments with refunds, by a
     * list where the money reaches people, and all of them in the register.
     */
    public static Arbitrary<County> counties() {
        return projects(Arbitraries.of(false, true), payments(0))
                .list()
                .ofMaxSize(4)
                .map(projects -> new CountyPlan(projects).county())
                .withoutEdgeCases();
    }

    /** A county in which the rule {@link BrokenCounty#rule} must raise a doubt, for the reason that {@code how} names. */
    public static Arbitrary<County> brokenCounties(BrokenCounty how) {
        return breakable().map(how::of).withoutEdgeCases();
    }

    /**
     * Lawful counties that can be broken: the first project is paid by a list, the first row of which names a resident ID of 18
     * characters; the second is paid without.
     */
    static Arbitrary<County> breakable() {
        Arbitrary<PlannedProject> byList =
                projects(Arbitraries.just(true), payments(1)).map(LedgerArbitraries::firstByResidentId);
        Arbitrary<PlannedProject> plain =
                projects(Arbitraries.just(false), payments(1)).map(LedgerArbitraries::withoutRefunds);
        Arbitrary<List<PlannedProject>> more =
                projects(Arbitraries.of(false, true), payments(0)).list().ofMaxSize(2);
        return Combinators.combine(byList, plain, more)
                .as((first, second, others) -> {
                    List<PlannedProject> all = new ArrayList<>(List.of(first, second));
                    all.addAll(others);
                    return new CountyPlan(all).county();
                })
                .withoutEdgeCases();
    }

    /**
     * 可执行指标 – a lawful executable quota of fiscal year 2020 with up to three payments from 2020-02-20 to 2020-12-29, and
     * their refunds, which are negative. For rules about quotas.
     */
    public static Arbitrary<QuotaFacts> quotas() {
        return projects(Arbitraries.of(false, true), payments(0))
                .map(project -> new CountyPlan(List.of(project))
                        .county()
                        .ledger()
                        .quota(CountyPlan.TOP_QUOTA + "-1")
                        .orElseThrow())
                .withoutEdgeCases();
    }

    /** 凭证与发放表 – a payment and a list of up to three rows that explains it to the fen, each row of another person. */
    public static Arbitrary<PaidList> paidLists() {
        return payments(1)
                .map(payments -> {
                    PlannedProject project = new PlannedProject(true, payments.subList(0, 1), 0);
                    County county = new CountyPlan(List.of(project)).county();
                    return new PaidList(county.payments().get(0), county.rows());
                })
                .withoutEdgeCases();
    }

    /** A payment and a list that does not explain it, for the reason that {@code how} names. */
    public static Arbitrary<PaidList> brokenPaidLists(BrokenList how) {
        return paidLists().map(how::of);
    }

    /** 指令史 – commands on a quota store, of every kind, each of which is applied; see {@link CommandHistory}. */
    public static Arbitrary<CommandHistory> histories() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 999);
        return Combinators.combine(Arbitraries.of(HistoryDraft.Act.class), any, any)
                .as(HistoryDraft.Step::new)
                .list()
                .ofMaxSize(30)
                .map(steps -> new HistoryDraft().history(steps))
                .withoutEdgeCases();
    }

    /** A history whose last command is refused with {@link BrokenCommand#code}, for the reason that {@code how} names. */
    public static Arbitrary<CommandHistory> brokenHistories(BrokenCommand how) {
        return histories().map(lawful -> lawful.then(how.after(lawful)));
    }

    private static Arbitrary<PlannedProject> projects(
            Arbitrary<Boolean> perHousehold, Arbitrary<List<PlannedPayment>> payments) {
        return Combinators.combine(perHousehold, payments, Arbitraries.longs().between(0, MOST_FEN))
                .as(PlannedProject::new);
    }

    private static Arbitrary<List<PlannedPayment>> payments(int least) {
        Arbitrary<List<PlannedPart>> parts = Combinators.combine(
                        Arbitraries.longs().between(1, MOST_FEN), Arbitraries.of(Paper.class))
                .as(PlannedPart::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<Long> refunded = Arbitraries.longs().between(0, MOST_FEN);
        return Combinators.combine(Arbitraries.integers().between(0, CountyPlan.PAY_DAYS), parts, refunded)
                .as(PlannedPayment::new)
                .list()
                .ofMinSize(least)
                .ofMaxSize(3);
    }

    private static PlannedProject firstByResidentId(PlannedProject project) {
        return new PlannedProject(
                project.perHousehold(),
                County.changed(
                        project.payments(),
                        0,
                        payment -> new PlannedPayment(
                                payment.day(),
                                County.changed(
                                        payment.parts(), 0, part -> new PlannedPart(part.fen(), Paper.RESIDENT_ID)),
                                payment.refunded())),
                project.unspent());
    }

    private static PlannedProject withoutRefunds(PlannedProject project) {
        return new PlannedProject(
                project.perHousehold(),
                project.payments().stream()
                        .map(payment -> new PlannedPayment(payment.day(), payment.parts(), 0))
                        .toList(),
                project.unspent());
    }
}
