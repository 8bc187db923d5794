package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ManagementSystem`.
///
/// @param archivedById no field of the SDL: what `archivedBy` is read by
public record ManagementSystemView(
        TenantScope scope,
        ManagementSystemId systemId,
        GlobalId id,
        int version,
        String name,
        @Nullable Instant archivedAt,
        @Nullable PersonId archivedById)
        implements ScopedView {

    public static final String TYPE = "ManagementSystem";

    static ManagementSystemView of(TenantScope scope, ManagementSystem.Facts facts) {
        var archived = facts.standing().archived();
        return new ManagementSystemView(
                scope,
                facts.id(),
                GlobalId.of(TYPE, scope.tenant(), facts.id().value()),
                facts.version(),
                facts.name(),
                archived == null ? null : archived.at(),
                archived == null ? null : archived.by());
    }
}
