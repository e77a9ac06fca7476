package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.Tuple.Tuple3;
import org.daohu.ResidentId;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.PersonMatch.Standing;
import org.daohu.household.Register;
import org.daohu.household.RegisterEntry;
import org.daohu.testkit.CountyPlan.Paper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * 可装载名册契约 – for a register that a test can fill: in memory, or in a database that the test may empty. Beside
 * what {@link RegisterContract} asks, override how to fill one.
 */
public abstract class LoadedRegisterContract extends RegisterContract {

    private static final RegisterEntry ZHANG = CountyPlan.person(1);
    private static final LocalDate JOINED = LocalDate.of(2014, 5, 1);
    private static final LocalDate LEFT = LocalDate.of(2019, 3, 1);

    /** For subclasses. */
    protected LoadedRegisterContract() {}

    /** A register that holds just {@code entries}, which come in no order. */
    protected abstract Register registerOf(List<RegisterEntry> entries);

    @Override
    protected final Register register() {
        return registerOf(List.of(ZHANG));
    }

    @Test
    protected final void a_person_is_in_from_the_day_of_joining_until_before_the_day_of_leaving() {
        Register register = registerOf(List.of(HouseholdArbitraries.entry(ZHANG, JOINED, LEFT)));
        ListRow row = HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID);

        assertStands(register.match(row, JOINED.minusDays(1)), Standing.JOINED_AFTER, JOINED);
        assertStands(register.match(row, JOINED), Standing.REGISTERED, null);
        assertStands(register.match(row, LEFT.minusDays(1)), Standing.REGISTERED, null);
        assertStands(register.match(row, LEFT), Standing.LEFT_BEFORE, LEFT);
    }

    @Test
    protected final void who_left_and_came_back_is_out_in_between() {
        LocalDate back = LEFT.plusYears(1);
        Register register = registerOf(List.of(
                HouseholdArbitraries.entry(ZHANG, back, null), HouseholdArbitraries.entry(ZHANG, JOINED, LEFT)));
        ListRow row = HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID);

        assertStands(register.match(row, back.minusDays(1)), Standing.LEFT_BEFORE, LEFT);
        assertStands(register.match(row, back), Standing.REGISTERED, null);
    }

    @Test
    protected final void who_moved_belongs_to_the_household_of_the_day() {
        RegisterEntry moved = movedIn("H-NEW", LEFT);
        Register register = registerOf(List.of(moved, HouseholdArbitraries.entry(ZHANG, JOINED, LEFT)));
        ListRow numbered = Edits.of(HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID))
                .householdNumber(null)
                .build();
        ListRow old = HouseholdArbitraries.row(ZHANG, Paper.NONE);
        ListRow young = HouseholdArbitraries.row(moved, Paper.NONE);
        LocalDate before = LEFT.minusDays(1);

        assertThat(register.match(numbered, before).householdNumber()).isEqualTo(ZHANG.householdNumber());
        assertThat(register.match(numbered, LEFT).householdNumber()).isEqualTo("H-NEW");
        assertStands(register.match(old, before), Standing.REGISTERED_BY_HOUSEHOLD, null);
        assertStands(register.match(old, LEFT), Standing.NO_IDENTITY, null);
        assertStands(register.match(young, before), Standing.NO_IDENTITY, null);
        assertStands(register.match(young, LEFT), Standing.REGISTERED_BY_HOUSEHOLD, null);
        assertThat(register.match(young, LEFT).personKey())
                .isEqualTo(register.match(old, before).personKey())
                .isEqualTo(register.match(numbered, LEFT).personKey());
    }

    @Test
    protected final void who_died_on_the_day_of_joining_was_never_in() {
        Register register = registerOf(List.of(HouseholdArbitraries.entry(ZHANG, JOINED, JOINED)));
        ListRow row = HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID);

        assertStands(register.match(row, JOINED.minusDays(1)), Standing.JOINED_AFTER, JOINED);
        assertStands(register.match(row, JOINED), Standing.LEFT_BEFORE, JOINED);
        assertStands(register.match(HouseholdArbitraries.row(ZHANG, Paper.NONE), JOINED), Standing.NO_IDENTITY, null);
    }

    @Test
    protected final void people_without_a_number_are_told_apart_by_their_register_ids() {
        Register register = registerOf(List.of(unnumbered("R-1", "王五"), unnumbered("R-2", "赵六")));

        PersonMatch found = register.match(named("王五"), JOINED);

        assertStands(found, Standing.REGISTERED_BY_HOUSEHOLD, null);
        assertThat(found.registerId()).isEqualTo("R-1");
        assertThat(found.personKey())
                .isNotBlank()
                .isNotEqualTo(register.match(named("赵六"), JOINED).personKey());
    }

    @Test
    protected final void a_certificate_registered_as_a_resident_id_is_the_holders() {
        Register register = registerOf(List.of(numbered(ZHANG.identityNumber() + "43")));

        for (Paper paper : List.of(Paper.RESIDENT_ID, Paper.DISABILITY_CERTIFICATE)) {
            ListRow row = Edits.of(HouseholdArbitraries.row(ZHANG, paper))
                    .householdNumber(null)
                    .build();
            assertStands(register.match(row, JOINED), Standing.REGISTERED, null);
        }
    }

    @Test
    protected final void a_number_decides_before_household_and_name() {
        RegisterEntry stranger = HouseholdArbitraries.stranger();
        ListRow zhangWithAStrangersNumber = Edits.of(
                        HouseholdArbitraries.row(ZHANG, Paper.NONE),
                        1,
                        ZHANG.name(),
                        IdentityType.RESIDENT_ID,
                        stranger.identityNumber())
                .build();

        assertStands(register().match(zhangWithAStrangersNumber, LEFT), Standing.NEVER, null);
        PersonMatch match = registerOf(List.of(ZHANG, stranger)).match(zhangWithAStrangersNumber, LEFT);
        assertStands(match, Standing.REGISTERED, null);
        assertThat(match.registerId()).isEqualTo(stranger.registerId());
        assertThat(match.nameAgrees()).isFalse();
    }

    @Test
    protected final void without_a_number_household_and_name_must_find_one_person() {
        ListRow row = HouseholdArbitraries.row(ZHANG, Paper.NONE);
        RegisterEntry namesake = namesake();

        PersonMatch found = register().match(row, LEFT);

        assertStands(found, Standing.REGISTERED_BY_HOUSEHOLD, null);
        assertThat(found.personKey())
                .isEqualTo(register()
                        .match(HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID), LEFT)
                        .personKey());
        assertStands(registerOf(List.of(ZHANG, namesake)).match(row, LEFT), Standing.NO_IDENTITY, null);
        assertStands(
                register().match(Edits.of(row).householdNumber("H-404").build(), LEFT), Standing.NO_IDENTITY, null);
    }

    @Test
    protected final void a_slip_in_a_registered_number_leads_to_it() {
        String number = String.valueOf(ZHANG.identityNumber());

        assertThat(register().oneSlipFrom(BrokenResidentId.CHECK_WRONG.of(number)))
                .isEqualTo(number);
        assertThat(registerOf(List.of()).oneSlipFrom(BrokenResidentId.CHECK_WRONG.of(number)))
                .isNull();
    }

    @Test
    protected final void a_slip_that_leads_to_two_registered_numbers_leads_to_none() {
        String wrong = BrokenResidentId.CHECK_WRONG.of(String.valueOf(ZHANG.identityNumber()));
        List<RegisterEntry> near = ResidentId.neighbours(wrong).stream()
                .limit(2)
                .map(number -> numbered(number.number()))
                .toList();

        assertThat(registerOf(near.subList(0, 1)).oneSlipFrom(wrong))
                .isEqualTo(near.get(0).identityNumber());
        assertThat(registerOf(near).oneSlipFrom(wrong)).isNull();
    }

    @Test
    protected final void people_matched_together_are_matched_each_on_a_day_of_their_own() {
        Register register = registerOf(List.of(HouseholdArbitraries.entry(ZHANG, JOINED, LEFT)));
        List<ListRow> rows = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        List<PersonMatch> alone = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Paper paper = i % 2 == 0 ? Paper.RESIDENT_ID : Paper.NONE;
            rows.add(i % 5 == 0 ? named("赵六") : HouseholdArbitraries.row(ZHANG, paper));
            days.add(List.of(JOINED.minusDays(1), JOINED, LEFT).get(i % 3));
            alone.add(register.match(rows.get(i), days.get(i)));
        }

        assertThat(register.matchAll(rows, days)).isEqualTo(alone);
    }

    @Property(tries = 300)
    protected final void it_answers_like_the_register_in_memory(
            @ForAll("registersAndRows") Tuple2<List<RegisterEntry>, ListRow> question, @ForAll("days") LocalDate day) {
        assertThat(withoutKey(registerOf(question.get1()).match(question.get2(), day)))
                .isEqualTo(withoutKey(model(question.get1()).match(question.get2(), day)));
    }

    @Property(tries = 100)
    protected final void it_holds_for_one_person_whom_the_register_in_memory_holds_for_one(
            @ForAll("registersAndTwoRows") Tuple3<List<RegisterEntry>, ListRow, ListRow> question,
            @ForAll("days") LocalDate day) {
        Register register = registerOf(question.get1());
        Register model = model(question.get1());

        assertThat(areOne(register, question.get2(), question.get3(), day))
                .isEqualTo(areOne(model, question.get2(), question.get3(), day));
    }

    @Property(tries = 100)
    protected final void the_order_of_the_entries_does_not_show(
            @ForAll("registersAndRows") Tuple2<List<RegisterEntry>, ListRow> question,
            @ForAll("days") LocalDate day,
            @ForAll Random random) {
        List<RegisterEntry> shuffled = new ArrayList<>(question.get1());
        Collections.shuffle(shuffled, random);

        assertThat(registerOf(shuffled).match(question.get2(), day))
                .isEqualTo(registerOf(question.get1()).match(question.get2(), day));
    }

    @Property(tries = 100)
    protected final void dirt_around_a_row_changes_no_answer(
            @ForAll("typedRows") ListRow typed, @ForAll("days") LocalDate day) {
        ListRow clean = HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID);

        assertThat(register().match(typed, day)).isEqualTo(register().match(clean, day));
    }

    @Property(tries = 100)
    protected final void dirt_around_an_entry_changes_no_answer(
            @ForAll("registersAndRows") Tuple2<List<RegisterEntry>, ListRow> question, @ForAll("days") LocalDate day) {
        List<RegisterEntry> spelledOtherwise = question.get1().stream()
                .map(HouseholdArbitraries::spelledOtherwise)
                .toList();

        assertThat(registerOf(spelledOtherwise).match(question.get2(), day))
                .isEqualTo(registerOf(question.get1()).match(question.get2(), day));
    }

    @Property(tries = 100)
    protected final void another_number_or_name_never_passes_for_the_person(
            @ForAll BrokenResidentId how, @ForAll("days") LocalDate day) {
        String number = String.valueOf(ZHANG.identityNumber());
        ListRow row = HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID);
        Register register = register();
        String key = String.valueOf(register.match(row, day).personKey());

        for (ResidentId near : ResidentId.neighbours(how.of(number))) {
            if (!near.number().equals(number)) {
                ListRow other = Edits.of(row, 1, ZHANG.name(), IdentityType.RESIDENT_ID, near.number())
                        .build();
                assertStands(register.match(other, day), Standing.NEVER, null);
                assertThat(register.match(other, day).personKey()).isNotEqualTo(key);
            }
        }
        ListRow namedOtherwise = Edits.of(row, 1, ZHANG.name() + "丰", IdentityType.RESIDENT_ID, number)
                .build();
        assertThat(register.match(namedOtherwise, day).nameAgrees()).isFalse();
        ListRow byHousehold = Edits.of(row, 1, ZHANG.name() + "丰", IdentityType.RESIDENT_ID, null)
                .build();
        assertStands(register.match(byHousehold, day), Standing.NO_IDENTITY, null);
    }

    @Test
    protected final void many_threads_get_the_answers_that_one_gets() {
        List<RegisterEntry> people =
                IntStream.range(0, 50).mapToObj(CountyPlan::person).toList();
        Register register = registerOf(people);
        List<ListRow> rows = people.stream()
                .map(person -> HouseholdArbitraries.row(person, Paper.RESIDENT_ID))
                .toList();
        List<PersonMatch> alone =
                rows.stream().map(row -> register.match(row, LEFT)).toList();

        assertThat(IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(i -> rows.parallelStream()
                                .map(row -> register.match(row, LEFT))
                                .toList()))
                .allSatisfy(answers -> assertThat(answers).isEqualTo(alone));
    }

    /** A register, and a row that names one of its people. */
    @Provide
    protected final Arbitrary<Tuple2<List<RegisterEntry>, ListRow>> registersAndRows() {
        return HouseholdArbitraries.registers()
                .flatMap(register -> HouseholdArbitraries.rowsNaming(register).map(row -> Tuple.of(register, row)));
    }

    /** A register, and two rows that name people of it, perhaps the same. */
    @Provide
    protected final Arbitrary<Tuple3<List<RegisterEntry>, ListRow, ListRow>> registersAndTwoRows() {
        return HouseholdArbitraries.registers()
                .flatMap(register -> HouseholdArbitraries.rowsNaming(register)
                        .tuple2()
                        .map(rows -> Tuple.of(register, rows.get1(), rows.get2())));
    }

    /** The one person's row, as people type it. */
    @Provide
    protected final Arbitrary<ListRow> typedRows() {
        return HouseholdArbitraries.asTyped(HouseholdArbitraries.row(ZHANG, Paper.RESIDENT_ID));
    }

    private static Register model(List<RegisterEntry> entries) {
        return HouseholdArbitraries.inMemory(entries);
    }

    /** Another person of the same name in the same household. */
    private static RegisterEntry namesake() {
        return numbered(String.valueOf(HouseholdArbitraries.stranger().identityNumber()));
    }

    /** Somebody of the one person's name and household, under this number. */
    private static RegisterEntry numbered(String number) {
        return new RegisterEntry(
                "R-" + number,
                ZHANG.householdNumber(),
                ZHANG.name(),
                IdentityType.RESIDENT_ID,
                number,
                null,
                ZHANG.joined(),
                null,
                null,
                ZHANG.origin());
    }

    private static ListRow named(String name) {
        return Edits.of(HouseholdArbitraries.row(ZHANG, Paper.NONE), 1, name, IdentityType.PREFERENTIAL_TREATMENT, null)
                .build();
    }

    private static RegisterEntry unnumbered(String registerId, String name) {
        return new RegisterEntry(
                registerId,
                ZHANG.householdNumber(),
                name,
                IdentityType.PREFERENTIAL_TREATMENT,
                null,
                null,
                JOINED,
                null,
                null,
                ZHANG.origin());
    }

    /** The one person in another household from {@code day} on. */
    private static RegisterEntry movedIn(String household, LocalDate day) {
        return new RegisterEntry(
                ZHANG.registerId() + "-2",
                household,
                ZHANG.name(),
                ZHANG.identityType(),
                ZHANG.identityNumber(),
                null,
                day,
                null,
                null,
                ZHANG.origin());
    }

    /** Keys mean nothing from one register to the other. */
    private static PersonMatch withoutKey(PersonMatch match) {
        return new PersonMatch(
                match.standing(),
                match.personKey() == null ? null : "",
                match.householdNumber(),
                match.numberRegistered(),
                match.nameAgrees(),
                match.registerId(),
                match.boundary());
    }

    private static boolean areOne(Register register, ListRow one, ListRow other, LocalDate day) {
        String key = register.match(one, day).personKey();
        return key != null && key.equals(register.match(other, day).personKey());
    }

    private static void assertStands(PersonMatch match, Standing standing, @Nullable LocalDate boundary) {
        assertThat(match.standing()).isEqualTo(standing);
        assertThat(match.boundary()).isEqualTo(boundary);
    }
}
