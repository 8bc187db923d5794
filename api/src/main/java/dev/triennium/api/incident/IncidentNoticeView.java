package dev.triennium.api.incident;

import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.incident.BodyNotice;
import dev.triennium.domain.incident.Incident;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `IncidentNotice`.
///
/// @param bodyId no field of the SDL: what `certificationBody` is loaded by
record IncidentNoticeView(
        TenantScope scope,
        BodyNotice.State state,
        @Nullable String reason,
        @Nullable CertificationBodyId bodyId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate toldOn,
        @Nullable String toldHow)
        implements ScopedView {

    static IncidentNoticeView of(TenantScope scope, Incident incident) {
        var notice = incident.notice();
        return switch (notice) {
            case BodyNotice.Unclear _, BodyNotice.NotRequired _ ->
                    new IncidentNoticeView(
                            scope,
                            notice.state(),
                            notice.reason(),
                            null,
                            incident.dueOn(),
                            null,
                            null);
            case BodyNotice.Required required ->
                    new IncidentNoticeView(
                            scope,
                            notice.state(),
                            notice.reason(),
                            required.body(),
                            required.dueOn(),
                            null,
                            null);
            case BodyNotice.Told told ->
                    new IncidentNoticeView(
                            scope,
                            notice.state(),
                            notice.reason(),
                            told.duty().body(),
                            told.duty().dueOn(),
                            told.toldOn(),
                            told.how());
        };
    }
}
