package org.daohu.testkit;

import static com.google.common.base.Preconditions.checkArgument;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.daohu.household.ListRow;
import org.daohu.household.PersonMatch;
import org.daohu.household.Register;
import org.daohu.household.RegisterEntry;
import org.daohu.household.UsableNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract says of every planted fault which promise it breaks. */
class PlantedRegisterFaultsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        LeavesADayLate.class, "a_person_is_in_from_the_day_of_joining_until_before_the_day_of_leaving"),
                Arguments.of(LeavesADayLate.class, "it_answers_like_the_register_in_memory"),
                Arguments.of(KeepsOneStretch.class, "who_left_and_came_back_is_out_in_between"),
                Arguments.of(KeepsOneStretch.class, "the_order_of_the_entries_does_not_show"),
                Arguments.of(ComparesAsTyped.class, "dirt_around_a_row_changes_no_answer"),
                Arguments.of(ShowsTheNumber.class, "a_usable_number_gives_a_person_key_that_does_not_show_it"),
                Arguments.of(
                        KeepsTheDocumentInTheKey.class, "one_number_has_one_person_key_and_another_number_another"),
                Arguments.of(MovesNobody.class, "who_moved_belongs_to_the_household_of_the_day"),
                Arguments.of(
                        TakesOneDayForAll.class, "people_matched_together_are_matched_each_on_a_day_of_their_own"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_promise_that_a_fault_breaks_fails(Class<?> faulty, String promise) {
        assertThat(Suites.failuresOf(faulty)).containsKey(promise);
    }

    /** Somebody is still in on the day of leaving. */
    static final class LeavesADayLate extends LoadedRegisterContract {
        @Override
        protected Register registerOf(List<RegisterEntry> entries) {
            return HouseholdArbitraries.inMemory(entries.stream()
                    .map(e -> HouseholdArbitraries.entry(e, e.joined(), dayAfter(e.left())))
                    .toList());
        }

        private static @Nullable LocalDate dayAfter(@Nullable LocalDate left) {
            return left == null ? null : left.plusDays(1);
        }
    }

    /** Of a person with two stretches the one that was read first is kept. */
    static final class KeepsOneStretch extends LoadedRegisterContract {
        @Override
        protected Register registerOf(List<RegisterEntry> entries) {
            Map<String, RegisterEntry> firsts = new LinkedHashMap<>();
            entries.forEach(entry -> firsts.putIfAbsent(entry.registerId(), entry));
            return HouseholdArbitraries.inMemory(List.copyOf(firsts.values()));
        }
    }

    /** Numbers are compared as they were typed. */
    static final class ComparesAsTyped extends LoadedRegisterContract {
        @Override
        protected Register registerOf(List<RegisterEntry> entries) {
            Register folding = HouseholdArbitraries.inMemory(entries);
            Register empty = HouseholdArbitraries.inMemory(List.of());
            return matching(entries, (row, day) -> {
                String number = row.identityNumber();
                boolean clean = number == null || number.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '&');
                return (clean ? folding : empty).match(row, day);
            });
        }
    }

    /** The person key is the number. */
    static final class ShowsTheNumber extends LoadedRegisterContract {
        @Override
        protected Register registerOf(List<RegisterEntry> entries) {
            Register sound = HouseholdArbitraries.inMemory(entries);
            return matching(
                    entries,
                    (row, day) ->
                            keyed(sound.match(row, day), UsableNumber.of(row.identityType(), row.identityNumber())));
        }
    }

    /** Somebody with a certificate is another person than with a resident ID. */
    static final class KeepsTheDocumentInTheKey extends LoadedRegisterContract {
        @Override
        protected Register registerOf(List<RegisterEntry> entries) {
            Register sound = HouseholdArbitraries.inMemory(entries);
            return matching(entries, (row, day) -> {
                PersonMatch match = sound.match(row, day);
                return keyed(match, match.personKey() == null ? null : row.identityType() + match.personKey());
            });
        }
    }

    /** Everybody stays in the household in which they were first. */
    static final class MovesNobody extends LoadedRegisterContract {
        @Override
        protected Register registerOf(List<RegisterEntry> entries) {
            Map<String, String> first = new LinkedHashMap<>();
            entries.stream()
                    .sorted(Comparator.comparing(RegisterEntry::joined))
                    .forEach(e -> first.putIfAbsent(String.valueOf(e.identityNumber()), e.householdNumber()));
            return HouseholdArbitraries.inMemory(entries.stream()
                    .map(e -> new RegisterEntry(
                            e.registerId(),
                            String.valueOf(first.get(String.valueOf(e.identityNumber()))),
                            e.name(),
                            e.identityType(),
                            e.identityNumber(),
                            e.relation(),
                            e.joined(),
                            e.left(),
                            e.leaveReason(),
                            e.origin()))
                    .toList());
        }
    }

    /** Rows that come together are matched as of the first one's day. */
    static final class TakesOneDayForAll extends LoadedRegisterContract {
        @Override
        protected Register registerOf(List<RegisterEntry> entries) {
            Register sound = HouseholdArbitraries.inMemory(entries);
            return new Register() {
                @Override
                public PersonMatch match(ListRow row, LocalDate day) {
                    return sound.match(row, day);
                }

                @Override
                public ImmutableList<PersonMatch> matchAll(List<ListRow> rows, List<LocalDate> days) {
                    checkArgument(rows.size() == days.size(), "rows and days are not alike in number");
                    return sound.matchAll(
                            rows, days.stream().map(day -> days.get(0)).toList());
                }

                @Override
                public @Nullable String oneSlipFrom(String number) {
                    return sound.oneSlipFrom(number);
                }
            };
        }
    }

    private static Register matching(
            List<RegisterEntry> entries, BiFunction<ListRow, LocalDate, PersonMatch> matching) {
        Register sound = HouseholdArbitraries.inMemory(entries);
        return new Register() {
            @Override
            public PersonMatch match(ListRow row, LocalDate day) {
                return matching.apply(row, day);
            }

            @Override
            public @Nullable String oneSlipFrom(String number) {
                return sound.oneSlipFrom(number);
            }
        };
    }

    private static PersonMatch keyed(PersonMatch match, @Nullable String key) {
        return new PersonMatch(
                match.standing(),
                key,
                match.householdNumber(),
                match.numberRegistered(),
                match.nameAgrees(),
                match.registerId(),
                match.boundary());
    }
}
