package dev.triennium.domain.tenancy;

import static dev.triennium.domain.tenancy.TestWorkingDays.MONDAY_TO_FRIDAY;
import static dev.triennium.domain.tenancy.TestWorkingDays.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkingCalendarsTest {

    private static final TenantScope SCOPE =
            new JobScopes().of("test", new TenantId(new UUID(1, 1)), ZoneOffset.UTC);

    private final WorkingCalendars calendars =
            TestWorkingDays.calendars(MONDAY_TO_FRIDAY, "2027-03-29");

    @Test
    void anOrganisationWorksOnTheDaysOfItsWeekThatAreNoHolidays() {
        var calendar = calendars.get(SCOPE);

        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-03-30"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-03-29"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-03-28"))).isFalse();
    }

    @Test
    void thoseOfSeveralOrganisationsAreReadTogether() {
        assertThat(calendars.list(TenantScopes.of(SCOPE))).containsOnlyKeys(SCOPE.tenant());
    }

    @Test
    void anOrganisationThatNeverSaidItsWorkingDaysWorksOnEach() {
        var calendar = TestWorkingDays.calendars(Set.of(), "2027-03-29").get(SCOPE);

        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-03-28"))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.parse("2027-03-29"))).isFalse();
    }

    @Test
    void aWeekWithoutAWorkingDayIsRefused() {
        refused(profile(Set.of(), null), null, "workingDays");
        refused(profile(Set.of(), null), profile(MONDAY_TO_FRIDAY, null), "workingDays");
    }

    @Test
    void aCalendarThatIsNotKnownIsRefused() {
        refused(profile(MONDAY_TO_FRIDAY, "ZZ"), null, "holidayCalendar");
        refused(
                profile(MONDAY_TO_FRIDAY, "ZZ"),
                profile(MONDAY_TO_FRIDAY, "DE"),
                "holidayCalendar");
    }

    @Test
    void whatStaysAsItWasIsNotRefused() {
        assertThatCode(
                        () ->
                                calendars.requireUsable(
                                        profile(Set.of(), "ZZ"), profile(Set.of(), "ZZ")))
                .doesNotThrowAnyException();
        assertThatCode(() -> calendars.requireUsable(profile(MONDAY_TO_FRIDAY, null), null))
                .doesNotThrowAnyException();
        assertThatCode(() -> calendars.requireUsable(profile(MONDAY_TO_FRIDAY, "DE"), null))
                .doesNotThrowAnyException();
    }

    private void refused(Tenant.Profile profile, Tenant.@Nullable Profile before, String field) {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> calendars.requireUsable(profile, before))
                .satisfies(
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(violation -> violation.path())
                                        .containsExactly(List.of(field)));
    }
}
