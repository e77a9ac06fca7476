package org.daohu.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daohu.Money;
import org.daohu.Origin;
import org.daohu.household.CardAccount;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.RegisterEntry;
import org.daohu.payment.AccountKind;
import org.daohu.payment.Payment;
import org.daohu.payment.ReturnedPayment;
import org.jspecify.annotations.Nullable;

/**
 * 惠民补贴生成器 – counties with the data that the rules of a place read, lawful ones and broken ones. All persons are made up.
 * Thread-safe.
 */
public final class AidArbitraries {

    /** Far behind the people of any county here, who have the first numbers. */
    private static final int STRANGERS = 900;

    private AidArbitraries() {}

    /** 合规数据 – counties of which the shipped rules raise nothing under {@link AidedCounty#pack}. */
    public static Arbitrary<AidedCounty> counties() {
        return detailed(LedgerArbitraries.counties());
    }

    /** A county in which the rule {@link BrokenAid#rule} must raise a doubt, for the reason that {@code how} names. */
    public static Arbitrary<AidedCounty> brokenCounties(BrokenAid how) {
        return detailed(LedgerArbitraries.breakable()).map(how::of).withoutEdgeCases();
    }

    /**
     * What one row tells beyond its person and amount.
     *
     * @param head 0 nobody, 1 a name alone, 2 a name and a number
     * @param payee the same
     * @param hundredths of a mu, above one mu, or null for no measure
     * @param selfPaid fen above zero, or null where it is not told
     */
    private record Detail(
            boolean kindTold,
            int head,
            int payee,
            @Nullable Integer hundredths,
            @Nullable Long selfPaid) {}

    private static Arbitrary<AidedCounty> detailed(Arbitrary<County> counties) {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 2);
        Arbitrary<Detail> details = Combinators.combine(
                        Arbitraries.of(true, false),
                        people,
                        people,
                        Arbitraries.integers().between(100, 2_000).injectNull(0.2),
                        Arbitraries.longs().between(1, 50_000).injectNull(0.2))
                .as(Detail::new);
        Arbitrary<Integer> listed = Arbitraries.integers().between(0, 40);
        return Combinators.combine(
                        counties,
                        details.list().ofMinSize(1).ofMaxSize(5),
                        listed.list().ofMaxSize(4),
                        listed.list().ofMaxSize(4),
                        listed.list().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as((county, each, dead, employed, returned, byBank) -> new AidedCounty(
                        county.withRows(rows(county.rows(), each)),
                        dead.stream().map(AidArbitraries::lawfulDeath).toList(),
                        employed.stream().map(AidArbitraries::lawfulPost).toList(),
                        byBank ? cards(rows(county.rows(), each)) : null,
                        county.payments().isEmpty() ? List.of() : returns(county.payments(), returned)))
                .withoutEdgeCases();
    }

    private static List<ListRow> rows(List<ListRow> rows, List<Detail> details) {
        List<ListRow> told = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Detail detail = details.get(i % details.size());
            RegisterEntry head = CountyPlan.person(STRANGERS + i);
            RegisterEntry payee = CountyPlan.person(STRANGERS + 100 + i);
            told.add(Edits.of(rows.get(i))
                    .account("62170034200" + (10_000 + i))
                    .accountKind(detail.kindTold ? AccountKind.SOCIAL_CARD : null)
                    .headName(detail.head == 0 ? null : head.name())
                    .headIdentityNumber(detail.head == 2 ? head.identityNumber() : null)
                    .payeeName(detail.payee == 0 ? null : payee.name())
                    .payeeIdentityNumber(detail.payee == 2 ? payee.identityNumber() : null)
                    .quantity(detail.hundredths == null ? null : BigDecimal.valueOf(detail.hundredths, 2))
                    .quantityUnit(detail.hundredths == null ? null : "亩")
                    .selfPaid(detail.selfPaid == null ? null : Money.ofFen(detail.selfPaid))
                    .build());
        }
        return told;
    }

    /** The accounts of all rows, cards since the first pay day. */
    static List<CardAccount> cards(List<ListRow> rows) {
        List<CardAccount> cards = new ArrayList<>();
        for (ListRow row : rows) {
            String account = row.account();
            if (account != null) {
                Origin origin = Origin.file("card-accounts.csv", cards.size() + 2L);
                cards.add(new CardAccount(account, CountyPlan.FIRST_PAY_DAY, null, origin));
            }
        }
        return cards;
    }

    /** Of the county's people, on the last pay day or later; whoever died on a pay day was alive on it. */
    private static ListedPerson lawfulDeath(int person) {
        return listed(CountyPlan.person(person), CountyPlan.LAST_PAY_DAY.plusDays(person), null);
    }

    /** Of the county's people, off the payroll before the first pay day, or on it after the last. */
    private static ListedPerson lawfulPost(int person) {
        RegisterEntry entry = CountyPlan.person(person);
        return person % 2 == 0
                ? listed(entry, null, CountyPlan.FIRST_PAY_DAY)
                : listed(entry, CountyPlan.LAST_PAY_DAY.plusDays(1), null);
    }

    static ListedPerson listed(RegisterEntry person, @Nullable LocalDate from, @Nullable LocalDate to) {
        String number = Objects.requireNonNull(person.identityNumber(), "identityNumber");
        return new ListedPerson(IdentityType.RESIDENT_ID, number, from, to, Origin.file("people.csv", 2));
    }

    /** Taken back the day after, not yet overdue, or void: each in turn. */
    private static List<ReturnedPayment> returns(List<Payment> payments, List<Integer> days) {
        List<ReturnedPayment> returns = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Payment payment = payments.get(i % payments.size());
            LocalDate longAgo = CountyPlan.AS_OF.minusDays(31L + days.get(i));
            returns.add(
                    switch (i % 3) {
                        case 0 -> returned(i, payment, longAgo, null, longAgo.plusDays(1), true);
                        case 1 -> returned(i, payment, CountyPlan.AS_OF.minusDays(30), null, null, true);
                        default -> returned(i, payment, longAgo, null, null, false);
                    });
        }
        return returns;
    }

    static ReturnedPayment returned(
            int number,
            Payment payment,
            LocalDate day,
            @Nullable String reissue,
            @Nullable LocalDate recovered,
            boolean live) {
        return new ReturnedPayment(
                "T" + number,
                payment.voucherNumber(),
                day,
                Money.ofFen(1),
                null,
                reissue,
                recovered,
                live,
                Origin.file("returns.csv", number + 2L));
    }
}
