package dev.triennium.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseNumberTest {

    private static final ClauseNumber ABOVE = new ClauseNumber("6.1");

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "6.1.1", "6.1.10", "6.1.2.3"})
    void aClauseIsWithinItselfAndAllAbove(String number) {
        assertThat(new ClauseNumber(number).isWithin(ABOVE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "6.10", "6.2", "16.1"})
    void aClauseIsWithinNothingElse(String number) {
        assertThat(new ClauseNumber(number).isWithin(ABOVE)).isFalse();
    }

    @Test
    void aControlIsWithinItsTheme() {
        assertThat(new ClauseNumber("A.5.7").isWithin(new ClauseNumber("A.5"))).isTrue();
        assertThat(new ClauseNumber("A.5.7").isWithin(new ClauseNumber("5"))).isFalse();
    }
}
