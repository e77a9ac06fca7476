package org.daohu.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules know policies by their codes, so a host's way of writing one must not take a row out of a rule's sight. */
class ListRowTest {

    private static ListRow row(String policy) {
        return ListRow.builder("2020-06.csv", 1, "张三", IdentityType.RESIDENT_ID, null)
                .policy(policy)
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BT-1", " BT-1", "ＢＴ－１", "BT-1&#10;", "BT-1\u3000"})
    void aPolicyIsKeptFolded(String written) {
        assertThat(row(written)).isEqualTo(row("BT-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "&#10;"})
    void aRowWithoutAPolicyIsRefused(String blank) {
        assertThatThrownBy(() -> row(blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a list row names its policy");
    }
}
