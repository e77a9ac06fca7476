package org.daohu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @Test
    void aFileRowLeadsBackToTheRow() {
        assertThat(Origin.file("payments.csv", 1)).hasToString("payments.csv:1");
        assertThat(Origin.file("payments.csv", 17)).isEqualTo(new Origin.FileRow("payments.csv", 17));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void rowsAreCountedFromOne(long row) {
        assertThatIllegalArgumentException().isThrownBy(() -> Origin.file("payments.csv", row));
    }

    @Test
    void aHostReferenceIsShownAsItIs() {
        assertThat(Origin.host("T_QUOTA#42")).hasToString("T_QUOTA#42");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void aBlankHostReferenceIsRefused(String reference) {
        assertThatIllegalArgumentException().isThrownBy(() -> Origin.host(reference));
    }
}
