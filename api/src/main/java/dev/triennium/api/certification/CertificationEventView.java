package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.tenancy.ActView;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.PaperId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `CertificationEvent`.
///
/// @param certificationId no field of the SDL: what `certification` is loaded by
/// @param key no field of the SDL: what its dates are found by
/// @param about no field of the SDL: what `subject` is loaded by
record CertificationEventView(
        TenantScope scope,
        CertificationId certificationId,
        CertificationEventId key,
        GlobalId id,
        Actor actor,
        CertificationEvent.Kind kind,
        LocalDate occurredOn,
        Instant recordedAt,
        @Nullable CertificationState from,
        CertificationState to,
        @Nullable String evidence,
        @Nullable String overrideReason,
        @Nullable PaperId about,
        @Nullable String reason)
        implements ActView, CertificationPaperView {

    static final String TYPE = "CertificationEvent";

    static CertificationEventView of(TenantScope scope, CertificationEvent event) {
        return new CertificationEventView(
                scope,
                event.certification(),
                event.id(),
                GlobalId.of(TYPE, scope.tenant(), event.id().value()),
                event.actor(),
                event.kind(),
                event.occurredOn(),
                event.recordedAt(),
                event.from(),
                event.to(),
                event.evidence(),
                event.overrideReason(),
                event.subject(),
                event.reason());
    }
}
