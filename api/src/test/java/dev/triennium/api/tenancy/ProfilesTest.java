package dev.triennium.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ValidationException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "America/Argentina/Buenos_Aires",
                "America/Port-au-Prince",
                "Etc/GMT+12",
                "UTC"
            })
    void aTimeZoneIsARegionOfTheDatabase(String id) {
        assertThat(Profiles.zone(id).getId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Europe/Atlantis", "+02:00", "UTC+2", "europe/berlin", "Europe/"})
    void whatIsNoneOfThemIsRefused(String id) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> Profiles.zone(id))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("timeZone"));
    }

    @Test
    void theZonesThatALibraryMadeUpAreNoneOfThem() {
        var madeUp = ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("~")).toList();
        assertThat(madeUp)
                .isNotEmpty()
                .allSatisfy(
                        id ->
                                assertThatExceptionOfType(ValidationException.class)
                                        .isThrownBy(() -> Profiles.zone(id)));
    }
}
