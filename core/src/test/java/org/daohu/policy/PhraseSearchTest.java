package org.daohu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import org.daohu.policy.PhraseSearch.Occurrence;
import org.junit.jupiter.api.Test;

class PhraseSearchTest {

    @Test
    void phrasesInsidePhrasesAndOverEndsAreFound() {
        PhraseSearch search = new PhraseSearch(ImmutableList.of("预算支出缺口", "支出缺口", "缺口", "口粮"));
        assertThat(search.find("弥补预算支出缺口粮"))
                .containsExactly(
                        new Occurrence(0, 2, 8),
                        new Occurrence(1, 4, 8),
                        new Occurrence(2, 6, 8),
                        new Occurrence(3, 7, 9));
    }

    @Test
    void withoutPhrasesNothingIsFound() {
        assertThat(new PhraseSearch(ImmutableList.of()).find("偿还债务")).isEmpty();
    }

    @Test
    void anEmptyOrARepeatedPhraseIsRefused() {
        assertThatThrownBy(() -> new PhraseSearch(ImmutableList.of(""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PhraseSearch(ImmutableList.of("债务", "债务")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
