package dev.triennium.domain.internalaudit;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenFinding;
import dev.triennium.domain.internalaudit.InternalAuditReport.FrozenPerson;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Reports of internal audits. Lists are one statement each.
public interface InternalAuditReportRepository
        extends AggregateRepository<InternalAuditReportId, InternalAuditReport> {

    Map<Ref<InternalAuditReportId>, InternalAuditReport> list(
            TenantScopes scopes, Collection<Ref<InternalAuditReportId>> refs);

    /// The versions of each audit's report, the latest first.
    Map<Ref<InternalAuditId>, List<InternalAuditReport>> listOf(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits);

    /// How many versions each audit's report has; none: it is left out.
    Map<Ref<InternalAuditId>, Integer> count(
            TenantScopes scopes, Collection<Ref<InternalAuditId>> audits);

    /// The team as it stood when the lead auditor signed; none before.
    Map<Ref<InternalAuditReportId>, List<FrozenPerson>> listPeople(
            TenantScopes scopes, Collection<Ref<InternalAuditReportId>> refs);

    /// The checklist as it stood when the lead auditor signed; none before.
    Map<Ref<InternalAuditReportId>, List<FrozenFinding>> listFindings(
            TenantScopes scopes, Collection<Ref<InternalAuditReportId>> refs);

    /// Keeps what the lead auditor signed. Once.
    void freeze(
            TenantScope scope,
            InternalAuditReportId id,
            List<FrozenPerson> people,
            List<FrozenFinding> findings);
}
