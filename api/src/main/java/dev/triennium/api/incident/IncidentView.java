package dev.triennium.api.incident;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.register.RegisterClosureView;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.incident.IncidentAction;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `Incident`.
///
/// @param incident no field of the SDL: what other fields are made from
public record IncidentView(
        TenantScope scope,
        Incident incident,
        GlobalId id,
        int version,
        int number,
        IncidentKind kind,
        String title,
        @Nullable String description,
        LocalDate occurredOn,
        @Nullable String place,
        @Nullable String immediateAction,
        IncidentNoticeView notice,
        Instant recordedAt,
        @Nullable RegisterClosureView closure,
        List<IncidentAction> allowedActions)
        implements ScopedView {

    public static final String TYPE = "Incident";

    static IncidentView of(TenantScope scope, Incident incident) {
        var content = incident.content();
        var closure = incident.closure();
        return new IncidentView(
                scope,
                incident,
                GlobalId.of(TYPE, scope.tenant(), incident.id().value()),
                incident.version(),
                incident.number(),
                content.kind(),
                content.title(),
                content.description(),
                content.occurredOn(),
                content.place(),
                content.immediateAction(),
                IncidentNoticeView.of(scope, incident),
                incident.recordedAt(),
                closure == null ? null : RegisterClosureView.of(closure),
                incident.allowedActions(scope));
    }
}
