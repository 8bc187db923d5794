package dev.triennium.api.tenancy;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.util.Set;
import org.springframework.graphql.data.ArgumentValue;

record ChangeTenantInput(
        TenantId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = 200) String> name,
        ArgumentValue<String> timeZone,
        ArgumentValue<String> locale,
        ArgumentValue<@Min(0) @Max(Profiles.MAX_HEADCOUNT) Integer> headcount,
        ArgumentValue<Set<DayOfWeek>> workingDays,
        ArgumentValue<String> holidayCalendar,
        boolean confirmDuplicate) {

    Tenant.Profile applyTo(Tenant.Profile current) {
        return new Tenant.Profile(
                Patch.required(name, "name", current.name()),
                Profiles.zone(Patch.required(timeZone, "timeZone", current.zone().getId())),
                Profiles.locale(Patch.required(locale, "locale", current.locale().toLanguageTag())),
                Patch.required(headcount, "headcount", current.headcount()),
                Patch.required(workingDays, "workingDays", current.workingDays()),
                Patch.optional(holidayCalendar, current.holidayCalendar()));
    }
}
