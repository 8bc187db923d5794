package dev.triennium.api.certification;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.certification.AuditKind;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `PlannedAudit`.
///
/// @param certificationId no field of the SDL: what `certification` is loaded by
public record PlannedAuditView(
        TenantScope scope,
        CertificationId certificationId,
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
        implements CertificationPaperView {

    public static final String TYPE = "PlannedAudit";

    static PlannedAuditView of(TenantScope scope, OfCertification<PlannedAudit> filed) {
        var audit = filed.paper();
        return new PlannedAuditView(
                scope,
                filed.certification(),
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
