package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.daohu.ResidentId;
import org.daohu.TextFolding;
import org.daohu.household.IdentityType;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.Register;
import org.daohu.household.UsableNumber;

/**
 * 名册契约 – what every {@link Register} promises, whatever is in it and even if there is none, as properties. Extend it for
 * every register that you write, or {@link LoadedRegisterContract} if yours can be filled by a test; override how to get the
 * register, and nothing else.
 */
public abstract class RegisterContract {

    /** For subclasses. */
    protected RegisterContract() {}

    /** The register under test, with the people that it happens to hold. */
    protected abstract Register register();

    @Property(tries = 200)
    protected final void a_usable_number_gives_a_person_key_that_does_not_show_it(
            @ForAll("strangers") ListRow row, @ForAll("days") LocalDate day) {
        String usable = UsableNumber.of(row.identityType(), row.identityNumber());
        PersonMatch match = register().match(row, day);

        if (usable != null) {
            assertThat(match.personKey()).isNotBlank().doesNotContain(usable);
        } else {
            assertThat(match.numberRegistered()).isFalse();
        }
    }

    @Property(tries = 100)
    protected final void one_number_has_one_person_key_and_another_number_another(
            @ForAll("residentIds") String number, @ForAll("residentIds") String other, @ForAll("days") LocalDate day) {
        String key = keyOf(IdentityType.RESIDENT_ID, number, day);

        assertThat(keyOf(IdentityType.DISABILITY_CERTIFICATE, number + "43", day))
                .isEqualTo(key);
        assertThat(keyOf(IdentityType.PASSPORT, " " + number.toLowerCase(Locale.ROOT), day.plusYears(1)))
                .isEqualTo(key);
        assertThat(keyOf(IdentityType.RESIDENT_ID, other, day).equals(key)).isEqualTo(other.equals(number));
    }

    @Property(tries = 50)
    protected final void rows_matched_together_match_as_each_alone(
            @ForAll @Size(max = 300) List<@From("strangers") ListRow> rows, @ForAll("days") LocalDate day) {
        List<LocalDate> days = new ArrayList<>();
        List<PersonMatch> alone = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            days.add(day.plusDays(i / 3));
            alone.add(register().match(rows.get(i), days.get(i)));
        }

        assertThat(register().matchAll(rows, days)).isEqualTo(alone);
        assertThatThrownBy(() -> register().matchAll(rows, plusOne(days))).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> plusOne(List<LocalDate> days) {
        List<LocalDate> more = new ArrayList<>(days);
        more.add(LocalDate.EPOCH);
        return more;
    }

    @Property(tries = 200)
    protected final void the_row_s_own_household_is_kept(
            @ForAll("strangers") ListRow row, @ForAll("days") LocalDate day) {
        String own = Objects.requireNonNull(row.householdNumber(), "householdNumber");

        assertThat(register().match(row, day).householdNumber()).isEqualTo(TextFolding.fold(own));
    }

    @Property(tries = 100)
    protected final void the_same_question_has_the_same_answer(
            @ForAll("strangers") ListRow row, @ForAll("days") LocalDate day) {
        assertThat(register().match(row, day)).isEqualTo(register().match(row, day));
    }

    @Property(tries = 100)
    protected final void the_answer_does_not_show_the_person(
            @ForAll("strangers") ListRow row, @ForAll("days") LocalDate day) {
        String number = row.identityNumber();
        String shown = register().match(row, day).toString().toUpperCase(Locale.ROOT);

        assertThat(shown).doesNotContain(TextFolding.fold(row.name()));
        if (number != null) {
            assertThat(shown).doesNotContain(TextFolding.fold(number));
        }
    }

    @Property(tries = 100)
    protected final void there_is_no_slip_in_a_number_that_is_right(@ForAll("residentIds") String number) {
        assertThat(register().oneSlipFrom(number)).isNull();
    }

    @Property(tries = 100)
    protected final void a_slip_leads_to_a_number_that_is_right_and_one_step_away(
            @ForAll BrokenResidentId how, @ForAll("residentIds") String lawful) {
        String wrong = how.of(lawful);

        String meant = register().oneSlipFrom(wrong);

        if (meant != null) {
            assertThat(ResidentId.neighbours(wrong))
                    .extracting(ResidentId::number)
                    .contains(meant);
        }
    }

    private String keyOf(IdentityType type, String number, LocalDate day) {
        ListRow row = ListRow.builder("2020.csv", 1, "张三", type, number)
                .policy("BT-1")
                .build();
        return String.valueOf(register().match(row, day).personKey());
    }

    /** Rows of people whom no register need know. */
    @Provide
    protected final Arbitrary<ListRow> strangers() {
        return HouseholdArbitraries.rowsNaming(List.of());
    }

    /** Days on which somebody may have joined, be in, or have left. */
    @Provide
    protected final Arbitrary<LocalDate> days() {
        return HouseholdArbitraries.days();
    }

    /** Numbers that pass their check. */
    @Provide
    protected final Arbitrary<String> residentIds() {
        return WordArbitraries.residentIds();
    }
}
