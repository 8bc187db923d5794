package dev.triennium.api.certificationbody;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.DirectoryBodyId;
import dev.triennium.domain.certificationbody.ExpiryConvention;
import dev.triennium.domain.certificationbody.RecertExpiryPolicy;
import dev.triennium.domain.certificationbody.RecertYearBasis;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `CertificationBody`.
public record CertificationBodyView(
        TenantScope scope,
        GlobalId id,
        int version,
        String name,
        ExpiryConvention expiryConvention,
        int surveillanceToleranceMonths,
        int surveillanceFrequencyMonths,
        RecertYearBasis recertYearBasis,
        RecertExpiryPolicy recertExpiryPolicy,
        int stageGapMinDays,
        int stageGapMaxMonths,
        int suspensionMaxMonths,
        boolean restoreNeedsStartedRecertification,
        int decisionLeadDays,
        @Nullable DirectoryBodyId directoryBodyId)
        implements ScopedView {

    public static final String TYPE = "CertificationBody";

    public static CertificationBodyView of(TenantScope scope, CertificationBody body) {
        var parameters = body.parameters();
        return new CertificationBodyView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), body.id().value()),
                body.version(),
                body.name(),
                parameters.expiryConvention(),
                parameters.surveillanceToleranceMonths(),
                parameters.surveillanceFrequencyMonths(),
                parameters.recertYearBasis(),
                parameters.recertExpiryPolicy(),
                parameters.stageGapMinDays(),
                parameters.stageGapMaxMonths(),
                parameters.suspensionMaxMonths(),
                parameters.restoreNeedsStartedRecert(),
                parameters.decisionLeadDays(),
                body.listing());
    }

    /// The GraphQL enum `CertificationBodyAction`.
    enum Action {
        UPDATE,
        LINK
    }

    public List<Action> allowedActions() {
        return scope.mayChange(Permission.MANAGE_CERTIFICATION)
                ? List.of(Action.values())
                : List.of();
    }
}
