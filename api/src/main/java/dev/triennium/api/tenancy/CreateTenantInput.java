package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.CreateTenant;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.Tenant;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateTenantInput(
        FirmId firmId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String name,
        String timeZone,
        String locale,
        @Min(0) @Max(Profiles.MAX_HEADCOUNT) int headcount,
        Set<DayOfWeek> workingDays,
        @Nullable String holidayCalendar,
        @PlainText(max = 2_000, isMultiline = true) String services,
        @PlainText(max = 2_000, isMultiline = true) String consent,
        @Nullable PersonId leadConsultantId,
        boolean confirmDuplicate) {

    CreateTenant toCommand() {
        return new CreateTenant(
                new Tenant.Profile(
                        name,
                        Profiles.zone(timeZone),
                        Profiles.locale(locale),
                        headcount,
                        workingDays,
                        holidayCalendar),
                services,
                consent,
                leadConsultantId,
                confirmDuplicate);
    }
}
