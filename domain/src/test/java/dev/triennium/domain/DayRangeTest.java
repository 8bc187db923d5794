package dev.triennium.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRangeTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @ParameterizedTest
    @CsvSource({
        "HAPPENED, 1987-01-01, 2026-11-29",
        "ARRANGED, 1987-01-01, 2029-11-29",
        "DUE, 2026-11-29, 2036-11-29",
        "ACCESS, 2025-11-29, 2036-11-29"
    })
    void bothEndsLieWithinAndTheirNeighboursDoNot(DayRange range, LocalDate first, LocalDate last) {
        assertThat(range.require("day", first, TODAY)).isEqualTo(first);
        assertThat(range.require("day", last, TODAY)).isEqualTo(last);
        refused(range, first.minusDays(1));
        refused(range, last.plusDays(1));
    }

    private static void refused(DayRange range, LocalDate day) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> range.require("licence.acquiredOn", day, TODAY))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("licence", "acquiredOn"))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().message().toString())
                                        .matches("The day must .*\\."));
    }
}
