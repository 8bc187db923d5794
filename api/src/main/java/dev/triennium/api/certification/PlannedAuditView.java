package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlannedAudit`.
record PlannedAuditView(
        TenantScope scope,
        GlobalId id,
        int cycleNumber,
        AuditKind kind,
        PlannedAudit.State state,
        @Nullable RuledDateView earliest,
        RuledDateView target,
        @Nullable RuledDateView latest,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate calledOffOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        List<String> team)
        implements ScopedView {

    static final String TYPE = "PlannedAudit";

    static PlannedAuditView of(TenantScope scope, PlannedAudit audit) {
        return new PlannedAuditView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), audit.id().value()),
                audit.cycleNumber(),
                audit.kind(),
                audit.state(),
                RuledDateView.ofNullable(audit.earliest()),
                RuledDateView.of(audit.target()),
                RuledDateView.ofNullable(audit.latest()),
                audit.agreedOn(),
                audit.calledOffOn(),
                audit.startedOn(),
                audit.completedOn(),
                audit.team().members());
    }
}
