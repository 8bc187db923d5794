package dev.triennium.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.evidence.EvidenceCoverage.Days;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceCoverageTest {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    private static Validity valid(String from, @Nullable String until) {
        return new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    private static List<Days> gaps(Validity... validities) {
        return EvidenceCoverage.of(List.of(validities), JANUARY, MARCH).gaps();
    }

    private static Days days(String from, String until) {
        return new Days(LocalDate.parse(from), LocalDate.parse(until));
    }

    @Test
    void evidenceFromTheFirstDayToTheLastCoversTheWindow() {
        assertThat(gaps(valid("2027-01-01", "2027-03-31"))).isEmpty();
        assertThat(gaps(valid("2020-05-01", null))).isEmpty();
    }

    @Test
    void aDayLessAtEitherEndIsAGap() {
        assertThat(gaps(valid("2027-01-02", "2027-03-30")))
                .containsExactly(
                        days("2027-01-01", "2027-01-01"), days("2027-03-31", "2027-03-31"));
    }

    @Test
    void revisionsThatFollowEachOtherCoverItTogether() {
        assertThat(gaps(valid("2027-02-15", null), valid("2026-02-15", "2027-02-14"))).isEmpty();
    }

    @Test
    void aRenewalThatCameLateLeavesTheDaysBetweenOpen() {
        assertThat(gaps(valid("2026-02-15", "2027-02-14"), valid("2027-03-01", "2028-02-28")))
                .containsExactly(days("2027-02-15", "2027-02-28"));
    }

    @Test
    void aShortRevisionInsideALongOneTakesNothingAway() {
        assertThat(gaps(valid("2027-01-01", "2027-03-31"), valid("2027-02-01", "2027-02-02")))
                .isEmpty();
    }

    @Test
    void whatIsOverOrYetToComeCoversNothing() {
        var whole = days("2027-01-01", "2027-03-31");
        assertThat(gaps()).containsExactly(whole);
        assertThat(gaps(valid("2025-01-01", "2026-12-31"))).containsExactly(whole);
        assertThat(gaps(valid("2027-04-01", null))).containsExactly(whole);
    }

    @Test
    void aWindowOfOneDayIsAWindow() {
        var day = LocalDate.of(2027, 2, 14);
        assertThat(
                        EvidenceCoverage.of(List.of(valid("2027-02-14", "2027-02-14")), day, day)
                                .isWhole())
                .isTrue();
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> EvidenceCoverage.of(List.of(), MARCH, JANUARY));
    }

    @Test
    void aValidityThatEndsBeforeItBeginsIsRefused() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> valid("2027-02-02", "2027-02-01"));
    }
}
