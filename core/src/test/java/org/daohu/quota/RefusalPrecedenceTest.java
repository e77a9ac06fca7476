package org.daohu.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.daohu.Money;
import org.daohu.quota.Draft.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal, act by act; and of every two faults the one that {@link RefusalCode} declares first. */
class RefusalPrecedenceTest {

    @ParameterizedTest
    @EnumSource(Act.class)
    void the_draft_without_a_fault_is_applied(Act act) {
        assertThat(new Draft(act).decide()).isInstanceOf(Outcome.Applied.class);
    }

    @ParameterizedTest(name = "{0} is refused with {1}")
    @MethodSource("actsAndCodes")
    void a_fault_draws_its_refusal_with_a_whole_sentence_in_both_languages(Act act, RefusalCode code) {
        Draft draft = new Draft(act);
        Faults.plant(code, draft);

        Outcome outcome = draft.decide();

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused) outcome).refusal();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.sentenceZh()).isNotBlank().doesNotContain("{", "}", "null");
        assertThat(refusal.sentenceEn()).isNotBlank().doesNotContain("{", "}", "null");
    }

    @ParameterizedTest(name = "{0}: {1} before every later one")
    @MethodSource("actsAndCodes")
    void of_two_faults_the_one_declared_first_is_the_answer(Act act, RefusalCode first) {
        for (RefusalCode second : EnumSet.range(first, RefusalCode.TERM_TOO_LARGE)) {
            if (Faults.befalls(second).contains(act)) {
                Draft draft = new Draft(act);
                Faults.plant(second, draft);
                Faults.plant(first, draft);

                assertThat(((Outcome.Refused) draft.decide()).code())
                        .as("%s with %s and %s", act, first, second)
                        .isEqualTo(first);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void every_code_befalls_an_act(RefusalCode code) {
        assertThat(Faults.befalls(code)).isNotEmpty();
    }

    @Test
    void a_list_total_out_of_bounds_is_refused_and_does_not_overflow() {
        for (long fen : new long[] {Long.MIN_VALUE, -1, 0, Limits.AMOUNT_FEN_MAX + 1, Long.MAX_VALUE}) {
            Draft draft = new Draft(Act.PAY);
            draft.sourcePerHousehold = true;
            draft.listTotal = Money.ofFen(fen);

            assertThat(((Outcome.Refused) draft.decide()).code())
                    .isEqualTo(fen > 0 ? RefusalCode.AMOUNT_TOO_LARGE : RefusalCode.AMOUNT_NOT_POSITIVE);
        }
    }

    @Test
    void shares_that_are_each_within_the_limit_but_not_together_are_refused() {
        Draft draft = new Draft(Act.ALLOCATE_OWN);
        draft.parts.forEach(part -> part.amount = Money.ofFen(Limits.AMOUNT_FEN_MAX));

        assertThat(((Outcome.Refused) draft.decide()).code()).isEqualTo(RefusalCode.AMOUNT_TOO_LARGE);
    }

    @Test
    void a_share_that_takes_the_id_of_its_source_is_refused() {
        Draft draft = new Draft(Act.REFINE);
        draft.parts.get(1).quotaId = "Q";

        Refusal refusal = ((Outcome.Refused) draft.decide()).refusal();

        assertThat(refusal.code()).isEqualTo(RefusalCode.QUOTA_ID_REPEATED);
        assertThat(refusal.fact("quota")).isEqualTo("Q");
    }

    static Stream<Arguments> actsAndCodes() {
        return Stream.of(RefusalCode.values()).flatMap(code -> {
            Set<Act> acts = Faults.befalls(code);
            return acts.stream().map(act -> Arguments.of(act, code));
        });
    }
}
