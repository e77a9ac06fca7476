package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
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

    @Property(tries = 300)
    protected final void it_answers_like_the_register_in_memory(
            @ForAll("registersAndRows") Tuple2<List<RegisterEntry>, ListRow> question, @ForAll("days") LocalDate day) {
        assertThat(registerOf(question.get1()).match(question.get2(), day))
                .isEqualTo(model(question.get1()).match(question.get2(), day));
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

    /** A register, and a row that names one of its people. */
    @Provide
    protected final Arbitrary<Tuple2<List<RegisterEntry>, ListRow>> registersAndRows() {
        return HouseholdArbitraries.registers()
                .flatMap(register -> HouseholdArbitraries.rowsNaming(register).map(row -> Tuple.of(register, row)));
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

    private static void assertStands(PersonMatch match, Standing standing, @Nullable LocalDate boundary) {
        assertThat(match.standing()).isEqualTo(standing);
        assertThat(match.boundary()).isEqualTo(boundary);
    }
}
