package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeAction;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `InternalAuditProgramme`.
///
/// @param programme no field of the SDL: what other fields are made from
record InternalAuditProgrammeView(
        TenantScope scope,
        InternalAuditProgramme programme,
        GlobalId id,
        int version,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        String objectives,
        @Nullable String risks,
        @Nullable String methods,
        List<InternalAuditProgrammeAction> allowedActions)
        implements ScopedView {

    static final String TYPE = "InternalAuditProgramme";

    static InternalAuditProgrammeView of(TenantScope scope, InternalAuditProgramme one) {
        var content = one.content();
        return new InternalAuditProgrammeView(
                scope,
                one,
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.version(),
                content.name(),
                content.startsOn(),
                content.endsOn(),
                content.objectives(),
                content.risks(),
                content.methods(),
                one.allowedActions(scope));
    }
}
