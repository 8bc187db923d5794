package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.tenancy.Holidays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JollydayHolidaysTest {

    private final Holidays holidays = new JollydayHolidays();

    @Test
    void aCountryHasItsHolidays() {
        assertThat(holidays.of("DE", 2027))
                .contains(day("2027-01-01"), day("2027-03-29"), day("2027-10-03"))
                .doesNotContain(day("2027-01-06"), day("2027-02-08"));
    }

    @Test
    void aRegionHasItsOwnAndThoseOfItsCountry() {
        assertThat(holidays.of("DE-BY", 2027))
                .containsAll(holidays.of("DE", 2027))
                .contains(day("2027-01-06"), day("2027-11-01"));
    }

    /// Independence Day 2026 is a Saturday.
    @Test
    void aHolidayAtAWeekendIsKeptNearBy() {
        assertThat(holidays.of("US", 2026))
                .contains(day("2026-11-26"), day("2026-07-03"))
                .doesNotContain(day("2026-07-04"));
    }

    /// New Year's Day 2028 is a Saturday.
    @Test
    void newYearsDayCanBeKeptInTheOldYear() {
        assertThat(holidays.of("US", 2027)).contains(day("2027-12-31"), day("2027-01-01"));
        assertThat(holidays.of("US", 2028)).allMatch(day -> day.getYear() == 2028);
    }

    @Test
    void holidaysCanFollowTheMoon() {
        assertThat(holidays.of("AE", 2027)).contains(day("2027-03-09"), day("2027-12-02"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "DE-BY", "DE-NW", "US", "US-CA", "CH-ZH", "AE", "GB"})
    void countriesAndRegionsAreKnown(String code) {
        assertThat(holidays.isKnown(code)).isTrue();
        assertThat(holidays.of(code, 2027)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "de",
                "D",
                "DEU",
                "ZZ",
                "DE-XX",
                "DE-",
                "DE-BY-AG",
                "NYSE",
                "TARGET",
                "DE_BY",
                " DE",
                "../DE"
            })
    void otherCodesAreNot(String code) {
        assertThat(holidays.isKnown(code)).isFalse();
        assertThat(holidays.of(code, 2027)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1969, 2151, 9999})
    void nothingIsKnownOfFarYears(int year) {
        assertThat(holidays.of("AE", year)).isEmpty();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
