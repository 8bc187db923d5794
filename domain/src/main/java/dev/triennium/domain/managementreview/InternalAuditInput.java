package dev.triennium.domain.managementreview;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.internalaudit.InternalAuditCounts;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;
import java.util.Set;

/// What the internal audits of the system found since the review before.
@DomainService
final class InternalAuditInput implements ReviewInputSource {

    private final InternalAuditCounts audits;

    InternalAuditInput(InternalAuditCounts audits) {
        this.audits = audits;
    }

    @Override
    public Set<String> topics() {
        return Set.of("auditResults");
    }

    @Override
    public List<ReviewFigure> list(TenantScope scope, Period period) {
        var count = audits.count(scope, period.system(), period.since(), period.today());
        return List.of(
                new ReviewFigure(ReviewFigureKind.INTERNAL_AUDITS_SIGNED, count.signed()),
                new ReviewFigure(
                        ReviewFigureKind.INTERNAL_AUDIT_NONCONFORMITIES, count.nonconformities()),
                new ReviewFigure(
                        ReviewFigureKind.INTERNAL_AUDIT_OBSERVATIONS, count.observations()),
                new ReviewFigure(ReviewFigureKind.INTERNAL_AUDITS_LATE, count.late()));
    }
}
