package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Tenant`.
public record TenantView(
        TenantScope scope,
        GlobalId id,
        int version,
        String name,
        String timeZone,
        String locale,
        int headcount,
        List<DayOfWeek> workingDays,
        @Nullable String holidayCalendar,
        List<Permission> permissions)
        implements ScopedView {

    static TenantView of(TenantScope scope, Tenant tenant) {
        var profile = tenant.profile();
        return new TenantView(
                scope,
                GlobalId.of(tenant.id()),
                tenant.version(),
                profile.name(),
                profile.zone().getId(),
                profile.locale().toLanguageTag(),
                profile.headcount(),
                profile.workingDays().stream().sorted().toList(),
                profile.holidayCalendar(),
                scope.permissions().stream().sorted().toList());
    }
}
