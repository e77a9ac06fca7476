package org.daohu.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.daohu.household.CardAccount;
import org.daohu.household.CardAccountList;
import org.daohu.household.CompactRegister;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.ListedPerson;
import org.daohu.household.PeopleList;
import org.daohu.household.RegisterEntry;
import org.daohu.household.RegisterKey;
import org.jspecify.annotations.Nullable;

/**
 * 户籍生成器 – registers of poor households, and the rows of payment lists that name their people. All persons are made up.
 * Everything shrinks to few people and early days. Thread-safe.
 */
public final class HouseholdArbitraries {

    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 365 * 8;

    /** Of people who are made up nothing needs hiding. */
    private static final RegisterKey KEY = RegisterKey.of(new byte[RegisterKey.BYTES]);

    private HouseholdArbitraries() {}

    /**
     * 名册 – a lawful register of up to six people: each has a resident ID of their own, three share a household, and each was
     * in once or twice, from 2014 on, in stretches that do not overlap.
     */
    public static Arbitrary<List<RegisterEntry>> registers() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, DAYS / 4);
        return Combinators.combine(days, days.injectNull(0.5), days, days.injectNull(0.5), Arbitraries.of(false, true))
                .as(Stay::new)
                .list()
                .ofMaxSize(6)
                .map(HouseholdArbitraries::register)
                .withoutEdgeCases();
    }

    /** 某日 – days on which somebody in {@link #registers} may have joined, be in, have left, or be back. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
    }

    /**
     * 发放明细 – a list row that names one of the people of {@code register}, or a stranger where it is empty: by resident ID, by
     * the same in 15 digits, by disability certificate, or by household and name alone; as it should be or as people type it.
     */
    public static Arbitrary<ListRow> rowsNaming(List<RegisterEntry> register) {
        Arbitrary<RegisterEntry> people = register.isEmpty() ? Arbitraries.just(stranger()) : Arbitraries.of(register);
        return Combinators.combine(people, Arbitraries.of(CountyPlan.Paper.class), Arbitraries.of(false, true))
                .flatAs((person, paper, typed) -> {
                    ListRow clean = row(person, paper);
                    return typed ? asTyped(clean) : Arbitraries.just(clean);
                })
                .withoutEdgeCases();
    }

    /** {@code row} with name, number and household number as people type them ({@link WordArbitraries#asTyped}). */
    public static Arbitrary<ListRow> asTyped(ListRow row) {
        return Combinators.combine(
                        WordArbitraries.asTyped(row.name()),
                        typedOrNull(row.identityNumber()),
                        typedOrNull(row.householdNumber()))
                .as((name, number, household) -> Edits.of(
                                row, row.number(), name, row.identityType(), number.isEmpty() ? null : number)
                        .householdNumber(household.isEmpty() ? null : household)
                        .build());
    }

    /** The register in memory with these entries. */
    static CompactRegister inMemory(Iterable<RegisterEntry> entries) {
        CompactRegister.Builder register = CompactRegister.builder(KEY);
        entries.forEach(register::add);
        return register.build();
    }

    /** A list of people under the key of {@link #inMemory}. */
    static PeopleList list(String name, Iterable<ListedPerson> people) {
        PeopleList.Builder list = PeopleList.builder(name, KEY);
        people.forEach(list::add);
        return list.build();
    }

    /** A list of card accounts. */
    static CardAccountList cards(Iterable<CardAccount> cards) {
        CardAccountList.Builder list = CardAccountList.builder("card-accounts.csv", KEY);
        cards.forEach(list::add);
        return list.build();
    }

    static RegisterEntry stranger() {
        return CountyPlan.person(999);
    }

    static ListRow row(RegisterEntry person, CountyPlan.Paper paper) {
        return ListRow.builder("2020.csv", 1, person.name(), paper.type(), paper.numberOf(person))
                .householdNumber(person.householdNumber())
                .policy("BT-1")
                .build();
    }

    static RegisterEntry entry(RegisterEntry of, LocalDate joined, @Nullable LocalDate left) {
        return new RegisterEntry(
                of.registerId(),
                of.householdNumber(),
                of.name(),
                of.identityType(),
                of.identityNumber(),
                of.relation(),
                joined,
                left,
                of.leaveReason(),
                of.origin());
    }

    /** The same person and stretch in the spelling of another office: by certificate, in lower case, with wide marks. */
    static RegisterEntry spelledOtherwise(RegisterEntry of) {
        String number = of.identityNumber();
        boolean resident = of.identityType() == IdentityType.RESIDENT_ID && number != null;
        return new RegisterEntry(
                of.registerId(),
                of.householdNumber() + "&#10;",
                "\u3000" + of.name().replace('·', '•') + " ",
                resident ? IdentityType.DISABILITY_CERTIFICATE : of.identityType(),
                resident ? number + "43" : number,
                of.relation(),
                of.joined(),
                of.left(),
                of.leaveReason(),
                of.origin());
    }

    private static Arbitrary<String> typedOrNull(@Nullable String text) {
        return text == null ? Arbitraries.just("") : WordArbitraries.asTyped(text);
    }

    /** @param stayed days of the first stretch; null if it still lasts, and then nobody comes back */
    private record Stay(
            int joined,
            @Nullable Integer stayed,
            int away,
            @Nullable Integer stayedAgain,
            boolean back) {}

    private static List<RegisterEntry> register(List<Stay> stays) {
        List<RegisterEntry> register = new ArrayList<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            RegisterEntry person = CountyPlan.person(i);
            LocalDate joined = FIRST_DAY.plusDays(stay.joined);
            if (stay.stayed == null) {
                register.add(entry(person, joined, null));
            } else {
                LocalDate left = joined.plusDays(stay.stayed);
                register.add(entry(person, joined, left));
                if (stay.back) {
                    LocalDate again = left.plusDays(stay.away);
                    register.add(
                            entry(person, again, stay.stayedAgain == null ? null : again.plusDays(stay.stayedAgain)));
                }
            }
        }
        return register;
    }
}
