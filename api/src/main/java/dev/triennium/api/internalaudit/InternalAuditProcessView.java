package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.internalaudit.AuditFrequency;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProcessAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `InternalAuditProcess`.
///
/// @param process no field of the SDL: what other fields are made from
record InternalAuditProcessView(
        TenantScope scope,
        InternalAuditProcess process,
        GlobalId id,
        int version,
        String name,
        int importance,
        int changes,
        int results,
        int complaints,
        int legal,
        int score,
        AuditFrequency frequency,
        List<InternalAuditProcessAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "InternalAuditProcess";

    static InternalAuditProcessView of(TenantScope scope, InternalAuditProcess one) {
        var scores = one.content().scores();
        return new InternalAuditProcessView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                one.content().name(),
                scores.importance(),
                scores.changes(),
                scores.results(),
                scores.complaints(),
                scores.legal(),
                scores.total(),
                scores.frequency(),
                one.allowedActions(scope));
    }
}
