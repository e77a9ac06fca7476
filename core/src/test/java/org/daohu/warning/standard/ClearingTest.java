package org.daohu.warning.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClearingTest {

    @Test
    void every_shipped_rule_says_in_both_languages_what_would_clear_it() {
        for (String id : StandardRules.ids()) {
            assertThat(StandardRules.clearing(id)).as(id).hasValueSatisfying(clearing -> {
                assertThat(clearing.zh()).isNotBlank();
                assertThat(clearing.en()).isNotBlank().endsWith(".");
            });
        }
    }

    @Test
    void a_rule_that_is_not_shipped_has_none() {
        assertThat(StandardRules.clearing("vendor-rule")).isEmpty();
    }
}
