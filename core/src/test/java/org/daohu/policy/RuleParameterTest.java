package org.daohu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.daohu.Money;
import org.daohu.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of a pack meet those of the data, which are folded; a blank one would meet nothing. */
class RuleParameterTest {

    private static final Source DOCUMENT = new Source("川财办〔2019〕16号", "");
    private static final Period ALWAYS = new Period(LocalDate.of(2019, 1, 1), null);

    private static SubsidyCap cap(String policy, String unit) {
        return new SubsidyCap(
                policy, SubsidyCap.Per.UNIT, unit, SubsidyCap.Each.PAYMENT, Money.ofFen(50_000), ALWAYS, DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BT-1", " BT-1", "ＢＴ－１", "BT-1&#10;", "BT-1\u3000"})
    void codesAreKeptFolded(String written) {
        assertThat(new RuleParameter.Codes(ImmutableSet.of(written)).codes()).containsExactly("BT-1");
        assertThat(cap(written, "亩")).isEqualTo(cap("BT-1", "亩\u3000"));
        assertThat(new ExclusivePolicies(ImmutableSet.of(written, "BT-2"), DOCUMENT).policies())
                .containsExactly("BT-1", "BT-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "&#10;", "\u200b"})
    void aBlankCodeIsRefused(String blank) {
        assertThatThrownBy(() -> new RuleParameter.Codes(ImmutableSet.of("BT-1", blank)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a blank code");
        assertThatThrownBy(() -> cap(blank, "亩")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cap("BT-1", blank)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExclusivePolicies(ImmutableSet.of("BT-1", "BT-2", blank), DOCUMENT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoWritingsOfOnePolicyDoNotExcludeEachOther() {
        assertThatThrownBy(() -> new ExclusivePolicies(ImmutableSet.of("BT-1", "ＢＴ-1"), DOCUMENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 to 200");
    }

    @Test
    void capsStandUnderThePolicyThatTheyName() {
        SubsidyCap cap = cap("BT-1", "亩");

        assertThat(new RuleParameter.Caps(ImmutableListMultimap.of("another", cap))
                        .byPolicy()
                        .get("BT-1"))
                .containsExactly(cap);
    }
}
