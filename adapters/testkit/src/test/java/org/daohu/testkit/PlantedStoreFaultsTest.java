package org.daohu.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.daohu.testkit.TableStore.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract says of every planted fault which promise it breaks. */
class PlantedStoreFaultsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(ForgetsIds.class, "the_very_same_command_again_is_unchanged_and_stores_nothing"),
                Arguments.of(StoresCommandsInPart.class, "another_command_under_a_used_id_is_refused"),
                Arguments.of(
                        ReadsWithoutLock.class,
                        "what_was_read_stays_as_it_is_until_the_outcome_is_stored_or_is_read_again"),
                Arguments.of(ReadsWithoutLock.class, "the_vendor_writing_in_between_is_waited_for_or_seen"),
                Arguments.of(
                        ReadsTooMuch.class,
                        "the_decision_sees_what_the_command_names_as_it_is_stored_and_nothing_else"),
                Arguments.of(
                        StoresBeforeItIsAsked.class, "an_exception_between_reading_and_writing_leaves_nothing_behind"),
                Arguments.of(TakesFailureForEmpty.class, "a_store_that_cannot_read_fails_and_is_not_an_empty_one"),
                Arguments.of(KeepsHalfAWrite.class, "a_store_that_cannot_write_fails_and_leaves_nothing_behind"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_promise_that_a_fault_breaks_fails(Class<?> faulty, String promise) {
        assertThat(Suites.failuresOf(faulty)).containsKey(promise);
    }

    @Test
    void every_fault_is_planted() {
        assertThat(Arrays.stream(PlantedStoreFaultsTest.class.getDeclaredClasses()))
                .hasSize(Fault.values().length - 1);
    }

    static final class ForgetsIds extends TableStoreSuite {
        ForgetsIds() {
            super(Fault.FORGETS_IDS);
        }
    }

    static final class StoresCommandsInPart extends TableStoreSuite {
        StoresCommandsInPart() {
            super(Fault.STORES_COMMANDS_IN_PART);
        }
    }

    static final class ReadsWithoutLock extends TableStoreSuite {
        ReadsWithoutLock() {
            super(Fault.READS_WITHOUT_LOCK);
        }
    }

    static final class ReadsTooMuch extends TableStoreSuite {
        ReadsTooMuch() {
            super(Fault.READS_TOO_MUCH);
        }
    }

    static final class StoresBeforeItIsAsked extends TableStoreSuite {
        StoresBeforeItIsAsked() {
            super(Fault.STORES_BEFORE_IT_IS_ASKED);
        }
    }

    static final class TakesFailureForEmpty extends TableStoreSuite {
        TakesFailureForEmpty() {
            super(Fault.TAKES_FAILURE_FOR_EMPTY);
        }
    }

    static final class KeepsHalfAWrite extends TableStoreSuite {
        KeepsHalfAWrite() {
            super(Fault.KEEPS_HALF_A_WRITE);
        }
    }
}
