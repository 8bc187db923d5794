package dev.triennium.api.tenancy;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Tenant`.
///
/// @param archivedById no field of the SDL: what `archivedBy` is read by
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
        @Nullable Instant archivedAt,
        @Nullable PersonId archivedById,
        List<Permission> permissions)
        implements ScopedView {

    /// The GraphQL enum `TenantAction`.
    enum Action {
        CHANGE,
        ARCHIVE,
        UNARCHIVE
    }

    public static TenantView of(TenantScope scope, Tenant tenant) {
        var profile = tenant.profile();
        var archived = tenant.standing().archived();
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
                archived == null ? null : archived.at(),
                archived == null ? null : archived.by(),
                scope.permissions().stream().sorted().toList());
    }

    public List<Action> allowedActions() {
        if (!scope.permissions().contains(Permission.MANAGE_TENANT)) {
            return List.of();
        }
        return archivedAt == null
                ? List.of(Action.CHANGE, Action.ARCHIVE)
                : List.of(Action.UNARCHIVE);
    }
}
