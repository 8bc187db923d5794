package dev.triennium.domain.tenancy;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The working days of organisations, as they say in their master data.
@DomainService
public final class WorkingCalendars {

    private final TenantRepository tenants;
    private final Holidays holidays;

    public WorkingCalendars(TenantRepository tenants, Holidays holidays) {
        this.tenants = tenants;
        this.holidays = holidays;
    }

    public WorkingCalendar get(TenantScope scope) {
        var tenant = tenants.find(scope).orElseThrow(() -> new NotFoundException("tenantId"));
        return calendar(tenant.profile());
    }

    /// Those of all tenants of the scopes, in one read.
    public Map<TenantId, WorkingCalendar> list(TenantScopes scopes) {
        var calendars = new HashMap<TenantId, WorkingCalendar>();
        tenants.list(scopes).forEach((id, tenant) -> calendars.put(id, calendar(tenant.profile())));
        return calendars;
    }

    /// @param before null for a new organisation; what stays as it was has been accepted, and is no
    ///     reason to refuse anything else
    /// @throws ValidationException when nobody works on any day, or the holidays are not known
    void requireUsable(Tenant.Profile profile, Tenant.@Nullable Profile before) {
        if (profile.workingDays().isEmpty()
                && (before == null || !before.workingDays().isEmpty())) {
            throw new ValidationException("workingDays", "A working week has at least one day.");
        }
        var calendar = profile.holidayCalendar();
        if (calendar != null
                && (before == null || !calendar.equals(before.holidayCalendar()))
                && !holidays.isKnown(calendar)) {
            throw new ValidationException(
                    "holidayCalendar",
                    "This is not the ISO 3166 code of a country or region whose holidays are known, such"
                            + " as DE or DE-BY.");
        }
    }

    private WorkingCalendar calendar(Tenant.Profile profile) {
        return new WorkingCalendar(week(profile), year -> holidays(profile, year));
    }

    /// Organisations that were set up before a working day was required work on each.
    private static Set<DayOfWeek> week(Tenant.Profile profile) {
        return profile.workingDays().isEmpty()
                ? EnumSet.allOf(DayOfWeek.class)
                : profile.workingDays();
    }

    private Set<LocalDate> holidays(Tenant.Profile profile, int year) {
        var calendar = profile.holidayCalendar();
        return calendar == null ? Set.of() : holidays.of(calendar, year);
    }
}
